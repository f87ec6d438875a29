// Revenue carried on at a growth that the reader assumes, against sums worked out by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthlyFigures, projectionOf } from '../../src/components/islands/projection.ts';
import { readAmount } from '../../src/rules/index.ts';
import { runs } from '../rules/cases.ts';

const twelveTimes = (figure: number): readonly number[] => Array.from({ length: 12 }, () => figure);
const sums = (figures: readonly number[], growth: number, threshold: number): readonly number[] => projectionOf(figures, growth, threshold).months.map((it) => Math.round(it.trailing * 100) / 100);

describe('the sum of twelve months', () => {
  it('stays as it is without growth, for three years', () => {
    const { months, reached } = projectionOf(twelveTimes(10_000), 0, 300_000);
    expect(reached).toBeUndefined();
    expect(months).toEqual(Array.from({ length: 37 }, (_, ahead) => ({ ahead, trailing: 120_000 })));
  });

  it('grows as the months that are added outgrow those that drop out', () => {
    // 10 % on 10,000: months of 11,000, then 12,100, then 13,310, each in place of 10,000.
    expect(sums(twelveTimes(10_000), 10, 125_000)).toEqual([120_000, 121_000, 123_100, 126_410]);
    // −50 % on 10,000: months of 5,000, then 2,500.
    expect(sums(twelveTimes(10_000), -50, 1e9).slice(0, 3)).toEqual([120_000, 115_000, 107_500]);
    // All lost at once: one month fewer each time, until none is left.
    expect(sums(twelveTimes(10_000), -100, 1e9).slice(0, 14)).toEqual([120_000, 110_000, 100_000, 90_000, 80_000, 70_000, 60_000, 50_000, 40_000, 30_000, 20_000, 10_000, 0, 0]);
  });

  it('grows without growth where the last month is the best: it is carried on', () => {
    // One month of 10,000 after eleven without revenue; each further one adds 10,000.
    expect(sums([...Array.from({ length: 11 }, () => 0), 10_000], 0, 50_000)).toEqual([10_000, 20_000, 30_000, 40_000, 50_000]);
  });

  it('begins with the last twelve months where more are given', () => {
    expect(sums([1_000_000, ...twelveTimes(10_000)], 0, 300_000)[0]).toBe(120_000);
    expect(projectionOf([1_000_000, ...twelveTimes(10_000)], 0, 300_000).reached).toBeUndefined();
  });
});

describe('the threshold', () => {
  it.each([
    // Reached by the figures given: no month ahead is needed.
    [120_000, 0, 0], [119_999.99, 0, 0], [1, -90, 0],
    // 121,000 after one month, 123,100 after two, 126,410 after three.
    [120_000.01, 10, 1], [121_000, 10, 1], [121_000.01, 10, 2], [123_100, 10, 2], [125_000, 10, 3], [126_410, 10, 3], [126_410.01, 10, 4],
    [120_000.01, 0, undefined], [300_000, -5, undefined],
  ])('of %d, at %d %% from month to month, is reached in month %s', (threshold, growth, month) => {
    const { reached, months } = projectionOf(twelveTimes(10_000), growth, threshold);
    expect(reached).toBe(month);
    expect(months).toHaveLength((month ?? 36) + 1);
  });

  it('reached in the 36th month is reached, in the 37th no longer', () => {
    // Doubling from 1: twelve months up to month 36 sum up to 2^37 − 2^25.
    expect(projectionOf(twelveTimes(1), 100, 2 ** 37 - 2 ** 25).reached).toBe(36);
    expect(projectionOf(twelveTimes(1), 100, 2 ** 37 - 2 ** 25 + 1).reached).toBeUndefined();
  });

  it('is compared to the cent, whatever binary fractions sum up to', () => {
    // Ten times 0.1 falls short of 1 in binary fractions.
    expect(projectionOf([...Array.from({ length: 10 }, () => 0.1), 0, 0], 0, 1).reached).toBe(0);
    expect(projectionOf(twelveTimes(0.1), 0, 1.2).reached).toBe(0);
    expect(projectionOf(twelveTimes(0.1), 0, 1.21).reached).toBeUndefined();
  });
});

describe('whatever the figures', () => {
  const figure = fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents / 100);

  it('the sum never falls when equal months grow or stay', () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 9999 }), (each, growth) => {
        const { months } = projectionOf(twelveTimes(each), growth / 100, Infinity);
        expect(months).toHaveLength(37);
        expect(months.filter((it, index) => it.trailing < (months[index - 1]?.trailing ?? 0))).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });

  it('the month that reaches the threshold is the first that does, and the last that is shown', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 12, maxLength: 24 }), fc.integer({ min: -100, max: 99 }), fc.integer({ min: 0, max: 30_000_000 }), (figures, growth, threshold) => {
        const { months, reached } = projectionOf(figures, growth, threshold);
        const reaching = months.filter((it) => Math.round(it.trailing * 100) >= threshold * 100).map((it) => it.ahead);
        expect(reaching).toEqual(reached === undefined ? [] : [reached]);
        expect(months.map((it) => it.ahead)).toEqual(months.map((_, index) => index));
        expect(months.at(-1)?.ahead).toBe(reached ?? 36);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('monthly figures of an answer', () => {
  const twelve = '1~2~3~4~5~6~7~8~9~10~11~12';

  it('are in US dollars, at the rate given', () => {
    expect(monthlyFigures(twelve)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(monthlyFigures(`${twelve}USD`)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(monthlyFigures(`${twelve}EUR@1.5`)).toEqual([1.5, 3, 4.5, 6, 7.5, 9, 10.5, 12, 13.5, 15, 16.5, 18]);
    expect(monthlyFigures(`0.50~${twelve}`)?.[0]).toBe(0.5);
  });

  it.each(['', '?', '120000', '120000EUR@1.08', '1~2~3', '1~2~3~4~5~6~7~8~9~10~11', `${twelve}EUR`, `${twelve}EUR@`, `${twelve}eur@1`, `${twelve}~x`, 'yes'])('are none in "%s"', (answer) => {
    expect(monthlyFigures(answer)).toBeUndefined();
  });

  it('sum up to what the rules read', () => {
    const cents = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 12, maxLength: 30 }), fc.integer({ min: 1, max: 20_000 }), (months, rate) => {
        const answer = `${months.map((it) => (it / 100).toFixed(2)).join('~')}EUR@${(rate / 1000).toFixed(3)}`;
        const sum = projectionOf(monthlyFigures(answer) ?? [], 0, Infinity).months[0]?.trailing;
        expect(Math.abs((sum ?? Number.NaN) - Number(readAmount(answer)))).toBeLessThan(0.01);
      }),
      { numRuns: runs(500) },
    );
  });
});
