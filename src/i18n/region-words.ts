// Names of regions, and the table of regions on a day.
import { catalogue } from '../catalogue.ts';
import { standingOn } from '../rules/index.ts';
import type { Day } from '../schema/boundary.ts';
import type { RegionFile } from '../schema/rulebook.ts';
import type { Locale } from '../site.ts';
import { ruleText } from './messages.ts';
import { placeName } from './place-names.ts';

type Place = RegionFile['places'][number];

export const regionName = (id: string, locale: Locale): string => ruleText(locale, 'regions', id);

export interface RegionOnDay {
  readonly id: string;
  readonly name: string;
  readonly places: readonly { readonly code: string; readonly name: string; readonly entries: readonly Place[] }[];
  readonly currencies: readonly string[];
}

/** Regions with the places in force on a day, both in alphabetical order of the language. */
export const regionsOn = (day: Day, locale: Locale): readonly RegionOnDay[] => {
  const order = new Intl.Collator(locale);
  return catalogue.regions.regions
    .map(({ id }) => {
      const entries = catalogue.regions.places.filter((it) => it.region === id && standingOn(it, day) === 'in-force');
      const places = [...Map.groupBy(entries, (it) => it.country)]
        .map(([code, of]) => ({ code, name: placeName(code, locale), entries: of }))
        .toSorted((a, b) => order.compare(a.name, b.name));
      return { id, name: regionName(id, locale), places, currencies: [...new Set(entries.flatMap((it) => it.currencies))].toSorted() };
    })
    .filter((it) => it.places.length > 0)
    .toSorted((a, b) => order.compare(a.name, b.name));
};
