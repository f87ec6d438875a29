// What is known about one condition: yes, no, or unknown. An unknown names the questions whose answers could settle it,
// and the reasons for which more answers alone would not.
import type { Answer } from './time.ts';

export type Reason =
  /** The sources do not give the day. */
  | 'date-not-known'
  /** The figure was measured at another account level. */
  | 'other-level'
  /** Perpetual software is counted otherwise than the method in force counts it. */
  | 'other-method'
  /** The figure holds more than billed revenue. */
  | 'not-only-billed'
  /** The figure holds revenue that was not earned as an indirect reseller. */
  | 'other-role'
  /** The reader's own rate to US dollars is missing. */
  | 'rate-missing'
  /** Fewer than twelve monthly figures are given. */
  | 'months-missing'
  /** A place stands in no table of regions for the day. */
  | 'not-listed'
  /** No table of regions is known for the day. */
  | 'no-table';

export interface Reading {
  readonly truth: Answer;
  readonly asks: readonly string[];
  readonly because: readonly Reason[];
}

export const yes: Reading = { truth: 'yes', asks: [], because: [] };
export const no: Reading = { truth: 'no', asks: [], because: [] };

export const unknown = (asks: readonly string[], because: readonly Reason[] = []): Reading => ({ truth: 'unknown', asks, because });

export const decided = (holds: boolean): Reading => (holds ? yes : no);

/** Open for all the reasons for which its parts are open. */
export const openAs = (parts: readonly Reading[], asks: readonly string[] = []): Reading =>
  unknown([...asks, ...parts.flatMap((it) => it.asks)], parts.flatMap((it) => it.because));
