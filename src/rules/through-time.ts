// The verdict on the same answers at every day on which something may change, told as spans with one verdict each.
import type { Day } from '../schema/boundary.ts';
import type { Role } from '../schema/common.ts';
import { answerTo, type Situation } from './answers.ts';
import { decideStage, rowsOf, type EligibilityVerdict, type Stage } from './eligibility.ts';
import { exactVerdict } from './exact.ts';
import { effectOf } from './finding.ts';
import { monthSpan } from './time.ts';

export interface Span {
  readonly from: Day;
  readonly verdict: EligibilityVerdict;
  /** Requirements that fail. */
  readonly failed: readonly string[];
}

/** What the same answers would have led to since the first day. The last span has no known end. */
export const verdictThroughTime = (situation: Situation, role: Role, stage: Stage = 'role'): Span[] => {
  const { rulebook } = situation;
  const months = rulebook.questions.flatMap((it) => (it.answer === 'month' ? (answerTo(situation, it.id) ?? []) : []));
  const own = months.map(monthSpan).flatMap((it) => [it.earliest, it.latest]).filter((it) => it !== undefined);
  const days = [...new Set([...rulebook.days, ...own])].toSorted();
  const spans = days.map((day): Span => {
    const at = { ...situation, day };
    const verdict = exactVerdict(decideStage(role, stage), at);
    const failed = rowsOf(rulebook, role, stage).filter((row) => effectOf(at, row).truth === 'no');
    return { from: day, verdict, failed: failed.map((row) => row.id) };
  });
  return spans.filter((it, index) => String([it.verdict, it.failed]) !== String([spans[index - 1]?.verdict, spans[index - 1]?.failed]));
};
