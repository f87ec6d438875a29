// The questions of the calculator, in the groups in which it asks them.
import { rulebook } from '../../build/rulebook.ts';
import { rowsOf } from '../../rules/index.ts';
import type { Role } from '../../schema/common.ts';
import type { CheckerData } from '../islands/checker-data.ts';

const roles = ['indirect-reseller', 'direct-bill-partner', 'indirect-provider'] as const satisfies readonly Role[];
/** Every question that a row of a stage can ask, of whatever role. */
export const asked = (stage: 'role' | 'order'): ReadonlySet<string> => new Set(roles.flatMap((role) => rowsOf(rulebook, role, stage).flatMap((row) => [...row.reachedBy, ...row.testedBy])));

/** The group of the calculator that starts with each question, in the order of the rulebook. */
const groupStarts: Readonly<Record<string, string>> = {
  standing: 'supplies-resellers', revenue: 'transacting-as-indirect-reseller', identity: 'active-mpn-id', support: 'has-designation', security: 'mfa-all-users', orders: 'order-kind',
};

/** Questions of the calculator in groups. What only orders ask is asked with them, wherever it stands. */
export const questionGroups = (): CheckerData['groups'] => {
  const ids = rulebook.questions.map((it) => it.id);
  const starts = Object.entries(groupStarts).map(([id, start]) => ({ id, at: ids.indexOf(start) }));
  const forRole = asked('role');
  return starts.map(({ id, at }, index) => ({
    id,
    questions: id === 'orders' ? ids.filter((it) => asked('order').has(it) && it !== 'applicant') : ids.slice(at, starts[index + 1]?.at).filter((it) => forRole.has(it) && it !== 'applicant'),
  }));
};
