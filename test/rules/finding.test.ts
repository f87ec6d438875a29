// What is said beside the state of a requirement: which answers are open, and why more answers alone would not settle it.
import { describe, expect, it } from 'vitest';
import { decideStage, exactVerdict, findingFor, isReadable, questionById, type Answers } from '../../src/rules/index.ts';
import { rows, rulebook } from './situations.ts';

const find = (id: string, day: string, answers: Answers, book = rulebook) => {
  const row = book.roles.flatMap((role) => role.requirements).find((it) => it.id === id);
  if (row === undefined) throw new Error(`no requirement ${id}`);
  const { state, asks, because, received, fulfilled } = findingFor({ rulebook: book, day, answers }, row);
  return { state, asks, because, received, fulfilled };
};

const asNew = { applicant: 'new' };
const figure = 'revenue-global-account';
const million = { ...asNew, [figure]: '1000000', 'perpetual-software': 'none-sold', 'revenue-billed': 'yes' };

describe('a revenue requirement', () => {
  it.each([
    ['is open while the figure is missing', asNew, [figure], []],
    ['is not settled by a figure at another level', { ...asNew, 'revenue-csp-region': '5000000' }, [figure], ['other-level']],
    ['does not take another answer about revenue for a figure', { ...asNew, 'perpetual-software': 'included' }, [figure], []],
    ['needs a rate for another currency', { ...million, [figure]: '5000000EUR' }, [figure], ['rate-missing']],
    ['needs twelve months', { ...million, [figure]: '500000~500000' }, [figure], ['months-missing']],
    ['asks what the figure holds', { ...asNew, [figure]: '1000000' }, ['perpetual-software', 'revenue-billed'], []],
    ['asks only for what is not yet said', { ...asNew, [figure]: '1000000', 'perpetual-software': 'included' }, ['revenue-billed'], []],
    ['is not settled by a figure that holds more', { ...million, 'revenue-billed': 'no' }, [], ['not-only-billed']],
    ['is not settled by a figure that holds less', { ...million, [figure]: '999999', 'perpetual-software': 'excluded' }, [], ['other-method']],
    ['names both reasons', { ...million, [figure]: '999999', 'perpetual-software': 'excluded', 'revenue-billed': 'no' }, [], ['other-method', 'not-only-billed']],
  ])('%s', (_, answers, asks, because) => {
    expect(find('db-revenue-usd-1m', '2026-11-20', answers)).toMatchObject({ state: 'cannot-tell', fulfilled: 'unknown', asks, because });
  });

  it('says so where revenue was not earned as an indirect reseller', () => {
    expect(find('db-revenue-usd-300k-new', '2022-01-01', { ...million, 'revenue-as-reseller': 'no' })).toMatchObject({ state: 'cannot-tell', asks: [], because: ['other-role'] });
  });

  it('counts a figure with software as an upper bound while software does not count', () => {
    const on = (amount: string): string => find('db-revenue-usd-300k-new', '2022-01-01', { ...million, [figure]: amount, 'perpetual-software': 'included', 'revenue-as-reseller': 'yes' }).state;
    expect([on('299999'), on('300000')]).toEqual(['not-met', 'cannot-tell']);
  });

  it('counts a figure without software as a lower bound while software counts', () => {
    const on = (amount: string): string => find('db-revenue-usd-1m', '2026-11-20', { ...million, [figure]: amount, 'perpetual-software': 'excluded' }).state;
    expect([on('999999'), on('1000000')]).toEqual(['cannot-tell', 'met']);
  });

  it('cannot tell where no way of counting is known for the day', () => {
    const without = { ...rulebook, roles: rulebook.roles.map((role) => ({ ...role, requirements: role.requirements.filter((row) => row.series !== 'ttm-method') })) };
    for (const software of ['included', 'excluded']) {
      expect(find('db-revenue-usd-1m', '2026-11-20', { ...million, 'perpetual-software': software }, without)).toMatchObject({ because: software === 'excluded' ? [] : ['date-not-known'] });
    }
    expect(find('db-revenue-usd-1m', '2026-11-20', { ...million, [figure]: '5', 'perpetual-software': 'excluded' }, without)).toMatchObject({ state: 'cannot-tell', because: ['date-not-known'] });
  });

  it('shows the figure it received, and nothing is open once it is settled', () => {
    expect(find('db-revenue-usd-1m', '2026-11-20', million)).toEqual({
      state: 'met', fulfilled: 'yes', asks: [], because: [], received: { [figure]: '1000000', 'perpetual-software': 'none-sold', 'revenue-billed': 'yes' },
    });
    expect(find('db-revenue-usd-1m', '2026-11-20', { ...million, [figure]: '5' })).toMatchObject({ state: 'not-met', fulfilled: 'no', asks: [], because: [] });
  });
});

describe('dates and addressees', () => {
  it('names the missing date where the sources give none', () => {
    expect(find('ir-id-country-match', '2019-01-01', { 'own-location': 'SE', 'own-csp-tenant': 'SE' })).toMatchObject({ state: 'cannot-tell', asks: [...new Set(['applicant'])], because: ['date-not-known'] });
    expect(find('ir-id-country-match', '2019-01-01', { ...asNew, 'own-location': 'SE', 'own-csp-tenant': 'SE' })).toMatchObject({ state: 'cannot-tell', asks: [], because: ['date-not-known'] });
  });

  it('asks for the month of the partner where that settles the date', () => {
    expect(find('db-designation', '2026-01-15', { applicant: 'existing', 'has-designation': 'yes' })).toMatchObject({ state: 'cannot-tell', fulfilled: 'yes', asks: ['first-anniversary-month'], because: [] });
    expect(find('db-designation', '2026-01-15', {})).toMatchObject({ asks: ['applicant', 'first-anniversary-month', 'has-designation'], because: [] });
    expect(find('db-designation', '2026-01-15', { applicant: 'existing', 'first-anniversary-month': '2026-01' })).toMatchObject({ asks: ['has-designation'], because: ['date-not-known'] });
  });

  it.each([
    ['db-tenure-12m', '2019-01-01', { applicant: 'existing' }, 'not-in-force'],
    ['db-tenure-12m', '2026-11-20', { applicant: 'existing' }, 'not-applicable'],
    ['db-tenure-12m', '2021-04-20', { applicant: 'existing' }, 'not-applicable'],
    ['db-revenue-none-existing-2020', '2026-11-20', asNew, 'not-in-force'],
    ['db-revenue-none-existing-2020', '2020-12-01', asNew, 'not-applicable'],
    ['db-credit-check', '2026-11-20', {}, 'cannot-tell'],
    ['db-credit-check', '2018-10-01', {}, 'not-in-force'],
    ['ir-security-contact', '2025-10-15', { 'first-anniversary-month': '2026-09' }, 'cannot-tell'],
    ['ir-security-contact', '2025-09-30', { 'first-anniversary-month': '2026-09' }, 'not-in-force'],
    ['ir-reenroll-wait', '2020-01-01', { ...asNew, 'lost-authorization': 'no' }, 'not-in-force'],
    ['ir-reenroll-wait', '2026-11-20', { ...asNew, 'lost-authorization': 'no' }, 'not-applicable'],
    ['ir-reenroll-wait', '2026-11-20', { applicant: 'existing', 'lost-authorization': 'yes' }, 'not-applicable'],
    ['all-gdap', '2023-10-01', {}, 'cannot-tell'],
    ['ip-nomination', '2026-11-20', { ...asNew, 'nominated-by-microsoft': 'yes' }, 'microsoft-decides'],
    ['ip-nomination', '2026-11-20', { ...asNew, 'nominated-by-microsoft': 'no' }, 'not-met'],
    ['ip-nomination', '2026-11-20', asNew, 'cannot-tell'],
    ['db-managed-service-rec', '2021-06-01', { ...asNew, 'managed-service': 'none' }, 'recommended-missing'],
    ['db-managed-service-rec', '2021-06-01', { ...asNew, 'managed-service': 'ip-service' }, 'met'],
    ['db-managed-service-rec', '2021-06-01', asNew, 'cannot-tell'],
  ] as const satisfies readonly (readonly [string, string, Answers, string])[])('%s on %s, %j: %s', (id, day, answers, state) => {
    expect(find(id, day, answers).state).toBe(state);
  });

  it('names a place that no table lists, and a day without a table', () => {
    const places = { 'own-location': 'SE', 'provider-location': 'SE', 'customer-tenant': 'RU' };
    expect(find('ir-same-region', '2026-11-20', { ...asNew, ...places })).toMatchObject({ state: 'cannot-tell', asks: [], because: ['not-listed'] });
    expect(find('ir-same-region', '2022-06-01', { ...asNew, ...places })).toMatchObject({ state: 'cannot-tell', asks: [], because: ['date-not-known'] });
    expect(find('ir-same-region', '2018-10-01', { ...asNew, 'own-location': 'SE' })).toMatchObject({ state: 'cannot-tell', asks: [], because: ['date-not-known', 'no-table'] });
    expect(find('ir-same-region', '2026-11-20', { ...asNew, 'own-location': 'SE', 'customer-tenant': 'RU' })).toMatchObject({ asks: ['provider-location'], because: ['not-listed'] });
    expect(find('ir-same-region', '2026-11-20', { ...asNew, 'own-location': 'SE', 'customer-tenant': 'US' })).toMatchObject({ state: 'not-met', asks: [], because: [] });
  });
});

it('a verdict is found where each kind of applicant fails a rule of its own', () => {
  const answers = { [figure]: '5', 'perpetual-software': 'none-sold', 'revenue-as-reseller': 'yes' };
  expect(find('db-revenue-usd-300k-new', '2022-06-01', answers).state).toBe('cannot-tell');
  expect(find('db-revenue-usd-300k-existing', '2022-06-01', answers).state).toBe('cannot-tell');
  expect(exactVerdict(decideStage('direct-bill-partner', 'role'), { rulebook, day: '2022-06-01', answers })).toBe('does-not-meet');
});

describe('what can be an answer', () => {
  it.each([
    ['transacting-as-indirect-reseller', ['0', '12', '9999', '?'], ['', '-1', '12345', 'x12', '12x', '1.5', ' 12', '１２']],
    ['answer-to-security-alert', ['0', '24', '24.5', '24.125', '99999', '?'], ['', '24.', '.5', '24.1234', '123456', 'x24', '24x', '24.x', '-1']],
    ['own-location', ['SE', 'ZZ', '?'], ['', 'se', 'SWE', 'S', 'S1']],
    ['mpa-accepted', ['yes', 'no', '?'], ['', 'Yes', 'true', '1', 'none']],
    ['support-plan', ['asfp', 'psfp', 'none', '?'], ['', 'ASfP', 'yes']],
    ['first-anniversary-month', ['2025-10', '2026-09', '?'], ['', '2025-09', '2026-10', '2026-13', '10', '2025-10-01']],
  ])('to %s', (id, good, bad) => {
    const question = questionById(rulebook, id);
    const read = (text: string): boolean => question !== undefined && isReadable(question, text);
    expect([good.filter((it) => !read(it)), bad.filter(read)]).toEqual([[], []]);
  });

  it('to a question that does not exist is none', () => {
    expect(questionById(rulebook, 'constructor')).toBeUndefined();
    expect(rows.every((row) => [...row.testedBy, ...row.reachedBy].every((id) => questionById(rulebook, id) !== undefined))).toBe(true);
  });
});
