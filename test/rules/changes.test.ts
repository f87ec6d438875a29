// What to change: the list checked by going it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesToQualify, fulfillingAnswers, type AnswerChange, type Answers, type Changes } from '../../src/rules/index.ts';
import { anyAnswers, runs, verdictOf, type TestedRole } from './cases.ts';
import { roles, rulebook } from './situations.ts';

const positive = ['meets', 'no-threshold'];
const isFixed = (id: string): boolean => rulebook.questions.find((it) => it.id === id)?.fixed === true;

/** The answers after the changes; `pick` chooses among the values of which one is enough. */
const after = (answers: Answers, changes: readonly AnswerChange[], pick = (to: readonly string[]): string => to[0] ?? ''): Answers => ({
  ...answers,
  ...Object.fromEntries(changes.flatMap((it) => [...Object.entries(it.with), [it.question, pick(it.to)]])),
});

describe.each(roles)('what to change for %s', (role) => {
  it('is enough, no part of it is, and fixed answers stay', () => {
    fc.assert(
      fc.property(anyAnswers(role, 'role'), ({ day, answers }) => {
        const { changes, blockedBy } = changesToQualify({ rulebook, day, answers }, role);
        for (const { question, from, to, with: others, requirements } of changes) {
          expect(isFixed(question)).toBe(false);
          expect(from).toBe(answers[question]);
          expect([to.includes(from ?? '') && Object.keys(others).length === 0, requirements.length > 0]).toEqual([false, true]);
        }
        if (blockedBy.length > 0) return;
        expect(positive).toContain(verdictOf(role, 'role', day, after(answers, changes)));
        expect(positive).toContain(verdictOf(role, 'role', day, after(answers, changes, (to) => to.at(-1) ?? '')));
        for (const left of changes) expect(positive, left.question).not.toContain(verdictOf(role, 'role', day, after(answers, changes.filter((it) => it !== left))));
      }),
      { numRuns: runs(300) },
    );
  });

  it('is blocked only where nothing that can be changed helps', () => {
    fc.assert(
      fc.property(anyAnswers(role, 'role'), ({ day, answers }) => {
        if (changesToQualify({ rulebook, day, answers }, role).blockedBy.length === 0) return;
        const fixed = Object.fromEntries(Object.entries(answers).filter(([id]) => isFixed(id)));
        const best = Object.fromEntries(Object.entries(fulfillingAnswers(rulebook, role, 'new')).filter(([id]) => !isFixed(id)));
        expect(positive).not.toContain(verdictOf(role, 'role', day, { ...best, 'own-csp-tenant': 'FI', ...fixed }));
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('what to change', () => {
  const from = (role: TestedRole, applicant: 'new' | 'existing', answers: Answers, day = '2026-11-20'): Changes =>
    changesToQualify({ rulebook, day, answers: { ...fulfillingAnswers(rulebook, role, applicant), ...answers } }, role);
  const change = (question: string, given: string | undefined, to: readonly string[], requirements: readonly string[], more: Partial<AnswerChange> = {}): AnswerChange => ({
    question, from: given, to, months: undefined, with: {}, requirements, ...more,
  });

  it('says how many months are still to pass', () => {
    expect(from('direct-bill-partner', 'new', { 'transacting-as-indirect-reseller': '5' })).toEqual({
      changes: [change('transacting-as-indirect-reseller', '5', ['12'], ['db-tenure-12m'], { months: 7 })],
      blockedBy: [],
    });
    expect(from('direct-bill-partner', 'new', { 'transacting-as-indirect-reseller': '?' }).changes).toEqual([change('transacting-as-indirect-reseller', '?', ['12'], ['db-tenure-12m'], { months: 12 })]);
  });

  it('merges options of which one is enough, and tells what is only to be confirmed', () => {
    expect(from('direct-bill-partner', 'new', { 'support-plan': 'none', 'has-designation': '?', 'answer-to-security-alert': '48' }).changes).toEqual([
      change('has-designation', '?', ['yes'], ['db-designation']),
      change('support-plan', 'none', ['asfp', 'psfp'], ['db-support-plan']),
      change('answer-to-security-alert', '48', ['24'], ['db-security-alerts-24h']),
    ]);
  });

  it('says with a figure what it has to hold, as the rule counts it', () => {
    expect(from('direct-bill-partner', 'new', { 'revenue-global-account': '5' }).changes).toEqual([
      change('revenue-global-account', '5', ['1000000'], ['db-revenue-usd-1m'], { with: { 'perpetual-software': 'none-sold', 'revenue-billed': 'yes' } }),
    ]);
    expect(from('direct-bill-partner', 'new', { 'revenue-global-account': '300000', 'revenue-as-reseller': 'no' }, '2022-06-01').changes).toEqual([
      change('revenue-global-account', '300000', ['300000'], ['db-revenue-usd-300k-new'], { with: { 'perpetual-software': 'none-sold', 'revenue-as-reseller': 'yes' } }),
    ]);
  });

  it('leaves a figure alone that is enough however it is counted', () => {
    expect(from('indirect-provider', 'new', { 'perpetual-software': '?' }).changes).toEqual([]);
  });

  it('names what blocks: a nomination cannot be had by changing an answer', () => {
    expect(from('indirect-provider', 'new', { 'nominated-by-microsoft': 'no', 'mpa-accepted': 'no' })).toEqual({ changes: [change('mpa-accepted', 'no', ['yes'], ['ip-mpa'])], blockedBy: ['ip-nomination'] });
  });

  it('asks for the higher of two figures where nobody can tell which rule holds', () => {
    const { changes } = from('direct-bill-partner', 'existing', { 'first-anniversary-month': '2026-01', 'revenue-global-account': '0' }, '2026-01-15');
    expect(changes.map((it) => [it.question, it.to, it.requirements])).toEqual([['revenue-global-account', ['1000000'], ['db-revenue-usd-300k-existing', 'db-revenue-usd-1m']]]);
  });

  it('is blocked where nobody can tell whether a threshold was published', () => {
    expect(from('indirect-provider', 'existing', { 'first-anniversary-month': '2026-01' }, '2026-01-15')).toEqual({ changes: [], blockedBy: ['ip-revenue-unpublished'] });
  });

  it('asks nothing of a company that meets everything', () => {
    expect(from('direct-bill-partner', 'new', {})).toEqual({ changes: [], blockedBy: [] });
  });

  it('moves the partners, not the company, where places do not match', () => {
    const order = (answers: Answers): Changes => changesToQualify({ rulebook, day: '2026-11-20', answers: { ...fulfillingAnswers(rulebook, 'indirect-reseller', 'new', 'order'), ...answers } }, 'indirect-reseller', 'order');
    expect(order({ 'customer-tenant': 'US' })).toEqual({ changes: [change('customer-tenant', 'US', ['SE'], ['ir-same-region'])], blockedBy: [] });
    expect(order({ 'customer-tenant': 'US', 'provider-location': 'US' }).changes.map((it) => it.question)).toEqual(['provider-location', 'customer-tenant']);
    expect(order({ 'own-location': '?' })).toEqual({ changes: [], blockedBy: ['ir-same-region'] });
    expect(order({ 'own-location': 'ZZ' }).blockedBy).toEqual(['ir-same-region']);
  });
});
