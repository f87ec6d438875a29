// Which model fits. Who supplies resellers seeks to be a provider, which Microsoft grants by nomination; who meets the
// published requirements of direct bill and wants to bill its customers may choose it; all others start or stay as
// indirect resellers. A preference never opens a model whose requirements are not met.
import type { Role } from '../schema/common.ts';
import { answerTo, inOrder, type Situation } from './answers.ts';
import { decideStage, eligibility, openQuestions, type Eligibility } from './eligibility.ts';
import { exactVerdict, withAnswer, type Decide, type Decision } from './exact.ts';

export type ModelVerdict = Role | 'cannot-tell';

export interface RoleChoice extends Eligibility {
  /** The question whose answer says that the company does not want the role. */
  readonly unwanted: string | undefined;
}

export interface ModelChoice {
  readonly verdict: ModelVerdict;
  /** What holds for each role, whatever the verdict: for direct bill and provider as a new applicant. */
  readonly roles: readonly RoleChoice[];
}

const roles = ['indirect-reseller', 'direct-bill-partner', 'indirect-provider'] as const satisfies readonly Role[];

/** The question that asks whether a company wants a role. */
const wishes: Readonly<Partial<Record<Role, string>>> = { 'direct-bill-partner': 'wants-own-billing', 'indirect-provider': 'supplies-resellers' };

/** The situation as an applicant for a role: a company in CSP is an existing reseller, and new to the other roles. */
export const asApplicantFor = (situation: Situation, role: Role): Situation => {
  if (role !== 'indirect-reseller') return withAnswer(situation, 'applicant', 'new');
  const inProgram = answerTo(situation, 'already-in-csp');
  return inProgram === undefined ? situation : withAnswer(situation, 'applicant', inProgram === 'yes' ? 'existing' : 'new');
};

const isOpenTo = (situation: Situation, role: Role, then: ModelVerdict): Decision<ModelVerdict> | undefined => {
  const decision = decideStage(role, 'role')(asApplicantFor(situation, role));
  if ('asks' in decision) return decision;
  if (decision.verdict === 'does-not-meet') return undefined;
  return { verdict: decision.verdict === 'cannot-tell' ? 'cannot-tell' : then };
};

const isUnwanted = (situation: Situation, role: Role): boolean => answerTo(situation, wishes[role] ?? '') === 'no';

export const decideModel: Decide<ModelVerdict> = (situation) => {
  const supplies = answerTo(situation, 'supplies-resellers');
  if (supplies === undefined) return { asks: ['supplies-resellers'] };
  const asProvider = supplies === 'yes' ? isOpenTo(situation, 'indirect-provider', 'indirect-provider') : undefined;
  if (asProvider !== undefined) return asProvider;
  const bills = answerTo(situation, 'wants-own-billing');
  if (bills === 'no') return { verdict: 'indirect-reseller' };
  const asDirect = isOpenTo(situation, 'direct-bill-partner', 'direct-bill-partner');
  if (asDirect === undefined) return { verdict: 'indirect-reseller' };
  return bills === undefined ? { asks: ['wants-own-billing'] } : asDirect;
};

/** The model that fits, and what holds for each role. The choice rests on the rows of stage `role`. */
export const chooseModel = (situation: Situation): ModelChoice => ({
  verdict: exactVerdict(decideModel, situation),
  roles: roles.map((role) => ({
    ...eligibility(asApplicantFor(situation, role), role),
    unwanted: isUnwanted(situation, role) ? wishes[role] : undefined,
  })),
});

/** The questions that can still matter to the choice on the day, in the order of asking. */
export const openModelQuestions = (situation: Situation): string[] =>
  inOrder(situation.rulebook, [
    ...Object.values(wishes),
    ...roles.slice(1).filter((role) => !isUnwanted(situation, role)).flatMap((role) => openQuestions(asApplicantFor(situation, role), role, 'role')),
  ]);

/** The roles that neither a failed requirement nor a wish rules out. */
export const possibleRoles = (situation: Situation): Role[] =>
  roles.filter((role) => !isUnwanted(situation, role) && exactVerdict(decideStage(role, 'role'), asApplicantFor(situation, role)) !== 'does-not-meet');
