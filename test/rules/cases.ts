// Cases as readers may have them halfway: any day, any answers, some of them unknown or missing.
import fc from 'fast-check';
import { decideStage, exactVerdict, fulfillingAnswers, valuesOf, type Answers } from '../../src/rules/index.ts';
import { days, roles, rulebook, stages } from './situations.ts';

export type TestedRole = (typeof roles)[number];
export type TestedStage = (typeof stages)[number];

export const roleStages = roles.flatMap((role) => stages.map((stage) => [role, stage] as const));

export const verdictOf = (role: TestedRole, stage: TestedStage, day: string, answers: Answers): string =>
  exactVerdict(decideStage(role, stage), { rulebook, day, answers });

export const someDays = days.filter((_, index) => index % 6 === 0).concat('2026-11-20');

/** How often a property is tried: fewer times where the tests themselves are tested, change by change. */
export const runs = (usual: number): number => Math.max(10, Math.round(usual * Number(process.env['SHARE_OF_RUNS'] ?? 1)));

/** Any answers a reader could have given so far. */
export const anyAnswers = (role: TestedRole, stage: TestedStage): fc.Arbitrary<{ day: string; answers: Answers }> =>
  fc.constantFrom(...someDays, '2026-01-15').chain((day) => {
    const base = { ...fulfillingAnswers(rulebook, role, 'new', stage), 'first-anniversary-month': '2026-01' };
    const values = Object.entries(base).map(([id, best]): [string, fc.Arbitrary<string>] => [
      id,
      fc.oneof({ weight: 3, arbitrary: fc.constant(best) }, fc.constantFrom(...valuesOf({ rulebook, day, answers: {} }, id), '?', '')),
    ]);
    return fc.record(Object.fromEntries(values)).map((answers) => ({ day, answers: Object.fromEntries(Object.entries(answers).filter(([, it]) => it !== '')) }));
  });
