import type { Day } from '../schema/boundary.ts';
import type { RegionFile } from '../schema/rulebook.ts';
import { standingOn } from './time.ts';

type Place = RegionFile['places'][number];

/**
 * The CSP region of a country/region on a day.
 * - `listed`: the region is known, with its entries (one per currency list).
 * - `not-listed`: a table for the day is known and the place is not in it. That is not "not supported".
 * - `no-table`: no table is known for so early a day.
 * - `cannot-tell`: the place joined, left or moved on a day the sources do not give.
 */
export type RegionAnswer =
  | { readonly kind: 'listed'; readonly region: string; readonly entries: readonly Place[] }
  | { readonly kind: 'cannot-tell'; readonly candidates: readonly Place[] }
  | { readonly kind: 'not-listed' }
  | { readonly kind: 'no-table' };

/** @param country two-letter code of the country/region, upper case */
export const regionOn = (table: RegionFile, country: string, day: Day): RegionAnswer => {
  if (day < table.tableFrom) return { kind: 'no-table' };
  const places = table.places.filter((it) => it.country === country);
  const entries = places.filter((it) => standingOn(it, day) === 'in-force');
  const candidates = places.filter((it) => standingOn(it, day) === 'cannot-tell');
  const [first] = entries.length > 0 ? entries : candidates;
  if (first === undefined) return { kind: 'not-listed' };
  // What is uncertain may be only the currency: a second entry beside a sure one, or an old entry handing over to a
  // new one in the same region. Then the region itself is sure.
  const everywhere = [...entries, ...candidates];
  const handsOver = candidates.some((it) => it.until === null) && candidates.some((it) => it.until !== null);
  if (everywhere.every((it) => it.region === first.region) && (entries.length > 0 || handsOver)) {
    return { kind: 'listed', region: first.region, entries: everywhere };
  }
  return { kind: 'cannot-tell', candidates: everywhere };
};
