// What a reader is typing, kept as typed until Continue reads it as an answer. Nothing typed is ever lost: what cannot be
// read stays in its field beside the sentence that says why.
import { numbersIn } from '../../i18n/format.ts';
import { placeName } from '../../i18n/place-names.ts';
import { readNumber, type NumberProblem } from '../../i18n/read-number.ts';
import { amountParts, isReadable, notKnown, trailingMonths, type Question } from '../../rules/index.ts';
import type { Locale } from '../../site.ts';
import { readPlace } from './place-reading.ts';

/**
 * The parts of a field as typed. `text` is a value, or what stands in the field; `unknown` is set by "I don't know".
 * Amounts have `monthly`, `m0` to `m11` (oldest first), `currency` and `rate`.
 */
export type Draft = Readonly<Record<string, string>>;

/** What is being typed, by question. */
export type Drafts = Readonly<Record<string, Draft>>;

export type DraftProblem = NumberProblem | 'missing' | 'choose' | 'rate' | 'place' | 'blank-month' | 'whole';

export interface DraftReading {
  readonly answer?: string;
  readonly problem?: DraftProblem;
  /** The part of the field that the problem is about. */
  readonly part?: string;
}

const shown = (value: string, locale: Locale): string => (value === '' ? '' : numbersIn(locale, { maximumFractionDigits: 8 }).format(Number(value)));

/** The field as it looks for an answer that was given before. */
export const draftOf = ({ answer }: Pick<Question, 'answer'>, given: string | undefined, locale: Locale): Draft => {
  if (given === undefined) return {};
  if (given === notKnown) return answer === 'yes-no' || answer === 'choice' || answer === 'month' ? { text: given } : { unknown: 'yes' };
  if (answer === 'place') return { text: placeName(given, locale) };
  if (answer !== 'amount') return { text: answer === 'hours' ? shown(given, locale) : given };
  const [figures, currency, rate = ''] = amountParts(given);
  const money = { currency, rate: shown(rate, locale) };
  if (figures.length === 1) return { ...money, text: shown(figures[0] ?? '', locale) };
  const last = figures.slice(-trailingMonths);
  const first = trailingMonths - last.length;
  return { ...money, monthly: 'yes', ...Object.fromEntries(last.map((it, index) => [`m${index + first}`, shown(it, locale)])) };
};

const readAmountDraft = (draft: Draft, locale: Locale): DraftReading => {
  const monthly = draft['monthly'] === 'yes';
  const names = monthly ? Array.from({ length: trailingMonths }, (_, index) => `m${index}`) : ['text'];
  const figures: string[] = [];
  const currency = draft['currency'] ?? 'USD';
  for (const part of names) {
    const typed = (draft[part] ?? '').trim();
    if (typed === '') return { problem: monthly ? 'blank-month' : 'missing', part };
    const reading = readNumber(typed, locale, false, currency);
    if ('problem' in reading) return { problem: reading.problem, part };
    figures.push(String(reading.value));
  }
  if (currency === 'USD') return { answer: figures.join('~') };
  const rate = readNumber(draft['rate'] ?? '', locale, true);
  if ('problem' in rate || rate.value === 0 || rate.value >= 1e7 || rate.value < 1e-8) return { problem: 'rate', part: 'rate' };
  return { answer: `${figures.join('~')}${currency}@${rate.value.toFixed(8).replace(/\.?0+$/, '')}` };
};

const readCount = (typed: string, locale: Locale, decimals: boolean): DraftReading => {
  const reading = readNumber(typed, locale, decimals);
  if ('problem' in reading) return { problem: reading.problem, part: 'text' };
  if (!decimals && !Number.isInteger(reading.value)) return { problem: 'whole', part: 'text' };
  return { answer: String(Math.round(reading.value * 1000) / 1000) };
};

const readField = (question: Question, draft: Draft, locale: Locale): DraftReading => {
  const text = draft['text'] ?? '';
  switch (question.answer) {
    case 'yes-no':
    case 'choice':
    case 'month':
      return text === '' ? { problem: 'choose' } : { answer: text };
    case 'amount':
      return readAmountDraft(draft, locale);
    case 'place': {
      const code = readPlace(text, locale);
      return code === undefined ? { problem: text.trim() === '' ? 'missing' : 'place', part: 'text' } : { answer: code };
    }
    default:
      return text.trim() === '' ? { problem: 'missing', part: 'text' } : readCount(text, locale, question.answer === 'hours');
  }
};

/** The answer that a field holds, or why it holds none. */
export const readDraft = (question: Question, draft: Draft, locale: Locale): DraftReading => {
  if (draft['unknown'] === 'yes') return { answer: notKnown };
  const reading = readField(question, draft, locale);
  if (reading.answer === undefined || isReadable(question, reading.answer)) return reading;
  return { problem: 'too-large', part: 'text' };
};

/** The figures in a text of monthly ones, the oldest first, as it may be pasted into a field. */
export const pastedFigures = (text: string): readonly string[] => text.split(/[\n\r\t;]+/).map((it) => it.trim()).filter((it) => it !== '');
