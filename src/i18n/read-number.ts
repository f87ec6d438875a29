// Numbers as people type them: "1 200 000", "1.200.000", "1,200,000", "30万", "300k". What a separator means is told by its
// place, not by the language alone: money has at most two decimals, so three digits behind a separator are thousands.
// What has two readings in a language is refused, never guessed.
import type { Locale } from '../site.ts';

export type NumberProblem = 'not-a-number' | 'negative' | 'too-large' | 'two-readings' | 'decimals';

export type NumberReading = { readonly value: number } | { readonly problem: NumberProblem };

/** Full-width digits and punctuation are what a Chinese keyboard types. Digits of other kinds are not taken for digits. */
const halfWidth = (text: string): string => text.replace(/[\uff0b-\uff5a]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0));

/** Words for powers of ten that may stand behind a number, as exponents: figures are shifted as text, so nothing is rounded. */
const powers: ReadonlyMap<string, number> = new Map(Object.entries({ 千: 3, k: 3, 万: 4, 萬: 4, mn: 6, m: 6, 百万: 6, milj: 6, mln: 6, 亿: 8, 億: 8 }));

/** "tn" is a thousand in Swedish and a trillion in English. */
const powerOf = (word: string, locale: Locale): number | undefined => (word === '' ? 0 : word === 'tn' && locale === 'sv' ? 3 : powers.get(word));

/** What a language writes for decimals and for thousands. Swedish writes thousands with spaces only. */
const marks: Readonly<Record<Locale, readonly [decimals: string, thousands: string]>> = { en: ['.', ','], sv: [',', ' '], nl: [',', '.'], 'zh-CN': ['.', ','] };

const largest = 1e12;

/** The digits with a point for decimals, or nothing where the separators make no sense. */
const plainDigits = (text: string, locale: Locale, decimals: boolean, power: number): string | undefined | 'two-readings' => {
  const body = text.replace(/^[1-9]\d{0,2}([ '’])\d{3}(?:\1\d{3})*(?=$|[.,])/, (it) => it.replace(/\D/g, ''));
  if (/^\d+$/.test(body)) return body;
  const [, whole = '', separator = '', last = ''] = /^([\d.,]*\d)([.,])(\d+)$/.exec(body) ?? [];
  if (separator === '') return undefined;
  const inside = new Set(whole.replace(/\d/g, ''));
  const isGrouped = (of: string, by: string): boolean => new RegExp(`^[1-9]\\d{0,2}(?:[${by}]\\d{3})*$`).test(of);
  const other = separator === '.' ? ',' : '.';
  if (inside.has(separator)) return inside.size === 1 && last.length === 3 && isGrouped(whole, separator) ? (whole + last).replaceAll(separator, '') : undefined;
  if (inside.size > 0) return isGrouped(whole, other) ? `${whole.replaceAll(other, '')}.${last}` : undefined;
  if (last.length !== 3) return `${whole}.${last}`;
  // One separator before three digits: thousands, unless the number may have three decimals and this is how they are written.
  // Before "万" or "M", decimals are usual, too: 1.250 million is not 1250 million.
  const [decimalMark, thousandsMark] = marks[locale];
  if (whole === '0' && (decimals || power > 0)) return `0.${last}`;
  if (whole.startsWith('0')) return undefined;
  if (decimals && power === 0 && separator === decimalMark) return `${whole}.${last}`;
  if (whole.length > 3) return undefined;
  return (decimals || power > 0) && separator !== thousandsMark ? 'two-readings' : whole + last;
};

/** What may stand before or behind an amount of a currency. */
const marksOf = (currency: string): RegExp => {
  const marks = currency === 'USD' ? 'USD|US\\$|\\$|美元' : currency;
  return new RegExp(`^(?:${marks})\\s*|\\s*(?:${marks})$`, 'g');
};

/**
 * Reads a number that is not negative.
 * @param decimals whether more than two decimals make sense: rates and hours yes, amounts of money no
 * @param currency three-letter code that may stand with the number; another one makes it no number
 */
export const readNumber = (typed: string, locale: Locale, decimals = false, currency = 'USD'): NumberReading => {
  const text = halfWidth(typed).replace(/\p{Zs}/gu, ' ').trim().replace(marksOf(currency), '');
  if (/^[-−–]\s*\d/.test(text)) return { problem: 'negative' };
  // One space may group digits; longer runs are no number, and matching them would take long.
  if (/\s{2}/.test(text)) return { problem: 'not-a-number' };
  const [, number = '', word = ''] = /^(\d[\d\s.,'’]*?)\s*(\p{L}+)?\.?$/u.exec(text) ?? [];
  const power = powerOf(word.toLowerCase(), locale);
  if (number === '' || power === undefined) return { problem: 'not-a-number' };
  const digits = plainDigits(number, locale, decimals, power);
  if (digits === undefined) return { problem: 'not-a-number' };
  if (digits === 'two-readings') return { problem: 'two-readings' };
  const value = Number(`${digits}e${power}`);
  if (value > largest) return { problem: 'too-large' };
  return decimals || value === Number(value.toFixed(2)) ? { value } : { problem: 'decimals' };
};
