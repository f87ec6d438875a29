// The short explanation of a verdict: a set of given answers that alone leads to it, from which none can be left out.
import type { Situation } from './answers.ts';
import { decideStage, rowsOf, type Stage } from './eligibility.ts';
import { exactVerdict, type Decide } from './exact.ts';
import { testReading } from './test-reading.ts';
import type { Role } from '../schema/common.ts';

const keep = (situation: Situation, ids: readonly string[]): Situation => ({
  ...situation,
  answers: Object.fromEntries(Object.entries(situation.answers).filter(([id]) => ids.includes(id))),
});

/** Leaves out one answer after the other as long as the verdict stays. */
const shorten = <Verdict extends string>(decide: Decide<Verdict>, situation: Situation, ids: readonly string[], verdict: Verdict): string[] =>
  ids.reduce<string[]>((kept, id) => {
    const without = kept.filter((it) => it !== id);
    return exactVerdict(decide, keep(situation, without)) === verdict ? without : kept;
  }, [...ids]);

/** The answers that decide a verdict, none of which can be left out; nothing while the verdict is open. */
export const decidingAnswers = <Verdict extends string>(decide: Decide<Verdict>, situation: Situation): readonly string[] => {
  const verdict = exactVerdict(decide, situation);
  return verdict === undefined || verdict === 'cannot-tell' ? [] : shorten(decide, situation, Object.keys(situation.answers), verdict);
};

/**
 * The same for the verdict on a role: the fewest answers that fail a test, where they are enough. The test may stand in
 * several requirements of which one applies in any case, so whether its own requirement applies is not asked.
 */
export const decidingForRole = (situation: Situation, role: Role, stage: Stage = 'role'): readonly string[] => {
  const decide = decideStage(role, stage);
  const alone = rowsOf(situation.rulebook, role, stage)
    .filter((row) => testReading(situation, row.test).truth === 'no')
    .map((row) => decidingAnswers(decide, keep(situation, [...row.reachedBy, ...row.testedBy])))
    .filter((ids) => ids.length > 0)
    .toSorted((a, b) => a.length - b.length);
  return alone[0] ?? decidingAnswers(decide, situation);
};
