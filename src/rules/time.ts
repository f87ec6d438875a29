// Rules hold in half-open periods [from, until). A boundary may be known only as an interval (see schema/boundary):
// before `earliest` the change has surely not happened, from `latest` on it surely has, and between them nobody can
// tell. A missing end makes that side open: only `latest` means "by then", only `earliest` means "not before then".
// A period without an end stays in force. A neighbour's value is never used.
import type { Boundary, Day } from '../schema/boundary.ts';

export type Answer = 'yes' | 'no' | 'unknown';

/** Whether the change at `boundary` has happened when `day` begins. Without a boundary there was none to wait for. */
export const hasHappened = (boundary: Boundary | undefined, day: Day): Answer => {
  if (boundary === undefined || (boundary.latest !== undefined && day >= boundary.latest)) return 'yes';
  if (boundary.earliest !== undefined && day < boundary.earliest) return 'no';
  return 'unknown';
};

export interface Period {
  readonly from: Boundary;
  readonly until: Boundary | null;
}

export type Standing = 'not-yet-in-force' | 'in-force' | 'ended' | 'cannot-tell';

/** Where `day` lies in a period. */
export const standingOn = (period: Period, day: Day): Standing => {
  const started = hasHappened(period.from, day);
  const ended = period.until === null ? 'no' : hasHappened(period.until, day);
  if (ended === 'yes') return 'ended';
  if (started === 'no') return 'not-yet-in-force';
  return started === 'yes' && ended === 'no' ? 'in-force' : 'cannot-tell';
};

/** The day before, for "until" as readers say it: the last day on which something held. */
export const dayBefore = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** A month written `YYYY-MM` as an interval of days. */
export const monthSpan = (month: string): Boundary => ({
  earliest: `${month}-01`,
  latest: new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10),
});
