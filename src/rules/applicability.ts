// Whether a row reaches a company at all is kept apart from whether the company fulfils it. A row that does not reach
// it is neither met nor failed.
import type { Boundary } from '../schema/boundary.ts';
import type { Applicant } from '../schema/common.ts';
import type { Row } from '../schema/published.ts';
import { answerTo, type Situation } from './answers.ts';
import { periodFor } from './in-force.ts';
import { no, openAs, unknown, yes, type Reading } from './reading.ts';
import { testReading } from './test-reading.ts';
import { monthSpan, standingOn } from './time.ts';

export interface Applicability extends Reading {
  /** Why a row that does not reach the company does not: its dates, or whom it is for. */
  readonly outside?: 'not-in-force' | 'not-applicable';
}

/** The boundary as it is for this partner: the part of its own month, where it has given one, that lies inside. */
const ownBoundary = (situation: Situation, boundary: Boundary): Boundary => {
  const month = boundary.at === undefined ? undefined : answerTo(situation, boundary.at);
  if (month === undefined) return boundary;
  const { earliest = '', latest = '' } = monthSpan(month);
  return { earliest: [earliest, boundary.earliest ?? ''].toSorted()[1], latest: [latest, boundary.latest ?? latest].toSorted()[0] };
};

const reachFor = (situation: Situation, row: Row, applicant: Applicant): Applicability => {
  const period = periodFor(row, applicant);
  if (period === null) {
    const standing = standingOn(row, situation.day);
    return { ...no, outside: standing === 'ended' || standing === 'not-yet-in-force' ? 'not-in-force' : 'not-applicable' };
  }
  const from = ownBoundary(situation, period.from);
  const until = period.until && ownBoundary(situation, period.until);
  const standing = standingOn({ from, until }, situation.day);
  if (standing === 'in-force') return yes;
  if (standing !== 'cannot-tell') return { ...no, outside: 'not-in-force' };
  const asks = [from, until].flatMap((it) => it?.at ?? []);
  return unknown(asks, asks.length > 0 ? [] : ['date-not-known']);
};

const reachForAny = (situation: Situation, row: Row): Applicability => {
  const given = answerTo(situation, 'applicant');
  if (given === 'new' || given === 'existing') return reachFor(situation, row, given);
  const [asNew, asExisting] = [reachFor(situation, row, 'new'), reachFor(situation, row, 'existing')];
  const areAlike = asNew.truth === asExisting.truth && asNew.outside === asExisting.outside && asNew.truth !== 'unknown';
  return areAlike ? asNew : openAs([asNew, asExisting], ['applicant']);
};

/** Whether a row reaches the company on the day. */
export const applicability = (situation: Situation, row: Row): Applicability => {
  const reach = reachForAny(situation, row);
  if (row.when === undefined || reach.truth === 'no') return reach;
  const condition = testReading(situation, row.when);
  if (condition.truth === 'no') return { ...no, outside: 'not-applicable' };
  return condition.truth === 'yes' ? reach : openAs([reach, condition]);
};
