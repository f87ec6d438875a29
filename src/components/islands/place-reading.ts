// Countries/regions as people type them: in the page's language, in English, by code or by a usual short form.
import { placeName } from '../../i18n/place-names.ts';
import type { Locale } from '../../site.ts';

/** What the names of CLDR leave out and people write. */
const usual: Readonly<Record<string, string>> = { usa: 'US', us: 'US', uk: 'GB', england: 'GB', 'great britain': 'GB', holland: 'NL', 美国: 'US', 英国: 'GB', 'south korea': 'KR', uae: 'AE' };

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that CLDR names and that are no country/region: unions, and codes for tests. */
const noPlace = /^(?:EU|EZ|UN|XA|XB|ZZ|QO)$/;

/** Every code that names a country/region; codes given up for others are none. */
const placeCodes: readonly string[] = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !noPlace.test(code) && placeName(code, 'en') !== code && new Intl.Locale(`und-${code}`).region === code);

/** All names in the order of the language. */
export const placeNames = (locale: Locale): readonly string[] => placeCodes.map((code) => placeName(code, locale)).toSorted(new Intl.Collator(locale).compare);

/** The code of a country/region, or nothing where the text names none. */
export const readPlace = (typed: string, locale: Locale): string | undefined => {
  const wanted = folded(typed);
  if (wanted === '') return undefined;
  return placeCodes.find((code) => [code, placeName(code, locale), placeName(code, 'en')].some((it) => folded(it) === wanted)) ?? usual[wanted];
};
