import { describe, expect, it } from 'vitest';
import { asTimeElement, formatDay, formatMoney, formatMonth } from '../../src/i18n/format.ts';
import { bestLocale } from '../../src/i18n/best-locale.ts';
import { factHtml } from '../../src/i18n/facts.ts';
import { formatBoundary, formatDuration } from '../../src/i18n/spans.ts';

/** Intl puts spaces of several widths between parts; their width is not the matter here. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('English', () => {
  it('writes amounts with the currency code', () => {
    expect(plain(formatMoney(300_000, 'USD', 'en'))).toBe('USD 300,000');
  });

  it('writes days with the month in letters', () => {
    expect(formatDay('2020-10-27', 'en')).toBe('27 October 2020');
    expect(formatMonth('2021-01-01', 'en')).toBe('January 2021');
  });

  it.each([
    [{ earliest: '2020-10-27', latest: '2020-10-27' }, '27 October 2020'],
    [{ earliest: '2021-01-01', latest: '2021-01-31' }, 'January 2021'],
    [{ earliest: '2024-02-01', latest: '2024-02-29' }, 'February 2024'],
    [{ earliest: '2025-01-01', latest: '2025-12-31' }, '2025'],
    [{ earliest: '2021-07-13', latest: '2023-04-24' }, 'between 13 July 2021 and 24 April 2023'],
    [{ latest: '2018-09-04' }, '4 September 2018 or earlier'],
    [{ earliest: '2023-06-26' }, '26 June 2023 or later'],
  ])('writes the boundary %j as %s', (boundary, words) => {
    expect(formatBoundary(boundary, 'en')).toBe(words);
  });

  it('gives machines the day and the month behind the words', () => {
    expect(formatBoundary({ earliest: '2021-01-01', latest: '2021-01-31' }, 'en', asTimeElement)).toBe('<time datetime="2021-01">January 2021</time>');
  });

  it.each([
    [1, 'month', undefined, '1 month'],
    [12, 'month', undefined, '12 months'],
    [3, 'business-day', 5, '3 to 5 business days'],
  ] as const)('writes %s %s', (value, unit, upTo, words) => {
    expect(formatDuration(value, unit, 'en', upTo)).toBe(words);
  });
});

describe('facts', () => {
  it('take value, start and last day from the rulebook', () => {
    expect(plain(factHtml('db-revenue-usd-1m', 'en'))).toBe('USD 1,000,000');
    expect(factHtml('db-revenue-usd-300k-new.until', 'en')).toBe('<time datetime="2025-09-30">30 September 2025</time>');
    expect(factHtml('db-tenure-12m', 'en')).toBe('12 months');
  });

  it('say what to write when there is none of that name', () => {
    expect(() => factHtml('no-such-fact', 'en')).toThrow('There is no fact "no-such-fact"');
  });
});

describe('the language suggested to a browser', () => {
  const offered = ['en', 'sv', 'nl', 'zh-CN'];

  it.each([
    [['sv-SE', 'en'], 'sv'],
    [['zh-Hans-CN'], 'zh-CN'],
    [['ZH-cn'], 'zh-CN'],
    [['fr', 'nl-BE'], 'nl'],
    [['fr', 'de'], undefined],
    [[], undefined],
  ])('for %j is %s', (wanted, best) => {
    expect(bestLocale(wanted, offered)).toBe(best);
  });
});

describe('each language writes figures its own way', () => {
  it.each([
    ['en', 'USD 300,000', '27 October 2020', '3 to 5 business days', 'between 13 July 2021 and 24 April 2023'],
    ['sv', '300 000 USD', '27 oktober 2020', '3–5 arbetsdagar', 'mellan 13 juli 2021 och 24 april 2023'],
    ['nl', 'USD 300.000', '27 oktober 2020', '3 tot 5 werkdagen', 'tussen 13 juli 2021 en 24 april 2023'],
    ['zh-CN', '300,000美元', '2020年10月27日', '3 至 5 个工作日', '2021年7月13日至2023年4月24日之间'],
  ] as const)('%s', (locale, money, day, duration, bracket) => {
    expect(plain(formatMoney(300_000, 'USD', locale))).toBe(money);
    expect(formatDay('2020-10-27', locale)).toBe(day);
    expect(formatDuration(3, 'business-day', locale, 5)).toBe(duration);
    expect(formatBoundary({ earliest: '2021-07-13', latest: '2023-04-24' }, locale)).toBe(bracket);
  });
});
