// What to change: each way checked by going it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fulfillingAnswers, waysToQualify, type Answers } from '../../src/rules/index.ts';
import { anyAnswers, runs, verdictOf, type TestedRole } from './cases.ts';
import { roles, rulebook } from './situations.ts';

describe.each(roles)('what to change for %s', (role) => {
  it('is enough, no part of it is, and fixed answers stay', () => {
    fc.assert(
      fc.property(anyAnswers(role, 'role'), ({ day, answers }) => {
        const { ways, blockedBy } = waysToQualify({ rulebook, day, answers }, role);
        expect(ways.length).toBeGreaterThan(0);
        for (const way of blockedBy.length > 0 ? [] : ways) {
          const apply = (changes: typeof way): Answers => ({
            ...answers,
            ...Object.fromEntries(changes.flatMap((it) => [[it.question, it.to[0] ?? ''], ...Object.entries(it.with)])),
          });
          expect(['meets', 'no-threshold']).toContain(verdictOf(role, 'role', day, apply(way)));
          for (const left of way) expect(['meets', 'no-threshold'], left.question).not.toContain(verdictOf(role, 'role', day, apply(way.filter((it) => it !== left))));
          for (const { question, from, to, with: others, requirements } of way) {
            expect(rulebook.questions.find((it) => it.id === question)?.fixed).not.toBe(true);
            expect([to.includes(from ?? '') && Object.keys(others).length === 0, requirements.length > 0]).toEqual([false, true]);
          }
        }
      }),
      { numRuns: runs(250) },
    );
  });

  it('offers every option that is enough, and is blocked only where nothing changeable helps', () => {
    fc.assert(
      fc.property(anyAnswers(role, 'role'), ({ day, answers }) => {
        const { ways, blockedBy } = waysToQualify({ rulebook, day, answers }, role);
        for (const change of blockedBy.length > 0 ? [] : (ways[0] ?? [])) {
          for (const value of change.to) {
            const all = Object.fromEntries((ways[0] ?? []).map((it) => [it.question, it === change ? value : (it.to[0] ?? '')]));
            expect(['meets', 'no-threshold']).toContain(verdictOf(role, 'role', day, { ...answers, ...all, 'perpetual-software': 'none-sold', 'revenue-billed': 'yes', 'revenue-as-reseller': 'yes' }));
          }
        }
        if (blockedBy.length === 0) return;
        const fixed = Object.fromEntries(Object.entries(answers).filter(([id]) => rulebook.questions.find((it) => it.id === id)?.fixed === true));
        const best = Object.fromEntries(Object.entries(fulfillingAnswers(rulebook, role, 'new')).filter(([id]) => rulebook.questions.find((it) => it.id === id)?.fixed !== true));
        expect(['meets', 'no-threshold']).not.toContain(verdictOf(role, 'role', day, { ...best, 'own-csp-tenant': 'FI', ...fixed }));
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('what to change', () => {
  const changesFor = (role: TestedRole, answers: Answers, day = '2026-11-20') => waysToQualify({ rulebook, day, answers: { ...fulfillingAnswers(rulebook, role, 'new'), ...answers } }, role);

  it('says how many months are still to pass', () => {
    expect(changesFor('direct-bill-partner', { 'transacting-as-indirect-reseller': '5' }).ways).toEqual([
      [{ question: 'transacting-as-indirect-reseller', from: '5', to: ['12'], months: 7, with: {}, requirements: ['db-tenure-12m'] }],
    ]);
  });

  it('merges options of which one is enough, and tells what is only to be confirmed', () => {
    expect(changesFor('direct-bill-partner', { 'support-plan': 'none', 'has-designation': '?' }).ways).toEqual([
      [
        { question: 'has-designation', from: '?', to: ['yes'], months: undefined, with: {}, requirements: ['db-designation'] },
        { question: 'support-plan', from: 'none', to: ['asfp', 'psfp'], months: undefined, with: {}, requirements: ['db-support-plan'] },
      ],
    ]);
  });

  it('names what blocks: a nomination cannot be had by changing an answer', () => {
    expect(changesFor('indirect-provider', { 'nominated-by-microsoft': 'no' })).toEqual({ ways: [[]], blockedBy: ['ip-nomination'] });
  });

  it('asks for the higher of two figures where nobody can tell which rule holds', () => {
    const { ways } = waysToQualify({ rulebook, day: '2026-01-15', answers: { ...fulfillingAnswers(rulebook, 'direct-bill-partner', 'existing'), 'first-anniversary-month': '2026-01', 'revenue-global-account': '0' } }, 'direct-bill-partner');
    expect(ways.map((way) => way.map((it) => [it.question, it.to, it.requirements]))).toEqual([[['revenue-global-account', ['1000000'], ['db-revenue-usd-300k-existing', 'db-revenue-usd-1m']]]]);
  });

  it('asks nothing of a company that meets everything', () => {
    expect(changesFor('direct-bill-partner', {})).toEqual({ ways: [[]], blockedBy: [] });
  });

  it('moves the partners, not the company, where places do not match', () => {
    const { ways } = waysToQualify({ rulebook, day: '2026-11-20', answers: { ...fulfillingAnswers(rulebook, 'indirect-reseller', 'new', 'order'), 'customer-tenant': 'US' } }, 'indirect-reseller', 'order');
    expect(ways).toEqual([[{ question: 'customer-tenant', from: 'US', to: ['SE'], months: undefined, with: {}, requirements: ['ir-same-region'] }]]);
  });
});
