// What to change to meet the published requirements of a role. Every requirement that is not fulfilled for sure needs
// one change, and one change may serve several, so the list is as short as it can be. A missing answer is to be confirmed,
// a wrong one to be changed; what is fixed blocks the way and is named. A row that may reach the company counts as if it did.
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

export interface Changes {
  /** Enough together, but for what blocks; none of them can be left out. */
  readonly changes: readonly AnswerChange[];
  /** Requirements that no change fulfils: a fixed answer stands in the way, or a fixed one is missing. */
  readonly blockedBy: readonly string[];
}

/** The answer to give, with what has to go with it. */
interface Repair {
  readonly question: string;
  readonly to: readonly string[];
  readonly with: Answers;
}

/** So measured, a figure means just what the rule counts. */
const asCounted = { 'perpetual-software': 'none-sold', 'revenue-billed': 'yes', 'revenue-as-reseller': 'yes' } as const;

const isFixed = ({ rulebook }: Situation, id: string): boolean => questionById(rulebook, id)?.fixed === true;

const repairOf = (situation: Situation, { test, testedBy }: Row): Repair | undefined => {
  if (test.type === 'amount') {
    const others = Object.entries(asCounted).filter(([id]) => testedBy.includes(id));
    return { question: figureFor(situation, test), to: [String(test.value)], with: Object.fromEntries(others) };
  }
  if (test.type === 'match') {
    // Where the company is cannot be changed; with whom it deals can.
    const place = answerTo(situation, test.of.find((id) => isFixed(situation, id)) ?? '');
    const question = test.of.find((id) => answerTo(situation, id) !== place);
    return place === undefined || question === undefined ? undefined : { question, to: [place], with: {} };
  }
  if (!('question' in test) || test.question === undefined) return undefined;
  return { question: test.question, to: test.type === 'any' ? test.options : ['value' in test ? String(test.value) : 'yes'], with: {} };
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

/** The fewest changes after which a company meets the published requirements of a role. */
export const changesToQualify = (start: Situation, role: Role, stage: Stage = 'role'): Changes => {
  const rows = rowsOf(start.rulebook, role, stage);
  const made = new Map<string, Repair>();
  const blockedBy: string[] = [];
  let at = start;
  for (const row of rows) {
    // One row may need several changes: each of its places has to match.
    while (stands(at, row)) {
      const repair = repairOf(at, row);
      if (repair === undefined || isFixed(at, repair.question) || made.get(repair.question)?.to[0] === repair.to[0]) {
        blockedBy.push(row.id);
        break;
      }
      const { question, to } = repair;
      made.set(question, repair);
      at = { ...at, answers: { ...at.answers, ...repair.with, [question]: to[0] ?? '' } };
    }
  }
  return {
    blockedBy,
    changes: [...made.values()].map(({ question, to, with: others }) => ({
      question,
      from: start.answers[question],
      to,
      months: questionById(start.rulebook, question)?.answer === 'months' ? Number(to[0]) - Number(answerTo(start, question) ?? 0) : undefined,
      with: others,
      requirements: rows.filter((row) => row.testedBy.includes(question) && stands(start, row)).map((row) => row.id),
    })),
  };
};
