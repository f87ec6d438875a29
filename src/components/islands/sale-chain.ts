// The chain of a sale put together freely, for the drawing: who sells to whom, with the last hop as the verdict has it.
import type { Answers, ScenarioVerdict } from '../../rules/index.ts';

export type Hop = 'open' | 'conditional' | 'forbidden' | 'not-stated' | 'not-known';

export interface SaleChain {
  readonly id: string;
  readonly parties: readonly string[];
  readonly links: readonly Hop[];
}

/** Parties from Microsoft to the seller. A reseller buys from a provider. */
const sellers: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  'indirect-reseller': ['microsoft', 'indirect-provider', 'indirect-reseller'],
  'direct-bill-partner': ['microsoft', 'direct-bill-partner'],
  'restricted-direct-bill-partner': ['microsoft', 'direct-bill-partner'],
  'indirect-provider': ['microsoft', 'indirect-provider'],
}));

const buyers: ReadonlyMap<string, string> = new Map(Object.entries({
  'end-customer': 'end-customer',
  'reseller-for-resale': 'indirect-reseller',
  'reseller-for-own-use': 'indirect-reseller',
  'csp-partner-for-own-use': 'csp-partner',
  'own-organization': 'own-organization',
  affiliate: 'affiliate',
}));

const hops: Readonly<Record<ScenarioVerdict, Hop>> = {
  supported: 'open',
  'supported-under-conditions': 'conditional',
  'not-supported': 'forbidden',
  'not-stated': 'not-stated',
  'not-listed': 'not-known',
  'no-region-table': 'not-known',
  'cannot-tell': 'not-known',
};

/** Nothing while seller or buyer is open: then there is no chain to draw. */
export const saleChain = (answers: Answers, verdict: ScenarioVerdict): SaleChain | undefined => {
  const to = sellers.get(answers['seller-status'] ?? '');
  const buyer = buyers.get(answers['buyer'] ?? '');
  if (to === undefined || buyer === undefined) return undefined;
  return { id: 'sale', parties: [...to, buyer], links: [...to.slice(1).map((): Hop => 'open'), hops[verdict]] };
};
