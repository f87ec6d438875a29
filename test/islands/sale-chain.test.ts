// The drawing of a freely combined sale: who stands in it, and that only the last hop is judged.
import { describe, expect, it } from 'vitest';
import { saleChain } from '../../src/components/islands/sale-chain.ts';
import { bundles } from '../../src/i18n/messages.ts';
import { dealResult, type Answers, type ScenarioVerdict } from '../../src/rules/index.ts';
import { localeTags } from '../../src/site.ts';
import { leaves } from '../content/trees.ts';
import { combinations } from '../rules/grid.ts';
import { rulebook } from '../rules/situations.ts';

const valuesOf = (id: string): readonly string[] => rulebook.questions.find((it) => it.id === id)?.values ?? [];
const sales = [...combinations({ 'seller-status': valuesOf('seller-status'), buyer: valuesOf('buyer') })];
const hops = [
  ['supported', 'open'],
  ['supported-under-conditions', 'conditional'],
  ['not-supported', 'forbidden'],
  ['not-stated', 'not-stated'],
  ['not-listed', 'not-known'],
  ['no-region-table', 'not-known'],
  ['cannot-tell', 'not-known'],
] as const satisfies readonly (readonly [ScenarioVerdict, string])[];

it('there are sales to draw, and a hop for every verdict that a sale may have', () => {
  expect(sales).toHaveLength(24);
  expect(new Set(rulebook.deal.strictest)).toEqual(new Set(hops.map(([verdict]) => verdict)));
});

describe.each(sales)('a sale by $seller-status to $buyer', (answers) => {
  it.each(hops)('that is %s starts with Microsoft and ends with a hop that is %s', (verdict, hop) => {
    const chain = saleChain(answers, verdict);
    expect(chain?.parties[0]).toBe('microsoft');
    expect(chain?.links).toHaveLength((chain?.parties.length ?? 0) - 1);
    expect(chain?.links.at(-1)).toBe(hop);
    expect(new Set(chain?.links.slice(0, -1))).toEqual(new Set(['open']));
  });
});

it.each([
  ['indirect-reseller', 'end-customer', ['microsoft', 'indirect-provider', 'indirect-reseller', 'end-customer']],
  ['direct-bill-partner', 'end-customer', ['microsoft', 'direct-bill-partner', 'end-customer']],
  ['restricted-direct-bill-partner', 'affiliate', ['microsoft', 'direct-bill-partner', 'affiliate']],
  ['indirect-provider', 'reseller-for-resale', ['microsoft', 'indirect-provider', 'indirect-reseller']],
  ['indirect-provider', 'reseller-for-own-use', ['microsoft', 'indirect-provider', 'indirect-reseller']],
  ['direct-bill-partner', 'csp-partner-for-own-use', ['microsoft', 'direct-bill-partner', 'csp-partner']],
  ['indirect-reseller', 'own-organization', ['microsoft', 'indirect-provider', 'indirect-reseller', 'own-organization']],
])('from %s to %s, the parties are %j', (seller, buyer, parties) => {
  expect(saleChain({ 'seller-status': seller, buyer }, 'supported')?.parties).toEqual(parties);
});

it.each<Answers>([
  {},
  { 'seller-status': 'indirect-reseller' },
  { buyer: 'end-customer' },
  { 'seller-status': '?', buyer: 'end-customer' },
  { 'seller-status': 'indirect-reseller', buyer: '?' },
  { 'seller-status': '', buyer: '' },
  { 'seller-status': 'microsoft', buyer: 'end-customer' },
  { 'seller-status': 'indirect-provider', buyer: 'nobody' },
  { 'seller-status': 'constructor', buyer: 'end-customer' },
  { 'seller-status': 'indirect-provider', buyer: 'constructor' },
])('with the answers %j there is no chain', (answers) => {
  for (const [verdict] of hops) expect(saleChain(answers, verdict)).toBeUndefined();
});

it('is crossed out where the rules forbid the sale', () => {
  const answers = { 'seller-status': 'restricted-direct-bill-partner', buyer: 'end-customer' };
  expect(saleChain(answers, dealResult({ rulebook, day: '2026-11-20', answers }).verdict)?.links).toEqual(['open', 'forbidden']);
});

describe.each(localeTags)('in %s', (locale) => {
  const chains = sales.flatMap((answers) => hops.map(([verdict]) => saleChain(answers, verdict)));
  const texts = (bundle: string): ReadonlyMap<string, string> => new Map(leaves(bundles[locale]?.[bundle] ?? {}));

  it('every party has a name', () => {
    const parties = [...new Set(chains.flatMap((it) => it?.parties ?? []))];
    expect(parties.filter((it) => (texts('ui').get(`party.${it}`) ?? '').trim() === '')).toEqual([]);
    expect(parties.length).toBeGreaterThan(6);
  });

  it('every hop has a text, and no two the same', () => {
    const found = [...new Set(chains.flatMap((it) => it?.links ?? []))].map((it) => (it === 'not-known' ? texts('checkers').get('sale.hopNotKnown') : texts('ui').get(`link.${it}`)));
    expect(found.filter((it) => it === undefined || it.trim() === '')).toEqual([]);
    expect(new Set(found).size).toBe(5);
  });
});
