// Several answers in a row, and classes of answers, in words, while building.
import type { Answers } from '../rules/index.ts';
import type { Question } from '../schema/rulebook.ts';
import type { Locale } from '../site.ts';
import { answerWords } from './answer-words.ts';
import { ruleText } from './messages.ts';
import { inSeries, labelled } from './punctuation.ts';
import { textHtml, voiceOf } from './texts.ts';

/** "Support plan: Neither of the two; …", as HTML. */
export const answersWords = (questions: readonly Pick<Question, 'id' | 'answer'>[], answers: Answers, locale: Locale): string =>
  inSeries(
    Object.entries(answers).flatMap(([id, text]) => {
      const question = questions.find((it) => it.id === id);
      return question === undefined ? [] : [labelled(textHtml(locale, 'questions', `${id}.short`), answerWords(voiceOf(locale), question, text), locale)];
    }),
    locale,
  );

/** A class of answers in words: "at least USD 300,000, less than USD 1,000,000". @param value one of the question's values */
export const rangeWords = (question: Pick<Question, 'id' | 'answer'> & { readonly values: readonly string[] }, value: string, locale: Locale): string => {
  const place = question.values.indexOf(value);
  const say = (it: string | undefined): string => answerWords(voiceOf(locale), question, it ?? '');
  const word = (name: string, values: Readonly<Record<string, string>>): string => ruleText(locale, 'verdicts', `answer.${name}`, values);
  if (question.answer === 'place') return word('elsewhere', {});
  if (question.answer === 'hours') return place === question.values.length - 1 ? word('more-hours', { above: say(question.values[place - 1]) }) : say(value);
  if (question.answer !== 'amount' && question.answer !== 'months') return say(value);
  const higher = question.values[place - 1];
  if (value === '0') return word('less', { below: say(higher) });
  return higher === undefined ? word('at-least', { from: say(value) }) : word('between', { from: say(value), below: say(higher) });
};
