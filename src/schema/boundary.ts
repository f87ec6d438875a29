// A boundary is the day a rule starts or ends, as exactly as the sources tell it. Both ends are days that may be
// the first day of the new state: a known day has both equal, a month its first and last day, a bracket the two
// dates between which the change happened. Only `latest`: it had happened by then. Only `earliest`: not before then.
// `at` names the question that asks for the partner's own month inside the interval, where the day differs by partner.
import { z } from 'zod';
import { id } from './common.ts';

const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

const isRealDay = (text: string): boolean => {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
};

export const day = z
  .string()
  .regex(dayPattern, 'write a day as YYYY-MM-DD')
  .refine(isRealDay, 'this day does not exist; write a real day as YYYY-MM-DD');

const lastDayOfMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

const month = z
  .string()
  .regex(monthPattern, 'write a month as YYYY-MM')
  .transform((text) => ({ earliest: `${text}-01`, latest: lastDayOfMonth(text) }));

const interval = z
  .strictObject({ earliest: day.optional(), latest: day.optional(), at: id.optional() })
  .refine((it) => it.earliest !== undefined || it.latest !== undefined, 'give earliest, latest or both')
  .refine((it) => !it.earliest || !it.latest || it.earliest <= it.latest, 'earliest must not be after latest')
  .refine((it) => it.at === undefined || (it.earliest !== undefined && it.latest !== undefined), 'a month of the partner’s own needs earliest and latest');

/** Written as `2020-10-27`, as a month `2021-01`, or as `{ earliest, latest }`; read as an interval. */
export const boundary = z
  .union([month, day.transform((text) => ({ earliest: text, latest: text })), interval], {
    error: 'write a day (2020-10-27), a month (2021-01) or { earliest: …, latest: … }',
  })
  .pipe(interval);

/** Calendar day `YYYY-MM-DD`; days compare as text. */
export type Day = string;
export interface Boundary {
  readonly earliest?: Day | undefined;
  readonly latest?: Day | undefined;
  readonly at?: string | undefined;
}

/** The first day that may be the first of the new state; the last one where only that is known. */
export const startOf = (it: Boundary): Day => it.earliest ?? it.latest ?? '';

/** The last day that may be the first of the new state; the first one where only that is known. */
export const endOf = (it: Boundary): Day => it.latest ?? it.earliest ?? '';

/** Whether a boundary ends after a day: on that day the change had not surely happened. */
export const isAhead = (boundary: Boundary, day: Day): boolean => endOf(boundary) > day;
