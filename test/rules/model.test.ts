// The choice of a model as the sources tell it, and the contrast between two roles.
import { describe, expect, it } from 'vitest';
import { chooseModel, contrast, fulfillingAnswers, type Answers } from '../../src/rules/index.ts';
import { rulebook } from './situations.ts';

const everything: Answers = {
  ...fulfillingAnswers(rulebook, 'indirect-provider', 'new'),
  ...fulfillingAnswers(rulebook, 'direct-bill-partner', 'new'),
  'wants-own-billing': 'yes',
};
const choiceFor = (day: string, answers: Answers): string => chooseModel({ rulebook, day, answers }).verdict;

describe('the model', () => {
  it.each([
    ['a newcomer starts as indirect reseller', '2020-11-01', { 'supplies-resellers': 'no', 'already-in-csp': 'no', 'wants-own-billing': 'yes' }, 'indirect-reseller'],
    ['before October 2020 a newcomer may start with direct bill', '2020-09-30', { ...everything, 'supplies-resellers': 'no', 'already-in-csp': 'no' }, 'direct-bill-partner'],
    ['who meets everything and wants to bill may choose direct bill', '2026-11-20', { ...everything, 'supplies-resellers': 'no' }, 'direct-bill-partner'],
    ['a preference does not open direct bill', '2026-11-20', { ...everything, 'supplies-resellers': 'no', 'revenue-global-account': '999999' }, 'indirect-reseller'],
    ['meeting everything without the will to bill leads to the indirect model', '2026-11-20', { ...everything, 'supplies-resellers': 'no', 'wants-own-billing': 'no' }, 'indirect-reseller'],
    ['a distributor needs a nomination', '2026-11-20', { ...everything, 'supplies-resellers': 'yes', 'nominated-by-microsoft': 'no', 'wants-own-billing': 'no' }, 'indirect-reseller'],
    ['a nominated company that meets the conditions', '2026-11-20', { ...everything, 'supplies-resellers': 'yes', 'nominated-by-microsoft': 'yes' }, 'indirect-provider'],
    ['before the conditions were published', '2024-06-01', { 'supplies-resellers': 'yes', 'mpa-accepted': 'yes' }, 'indirect-provider'],
    ['nothing is chosen without answers', '2026-11-20', {}, 'cannot-tell'],
  ] as const satisfies readonly (readonly [string, string, Answers, string])[])('%s', (_, day, answers, verdict) => {
    expect(choiceFor(day, answers)).toBe(verdict);
  });

  it('comes with what holds for all three roles, as a new applicant where the role is sought', () => {
    const { roles } = chooseModel({ rulebook, day: '2026-11-20', answers: { ...everything, 'supplies-resellers': 'no' } });
    expect(roles.map((it) => [it.role, it.verdict])).toEqual([['indirect-reseller', 'cannot-tell'], ['direct-bill-partner', 'meets'], ['indirect-provider', 'meets']]);
  });

  it('treats a company in the program as an existing reseller, another as a new one', () => {
    const stateOf = (inProgram: string): string | undefined =>
      chooseModel({ rulebook, day: '2026-11-20', answers: { 'already-in-csp': inProgram } }).roles[0]?.findings.find((it) => it.requirement.id === 'ir-revenue-none-new-2024')?.state;
    expect([stateOf('no'), stateOf('yes'), stateOf('?')]).toEqual(['not-applicable', 'not-applicable', 'not-applicable']);
    const securityFor = (inProgram: string): string | undefined =>
      chooseModel({ rulebook, day: '2026-11-20', answers: { 'already-in-csp': inProgram, 'security-contact': 'no' } }).roles[0]?.findings.find((it) => it.requirement.id === 'ir-security-contact')?.state;
    expect([securityFor('no'), securityFor('yes'), securityFor('?')]).toEqual(['not-applicable', 'not-met', 'cannot-tell']);
  });
});

it('names the wish that speaks against a role whose requirements are met', () => {
  const unwanted = (answers: Answers) => chooseModel({ rulebook, day: '2026-11-20', answers: { ...everything, ...answers } }).roles.map((it) => it.unwanted);
  expect(unwanted({ 'supplies-resellers': 'no', 'wants-own-billing': 'no' })).toEqual([undefined, 'wants-own-billing', 'supplies-resellers']);
  expect(unwanted({ 'supplies-resellers': 'yes', 'wants-own-billing': '?' })).toEqual([undefined, undefined, undefined]);
});

describe('the contrast between two roles', () => {
  const rolesFor = (answers: Answers) => chooseModel({ rulebook, day: '2026-11-20', answers: { ...everything, ...answers } }).roles;

  it('names the first requirement of the other role that fails', () => {
    const [reseller, direct] = rolesFor({ 'supplies-resellers': 'no', 'has-designation': 'no', 'revenue-global-account': '5' });
    expect(reseller && direct && contrast(reseller, direct)?.against.requirement.id).toBe('db-revenue-usd-1m');
  });

  it('passes over what fails for both', () => {
    const [reseller, direct] = rolesFor({ 'mpa-accepted': 'no', 'has-designation': 'no' });
    expect(reseller && direct && contrast(reseller, direct)?.against.requirement.id).toBe('db-designation');
  });

  it('names what is open, or what Microsoft decides, where nothing fails', () => {
    const [reseller, direct] = rolesFor({ 'has-designation': '?' });
    expect(reseller && direct && contrast(reseller, direct)?.against.requirement.id).toBe('db-designation');
    const [other, open] = rolesFor({});
    expect(other && open && contrast(other, open)?.against.state).toBe('microsoft-decides');
  });

  it('shows how the chosen role stands on the same question', () => {
    const [reseller, direct] = rolesFor({ 'already-in-csp': 'yes', 'mfa-administrators': '?' });
    const found = direct && reseller && contrast(direct, reseller);
    expect([found?.against.state, found?.instead?.requirement.id.slice(0, 3)]).not.toContain('met');
  });
});
