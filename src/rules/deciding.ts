// The short explanation of a verdict: a set of given answers that alone leads to it, from which none can be left out.
import type { Situation } from './answers.ts';
import { applicability } from './applicability.ts';
import { decideStage, rowsOf, type Stage } from './eligibility.ts';
import { exactVerdict, type Decide } from './exact.ts';
import { effectOf } from './finding.ts';
import type { Reading } from './reading.ts';
import type { Answer } from './time.ts';
import type { Role } from '../schema/common.ts';
import type { Row } from '../schema/published.ts';

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
 * The same for the verdict on a role: the fewest answers of one requirement, where they are enough. One answer may be
 * enough although no requirement of its own applies for certain: where several share its test and one of them applies in any case.
 */
export const decidingForRole = (situation: Situation, role: Role, stage: Stage = 'role'): readonly string[] => {
  const decide = decideStage(role, stage);
  const given = Object.keys(situation.answers);
  const ofRows = rowsOf(situation.rulebook, role, stage).map((row) => [...row.reachedBy, ...row.testedBy]);
  const [fewest = []] = [...ofRows, ...given.map((id) => [id]), given]
    .map((ids) => decidingAnswers(decide, keep(situation, ids)))
    .filter((ids) => ids.length > 0)
    .toSorted((a, b) => a.length - b.length);
  return fewest;
};

/** What a reading is for certain, whatever the missing answers are. */
const settled = (situation: Situation, read: (at: Situation) => Reading): Answer =>
  exactVerdict<Answer>((at) => {
    const { truth, asks } = read(at);
    return asks.length > 0 ? { asks } : { verdict: truth };
  }, situation) ?? 'unknown';

/**
 * The rows that decide the verdict on a role: those that fail; where none does, those that leave it open; where none
 * of these is left, those that say that no threshold was published. None with the best verdict.
 */
export const decidingRows = (situation: Situation, role: Role, stage: Stage): readonly Row[] => {
  const read = rowsOf(situation.rulebook, role, stage).map((row) => ({
    row,
    effect: settled(situation, (at) => effectOf(at, row)),
    unpublished: row.test.type === 'unpublished' ? settled(situation, (at) => applicability(at, row)) : 'no',
  }));
  const sets = [
    read.filter((it) => it.effect === 'no'),
    read.filter((it) => it.effect === 'unknown' || it.unpublished === 'unknown'),
    read.filter((it) => it.unpublished === 'yes'),
  ];
  return (sets.find((it) => it.length > 0) ?? []).map((it) => it.row);
};
