// The frame of a verdict on a role: what it looks at, what it notes, what it asks.
import { expect, it } from 'vitest';
import { decideModel, decideStage, decidingAnswers, decidingForRole, difference, eligibility, fulfillingAnswers, notesFor, openModelQuestions, openQuestions, verdictThroughTime, type Answers } from '../../src/rules/index.ts';
import { roles, rulebook } from './situations.ts';

it('before the first day nothing can be told, and a note says so', () => {
  for (const role of roles) {
    const found = eligibility({ rulebook, day: '2018-08-30', answers: fulfillingAnswers(rulebook, role, 'new') }, role);
    expect([found.verdict, found.orders.verdict, found.notes]).toEqual(['cannot-tell', 'cannot-tell', ['before-first-day']]);
  }
});

it('after the last day with a known rule, and past the day of review, one note says that no later change is known', () => {
  const notesOn = (day: string, book = rulebook) => eligibility({ rulebook: book, day, answers: {} }, 'indirect-reseller').notes;
  expect([notesOn('2026-09-30'), notesOn('2026-10-01'), notesOn('2031-01-01')]).toEqual([[], ['no-later-change-known'], ['no-later-change-known']]);
  expect(notesOn('2027-03-01', { ...rulebook, lastKnownRuleDay: '2030-01-01' })).toEqual(['no-later-change-known']);
});

it('looks at every requirement of the role and of all roles, and only at those', () => {
  for (const role of roles) {
    const { findings, orders } = eligibility({ rulebook, day: '2026-11-20', answers: {} }, role);
    const own = rulebook.roles.filter((it) => it.role === role || it.role === 'all-roles').flatMap((it) => it.requirements.map((row) => row.id));
    expect([...findings, ...orders.findings].map((it) => it.requirement.id).toSorted()).toEqual(own.toSorted());
  }
});

it('changes nothing in what it is given, and gives the same again', () => {
  const freeze = <Of>(value: Of): Of => {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const situation = freeze({ rulebook: structuredClone(rulebook), day: '2026-01-15', answers: { applicant: 'existing', 'revenue-global-account': '500000' } });
  const first = eligibility(situation, 'direct-bill-partner');
  expect(eligibility(situation, 'direct-bill-partner')).toEqual(first);
});

it('keeps to the edge of what is known: the last day with a known rule, the day of review, the first day', () => {
  const notes = (day: string, lastKnownRuleDay: string, reviewBy: string) => notesFor({ rulebook: { ...rulebook, lastKnownRuleDay, reviewBy }, day, answers: {} });
  expect(notes('2027-01-01', '2027-01-01', '2027-01-01')).toEqual([]);
  expect(notes('2027-01-02', '2027-01-01', '2028-01-01')).toEqual(['no-later-change-known']);
  expect(notes('2027-01-02', '2028-01-01', '2027-01-01')).toEqual(['no-later-change-known']);
  expect(notes(rulebook.firstDay, '2030-01-01', '2030-01-01')).toEqual([]);
  expect(notes('2018-08-30', '2030-01-01', '2030-01-01')).toEqual(['before-first-day']);
  expect(decideStage('indirect-provider', 'role')({ rulebook, day: '2018-08-30', answers: {} })).toEqual({ verdict: 'cannot-tell' });
  expect(decideStage('indirect-provider', 'role')({ rulebook, day: rulebook.firstDay, answers: {} })).toEqual({ verdict: 'no-threshold' });
});

it('asks for the month that tells whether a threshold was published', () => {
  const answers = { ...fulfillingAnswers(rulebook, 'indirect-provider', 'existing') };
  expect(openQuestions({ rulebook, day: '2026-01-15', answers }, 'indirect-provider', 'role')).toEqual(['first-anniversary-month']);
  expect(openQuestions({ rulebook, day: '2024-01-15', answers: {} }, 'indirect-provider', 'role')).toEqual(['mpa-accepted']);
});

it('chooses a model question by question', () => {
  const decide = (answers: Answers) => decideModel({ rulebook, day: '2026-11-20', answers });
  expect(decide({})).toEqual({ asks: ['supplies-resellers'] });
  expect(decide({ 'supplies-resellers': 'no', 'already-in-csp': 'no' })).toEqual({ verdict: 'indirect-reseller' });
  expect(decide({ ...fulfillingAnswers(rulebook, 'direct-bill-partner', 'new'), 'supplies-resellers': 'no' })).toEqual({ asks: ['wants-own-billing'] });
  expect(decideModel({ rulebook, day: '2020-10-15', answers: { ...fulfillingAnswers(rulebook, 'direct-bill-partner', 'new'), 'supplies-resellers': 'no', 'wants-own-billing': 'yes', 'already-in-csp': 'no' } })).toEqual({ verdict: 'cannot-tell' });
  const open = openModelQuestions({ rulebook, day: '2026-11-20', answers: {} });
  expect(open.slice(0, 4)).toEqual(['supplies-resellers', 'nominated-by-microsoft', 'already-in-csp', 'wants-own-billing']);
  expect(open).toEqual(expect.arrayContaining(['revenue-global-account', 'revenue-csp-region', 'support-plan']));
  expect(open).not.toEqual(expect.arrayContaining(['applicant']));
  expect(open).not.toEqual(expect.arrayContaining(['provider-relationship']));
});

it('tells which requirements fail in each span of time', () => {
  // What has been announced since for a later day is not what this is about.
  const until = (answers: Answers) => verdictThroughTime({ rulebook, day: '2026-11-20', answers }, 'direct-bill-partner').filter((it) => it.from <= '2026-11-20');
  const answers = { ...fulfillingAnswers(rulebook, 'direct-bill-partner', 'new'), 'revenue-global-account': '300000', 'has-designation': 'no', 'managed-service': 'none' };
  expect(until(answers)).toEqual([
    { from: '2018-08-31', verdict: 'does-not-meet', failed: ['db-managed-service-req'] },
    { from: '2020-10-27', verdict: 'meets', failed: [] },
    { from: '2025-10-01', verdict: 'does-not-meet', failed: ['db-revenue-usd-1m', 'db-designation'] },
  ]);
  const existing = { ...fulfillingAnswers(rulebook, 'direct-bill-partner', 'existing'), 'first-anniversary-month': '2026-03', 'has-designation': 'no' };
  expect(until(existing).slice(-3)).toEqual([
    { from: '2018-08-31', verdict: 'meets', failed: [] },
    { from: '2026-03-01', verdict: 'cannot-tell', failed: [] },
    { from: '2026-03-31', verdict: 'does-not-meet', failed: ['db-designation'] },
  ]);
});

it('explains a refusal with the requirement that needs the fewest answers', () => {
  const all = fulfillingAnswers(rulebook, 'direct-bill-partner', 'new');
  const deciding = (answers: Answers): readonly string[] => decidingForRole({ rulebook, day: '2026-11-20', answers: { ...all, ...answers } }, 'direct-bill-partner');
  expect(deciding({ 'revenue-global-account': '5', 'perpetual-software': 'included', 'transacting-as-indirect-reseller': '3' })).toEqual(['applicant', 'transacting-as-indirect-reseller']);
  expect(deciding({ 'revenue-global-account': '5', 'transacting-as-indirect-reseller': '3', 'security-contact': 'no' })).toEqual(['security-contact']);
  expect(deciding({ 'has-designation': '?' })).toEqual([]);
  expect(decidingAnswers(decideStage('direct-bill-partner', 'role'), { rulebook, day: '2026-11-20', answers: { ...all, 'has-designation': '?' } })).toEqual([]);
  // Both kinds of applicant fail, each a rule of its own: no single requirement decides.
  const either = { 'revenue-global-account': '5', 'perpetual-software': 'none-sold', 'mfa-administrators': 'yes' };
  expect(decidingForRole({ rulebook, day: '2022-06-01', answers: either }, 'direct-bill-partner')).toEqual(['revenue-global-account']);
});

it('lets one other place stand for all in what differs between two days', () => {
  const { changes } = difference(rulebook, 'indirect-reseller', 'new', '2019-01-01', '2021-02-01');
  const places = changes.filter((it) => 'own-location' in it.answers || 'own-csp-tenant' in it.answers);
  expect(places.map((it) => [Object.keys(it.answers), it.before, it.after])).toEqual([
    [['own-location'], 'cannot-tell', 'does-not-meet'],
    [['own-csp-tenant'], 'cannot-tell', 'does-not-meet'],
  ]);
  expect(places.every((it) => Object.values(it.answers).every((place) => place !== 'SE'))).toBe(true);
  expect(changes.every((it) => !('applicant' in it.answers))).toBe(true);
});
