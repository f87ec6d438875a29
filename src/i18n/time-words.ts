// Days and spans of time in words, over any voice.
import type { Boundary, Day } from '../schema/boundary.ts';
import { formatCount, formatDay, formatMonth, formatYear, isWholeMonth, isWholeYear } from './format.ts';
import type { Voice } from './voice.ts';

/** `markDay` wraps each printed day, for example in a <time> element. */
export type MarkDay = (text: string, machine: string) => string;
const asText: MarkDay = (text) => text;

/** A boundary in words: a day, a month, a year, "between … and …", "… or earlier", "… or later". */
export const boundaryWords = ({ locale, say }: Voice, { earliest, latest }: Boundary, mark: MarkDay = asText): string => {
  const day = (it: Day): string => mark(formatDay(it, locale), it);
  if (earliest === undefined) return latest === undefined ? '' : say('ui', 'date.orEarlier', { day: day(latest) });
  if (latest === undefined) return say('ui', 'date.orLater', { day: day(earliest) });
  if (earliest === latest) return day(earliest);
  if (isWholeYear(earliest, latest)) return mark(formatYear(earliest, locale), earliest.slice(0, 4));
  if (isWholeMonth(earliest, latest)) return mark(formatMonth(earliest, locale), earliest.slice(0, 7));
  return say('ui', 'date.between', { from: day(earliest), to: day(latest) });
};

export type Unit = 'hour' | 'day' | 'business-day' | 'month' | 'year';

/** "3 to 5 business days": `upTo` makes it a span. */
export const durationWords = ({ locale, say }: Voice, value: number, unit: Unit, upTo?: number): string => {
  const amount = upTo === undefined ? formatCount(value, locale) : say('ui', 'number.span', { from: formatCount(value, locale), to: formatCount(upTo, locale) });
  return say('ui', `duration.${unit}`, { count: upTo ?? value, amount });
};
