// Grids of answers: for each question values on both sides of every boundary that matters, taken in every combination.
import type { Row } from '../../src/schema/published.ts';
import type { Answers } from '../../src/rules/index.ts';
import { rulebook } from './situations.ts';

/** An answer left out. */
export const absent = '';

export type Grid = Readonly<Record<string, readonly string[]>>;

/** Every combination of a grid, as answers; what is absent is left out. */
export const combinations = function* (grid: Grid): Generator<Answers> {
  const [first, ...rest] = Object.entries(grid);
  if (first === undefined) {
    yield {};
    return;
  }
  const [id, values] = first;
  for (const answers of combinations(Object.fromEntries(rest))) {
    for (const value of values) yield value === absent ? answers : { ...answers, [id]: value };
  }
};

const around = (thresholds: readonly number[]): string[] =>
  [...new Set([0, ...thresholds.flatMap((it) => [it - 1, it, it + 1])])].map(String);

/** Complete answers to a question that a row may tell apart; for figures, on both sides of the threshold of the row. */
export const valuesAround = (row: Row, id: string, day: string): string[] => {
  const question = rulebook.questions.find((it) => it.id === id);
  const threshold = 'value' in row.test ? row.test.value : 12;
  switch (question?.answer) {
    case 'amount':
      return [String(threshold - 1), String(threshold), String(threshold + 1), `${String(threshold)}EUR`];
    case 'months':
    case 'hours':
      return around([row.when !== undefined && 'value' in row.when && row.when.question === id ? row.when.value : threshold]);
    case 'place':
      return ['SE', 'FI', 'US', 'RU', 'ZZ'];
    case 'month': {
      const { values } = question;
      const own = values.find((it) => day.startsWith(it));
      return [...new Set([values[0] ?? '', own ?? values[1] ?? '', values.at(-1) ?? ''])];
    }
    default:
      return [...(question?.values ?? [])];
  }
};

/** The answers with some of them left out: every subset, the whole one first. */
export const subsets = function* (answers: Answers): Generator<Answers> {
  const [first, ...rest] = Object.entries(answers);
  if (first === undefined) {
    yield {};
    return;
  }
  for (const others of subsets(Object.fromEntries(rest))) {
    yield { [first[0]]: first[1], ...others };
    yield others;
  }
};
