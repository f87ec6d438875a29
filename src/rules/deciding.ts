// The short explanation of a verdict: a set of given answers that alone leads to it, from which none can be left out.
import { notKnown, type Situation } from './answers.ts';
import { applicability } from './applicability.ts';
import { decideStage, rowsOf, type Stage } from './eligibility.ts';
import { exactVerdict, type Decide } from './exact.ts';
import { effectOf } from './finding.ts';
import type { Reading } from './reading.ts';
import type { Answer } from './time.ts';
import type { Role } from '../schema/common.ts';
import type { Row } from '../schema/published.ts';
import { valuesOf } from './values.ts';

type Leads = (ids: readonly string[]) => boolean;

/** Tells whether some of the answers lead to the verdict on all of them; none do while that is open. */
const leadingIn = <Verdict extends string>(decide: Decide<Verdict>, situation: Situation): Leads => {
  const verdict = exactVerdict(decide, situation);
  if (verdict === 'cannot-tell') return () => false;
  // One completion with another verdict refutes, and is quicker tried than all: of the best verdict the least favourable one, of others the most.
  const opposite = Object.fromEntries(situation.rulebook.questions.map(({ id }) => [id, valuesOf(situation, id).at(verdict === 'meets' ? -1 : 0) ?? notKnown]));
  const open: (readonly string[])[] = [];
  return (ids) => {
    // Where some do not, no part of them does.
    if (open.some((it) => ids.every((id) => it.includes(id)))) return false;
    const answers = Object.fromEntries(Object.entries(situation.answers).filter(([id]) => ids.includes(id)));
    const decision = decide({ ...situation, answers: { ...opposite, ...answers } });
    const isLeading = !('verdict' in decision && decision.verdict !== verdict) && exactVerdict(decide, { ...situation, answers }) === verdict;
    if (!isLeading) open.push(ids);
    return isLeading;
  };
};

/** Leaves out one answer after the other as long as the rest lead to the verdict; nothing where all of them do not. */
const shorten = (leads: Leads, ids: readonly string[]): readonly string[] =>
  leads(ids) ? ids.reduce((kept, id) => {
    const without = kept.filter((it) => it !== id);
    return leads(without) ? without : kept;
  }, ids) : [];

/** The answers that decide a verdict, none of which can be left out; nothing while the verdict is open. */
export const decidingAnswers = <Verdict extends string>(decide: Decide<Verdict>, situation: Situation): readonly string[] =>
  shorten(leadingIn(decide, situation), Object.keys(situation.answers));

/**
 * The same for the verdict on a role: the fewest answers of one requirement, where they are enough. One answer may be
 * enough although no requirement of its own applies for certain: where several share its test and one of them applies in any case.
 */
export const decidingForRole = (situation: Situation, role: Role, stage: Stage = 'role'): readonly string[] => {
  const leads = leadingIn(decideStage(role, stage), situation);
  const given = Object.keys(situation.answers);
  const ofRows = rowsOf(situation.rulebook, role, stage).map((row) => given.filter((id) => [...row.reachedBy, ...row.testedBy].includes(id)));
  let fewest: readonly string[] = [];
  for (const ids of [...ofRows, ...given.map((id) => [id]), given]) {
    if (fewest.length === 1) break;
    const found = shorten(leads, ids);
    if (fewest.length === 0 || (found.length > 0 && found.length < fewest.length)) fewest = found;
  }
  return fewest;
};

/** What a reading is for certain, whatever the missing answers are. */
const settled = (situation: Situation, read: (at: Situation) => Reading): Answer => {
  const truth = exactVerdict<Answer>((at) => {
    const reading = read(at);
    return reading.asks.length > 0 ? reading : { verdict: reading.truth };
  }, situation);
  return truth === 'cannot-tell' ? 'unknown' : truth;
};

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
