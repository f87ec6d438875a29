// Fields as readers fill them in: an answer that was given comes back as it was, and what cannot be read says where.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, pastedFigures, readDraft, type Draft } from '../../src/components/islands/drafts.ts';
import { isReadable, notKnown, questionById, readAmount, trailingMonths, type Question } from '../../src/rules/index.ts';
import { localeTags, type Locale } from '../../src/site.ts';
import { runs } from '../rules/cases.ts';
import { rulebook } from '../rules/situations.ts';

const questionOf = (id: string): Question => {
  const question = questionById(rulebook, id);
  if (question === undefined) throw new Error(`There is no question ${id}`);
  return question;
};
const amount = questionOf('revenue-global-account');
const kinds = [...Map.groupBy(rulebook.questions, (it) => it.answer)];
const locales = fc.constantFrom<Locale>(...localeTags);
const codes = [...new Set(rulebook.regions.places.map((it) => it.country))];
const currencies = [...new Set(rulebook.regions.places.flatMap((it) => it.currencies))].filter((it) => it !== 'USD');

/** A figure with so many decimals, without zeros behind them. */
const decimal = (digits: number, decimals: number): string => {
  const text = String(digits).padStart(decimals + 1, '0');
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`.replace(/\.?0+$/, '');
};

const figure = fc.oneof(fc.nat(2_000_000), fc.integer({ min: 0, max: 1e14 })).map((cents) => decimal(cents, 2));
const rate = fc.oneof(fc.integer({ min: 1, max: 20_000 }).map((it) => decimal(it, 3)), fc.integer({ min: 1, max: 999_999_999_999_999 }).map((it) => decimal(it, 8)));
const money = fc.oneof(fc.constant(''), fc.tuple(fc.constantFrom(...currencies), rate).map(([currency, it]) => `${currency}@${it}`));
const figures = fc.oneof(figure, fc.array(figure, { minLength: trailingMonths, maxLength: trailingMonths }).map((it) => it.join('~')));

/** Answers to a question as a field writes them. */
const answersTo = ({ answer, values }: Question): fc.Arbitrary<string> => {
  switch (answer) {
    case 'amount':
      return fc.tuple(figures, money).map((it) => it.join(''));
    case 'months':
      return fc.nat(9999).map(String);
    case 'hours':
      return fc.nat(99_999_999).map((it) => decimal(it, 3));
    case 'place':
      return fc.constantFrom(...codes);
    default:
      return fc.constantFrom(...values);
  }
};

describe.each(kinds)('a question for %s', (_, questions) => {
  const given = fc.constantFrom(...questions).chain((question) => fc.tuple(fc.constant(question), fc.oneof({ weight: 9, arbitrary: answersTo(question) }, fc.constant(notKnown)), locales));

  it('gives back the answer that its field shows, in every language', () => {
    fc.assert(
      fc.property(given, ([question, answer, locale]) => {
        expect(isReadable(question, answer)).toBe(true);
        expect(readDraft(question, draftOf(question, answer, locale), locale), answer).toEqual({ answer });
      }),
      { numRuns: runs(1000) },
    );
  });

  it('starts empty and then asks for an answer', () => {
    for (const question of questions) {
      expect(draftOf(question, undefined, 'en')).toEqual({});
      expect(['choose', 'missing']).toContain(readDraft(question, {}, 'en').problem);
    }
  });

  it('turns anything typed into an answer that can be read, or into a problem', () => {
    const typed = fc.oneof(fc.string(), fc.constantFrom('', '?', 'yes', '12', '1,5', '1.085', '9999', '100000', '999999999999', '1e6', '-1', 'SE', 'constructor'));
    const draft = fc.record({ text: typed, unknown: fc.constantFrom('', 'yes'), monthly: fc.constantFrom('', 'yes'), currency: fc.constantFrom('USD', 'EUR', 'XX'), rate: typed });
    fc.assert(
      fc.property(fc.constantFrom(...questions), draft, locales, (question, it, locale) => {
        const { answer, problem } = readDraft(question, it, locale);
        expect([answer === undefined, problem === undefined].filter(Boolean)).toHaveLength(1);
        if (answer !== undefined) expect(isReadable(question, answer), answer).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('an amount', () => {
  const monthly = Object.fromEntries(Array.from({ length: trailingMonths }, (_, index) => [`m${index}`, String(index + 1)]));
  const twelve = '1~2~3~4~5~6~7~8~9~10~11~12';

  it.each<[string, readonly string[]]>([
    ['1234567.5', ['1,234,567.5', '1 234 567,5', '1.234.567,5', '1,234,567.5']],
    ['300000', ['300,000', '300 000', '300.000', '300,000']],
  ])('%s stands in its field as the language writes it', (answer, wanted) => {
    expect(localeTags.map((locale) => draftOf(amount, answer, locale)['text']?.replace(/\p{Zs}/gu, ' '))).toEqual(wanted);
  });

  it('is read in each way of giving it', () => {
    expect(readDraft(amount, { text: '1,200,000' }, 'en')).toEqual({ answer: '1200000' });
    expect(readDraft(amount, { text: '30万' }, 'zh-CN')).toEqual({ answer: '300000' });
    expect(readDraft(amount, { text: '270 000', currency: 'EUR', rate: '1,085' }, 'sv')).toEqual({ answer: '270000EUR@1.085' });
    expect(readDraft(amount, { text: '1.000', currency: 'SEK', rate: '0,095' }, 'nl')).toEqual({ answer: '1000SEK@0.095' });
    expect(readDraft(amount, { ...monthly, monthly: 'yes' }, 'en')).toEqual({ answer: twelve });
    expect(readDraft(amount, { ...monthly, monthly: 'yes', currency: 'JPY', rate: '0.0067' }, 'en')).toEqual({ answer: `${twelve}JPY@0.0067` });
  });

  it('counts what stands in the way of giving it that is chosen, and keeps the other', () => {
    const both: Draft = { ...monthly, text: '500' };
    expect(readDraft(amount, both, 'en')).toEqual({ answer: '500' });
    expect(readDraft(amount, { ...both, monthly: 'yes' }, 'en')).toEqual({ answer: twelve });
    expect(readDraft(amount, { ...both, rate: 'nonsense' }, 'en')).toEqual({ answer: '500' });
  });

  it.each(['1000USD', '0001000', '1000.50', '1000.00EUR@1.080', '1~2~3~4~5~6~7~8~9~10~11~12~13~14', `${'2.50~'.repeat(20)}7GBP@1.25`])('from a link, %s stays the same amount', (answer) => {
    const again = readDraft(amount, draftOf(amount, answer, 'sv'), 'sv').answer ?? '';
    expect(readAmount(again)).toBe(readAmount(answer));
  });

  it('from a link without rate or with too few months asks for what is missing', () => {
    expect(readDraft(amount, draftOf(amount, '270000EUR', 'en'), 'en')).toEqual({ problem: 'rate', part: 'rate' });
    expect(readDraft(amount, draftOf(amount, '5~6', 'en'), 'en')).toEqual({ problem: 'blank-month', part: 'm0' });
    expect(draftOf(amount, '5~6', 'en')).toMatchObject({ m10: '5', m11: '6' });
  });

  it('with any one month blank or unreadable says which', () => {
    for (const part of Object.keys(monthly)) {
      for (const blank of ['', ' ', '\u00a0']) expect(readDraft(amount, { ...monthly, monthly: 'yes', [part]: blank }, 'en')).toEqual({ problem: 'blank-month', part });
      expect(readDraft(amount, { ...monthly, monthly: 'yes', [part]: '1 2' }, 'en')).toEqual({ problem: 'not-a-number', part });
      expect(readDraft(amount, { ...monthly, monthly: 'yes', [part]: '-1' }, 'en')).toEqual({ problem: 'negative', part });
    }
  });

  it.each(['', ' ', '0', '0,000', 'one', '-1', '1e1', '0.000000001', '99999999', '10000000'])('in another currency needs a rate: "%s" is none', (it) => {
    expect(readDraft(amount, { text: '5', currency: 'EUR', rate: it }, 'en')).toEqual({ problem: 'rate', part: 'rate' });
    expect(readDraft(amount, { ...monthly, monthly: 'yes', currency: 'EUR', rate: it }, 'en')).toEqual({ problem: 'rate', part: 'rate' });
    expect(readDraft(amount, { text: '5', currency: 'USD', rate: it }, 'en')).toEqual({ answer: '5' });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['revenue-global-account', '', 'missing'], ['revenue-global-account', '  ', 'missing'], ['revenue-global-account', 'lots', 'not-a-number'], ['revenue-global-account', '−5', 'negative'],
    ['revenue-global-account', '1000000000001', 'too-large'], ['revenue-global-account', '1.2345', 'decimals'],
    ['months-authorized', '', 'missing'], ['months-authorized', '12.5', 'whole'], ['months-authorized', '-1', 'negative'], ['months-authorized', '10000', 'too-large'], ['months-authorized', 'twelve', 'not-a-number'],
    ['answer-to-security-alert', ' ', 'missing'], ['answer-to-security-alert', '-1', 'negative'], ['answer-to-security-alert', '100000', 'too-large'], ['answer-to-security-alert', '1:30', 'not-a-number'],
    ['own-location', '', 'missing'], ['own-location', ' ', 'missing'], ['own-location', 'Atlantis', 'place'], ['own-location', '46', 'place'], ['own-location', 'ZZ', 'place'],
  ] as const)('as %s, "%s" is a problem at that field: %s', (id, text, problem) => {
    for (const locale of localeTags) expect(readDraft(questionOf(id), { text }, locale)).toEqual({ problem, part: 'text' });
  });

  it('is to be chosen, where nothing is chosen', () => {
    for (const id of ['mpa-accepted', 'support-plan', 'first-anniversary-month']) expect(readDraft(questionOf(id), { text: '' }, 'en')).toEqual({ problem: 'choose' });
  });
});

describe('"I don’t know"', () => {
  it.each(['revenue-global-account', 'months-authorized', 'answer-to-security-alert', 'own-location'])('wins over what is typed as %s and keeps it', (id) => {
    const question = questionOf(id);
    const typed: Draft = Object.freeze({ text: id === 'own-location' ? 'Sweden' : '12' });
    const answer = id === 'own-location' ? 'SE' : '12';
    expect(readDraft(question, { ...typed, unknown: 'yes' }, 'en')).toEqual({ answer: notKnown });
    expect(readDraft(question, { text: 'nonsense', monthly: 'yes', currency: 'EUR', unknown: 'yes' }, 'en')).toEqual({ answer: notKnown });
    expect(readDraft(question, { ...typed, unknown: '' }, 'en')).toEqual({ answer });
    expect(draftOf(question, notKnown, 'en')).toEqual({ unknown: 'yes' });
  });

  it('is one of the choices where there are choices', () => {
    for (const id of ['mpa-accepted', 'support-plan', 'first-anniversary-month']) expect(draftOf(questionOf(id), notKnown, 'en')).toEqual({ text: notKnown });
  });
});

it('a pasted column or row of figures is taken apart, and spaces within a figure are not', () => {
  expect(pastedFigures('1 200\n3,400\r\n\r\n 5 \t6;7')).toEqual(['1 200', '3,400', '5', '6', '7']);
  expect(pastedFigures('1,200.50')).toEqual(['1,200.50']);
  expect(pastedFigures(' \n\t')).toEqual([]);
});
