// What to change to meet the published requirements of a role: the fewest answers that have to become others. A missing
// answer is to be confirmed, a wrong one to be changed. What is fixed blocks the way and is named. A row that may reach
// the company is treated as if it did.
import type { Role } from '../schema/common.ts';
import type { Row } from '../schema/published.ts';
import { answerTo, questionById, type Answers, type Situation } from './answers.ts';
import { applicability } from './applicability.ts';
import { rowsOf, type Stage } from './eligibility.ts';
import { exactVerdict, type Decision } from './exact.ts';
import { effectOf } from './finding.ts';
import { figureFor } from './revenue.ts';
import type { Answer } from './time.ts';

export interface AnswerChange {
  readonly question: string;
  /** The answer given; undefined where there is none. */
  readonly from: string | undefined;
  /** Any of these is enough. */
  readonly to: readonly string[];
  /** Months still to pass, where the rule itself counts months. */
  readonly months: number | undefined;
  /** Other answers that have to go with it: a figure counts only as the rule counts it. */
  readonly with: Answers;
  /** The requirements that this change serves. */
  readonly requirements: readonly string[];
}

export interface WaysToQualify {
  /** Each way is a set of changes that is enough, but for what blocks; all have the fewest changes possible. */
  readonly ways: readonly (readonly AnswerChange[])[];
  /** Requirements that no change fulfils: a fixed answer stands in the way, or a fixed one is missing. */
  readonly blockedBy: readonly string[];
}

/** One way to fulfil a row: the answer to give, with what has to go with it. */
interface Repair {
  readonly question: string;
  readonly to: readonly string[];
  readonly with: Answers;
}

/** So measured, a figure means just what the rule counts. */
const asCounted: Answers = { 'perpetual-software': 'none-sold', 'revenue-billed': 'yes', 'revenue-as-reseller': 'yes' };

const isFixed = ({ rulebook }: Situation, id: string): boolean => questionById(rulebook, id)?.fixed === true;

const answersIn = (answers: Answers, ids: readonly string[]): Answers => Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));

const repairsOf = (situation: Situation, { test, testedBy }: Row): readonly Repair[] => {
  if (test.type === 'amount') return [{ question: figureFor(situation, test), to: [String(test.value)], with: answersIn(asCounted, testedBy) }];
  if (test.type === 'match') {
    // Where the company is cannot be changed; with whom it deals can.
    const place = answerTo(situation, test.of.find((id) => isFixed(situation, id)) ?? '');
    return place === undefined ? [] : test.of.filter((id) => answerTo(situation, id) !== place).map((question) => ({ question, to: [place], with: {} }));
  }
  if (!('question' in test) || test.question === undefined) return [];
  return [{ question: test.question, to: test.type === 'any' ? test.options : ['value' in test ? String(test.value) : 'yes'], with: {} }];
};

/** Whether a row stands in the way of the best verdict, whatever the missing answers are. */
const stands = (situation: Situation, row: Row): boolean => {
  if (row.test.type === 'unpublished') return applicability(situation, row).truth === 'unknown';
  const decide = (at: Situation): Decision<Answer> => {
    const effect = effectOf(at, row);
    return effect.asks.length > 0 ? effect : { verdict: effect.truth };
  };
  return exactVerdict(decide, situation) !== 'yes';
};

/** The ways to meet the published requirements of a role with the fewest changes; eight of them at most. */
export const waysToQualify = (start: Situation, role: Role, stage: Stage = 'role'): WaysToQualify => {
  const rows = rowsOf(start.rulebook, role, stage);
  const blocked = new Set<string>();
  let ways: (readonly Repair[])[] = [];

  const search = (at: Situation, made: readonly Repair[]): void => {
    if (made.length > (ways[0]?.length ?? Infinity)) return;
    const open = rows.find((row) => !blocked.has(row.id) && stands(at, row));
    if (open === undefined) {
      if (made.length < (ways[0]?.length ?? Infinity)) ways = [];
      ways.push(made);
      return;
    }
    // A figure may be raised again for a row with a higher threshold; nothing else is changed twice.
    const possible = repairsOf(at, open).filter(
      ({ question, to }) => !isFixed(at, question) && !made.some((it) => it.question === question && !(Number(it.to[0]) < Number(to[0]))),
    );
    if (possible.length === 0) {
      blocked.add(open.id);
      search(at, made);
    }
    for (const repair of possible) search({ ...at, answers: { ...at.answers, ...repair.with, [repair.question]: repair.to[0] ?? '' } }, [...made.filter((it) => it.question !== repair.question), repair]);
  };
  search(start, []);

  const describe = ({ question, to, with: others }: Repair): AnswerChange => {
    const isTime = questionById(start.rulebook, question)?.answer === 'months';
    return {
      question,
      from: start.answers[question],
      to,
      months: isTime ? Number(to[0]) - Number(answerTo(start, question) ?? 0) : undefined,
      with: others,
      requirements: rows.filter((row) => row.testedBy.includes(question) && stands(start, row)).map((row) => row.id),
    };
  };
  return {
    ways: ways.slice(0, 8).map((way) => way.map(describe)),
    blockedBy: [...blocked],
  };
};
