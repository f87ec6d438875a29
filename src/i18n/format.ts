// Figures and dates as a language writes them. Nothing here knows what the figures mean, and nothing needs a text: a
// browser can load it.
import type { Day } from '../schema/boundary.ts';
import { locales, type Locale } from '../site.ts';

/** A browser takes longer to make a formatter than to use it a hundred times, and one answer of a checker uses many. */
const remembered = <Options, Format>(make: (tag: string, options: Options) => Format): ((tag: string, options: Options) => Format) => {
  const made = new Map<string, Format>();
  return (tag, options) => {
    const key = tag + JSON.stringify(options);
    const format = made.get(key) ?? make(tag, options);
    made.set(key, format);
    return format;
  };
};

/** Writes numbers, with the options of `Intl.NumberFormat`. */
export const numbersIn = remembered((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
/** Writes days, which have no time zone, with the options of `Intl.DateTimeFormat`. */
export const datesIn = remembered((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));

/** US dollars or another currency by its three-letter code; cents only where there are any. */
export const formatMoney = (amount: number, currency: string, locale: Locale): string =>
  numbersIn(locale, {
    style: 'currency',
    currency,
    currencyDisplay: locales[locale].currencyDisplay,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);

/** A short amount for drawings: USD 300K, 30万美元. */
export const formatMoneyShort = (amount: number, currency: string, locale: Locale): string =>
  numbersIn(locale, {
    style: 'currency',
    currency,
    currencyDisplay: locales[locale].currencyDisplay,
    notation: 'compact',
    maximumFractionDigits: 0,
  }).format(amount);

/** Swedish, svenska; a language of several scripts with its script: simplified Chinese. */
export const formatLanguage = (tag: string, locale: Locale): string => {
  const { language, region, script } = new Intl.Locale(tag).maximize();
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag.includes(region ?? ' ') ? `${language}-${script ?? ''}` : tag) ?? tag;
};

export const formatCount = (count: number, locale: Locale): string => numbersIn(locale, {}).format(count);

export const formatList = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);

/** "A or B". */
export const formatAlternatives = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);

const dated = (day: Day, locale: Locale, options: Intl.DateTimeFormatOptions): string => datesIn(locales[locale].dates, options).format(Date.parse(`${day}T00:00:00Z`));

/** 27 October 2020, 2020年10月27日. */
export const formatDay = (day: Day, locale: Locale): string => dated(day, locale, { dateStyle: 'long' });

/** October 2020, 2020年10月. */
export const formatMonth = (day: Day, locale: Locale): string => dated(day, locale, { year: 'numeric', month: 'long' });

export const formatYear = (day: Day, locale: Locale): string => dated(day, locale, { year: 'numeric' });

/** Whether two days are the first and the last of one month, which stands for "some day in that month". */
export const isWholeMonth = (from: Day, to: Day): boolean => {
  const next = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return from.endsWith('-01') && next.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7);
};

export const isWholeYear = (from: Day, to: Day): boolean => from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;

/** A day as an element that machines can read. */
export const asTimeElement = (text: string, machine: string): string => `<time datetime="${machine}">${text}</time>`;
