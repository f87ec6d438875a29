import type { Day } from '../schema/boundary.ts';
import type { Applicant } from '../schema/common.ts';
import type { Row } from '../schema/published.ts';
import { standingOn, type Period, type Standing } from './time.ts';

/** What the dates of a requirement are told by. */
type Dated = Pick<Row, 'from' | 'until' | 'applies'>;

/** The period in which a requirement binds this kind of applicant; null when it never does. */
export const periodFor = (requirement: Dated, applicant: Applicant): Period | null => {
  const binding = requirement.applies.find((it) => it.applicant === applicant);
  if (binding === undefined) return null;
  return {
    from: binding.from ?? requirement.from,
    until: binding.until === undefined ? requirement.until : binding.until,
  };
};

/** Where a requirement stands on a day, for one kind of applicant or (without one) by its own dates. */
export const requirementStanding = (
  requirement: Dated,
  day: Day,
  applicant?: Applicant,
): Standing | 'not-applicable' => {
  const period = applicant === undefined ? requirement : periodFor(requirement, applicant);
  return period === null ? 'not-applicable' : standingOn(period, day);
};

/**
 * The requirements that may bind on a day: those in force, and those of which nobody can tell.
 * @param applicant leave out to ask for either kind of applicant
 */
export const inForceOn = <Requirement extends Dated>(
  requirements: readonly Requirement[],
  day: Day,
  applicant?: Applicant,
): { readonly inForce: readonly Requirement[]; readonly cannotTell: readonly Requirement[] } => {
  const standing = (wanted: Standing): Requirement[] =>
    requirements.filter((it) =>
      it.applies.some((binding) => (applicant ?? binding.applicant) === binding.applicant && requirementStanding(it, day, binding.applicant) === wanted),
    );
  const inForce = standing('in-force');
  return { inForce, cannotTell: standing('cannot-tell').filter((it) => !inForce.includes(it)) };
};
