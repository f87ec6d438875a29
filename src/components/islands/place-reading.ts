// Countries/regions as people type them: in the page's language, in English, by code or by a usual short form.
import { placeName } from '../../i18n/place-names.ts';
import type { Locale } from '../../site.ts';

/** What the names of CLDR, long and short, leave out and people write. */
const usual: ReadonlyMap<string, string> = new Map(Object.entries({ usa: 'US', 美国: 'US', 英国: 'GB', england: 'GB', 'great britain': 'GB', holland: 'NL', uae: 'AE', turkey: 'TR', 'czech republic': 'CZ', 'ivory coast': 'CI', macau: 'MO', 香港: 'HK', 澳门: 'MO' }));

/** What a name is recognised by: no accents, no dots, no articles, no "and". */
const folded = (text: string): string =>
  text.normalize('NFKD').replace(/[\p{M}.]/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/\b(?:the|and|och|en)\b/g, ' ').replace(/\bsaint\b/g, 'st').replace(/\s+/g, ' ').trim();

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that CLDR names and that are no country/region: unions, and codes for tests. */
const noPlace = /^(?:EU|EZ|UN|XA|XB|ZZ|QO)$/;

/** Every code that names a country/region; codes given up for others are none. */
const placeCodes: readonly string[] = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !noPlace.test(code) && placeName(code, 'en') !== code && new Intl.Locale(`und-${code}`).region === code);

/** All names in the order of the language. */
export const placeNames = (locale: Locale): readonly string[] => placeCodes.map((code) => placeName(code, locale)).toSorted(new Intl.Collator(locale).compare);

const indexes = new Map<Locale, ReadonlyMap<string, string>>();

/** Codes by every name they are known by. */
const indexFor = (locale: Locale): ReadonlyMap<string, string> => {
  const short = [locale, 'en'].map((it) => new Intl.DisplayNames(it, { type: 'region', style: 'short' }));
  const byName = new Map(placeCodes.flatMap((code) => [code, placeName(code, locale), placeName(code, 'en'), ...short.map((it) => it.of(code) ?? code)].map((name) => [folded(name), code] as const)));
  return new Map([...usual, ...byName]);
};

/** The code of a country/region, or nothing where the text names none. */
export const readPlace = (typed: string, locale: Locale): string | undefined => {
  const index = indexes.get(locale) ?? indexFor(locale);
  indexes.set(locale, index);
  return index.get(folded(typed));
};
