// The values that completions range over: one for each class of answers that a rule tells apart, none missing.
import { describe, expect, it } from 'vitest';
import { regionOn, valuesOf } from '../../src/rules/index.ts';
import { rows, rulebook } from './situations.ts';

const on = (day: string, id: string, answers = {}): readonly string[] => valuesOf({ rulebook, day, answers }, id);

/** Every threshold of the rulebook at a level, and nothing at all. */
const amountsAt = (level: string): readonly string[] =>
  [...new Set([0, ...rows.flatMap(({ test }) => (test.type === 'amount' && test.level === level ? [test.value] : []))])].toSorted((a, b) => b - a).map(String);

describe('the values of a question', () => {
  it.each([
    ['mpa-accepted', ['yes', 'no']],
    ['support-plan', ['asfp', 'psfp', 'none']],
    ['revenue-global-account', amountsAt('global-account')],
    ['revenue-location-account', amountsAt('location-account')],
    ['revenue-csp-region', amountsAt('csp-region')],
    ['transacting-as-indirect-reseller', ['12', '0']],
    ['months-authorized', ['12', '0']],
    ['answer-to-security-alert', ['24', '25']],
    ['no-such-question', []],
  ])('%s are %j', (id, values) => {
    expect(on('2026-11-20', id)).toEqual(values);
  });

  it('hold a month before, in and after that of the day, as far as there is one', () => {
    const states = (day: string): string[] => on(day, 'first-anniversary-month').map((month) => (month < day.slice(0, 7) ? 'before' : month > day.slice(0, 7) ? 'after' : 'same')).toSorted();
    expect(states('2026-01-15')).toEqual(['after', 'before', 'same']);
    // On the last day of a month it has happened.
    expect(states('2026-01-31')).toEqual(['after', 'same']);
    expect(states('2025-10-15')).toEqual(['after', 'same']);
    expect(states('2020-01-01')).toEqual(['after']);
    expect(states('2026-11-20')).toEqual(['before']);
  });

  it('hold a place of each region of the day, one that no table lists, and those given elsewhere', () => {
    const places = on('2026-11-20', 'customer-tenant', { 'own-location': 'LU', 'provider-location': 'nowhere' });
    const kinds = new Set(places.map((it) => { const found = regionOn(rulebook.regions, it, '2026-11-20'); return found.kind === 'listed' ? found.region : found.kind; }));
    const all = new Set(rulebook.regions.places.map((it) => { const found = regionOn(rulebook.regions, it.country, '2026-11-20'); return found.kind === 'listed' ? found.region : found.kind; }));
    expect(kinds).toEqual(new Set([...all, 'not-listed']));
    expect(places[0]).toBe('LU');
    expect(places).not.toContain('nowhere');
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeLessThan(25);
  });

  it('hold two places even where no table tells regions apart', () => {
    expect(on('2018-10-01', 'own-csp-tenant').length).toBeGreaterThan(1);
  });

  it('are there for every question that a row asks', () => {
    for (const row of rows) for (const id of [...row.testedBy, ...row.reachedBy]) expect(on('2026-01-15', id).length, id).toBeGreaterThan(0);
  });
});
