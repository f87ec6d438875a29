// What decides a verdict, how it was and will be on other days, and what differs between two days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBefore, decideStage, decidingAnswers, decidingForRole, difference, fulfillingAnswers, valuesOf, verdictThroughTime, type Answers } from '../../src/rules/index.ts';
import { anyAnswers, roleStages, runs, verdictOf } from './cases.ts';
import { applicants, days, roles, rulebook } from './situations.ts';

describe.each(roleStages)('the answers that decide for %s, stage %s', (role, stage) => {
  it('lead to the verdict alone, and none of them can be left out', () => {
    fc.assert(
      fc.property(anyAnswers(role, stage), ({ day, answers }) => {
        const verdict = verdictOf(role, stage, day, answers);
        for (const deciding of [decidingForRole({ rulebook, day, answers }, role, stage), decidingAnswers(decideStage(role, stage), { rulebook, day, answers })]) {
          if (verdict === 'cannot-tell') {
            expect(deciding).toEqual([]);
            continue;
          }
          const only = (ids: readonly string[]): Answers => Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
          expect(verdictOf(role, stage, day, only(deciding))).toBe(verdict);
          for (const left of deciding) expect(verdictOf(role, stage, day, only(deciding.filter((id) => id !== left))), left).not.toBe(verdict);
        }
      }),
      { numRuns: runs(120) },
    );
  }, 60_000);

  it('are the fewest where one answer is enough', () => {
    fc.assert(
      fc.property(anyAnswers(role, stage), ({ day, answers }) => {
        const verdict = verdictOf(role, stage, day, answers);
        if (verdict !== 'does-not-meet') return;
        const one = Object.entries(answers).some(([id, value]) => verdictOf(role, stage, day, { [id]: value }) === verdict);
        expect(decidingForRole({ rulebook, day, answers }, role, stage).length === 1).toBe(one);
      }),
      { numRuns: runs(120) },
    );
  }, 60_000);
});

it('one answer decides where it fails whichever of two requirements applies', () => {
  const answers = { 'order-kind': '?', 'assigns-authorized-resellers-only': 'no', 'own-location': 'AU', 'reseller-location': 'SE', 'customer-tenant': 'SE' };
  expect(decidingForRole({ rulebook, day: '2026-11-20', answers }, 'indirect-provider', 'order')).toEqual(['assigns-authorized-resellers-only']);
});

it('one answer decides where a test fails with it whatever else that test asks', () => {
  const best = fulfillingAnswers(rulebook, 'direct-bill-partner', 'new');
  const answers = { ...best, 'transacting-as-indirect-reseller': '0', 'revenue-global-account': '0', 'perpetual-software': '?', 'has-designation': 'yes', 'first-anniversary-month': '2026-01' };
  expect(decidingForRole({ rulebook, day: '2023-11-01', answers }, 'direct-bill-partner')).toHaveLength(1);
});

describe.each(roles)('the verdict through time for %s', (role) => {
  it('is the verdict of each day, and changes at the start of a span only', () => {
    for (const applicant of applicants) {
      const answers = { ...fulfillingAnswers(rulebook, role, applicant), 'revenue-global-account': '300000', 'has-designation': 'no', 'first-anniversary-month': '2026-02' };
      const spans = verdictThroughTime({ rulebook, day: '2000-01-01', answers }, role);
      expect(spans[0]?.from).toBe(rulebook.firstDay);
      const allDays = [...days, '2026-01-31', '2026-02-01', '2026-02-27', '2026-02-28', '2026-03-01'].toSorted();
      for (const day of allDays) expect(spans.findLast((it) => it.from <= day)?.verdict, `${applicant} ${day}`).toBe(verdictOf(role, 'role', day, answers));
      spans.slice(1).forEach((it, index) => {
        expect([it.verdict, it.failed]).not.toEqual([spans[index]?.verdict, spans[index]?.failed]);
        expect(it.from > (spans[index]?.from ?? '')).toBe(true);
      });
    }
  });
});

describe('the difference between two days', () => {
  it('names the rows that began and ended, and the answers that make a difference', () => {
    const { rows: changed, changes } = difference(rulebook, 'direct-bill-partner', 'new', '2025-09-30', '2025-10-01');
    expect(changed.filter((it) => it.after === 'yes').map((it) => it.id)).toEqual([
      'db-vetting', 'db-revenue-usd-1m', 'db-designation', 'db-operational-assessment', 'db-security-mfa-admins', 'db-security-contact', 'db-security-alerts-24h',
    ]);
    expect(changed.filter((it) => it.before === 'yes').map((it) => it.id)).toEqual(['db-revenue-usd-300k-new', 'db-capability-assessment']);
    expect(changes).toEqual([
      { answers: { 'revenue-global-account': '300000' }, before: 'meets', after: 'does-not-meet' },
      { answers: { 'revenue-billed': 'no' }, before: 'meets', after: 'cannot-tell' },
      { answers: { 'revenue-as-reseller': 'no' }, before: 'cannot-tell', after: 'meets' },
      { answers: { 'has-designation': 'no' }, before: 'meets', after: 'does-not-meet' },
      { answers: { 'mfa-administrators': 'no' }, before: 'meets', after: 'does-not-meet' },
      { answers: { 'security-contact': 'no' }, before: 'meets', after: 'does-not-meet' },
      { answers: { 'answer-to-security-alert': '25' }, before: 'meets', after: 'does-not-meet' },
    ]);
  });

  it('is empty between a day and itself', () => {
    for (const role of roles) for (const applicant of applicants) expect(difference(rulebook, role, applicant, '2026-11-20', '2026-11-20')).toEqual({ rows: [], changes: [] });
  });

  it.each(roles)('covers every verdict of %s that one or two answers change', (role) => {
    const snapshots = ['2018-08-31', '2020-02-01', '2020-10-27', '2021-04-24', '2024-04-10', '2025-10-01', '2026-11-20'];
    for (const [index, after] of snapshots.entries()) {
      const before = snapshots[index - 1];
      if (before === undefined) continue;
      const base = fulfillingAnswers(rulebook, role, 'new');
      const { changes } = difference(rulebook, role, 'new', before, after);
      for (const { answers, before: was, after: is } of changes) {
        expect([verdictOf(role, 'role', before, { ...base, ...answers }), verdictOf(role, 'role', after, { ...base, ...answers })]).toEqual([was, is]);
        expect(was).not.toBe(is);
      }
      for (const id of Object.keys(base)) {
        for (const value of valuesOf({ rulebook, day: after, answers: {} }, id)) {
          if (id === 'applicant') continue;
          const [was, is] = [verdictOf(role, 'role', before, { ...base, [id]: value }), verdictOf(role, 'role', after, { ...base, [id]: value })];
          if (was === is) continue;
          // One other place stands for all of them.
          const isPlace = rulebook.questions.find((it) => it.id === id)?.answer === 'place';
          const isTold = changes.some((it) => it.before === was && it.after === is && Object.entries(it.answers).every(([key, wanted]) => ({ ...base, [id]: value })[key] === wanted || (isPlace && key === id)));
          expect(isTold, `${before} ${after} ${id}=${value}`).toBe(true);
        }
      }
    }
  });

  it('takes a day before a boundary for the old rules', () => {
    expect(difference(rulebook, 'indirect-reseller', 'existing', dayBefore('2024-04-01'), '2024-04-01').rows.map((it) => it.id)).toEqual(['ir-revenue-none-2018', 'ir-revenue-usd-1000', 'ttm-method-reseller']);
  });
});
