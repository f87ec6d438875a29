import { describe, expect, it } from 'vitest';
import { dayBefore, hasHappened, standingOn, type Standing } from '../../src/rules/index.ts';
import type { Boundary } from '../../src/schema/boundary.ts';

// A few days around every boundary below, enough to see each order of day and boundary.
const days = ['2019-12-31', '2020-01-01', '2020-01-02', '2020-06-14', '2020-06-15', '2020-06-16', '2020-12-31', '2021-01-01'];
const ends = [undefined, '2020-01-01', '2020-06-15', '2020-12-31'];
const boundaries: Boundary[] = ends.flatMap((earliest) =>
  ends.flatMap((latest) =>
    (earliest === undefined && latest === undefined) || (earliest !== undefined && latest !== undefined && earliest > latest)
      ? []
      : [{ earliest, latest }],
  ),
);

describe('whether a change has happened', () => {
  it.each(boundaries)('is decided outside $earliest to $latest and open inside', (boundary) => {
    for (const day of days) {
      const surely = boundary.latest !== undefined && day >= boundary.latest;
      const surelyNot = boundary.earliest !== undefined && day < boundary.earliest;
      expect(hasHappened(boundary, day), day).toBe(surely ? 'yes' : surelyNot ? 'no' : 'unknown');
    }
  });

  it('never goes back: once yes, yes on every later day', () => {
    const rank = { no: 0, unknown: 1, yes: 2 };
    for (const boundary of boundaries) {
      const ranks = days.map((day) => rank[hasHappened(boundary, day)]);
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }
  });
});

describe('the standing of a period on a day', () => {
  const order: Record<Standing, number> = { 'not-yet-in-force': 0, 'cannot-tell': 1, 'in-force': 1, ended: 2 };

  it('agrees with both ends for every pair of boundaries', () => {
    for (const from of boundaries)
      for (const until of [...boundaries, null]) {
        const standings = days.map((day) => standingOn({ from, until }, day));
        standings.forEach((standing, index) => {
          const day = days[index] ?? '';
          const started = hasHappened(from, day);
          const ended = until === null ? 'no' : hasHappened(until, day);
          if (standing === 'in-force') expect([started, ended]).toEqual(['yes', 'no']);
          if (standing === 'ended') expect(ended).toBe('yes');
          if (standing === 'not-yet-in-force') expect(started).toBe('no');
        });
        const ranks = standings.map((it) => order[it]);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }
  });

  it('is in force on the first day and no longer on the day it ends', () => {
    const period = { from: { earliest: '2020-01-01', latest: '2020-01-01' }, until: { earliest: '2021-01-01', latest: '2021-01-01' } };
    expect(['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map((day) => standingOn(period, day))).toEqual([
      'not-yet-in-force', 'in-force', 'in-force', 'ended',
    ]);
  });

  it('stays in force without an end, however late the day', () => {
    expect(standingOn({ from: { latest: '2020-01-01' }, until: null }, '2999-12-31')).toBe('in-force');
  });
});

it('knows the day before across months, years and leap days', () => {
  expect(['2020-03-01', '2021-03-01', '2021-01-01', '2025-10-01'].map(dayBefore)).toEqual(['2020-02-29', '2021-02-28', '2020-12-31', '2025-09-30']);
});
