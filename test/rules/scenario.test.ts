// Scenarios and freely combined sales: every combination of their answers, on days on both sides of every change.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBefore, dealResult, decideScenario, exactVerdict, scenarioById, scenarioResult, type Answers } from '../../src/rules/index.ts';
import { absent, combinations } from './grid.ts';
import { naiveDeal, naiveScenario } from './naive.ts';
import { rulebook } from './situations.ts';
import { runs } from './cases.ts';

const places = ['SE', 'DE', 'US', 'GU', 'RU', 'BY', 'CN', 'ZZ'];
const answersFor = (id: string): string[] => {
  const question = rulebook.questions.find((it) => it.id === id);
  return question?.answer === 'place' ? places : [...(question?.values ?? [])];
};

const boundaries = [
  ...rulebook.scenarios.flatMap((it) => [it.from, ...it.cases.map((one) => one.from)]),
  ...rulebook.deal.parts.map((it) => ('from' in it ? it.from : undefined)),
];
const edges = boundaries.flatMap((it) => [it?.earliest ?? [], it?.latest ?? []].flat());
const days = [
  ...new Set([...edges.flatMap((day) => [dayBefore(day), day]), '2018-08-31', '2018-11-03', '2018-11-04', '2021-05-20', '2022-06-01', '2023-01-01', '2023-08-17', '2023-10-11', '2023-10-12', '2026-11-20']),
].filter((day) => day >= rulebook.firstDay).toSorted();

const agreed = (verdicts: ReadonlySet<string>): string => {
  const [only = 'cannot-tell'] = verdicts.size === 1 ? verdicts : [];
  return only;
};

describe.each(rulebook.scenarios.map((it) => [it.id, it] as const))('%s', (_, scenario) => {
  const full = Object.fromEntries(scenario.inputs.map((id) => [id, answersFor(id)]));
  const partial = Object.fromEntries(scenario.inputs.map((id) => [id, [...answersFor(id), absent]]));

  it('has, for all and for some of the answers, the verdict on which all completions agree', () => {
    const wrong = days.flatMap((day) => {
      const table = [...combinations(full)].map((answers) => [answers, naiveScenario(rulebook, scenario.id, day, answers)] as const);
      return [...combinations(partial)].flatMap((part) => {
        const completions = new Set(table.filter(([answers]) => Object.entries(part).every(([id, value]) => answers[id] === value)).map(([, verdict]) => verdict));
        const found = scenarioResult({ rulebook, day, answers: part }, scenario).verdict;
        return found === agreed(completions) ? [] : [`${day} ${JSON.stringify(part)}: ${found}, not ${agreed(completions)}`];
      });
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('takes what it cannot read for no answer', () => {
    for (const day of ['2018-10-01', '2022-06-01', '2026-11-20']) {
      for (const id of scenario.inputs) {
        const found = [undefined, '?', 'nonsense', '<b>', 'SE,US'].map((text) => scenarioResult({ rulebook, day, answers: text === undefined ? {} : { [id]: text } }, scenario).verdict);
        expect(new Set(found).size, `${day} ${id}`).toBe(1);
      }
    }
  });

  it('gives with a decided verdict only chains, conditions and ways out that all possible cases share', () => {
    for (const part of combinations(partial)) {
      const found = scenarioResult({ rulebook, day: '2026-11-20', answers: part }, scenario);
      const completed = [...combinations(full)]
        .filter((answers) => Object.entries(part).every(([id, value]) => answers[id] === value))
        .map((answers) => scenarioResult({ rulebook, day: '2026-11-20', answers }, scenario));
      if (found.verdict === 'cannot-tell') expect([found.chains, found.conditions, found.alternatives]).toEqual([[], [], []]);
      for (const it of found.verdict === 'cannot-tell' ? [] : completed) {
        expect(it.conditions).toEqual(expect.arrayContaining([...found.conditions]));
        expect(it.alternatives).toEqual(expect.arrayContaining([...found.alternatives]));
        expect(it.chains.map((chain) => chain.id)).toEqual(expect.arrayContaining(found.chains.map((chain) => chain.id)));
      }
    }
  });

  it('tells a refusal what else to do, and a condition what it is', () => {
    for (const answers of combinations(full)) {
      const found = scenarioResult({ rulebook, day: '2026-11-20', answers }, scenario);
      if (found.verdict === 'not-supported') expect([found.alternatives.length, found.chains.length], JSON.stringify(answers)).not.toContain(0);
      if (found.verdict === 'supported-under-conditions') expect(found.conditions.length, JSON.stringify(answers)).toBeGreaterThan(0);
    }
  });

  it('lists only changes that have surely happened', () => {
    const changesOn = (day: string): string[] => scenarioResult({ rulebook, day, answers: {} }, scenario).changes.map((it) => it.id);
    expect(changesOn('2018-08-31').filter((id) => (scenario.changes.find((it) => it.id === id)?.on.latest ?? '9999') > '2018-08-31')).toEqual([]);
    expect(changesOn('2026-11-20')).toEqual(scenario.changes.filter((it) => it.on.latest !== undefined).map((it) => it.id));
  });

  it('uses each of its cases, chains, conditions and ways out for some answers on some day', () => {
    const found = days.flatMap((day) => [...combinations(full)].map((answers) => scenarioResult({ rulebook, day, answers }, scenario)));
    expect(new Set(found.flatMap((it) => it.conditions))).toEqual(new Set(scenario.conditions));
    expect(new Set(found.flatMap((it) => it.alternatives))).toEqual(new Set(scenario.alternatives));
    expect(new Set(found.flatMap((it) => it.chains.map((chain) => chain.id)))).toEqual(new Set(scenario.chains.map((it) => it.id)));
  });
});

describe('a freely combined sale', () => {
  const ids = rulebook.deal.inputs;
  const day = fc.constantFrom(...days);
  const answers = fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...answersFor(id))])));

  it('has the verdict of the naive evaluator', () => {
    fc.assert(
      fc.property(day, answers, (on, given) => {
        expect(dealResult({ rulebook, day: on, answers: given }).verdict, JSON.stringify(given)).toBe(naiveDeal(rulebook, on, given));
      }),
      { numRuns: runs(4000) },
    );
  });

  it('never turns into another verdict when answers are missing', () => {
    fc.assert(
      fc.property(day, answers, fc.subarray([...ids]), (on, given, kept) => {
        const part = Object.fromEntries(Object.entries(given).filter(([id]) => kept.includes(id)));
        expect(['cannot-tell', naiveDeal(rulebook, on, given)], JSON.stringify(part)).toContain(dealResult({ rulebook, day: on, answers: part }).verdict);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('agrees with each scenario it rests on', () => {
    fc.assert(
      fc.property(day, answers, (on, given) => {
        const { verdict, parts } = dealResult({ rulebook, day: on, answers: given });
        const verdicts = parts.map((it) => it.verdict);
        expect(verdict).toBe(rulebook.deal.strictest.find((it) => verdicts.includes(it)) ?? 'not-stated');
        for (const it of parts) if (it.scenario !== undefined) expect(it.scenario.verdict).toBe(it.verdict);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('uses every part of its table', () => {
    const used = new Set<string>();
    for (const seller of answersFor('seller-status')) {
      for (const buyer of answersFor('buyer')) {
        for (const it of dealResult({ rulebook, day: '2026-11-20', answers: { 'seller-status': seller, buyer, 'customer-has-other-partner': 'yes' } }).parts) used.add(it.part.id);
      }
    }
    expect(used).toEqual(new Set(rulebook.deal.parts.map((it) => it.id)));
  });

  it.each([
    ['2026-11-20', { 'seller-status': 'indirect-reseller', buyer: 'end-customer', 'customer-has-other-partner': 'no', 'seller-location': 'SE', 'buyer-location': 'DE' }, 'supported'],
    ['2026-11-20', { 'seller-status': 'indirect-reseller', buyer: 'end-customer', 'seller-location': 'SE', 'buyer-location': 'US' }, 'not-supported'],
    ['2026-11-20', { 'seller-status': 'restricted-direct-bill-partner' }, 'not-supported'],
    ['2026-11-20', { buyer: 'own-organization', product: 'other-offer' }, 'not-supported'],
    ['2026-11-20', { 'seller-status': 'indirect-provider', buyer: 'reseller-for-resale', 'seller-location': 'FR', 'buyer-location': 'IT' }, 'supported'],
    ['2026-11-20', { 'seller-status': 'direct-bill-partner', buyer: 'reseller-for-resale' }, 'not-stated'],
    ['2026-11-20', {}, 'cannot-tell'],
    ['2020-01-30', { 'seller-status': 'restricted-direct-bill-partner', buyer: 'end-customer', 'customer-has-other-partner': 'no', 'seller-location': 'SE', 'buyer-location': 'DE' }, 'cannot-tell'],
    ['2020-01-31', { 'seller-status': 'restricted-direct-bill-partner', buyer: 'end-customer', 'customer-has-other-partner': 'no', 'seller-location': 'SE', 'buyer-location': 'DE' }, 'not-supported'],
    ['2026-11-20', { 'seller-status': 'indirect-provider', buyer: 'end-customer', 'customer-has-other-partner': 'no', 'seller-location': 'SE', 'buyer-location': 'DE' }, 'not-stated'],
    ['2026-11-20', { 'seller-status': 'direct-bill-partner', buyer: 'end-customer', 'customer-has-other-partner': 'no', 'seller-location': 'SE', 'buyer-location': 'RU' }, 'not-listed'],
    ['2018-10-01', { 'seller-status': 'indirect-provider', buyer: 'reseller-for-resale' }, 'no-region-table'],
  ] as const satisfies readonly (readonly [string, Answers, string])[])('on %s, %j: %s', (on, given, verdict) => {
    expect(dealResult({ rulebook, day: on, answers: given }).verdict).toBe(verdict);
  });
});

it('shows the parts a sale rests on, each with what it says', () => {
  const parts = (on: string, given: Answers) => dealResult({ rulebook, day: on, answers: given }).parts.map((it) => [it.part.id, it.verdict, it.scenario?.verdict]);
  expect(parts('2026-11-20', { 'seller-status': 'indirect-reseller', buyer: 'end-customer', 'customer-has-other-partner': 'yes', 'customer-cloud': 'commercial', 'seller-location': 'SE', 'buyer-location': 'US' })).toEqual([
    ['customer-of-reseller', 'supported', 'supported'],
    ['second-partner', 'supported', 'supported'],
    ['customer-region', 'not-supported', 'not-supported'],
  ]);
  expect(parts('2020-01-30', { 'seller-status': 'restricted-direct-bill-partner' })).toEqual([['restricted-seller', 'supported', undefined]]);
  expect(parts('2026-11-20', { 'seller-status': 'restricted-direct-bill-partner' })).toEqual([['restricted-seller', 'not-supported', undefined]]);
  expect(parts('2026-11-20', { buyer: 'own-organization' })).toEqual([['sale-to-self', 'cannot-tell', 'cannot-tell'], ['customer-region', 'cannot-tell', 'cannot-tell']]);
  expect(parts('2026-11-20', {})).toEqual([]);
});

it('finds scenarios by id and knows no others', () => {
  expect(rulebook.scenarios.map((it) => scenarioById(rulebook, it.id))).toEqual(rulebook.scenarios);
  expect(scenarioById(rulebook, 'sc-9')).toBeUndefined();
});

it('a decision on the verdict alone and the whole result agree', () => {
  for (const scenario of rulebook.scenarios) {
    for (const day of days) expect(exactVerdict(decideScenario(scenario), { rulebook, day, answers: {} })).toBe(scenarioResult({ rulebook, day, answers: {} }, scenario).verdict);
  }
});
