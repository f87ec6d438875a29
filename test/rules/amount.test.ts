import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadable, questionById, readAmount } from '../../src/rules/index.ts';
import { rulebook } from './situations.ts';

const question = questionById(rulebook, 'revenue-global-account');
const canRead = (text: string): boolean => question !== undefined && isReadable(question, text);

describe('an amount', () => {
  it.each([
    ['0', 0], ['1000000', 1_000_000], ['999999.99', 999_999.99], ['1000USD', 1000], ['270000EUR@1.08', 291_600],
    ['0.10~0.10~0.10~0~0~0~0~0~0~0~0~0', 0.3],
    ['1~1~1~1~1~1~1~1~1~1~1~1', 12],
    ['500~1~1~1~1~1~1~1~1~1~1~1~1', 12],
    ['10~10~10~10~10~10~10~10~10~10~10~10EUR@2', 240],
    ['1000EUR', 'rate-missing'], ['5~5', 'months-missing'], ['1~1~1~1~1~1~1~1~1~1~1', 'months-missing'], ['1~2EUR', 'months-missing'],
  ] as const)('%s is %s', (text, wanted) => {
    expect(canRead(text)).toBe(true);
    expect(readAmount(text)).toBe(wanted);
  });

  it.each(['', '-1', '1e6', '1,000', '1 000', '１０００', '1.234', '12345678901234', 'EUR5', '5eur', '5EURO', '5EUR@', '5EUR@0', '5EUR@0.00', '5EUR@1.', '5@2', '~', '5~', '~5', 'NaN', 'Infinity', '0x10', `${'1~'.repeat(120)}1`])('does not read "%s"', (text) => {
    expect(canRead(text)).toBe(false);
  });

  it('is summed and converted to the cent', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000_000 });
    const print = (it: number): string => (it / 100).toFixed(2);
    fc.assert(
      fc.property(fc.array(cents, { minLength: 12, maxLength: 24 }), fc.integer({ min: 1, max: 100_000 }), (months, rate) => {
        const total = months.slice(-12).reduce((sum, it) => sum + BigInt(it), 0n);
        const text = months.map(print).join('~');
        expect(readAmount(text)).toBe(Number(total) / 100);
        // Rounded half up, from exact whole numbers.
        const converted = (total * BigInt(rate) * 2n + 1000n) / 2000n;
        expect(readAmount(`${text}SEK@${(rate / 1000).toFixed(3)}`)).toBeCloseTo(Number(converted) / 100, 1);
      }),
    );
  });
});
