// Revenue of trailing twelve months, month by month, carried on at a growth that the reader assumes. Arithmetic on the
// reader's own figures and nothing else: a projection is no verdict.
import { amountParts, trailingMonths } from '../../rules/index.ts';

export interface Month {
  /** Months from the last month given: 0 is that month, 1 the one after it. */
  readonly ahead: number;
  /** Sum of the twelve months that end with this one, in US dollars. */
  readonly trailing: number;
}

export interface Projection {
  readonly months: readonly Month[];
  /** The first month whose trailing sum reaches the threshold; undefined where none within the horizon does. */
  readonly reached: number | undefined;
}

/** How many months ahead a projection looks. */
export const horizon = 36;

/**
 * @param figures monthly figures in US dollars, oldest first, at least twelve
 * @param growth assumed growth from one month to the next, in percent
 * @param threshold US dollars in twelve months
 */
export const projectionOf = (figures: readonly number[], growth: number, threshold: number): Projection => {
  const all = [...figures];
  const months: Month[] = [];
  let reached: number | undefined;
  for (let ahead = 0; ahead <= horizon && reached === undefined; ahead += 1) {
    if (ahead > 0) all.push((all.at(-1) ?? 0) * (1 + growth / 100));
    const trailing = all.slice(-trailingMonths).reduce((sum, it) => sum + it, 0);
    months.push({ ahead, trailing });
    // To the cent, as amounts are compared everywhere: sums of cents must not miss a threshold they reach.
    if (Math.round(trailing * 100) >= threshold * 100) reached = ahead;
  }
  return { months, reached };
};

/** Monthly figures of an answer in US dollars; nothing where it is a total or has no rate. */
export const monthlyFigures = (answer: string): readonly number[] | undefined => {
  const [figures, currency, rate] = amountParts(answer);
  const factor = currency === 'USD' ? 1 : Number(rate ?? Number.NaN);
  const parts = figures.map((it) => Number(it) * factor);
  return parts.length < trailingMonths || parts.some(Number.isNaN) ? undefined : parts;
};
