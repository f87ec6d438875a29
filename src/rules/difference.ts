// How the rules of a role differ between two days: which rows differ, and for which answers the verdict differs while
// everything else is fulfilled. Two answers together are listed only where neither of them alone makes a difference.
import type { Day } from '../schema/boundary.ts';
import type { Applicant, Role } from '../schema/common.ts';
import type { Row, Rulebook } from '../schema/published.ts';
import { inOrder, questionById, type Answers, type Situation } from './answers.ts';
import { applicability } from './applicability.ts';
import { decideStage, rowsOf, type EligibilityVerdict, type Stage } from './eligibility.ts';
import { exactVerdict } from './exact.ts';
import type { Answer } from './time.ts';
import { valuesOf } from './values.ts';

export interface VerdictChange {
  /** The answers that make the difference, all others fulfilling what is asked on both days. */
  readonly answers: Answers;
  readonly before: EligibilityVerdict;
  readonly after: EligibilityVerdict;
}

export interface Difference {
  /** Rows that reach the applicant on one of the days otherwise than on the other. */
  readonly rows: readonly { readonly id: string; readonly before: Answer; readonly after: Answer }[];
  readonly changes: readonly VerdictChange[];
}

/** Every question on which the verdict of a stage can depend on some day, in the order of asking. */
export const questionsOfStage = (rulebook: Rulebook, role: Role, stage: Stage): string[] =>
  inOrder(rulebook, rowsOf(rulebook, role, stage).flatMap((row) => [...row.reachedBy, ...row.testedBy]));

/** Answers with which a company fulfils everything that any day asks of it; its own months stay open. */
export const fulfillingAnswers = (rulebook: Rulebook, role: Role, applicant: Applicant, stage: Stage = 'role'): Answers => {
  const asked = questionsOfStage(rulebook, role, stage);
  const questions = rulebook.questions.filter((it) => it.answer !== 'month' && asked.includes(it.id));
  const best = questions.map((it): [string, string] => [it.id, it.answer === 'place' ? 'SE' : String(it.values[0])]);
  return { ...Object.fromEntries(best), applicant };
};

/** @param before, after two days; the earlier one first */
export const difference = (rulebook: Rulebook, role: Role, applicant: Applicant, before: Day, after: Day, stage: Stage = 'role'): Difference => {
  const base = fulfillingAnswers(rulebook, role, applicant, stage);
  const at = (day: Day, answers: Answers): Situation => ({ rulebook, day, answers });
  const rows = rowsOf(rulebook, role, stage);
  const reach = (day: Day, row: Row): Answer => applicability(at(day, base), row).truth;
  const verdictOn = (day: Day, answers: Answers): EligibilityVerdict => exactVerdict(decideStage(role, stage), at(day, answers));

  // One other place stands for all: what counts is that it is not the same.
  const othersThan = (best: string | undefined, id: string): readonly string[] => {
    const others = valuesOf(at(after, {}), id).filter((value) => value !== best);
    return questionById(rulebook, id)?.answer === 'place' ? others.slice(0, 1) : others;
  };
  const candidates = questionsOfStage(rulebook, role, stage).filter((id) => id !== 'applicant' && base[id] !== undefined);
  const literals = candidates.flatMap((id) => othersThan(base[id], id).map((value): Answers => ({ [id]: value })));
  const changes: VerdictChange[] = [];
  const consider = (answers: Answers): void => {
    const all = { ...base, ...answers };
    const [was, is] = [verdictOn(before, all), verdictOn(after, all)];
    const isCovered = changes.some((it) => Object.keys(it.answers).length > 0 && Object.entries(it.answers).every(([id, value]) => answers[id] === value));
    if (!isCovered && was !== is) changes.push({ answers, before: was, after: is });
  };
  const pairs = literals.flatMap((one, index) => literals.slice(index + 1).map((other): Answers => ({ ...one, ...other })));
  [{}, ...literals, ...pairs].forEach(consider);
  return {
    rows: rows.map((row) => ({ id: row.id, before: reach(before, row), after: reach(after, row) })).filter((it) => it.before !== it.after),
    changes,
  };
};
