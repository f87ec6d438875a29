import type { Day } from '../schema/boundary.ts';
import type { RegionTable } from '../schema/published.ts';
import { standingOn } from './time.ts';

type Place = RegionTable['places'][number];

/**
 * The CSP region of a country/region on a day.
 * - `listed`: the region is known, with its entries (one per currency list).
 * - `not-listed`: a table for the day is known and the place is not in it. That is not "not supported".
 * - `no-table`: no table is known for so early a day.
 * - `date-not-known`: the place joined, left or moved on a day the sources do not give.
 */
export type RegionAnswer =
  | { readonly kind: 'listed'; readonly region: string; readonly entries: readonly Place[] }
  | { readonly kind: 'date-not-known'; readonly candidates: readonly Place[] }
  | { readonly kind: 'not-listed' }
  | { readonly kind: 'no-table' };

const byCountry = new WeakMap<RegionTable, Map<string, Place[]>>();

/** @param country two-letter code of the country/region, upper case */
export const regionOn = (table: RegionTable, country: string, day: Day): RegionAnswer => {
  if (day < table.tableFrom) return { kind: 'no-table' };
  const index = byCountry.get(table) ?? Map.groupBy(table.places, (it) => it.country);
  byCountry.set(table, index);
  const places = index.get(country) ?? [];
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
  return { kind: 'date-not-known', candidates: everywhere };
};

export type RegionMatch = 'same-region' | 'other-region' | Exclude<RegionAnswer['kind'], 'listed'>;

/**
 * How the CSP regions of places compare on a day. Two that are known to differ decide, whatever the others are.
 * @param countries two-letter codes of countries/regions
 */
export const compareRegions = (table: RegionTable, countries: readonly string[], day: Day): RegionMatch => {
  const found = countries.map((country) => regionOn(table, country, day));
  const regions = new Set(found.flatMap((it) => (it.kind === 'listed' ? it.region : [])));
  const open = found.flatMap((it) => (it.kind === 'listed' ? [] : it.kind));
  return regions.size > 1 ? 'other-region' : (open[0] ?? 'same-region');
};
