// The verdict on a role. Rows of stage `role` decide whether the published requirements of the role are met, rows of
// stage `order` (with those of all roles) what is looked at with each order. The strongest positive verdict is that
// the published requirements are met: Microsoft decides.
import type { Role } from '../schema/common.ts';
import type { Row, Rulebook } from '../schema/published.ts';
import { inOrder, notKnown, type Situation } from './answers.ts';
import { applicability } from './applicability.ts';
import { exactVerdict, withAnswer, type Decide } from './exact.ts';
import { effectOf, findingFor, type Finding } from './finding.ts';
import { openAs, type Reading } from './reading.ts';

export type Stage = Row['stage'];

export type EligibilityVerdict =
  | 'meets'
  | 'does-not-meet'
  | 'cannot-tell'
  /** Nothing published fails, and for this day no threshold was published. */
  | 'no-threshold';

export interface StageResult {
  readonly verdict: EligibilityVerdict;
  readonly findings: readonly Finding[];
}

export interface Eligibility {
  readonly role: Role;
  /** The verdict on the role itself. */
  readonly verdict: EligibilityVerdict;
  readonly findings: readonly Finding[];
  /** The same for what is looked at with each order. */
  readonly orders: StageResult;
  readonly notes: readonly Note[];
}

/** Said once with a verdict, not per row. */
export type Note =
  /** The day lies after the last day for which a rule is known, or after the day by which the rules were to be read again. */
  | 'no-later-change-known'
  /** The day lies before the first day that can be asked about. */
  | 'before-first-day';

/** The rows of a role, with those of all roles, for one stage. */
export const rowsOf = (rulebook: Rulebook, role: Role, stage: Stage): readonly Row[] =>
  rulebook.roles.filter((it) => it.role === role || it.role === 'all-roles').flatMap((it) => it.requirements.filter((row) => row.stage === stage));

/** What more answers, or the answers given, make of the rows of one stage. */
export const decideStage =
  (role: Role, stage: Stage): Decide<EligibilityVerdict> =>
  (situation) => {
    const { rulebook, day } = situation;
    if (day < rulebook.firstDay) return { verdict: 'cannot-tell' };
    const rows = rowsOf(rulebook, role, stage);
    const readings: Reading[] = [];
    for (const row of rows) {
      const effect = effectOf(situation, row);
      if (effect.truth === 'no') return { verdict: 'does-not-meet' };
      readings.push(effect);
    }
    const unpublished = rows.filter((row) => row.test.type === 'unpublished').map((row) => applicability(situation, row));
    readings.push(...unpublished);
    const open = openAs(readings);
    if (open.asks.length > 0) return open;
    if (readings.some((it) => it.truth === 'unknown')) return { verdict: 'cannot-tell' };
    return { verdict: unpublished.some((it) => it.truth === 'yes') ? 'no-threshold' : 'meets' };
  };

const stageResult = (situation: Situation, role: Role, stage: Stage): StageResult => ({
  verdict: exactVerdict(decideStage(role, stage), situation),
  findings: rowsOf(situation.rulebook, role, stage).map((row) => findingFor(situation, row)),
});

export const notesFor = ({ rulebook, day }: Situation): Note[] =>
  day < rulebook.firstDay ? ['before-first-day'] : day > rulebook.lastKnownRuleDay || day > rulebook.reviewBy ? ['no-later-change-known'] : [];

/**
 * Whether a company meets the published requirements of a role on a day.
 * Never throws: what cannot be read in the answers counts as not answered.
 */
export const eligibility = (situation: Situation, role: Role): Eligibility => ({
  role,
  ...stageResult(situation, role, 'role'),
  orders: stageResult(situation, role, 'order'),
  notes: notesFor(situation),
});

/** The questions that an open row can still ask on the day, in the order of asking; some may turn out not to matter. */
export const openQuestions = (situation: Situation, role: Role, stage: Stage): string[] => {
  const open = rowsOf(situation.rulebook, role, stage).filter((row) => effectOf(situation, row).truth === 'unknown' || row.test.type === 'unpublished');
  return inOrder(situation.rulebook, open.flatMap((row) => [...applicability(situation, row).asks, ...row.testedBy]));
};

/**
 * Questions that a row which may reach the company asks, answered or not, in the order of asking. All others are not
 * used: their answers are kept, shown as such, and not counted.
 */
export const askedQuestions = (situation: Situation, role: Role, stage: Stage): string[] => {
  const rows = rowsOf(situation.rulebook, role, stage).filter((row) => row.kind === 'mandatory' || row.kind === 'recommended' || row.test.type === 'unpublished');
  const asks = (row: Row, id: string): boolean => {
    if (![...row.reachedBy, ...row.testedBy].includes(id)) return false;
    const reach = applicability(withAnswer(situation, id, notKnown), row);
    return row.testedBy.includes(id) ? reach.truth !== 'no' : reach.asks.includes(id);
  };
  return situation.rulebook.questions.map((it) => it.id).filter((id) => rows.some((row) => asks(row, id)));
};
