// Answers are text by question id, as they stand in a link. An answer may be absent, a value, or "?" for "I don't know".
// Both absent and "?" leave a verdict open; only the absent one is asked for. What cannot be read counts as absent, so
// bad input never decides anything.
import type { Day } from '../schema/boundary.ts';
import type { Rulebook } from '../schema/published.ts';
import { amountPattern } from './amount.ts';

export type Answers = Readonly<Record<string, string>>;
export type Question = Rulebook['questions'][number];

export const notKnown = '?';

/** Everything a verdict depends on. */
export interface Situation {
  readonly rulebook: Rulebook;
  readonly day: Day;
  readonly answers: Answers;
}

const indexes = new WeakMap<Rulebook, ReadonlyMap<string, Question>>();

export const questionById = (rulebook: Rulebook, id: string): Question | undefined => {
  const index = indexes.get(rulebook) ?? new Map(rulebook.questions.map((it) => [it.id, it]));
  indexes.set(rulebook, index);
  return index.get(id);
};

/** Answers that are not one of a list. */
const patterns: Readonly<Record<string, RegExp>> = {
  amount: amountPattern,
  months: /^\d{1,4}$/,
  hours: /^\d{1,5}(\.\d{1,3})?$/,
  place: /^[A-Z]{2}$/,
};

/** Whether a text can be an answer to a question; "?" always can. */
export const isReadable = ({ answer, values }: Question, text: string): boolean =>
  text === notKnown || (patterns[answer]?.test(text) ?? values.includes(text));

/** Whether a text answers a question; nothing answers one that the rulebook does not have. */
export const isAnswer = (rulebook: Rulebook, id: string, text: string | undefined): text is string => {
  const question = questionById(rulebook, id);
  return text !== undefined && question !== undefined && isReadable(question, text);
};

/** The answer to a question; undefined when it is absent, "?" or unreadable. */
export const answerTo = ({ rulebook, answers }: Situation, id: string): string | undefined => {
  const text = answers[id];
  return text !== notKnown && isAnswer(rulebook, id, text) ? text : undefined;
};

/** The answers given to questions, by question. */
export const answersTo = (situation: Situation, ids: readonly string[]): Answers =>
  Object.fromEntries(ids.flatMap((id) => {
    const answer = answerTo(situation, id);
    return answer === undefined ? [] : [[id, answer]];
  }));

/** Every question that passes a filter, in the order of asking. */
export const inOrder = ({ questions }: Rulebook, ids: Iterable<string>): string[] => {
  const wanted = new Set(ids);
  return questions.map((it) => it.id).filter((id) => wanted.has(id));
};
