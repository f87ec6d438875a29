// Numbers as readers type them: what may be read, what must be refused, and that nothing is ever read as another number.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../src/i18n/format.ts';
import { readNumber, type NumberProblem, type NumberReading } from '../../src/i18n/read-number.ts';
import { localeTags, type Locale } from '../../src/site.ts';
import { runs } from '../rules/cases.ts';

const everywhere = (typed: string, decimals = false) => localeTags.map((locale) => [locale, readNumber(typed, locale, decimals)]);
const alike = (reading: NumberReading) => localeTags.map((locale) => [locale, reading]);
const shown = (it: NumberReading): number | NumberProblem => ('value' in it ? it.value : it.problem);

describe('an amount in any language', () => {
  it.each([
    ['0', 0], ['007', 7], ['1200000', 1_200_000], [' 1200 ', 1200],
    ['1 200 000', 1_200_000], ['1\u00a0200\u00a0000', 1_200_000], ['1\u202f200\u202f000', 1_200_000], ['1\u2009200\u2009000', 1_200_000], ['1\u3000200', 1200],
    ['1.200.000', 1_200_000], ['1,200,000', 1_200_000], ["1'200'000", 1_200_000], ['1’200’000', 1_200_000],
    ['1.200', 1200], ['1,200', 1200], ['12.340', 12_340],
    ['1200,50', 1200.5], ['1200.50', 1200.5], ['1,200.50', 1200.5], ['1.200,50', 1200.5], ['1 200,50', 1200.5], ['1 200.50', 1200.5], ["1'200.50", 1200.5],
    ['12,34', 12.34], ['12.34', 12.34], ['0,5', 0.5], ['12.3400', 12.34], ['1,234,567.89', 1_234_567.89], ['999999999999.99', 999_999_999_999.99],
    ['USD 300,000', 300_000], ['300 000 USD', 300_000], ['$1,200', 1200], ['US$ 1.200', 1200], ['300,000美元', 300_000],
    ['１２００', 1200], ['１，２００，０００', 1_200_000], ['１．５万', 15_000], ['３００ｋ', 300_000],
    ['30万', 300_000], ['30 万', 300_000], ['30万美元', 300_000], ['1.5万', 15_000], ['1,5万', 15_000], ['1亿', 100_000_000], ['3百万', 3_000_000], ['5千', 5000], ['19.99万', 199_900],
    ['300k', 300_000], ['300 K', 300_000], ['1 200k', 1_200_000], ['1.23456k', 1234.56], ['0.125M', 125_000], ['0,125M', 125_000],
    ['1.2M', 1_200_000], ['1,2 mn', 1_200_000], ['1,2 milj.', 1_200_000], ['2 mln', 2_000_000], ['1 000 000 000 000', 1e12], ['10000亿', 1e12],
  ])('"%s" is %d', (typed, value) => {
    expect(everywhere(typed)).toEqual(alike({ value }));
  });
});

describe('what is no number, or none that is sure', () => {
  it.each([
    '', ' ', '.', ',', '%', 'k', '万', 'USD', '$', 'NaN', 'Infinity', '∞', 'null',
    '1e6', '1E6', '1e-5', '１ｅ６', '0x10', '0b1', '0o7', '1_000', '1;000', '1:000', '1/2', '1／２', '=1+1', '+5', '＋5', '5%', '(5)', '5-', '1-2', '1–2', '--5', '-$5',
    '1 2 3', '1,2,3', '1.2.3', '12 00', '1  200', '1 200 00', '1 20 000', '1234 567', '0 200', '1\t200', '1\n200', '1\u2028200',
    '1,20,000', '1,234,56', '12,345,67', '0,200,000', '1..5', '1.,5', ',5', '5,', '1,200,',
    '1.200,000.50', '1,200.000,50', '1.200,50.30', '1 200.000,50', "1'200 000", "1'2",
    '1,200 000', '1.200 000', "1.200'000",
    '١٢٣', '1٬200', '१२३', '²', '1²', '①', '②00', '𝟏𝟐', '½', '1½', '三十万', '十', 'Ⅻ', '1万5千', '1万5000', '1。5', '1、200',
    'l00', '1O0', '1l', 'О', '1\u200b200', '\u200b1200', '\u200e1200', '\u200f1200', '1\u200e200', '1\u00ad200',
    '<script>', '<b>1</b>', "1'; DROP TABLE answers", '1 OR 1', '😀', '1😀', '1️⃣', '300 EUR', '€300', '300 SEK', '1 constructor', '1 __proto__', '1k5', '1kk', '2 bn', '2 md',
  ])('"%s" is refused', (typed) => {
    expect(everywhere(typed)).toEqual(alike({ problem: 'not-a-number' }));
    expect(everywhere(typed, true)).toEqual(alike({ problem: 'not-a-number' }));
  });

  it.each(['0,200', '0.095', '1234,567', '1234.567', '1 200,000', '1 200.000'])('"%s" is refused as an amount', (typed) => {
    expect(everywhere(typed)).toEqual(alike({ problem: 'not-a-number' }));
  });

  it.each([
    ['-5', 'negative'], ['−5', 'negative'], ['–5', 'negative'], ['－５', 'negative'], ['- 5', 'negative'], ['-0', 'negative'], ['$-5', 'negative'],
    ['1 000 000 000 001', 'too-large'], ['1000000000000.01', 'too-large'], ['10001亿', 'too-large'], ['9'.repeat(20), 'too-large'], ['9'.repeat(400), 'too-large'], [`1${',000'.repeat(99)}`, 'too-large'],
    ['12.3456', 'decimals'], ['1,2345', 'decimals'], ['1.200,555', 'decimals'], ['1,200,000.555', 'decimals'], ['1.200.000,001', 'decimals'], ['999.999.999.999,001', 'decimals'], ['1.234567k', 'decimals'],
  ] as const)('"%s" is refused as %s', (typed, problem) => {
    expect(everywhere(typed)).toEqual(alike({ problem }));
  });
});

describe('three digits behind one separator', () => {
  it.each([
    // Rates and hours: the language's own mark for decimals is read so, its mark for thousands as such, any other not at all.
    ['1.085', true, [1.085, 'two-readings', 1085, 1.085]],
    ['1,085', true, [1085, 1.085, 1.085, 1085]],
    ['1234.567', true, [1234.567, 'not-a-number', 'not-a-number', 1234.567]],
    ['1 234,567', true, ['not-a-number', 1234.567, 1234.567, 'not-a-number']],
    ['0.095', true, [0.095, 0.095, 0.095, 0.095]],
    ['0,095', true, [0.095, 0.095, 0.095, 0.095]],
    ['1.0850', true, [1.085, 1.085, 1.085, 1.085]],
    ['12,345.125', true, [12_345.125, 12_345.125, 12_345.125, 12_345.125]],
    // Before a word, decimals are as usual as thousands, in amounts as well.
    ['1.250M', false, ['two-readings', 'two-readings', 1_250_000_000, 'two-readings']],
    ['1,250M', false, [1_250_000_000, 'two-readings', 'two-readings', 1_250_000_000]],
    ['1.085k', true, ['two-readings', 'two-readings', 1_085_000, 'two-readings']],
  ] as const)('"%s", with many decimals %s: %j', (typed, decimals, wanted) => {
    expect(localeTags.map((locale) => shown(readNumber(typed, locale, decimals)))).toEqual(wanted);
  });
});

it('"tn" is a thousand in Swedish and elsewhere none', () => {
  expect(localeTags.map((locale) => shown(readNumber('300 tn', locale)))).toEqual(['not-a-number', 300_000, 'not-a-number', 'not-a-number']);
});

describe.each(localeTags)('what %s writes reads back', (locale) => {
  const cents = fc.integer({ min: 0, max: 1e14 }).map((it) => it / 100);
  const print = (value: number, options: Intl.NumberFormatOptions = {}): string => new Intl.NumberFormat(locale, options).format(value);

  it('every whole amount, up to the largest', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(2_000_000), fc.integer({ min: 0, max: 1e12 }), fc.maxSafeNat()), (value) => {
        expect(readNumber(print(value), locale)).toEqual(value <= 1e12 ? { value } : { problem: 'too-large' });
      }),
      { numRuns: runs(1000) },
    );
  });

  it('every amount to the cent, bare and as the site writes money', () => {
    fc.assert(
      fc.property(cents, (value) => {
        expect(readNumber(print(value, { minimumFractionDigits: 2 }), locale)).toEqual({ value });
        expect(readNumber(String(value), locale)).toEqual({ value });
        expect(readNumber(formatMoney(Math.floor(value), 'USD', locale), locale)).toEqual({ value: Math.floor(value) });
      }),
      { numRuns: runs(500) },
    );
  });

  it('every figure with more decimals, where they make sense', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 8 }), (digits, decimals) => {
        const value = Number(`${digits}e-${decimals}`);
        expect(readNumber(print(value, { maximumFractionDigits: 8 }), locale, true)).toEqual({ value });
      }),
      { numRuns: runs(1000) },
    );
  });

  it.each([300, 30_000, 300_000, 1_200_000, 12_000_000, 300_000_000])('%d in its short form', (value) => {
    expect(readNumber(print(value, { notation: 'compact' }), locale)).toEqual({ value });
  });
});

describe('any text whatever', () => {
  const locale = fc.constantFrom<Locale>(...localeTags);
  const pieces = ['0', '1', '5', '9', '12', '200', '000', '.', ',', ' ', '\u00a0', '\u202f', "'", '-', '+', 'e', 'k', 'tn', '万', '亿', 'M', 'USD', '$', '%', '\u200b', '٣', '１', 'constructor'];
  const problems: readonly NumberProblem[] = ['not-a-number', 'negative', 'too-large', 'two-readings', 'decimals'];

  it('gives a finite value within bounds or a problem, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...pieces), maxLength: 12 })), locale, fc.boolean(), (typed, where, decimals) => {
        const reading = readNumber(typed, where, decimals);
        if ('problem' in reading) expect(problems).toContain(reading.problem);
        else expect(Number.isFinite(reading.value) && reading.value >= 0 && reading.value <= 1e12, JSON.stringify(typed)).toBe(true);
      }),
      { numRuns: runs(5000) },
    );
  });

  it('is read with the digits that stand there, in their order, or not at all', () => {
    const marks = fc.string({ unit: fc.constantFrom('0', '1', '20', '300', '000', '.', ',', ' ', "'", '\u00a0'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(marks, locale, fc.boolean(), (typed, where, decimals) => {
        const reading = readNumber(typed, where, decimals);
        const digits = typed.replace(/\D/g, '');
        const possible = Array.from(`${digits} `, (_, behind) => Number(`${digits}e-${behind}`));
        if ('value' in reading) expect(possible, JSON.stringify(typed)).toContain(reading.value);
      }),
      { numRuns: runs(5000) },
    );
  });

  it('is read the same with spaces of any width, and around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('1', '200', '000', ' ', ',', '.', 'k'), maxLength: 7 }), locale, fc.constantFrom('\u00a0', '\u2009', '\u202f', '\u3000'), (typed, where, space) => {
        expect(readNumber(`${space}${typed.replaceAll(' ', space)}${space}`, where)).toEqual(readNumber(typed, where));
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('an amount of another currency', () => {
  it('may name that currency and no other', () => {
    expect(readNumber('EUR 1,200', 'en', false, 'EUR')).toEqual({ value: 1200 });
    expect(readNumber('1 200 SEK', 'sv', false, 'SEK')).toEqual({ value: 1200 });
    for (const typed of ['$1,200', 'USD 1,200', '1,200美元', 'SEK 1,200']) expect(readNumber(typed, 'en', false, 'EUR'), typed).toEqual({ problem: 'not-a-number' });
  });
});
