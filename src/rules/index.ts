// The one place that evaluates the rulebook: pure functions of their arguments, no clock, no locale, no I/O.
export { inForceOn, periodFor, requirementStanding } from './in-force.ts';
export { regionOn, type RegionAnswer } from './region.ts';
export { dayBefore, hasHappened, standingOn, type Answer, type Period, type Standing } from './time.ts';
