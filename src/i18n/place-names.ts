// Countries/regions are named from CLDR, whatever the page of a given year called them; codes are those of the source tables.
import type { Locale } from '../site.ts';

const names = new Map<Locale, Intl.DisplayNames>();

/** Name of a country/region by its two-letter code. */
export const placeName = (code: string, locale: Locale): string => {
  const display = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  names.set(locale, display);
  return display.of(code) ?? code;
};
