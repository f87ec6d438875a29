// Questions and answers in words. An answer is text as in a link; here it becomes what a reader would say.
import { notKnown } from '../rules/index.ts';
import type { Answers } from '../rules/index.ts';
import type { Question } from '../schema/rulebook.ts';
import type { Locale } from '../site.ts';
import { formatDuration, formatMoney, formatMonth } from './format.ts';
import { ruleText } from './messages.ts';
import { inSeries, labelled } from './punctuation.ts';
import { placeName } from './region-words.ts';
import { textHtml } from './texts.ts';

/** A figure as it was given: a total or the sum of monthly figures, in its currency, with the reader's own rate. */
const amountWords = (text: string, locale: Locale): string => {
  const [, figures = '', currency = 'USD', rate] = /^([\d.~]+)([A-Z]{3})?(?:@([\d.]+))?$/.exec(text) ?? [];
  // Of monthly figures the last twelve count.
  const parts = figures.split('~').map(Number).slice(-12);
  const cents = parts.reduce((sum, it) => sum + Math.round(it * 100), 0);
  const total = formatMoney(cents / 100, currency, locale);
  const amount = parts.length === 1 ? total : ruleText(locale, 'verdicts', 'answer.monthly', { amount: parts.length, total });
  return rate === undefined ? amount : ruleText(locale, 'verdicts', 'answer.rate', { amount, rate: new Intl.NumberFormat(locale, { maximumFractionDigits: 8 }).format(Number(rate)) });
};

/** An answer in words, as HTML. @param text an answer the question can have, "?" or "-" for none */
export const answerWords = ({ id, answer }: Pick<Question, 'id' | 'answer'>, text: string, locale: Locale): string => {
  if (text === notKnown) return ruleText(locale, 'verdicts', 'answer.unknown');
  if (text === '-') return ruleText(locale, 'verdicts', 'answer.left-out');
  switch (answer) {
    case 'yes-no':
      return ruleText(locale, 'verdicts', `answer.${text}`);
    case 'choice':
      return textHtml(locale, 'questions', `${id}.options.${text}`);
    case 'amount':
      return amountWords(text, locale);
    case 'months':
      return formatDuration(Number(text), 'month', locale);
    case 'hours':
      return formatDuration(Number(text), 'hour', locale);
    case 'place':
      return placeName(text, locale);
    case 'month':
      return formatMonth(`${text}-01`, locale);
  }
};

/** What an answer has to reach: "USD 1,000,000 or more", "24 hours or less". */
export const demandWords = (question: Pick<Question, 'id' | 'answer'>, text: string, locale: Locale): string => {
  const said = answerWords(question, text, locale);
  if (question.answer === 'amount' || question.answer === 'months') return ruleText(locale, 'verdicts', 'answer.at-least', { from: said });
  return question.answer === 'hours' ? ruleText(locale, 'verdicts', 'answer.at-most', { to: said }) : said;
};

/** "Support plan: Neither of the two; …", as HTML. */
export const answersWords = (questions: readonly Pick<Question, 'id' | 'answer'>[], answers: Answers, locale: Locale): string =>
  inSeries(
    Object.entries(answers).flatMap(([id, text]) => {
      const question = questions.find((it) => it.id === id);
      return question === undefined ? [] : [labelled(textHtml(locale, 'questions', `${id}.short`), answerWords(question, text, locale), locale)];
    }),
    locale,
  );

/** A class of answers in words: "at least USD 300,000, less than USD 1,000,000". @param value one of the question's values */
export const rangeWords = (question: Pick<Question, 'id' | 'answer'> & { readonly values: readonly string[] }, value: string, locale: Locale): string => {
  const place = question.values.indexOf(value);
  const say = (it: string | undefined): string => answerWords(question, it ?? '', locale);
  const word = (name: string, values: Readonly<Record<string, string>>): string => ruleText(locale, 'verdicts', `answer.${name}`, values);
  if (question.answer === 'place') return word('elsewhere', {});
  if (question.answer === 'hours') return place === question.values.length - 1 ? word('more-hours', { above: say(question.values[place - 1]) }) : say(value);
  if (question.answer !== 'amount' && question.answer !== 'months') return say(value);
  const higher = question.values[place - 1];
  if (value === '0') return word('less', { below: say(higher) });
  return higher === undefined ? word('at-least', { from: say(value) }) : word('between', { from: say(value), below: say(higher) });
};
