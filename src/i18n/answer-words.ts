// Answers in words, over any voice. An answer is text as in a link; here it becomes what a reader would say.
import { amountParts, notKnown, trailingMonths } from '../rules/index.ts';
import type { Question } from '../schema/rulebook.ts';
import { formatMoney, formatMonth, numbersIn } from './format.ts';
import { placeName } from './place-names.ts';
import { durationWords } from './time-words.ts';
import type { Voice } from './voice.ts';

/** A figure as it was given: a total or the sum of monthly figures, in its currency, with the reader's own rate. */
const amountWords = ({ locale, say }: Voice, text: string): string => {
  const [figures, currency, rate] = amountParts(text);
  const parts = figures.map(Number).slice(-trailingMonths);
  const cents = parts.reduce((sum, it) => sum + Math.round(it * 100), 0);
  const total = formatMoney(cents / 100, currency, locale);
  const amount = parts.length === 1 ? total : say('verdicts', 'answer.monthly', { amount: parts.length, total });
  return rate === undefined ? amount : say('verdicts', 'answer.rate', { amount, rate: numbersIn(locale, { maximumFractionDigits: 8 }).format(Number(rate)) });
};

/** An answer in words, as HTML. @param text an answer the question can have, "?" or "-" for none */
export const answerWords = (voice: Voice, { id, answer }: Pick<Question, 'id' | 'answer'>, text: string): string => {
  const { locale, say } = voice;
  if (text === notKnown) return say('verdicts', 'answer.unknown');
  if (text === '-') return say('verdicts', 'answer.left-out');
  switch (answer) {
    case 'yes-no':
      return say('verdicts', `answer.${text}`);
    case 'choice':
      return say('questions', `${id}.options.${text}`);
    case 'amount':
      return amountWords(voice, text);
    case 'months':
      return durationWords(voice, Number(text), 'month');
    case 'hours':
      return durationWords(voice, Number(text), 'hour');
    case 'place':
      return placeName(text, locale);
    case 'month':
      return formatMonth(`${text}-01`, locale);
  }
};

/** What an answer has to reach: "USD 1,000,000 or more", "24 hours or less". */
export const demandWords = (voice: Voice, question: Pick<Question, 'id' | 'answer'>, text: string): string => {
  const { say } = voice;
  const said = answerWords(voice, question, text);
  if (question.answer === 'amount' || question.answer === 'months') return say('verdicts', 'answer.at-least', { from: said });
  return question.answer === 'hours' ? say('verdicts', 'answer.at-most', { to: said }) : said;
};
