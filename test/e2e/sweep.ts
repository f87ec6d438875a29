// What repeats in other languages, or on further pages, what one language or some pages show. Seldom does such a repetition
// find what the first did not, so `npm test` leaves it to `.ci/run`, which runs all.
import { sourceLocale, type Locale } from '../../src/site.ts';

const tag = '@sweep';

/** Marks a test as a repetition. */
export const repetition = { tag };

/** Marks a test as a repetition unless it is in the language of the source. */
export const repeatedIn = (locale: Locale): { readonly tag: string[] } => ({ tag: locale === sourceLocale ? [] : [tag] });
