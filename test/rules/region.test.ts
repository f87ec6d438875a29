import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { compareRegions, regionOn, standingOn } from '../../src/rules/index.ts';

const table = catalogue.regions;
const on = (country: string, day: string) => regionOn(table, country, day);
const codes = [...new Set(table.places.map((it) => it.country))];

describe('the region of a country/region on a day', () => {
  it.each([
    ['SE', '2020-06-01', 'europe'], ['SE', '2026-11-20', 'europe'], ['ZA', '2022-01-01', 'middle-east-central-eastern-europe'],
    ['PR', '2024-01-01', 'latin-america-caribbean'], ['PF', '2019-01-01', 'africa'], ['BR', '2022-06-01', 'brazil'],
    ['FO', '2022-06-01', 'europe'], ['GU', '2023-10-11', 'australia'], ['GU', '2023-10-12', 'united-states'],
    ['AS', '2023-10-11', 'new-zealand'], ['AS', '2023-10-12', 'united-states'], ['RU', '2021-01-01', 'russia'], ['CN', '2024-01-01', 'china'],
  ])('%s on %s is %s', (country, day, region) => {
    expect(on(country, day)).toMatchObject({ kind: 'listed', region });
  });

  it('cannot tell while a place joins or leaves on an unknown day', () => {
    for (const country of ['RU', 'BY', 'CN']) expect(on(country, '2022-06-01').kind, country).toBe('date-not-known');
  });

  it('says not listed for a place that left or never was in a table, not that it is not supported', () => {
    expect(on('RU', '2023-08-17')).toEqual({ kind: 'not-listed' });
    expect(on('CN', '2021-05-19')).toEqual({ kind: 'not-listed' });
    expect(on('CU', '2026-11-20')).toEqual({ kind: 'not-listed' });
  });

  it('knows no table before the first one read, for any place', () => {
    for (const country of codes) expect(on(country, '2018-11-03')).toEqual({ kind: 'no-table' });
  });

  it('never puts a place in two regions at once, on any day on which the table changed', () => {
    const days = [...new Set(table.places.flatMap((it) => [it.from.earliest, it.from.latest, it.until?.earliest, it.until?.latest]))];
    for (const day of days.filter((it) => it !== undefined))
      for (const country of codes) {
        const regions = table.places.filter((it) => it.country === country && standingOn(it, day) === 'in-force').map((it) => it.region);
        expect(new Set(regions).size, `${country} ${day}`).toBeLessThanOrEqual(1);
      }
  });

  it('holds the whole newest table: fifteen regions and the number of places of each', () => {
    const counts = Map.groupBy(codes.flatMap((code) => {
      const answer = on(code, '2023-08-18');
      return answer.kind === 'listed' ? [answer.region] : [];
    }), (it) => it);
    expect(Object.fromEntries([...counts].map(([region, all]) => [region, all.length]))).toEqual({
      africa: 47, 'asia-pacific': 18, australia: 23, brazil: 1, canada: 2, china: 1, europe: 45, india: 1, japan: 1, korea: 1,
      'latin-america-caribbean': 51, 'middle-east-central-eastern-europe': 44, 'new-zealand': 4, taiwan: 1, 'united-states': 2,
    });
  });
});

describe('the regions of several places', () => {
  it.each([
    [['SE', 'DE'], '2026-11-20', 'same-region'],
    [['SE'], '2026-11-20', 'same-region'],
    [[], '2026-11-20', 'same-region'],
    [['SE', 'US'], '2026-11-20', 'other-region'],
    [['SE', 'RU'], '2026-11-20', 'not-listed'],
    [['RU', 'SE', 'US'], '2026-11-20', 'other-region'],
    [['SE', 'RU'], '2022-06-01', 'date-not-known'],
    [['RU', 'ZZ'], '2022-06-01', 'date-not-known'],
    [['SE', 'DE'], '2018-11-03', 'no-table'],
    [['SE', 'DE'], '2018-11-04', 'same-region'],
    [['US', 'GU'], '2023-10-11', 'other-region'],
    [['US', 'GU'], '2023-10-12', 'same-region'],
  ])('%j on %s: %s', (countries, day, match) => {
    expect(compareRegions(table, countries, day)).toBe(match);
  });
});
