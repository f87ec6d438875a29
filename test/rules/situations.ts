// What the tests of the rules share: the rulebook, the days on which something changes, and complete answers.
import { rulebook } from '../../src/build/rulebook.ts';
import { dayBefore, fulfillingAnswers, type Answers } from '../../src/rules/index.ts';
import type { RoleExample } from '../../src/schema/examples.ts';

export { rulebook };

export const roles = ['indirect-reseller', 'direct-bill-partner', 'indirect-provider'] as const;
export const stages = ['role', 'order'] as const;
export const applicants = ['new', 'existing'] as const;
export const rows = rulebook.roles.flatMap((role) => role.requirements);

/** Every day on which a rule may begin or end, with the day before it: one day of each stretch, and both its edges. */
export const days = [...new Set(rulebook.days.flatMap((day) => [dayBefore(day), day]))].filter((day) => day >= rulebook.firstDay);

/** The answers of a worked example: those of a company that fulfils everything, with what differs. */
export const answersOf = ({ role, applicant, stage, but }: RoleExample): Answers => ({
  ...fulfillingAnswers(rulebook, role, applicant, stage),
  ...but,
});
