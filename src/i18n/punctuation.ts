// Punctuation between texts that components put together. Chinese has its own, with its own width and no spaces.
import type { Locale } from '../site.ts';
import { ui } from './messages.ts';

/** A remark in parentheses, with the space before it where the language has one. */
export const aside = (text: string, locale: Locale): string => ui(locale, 'punctuation.aside', { text });

/** "Label: text". */
export const labelled = (label: string, text: string, locale: Locale): string => ui(locale, 'punctuation.labelled', { label, text });

/** Several statements in a row, each with a label of its own. */
export const inSeries = (items: readonly string[], locale: Locale): string => items.join(ui(locale, 'punctuation.semicolon'));

/** Names in a row, without "and". */
export const enumerated = (items: readonly string[], locale: Locale): string => items.join(ui(locale, 'punctuation.comma'));

/** One thing and what follows from it, with a dash between them. */
export const dashed = (first: string, second: string, locale: Locale): string => ui(locale, 'punctuation.dash', { first, second });

/** Two sentences, with the space between them that the language has. */
export const inARow = (first: string, second: string, locale: Locale): string => ui(locale, 'punctuation.inARow', { first, second });
