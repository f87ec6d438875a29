// Cases with the verdict they must have, on the command line and on the page of every language. A role case starts from a
// company that fulfils everything any day asks, as the worked examples do; "-" takes an answer away, "?" is "I don't know".
import type { Project } from './project.ts';

type Given = Readonly<Record<string, string>>;
type Role = 'indirect-reseller' | 'direct-bill-partner' | 'indirect-provider';
type RoleCase = readonly [role: Role, applicant: 'new' | 'existing', on: string, but: Given, verdict: string, orders?: string];

const months = (figure: string, count = 12): string => Array.from({ length: count }, () => figure).join('~');

const roleCases: readonly RoleCase[] = [
  ['indirect-reseller', 'new', '2018-09-15', {}, 'meets'],
  ['indirect-reseller', 'new', '2018-09-15', { 'active-mpn-id': 'no' }, 'does-not-meet'],
  ['indirect-reseller', 'new', '2020-12-01', { 'mpa-accepted': 'no' }, 'does-not-meet'],
  ['indirect-reseller', 'new', '2021-06-15', { 'mfa-all-users': '?' }, 'cannot-tell'],
  ['indirect-reseller', 'new', '2025-09-30', { 'lost-authorization': 'no', 'waiting-after-loss': '-' }, 'meets'],
  ['indirect-reseller', 'new', '2025-10-01', { 'waiting-after-loss': '11' }, 'does-not-meet'],
  ['indirect-reseller', 'new', '2026-11-20', { 'own-csp-tenant': 'FI' }, 'does-not-meet'],
  ['indirect-reseller', 'existing', '2018-09-15', { 'revenue-location-account': '0' }, 'meets'],
  ['indirect-reseller', 'existing', '2021-06-15', { 'mpa-accepted': '?' }, 'cannot-tell'],
  ['indirect-reseller', 'existing', '2025-09-30', { 'revenue-location-account': '900EUR@1.25' }, 'meets'],
  ['indirect-reseller', 'existing', '2025-10-01', { 'revenue-location-account': '999.99' }, 'does-not-meet'],
  ['indirect-reseller', 'existing', '2026-11-20', { 'months-authorized': '11', 'revenue-location-account': '0' }, 'meets'],
  ['indirect-reseller', 'existing', '2026-11-20', { 'revenue-location-account': '-', 'revenue-global-account': '5000000' }, 'cannot-tell'],
  ['direct-bill-partner', 'new', '2018-09-15', { 'revenue-global-account': '0' }, 'meets'],
  ['direct-bill-partner', 'new', '2018-09-15', { 'managed-service': 'none' }, 'does-not-meet'],
  ['direct-bill-partner', 'new', '2020-12-01', { 'revenue-global-account': '299999.99' }, 'does-not-meet'],
  ['direct-bill-partner', 'new', '2021-06-15', { 'revenue-global-account': '300000', 'managed-service': 'none' }, 'meets'],
  ['direct-bill-partner', 'new', '2025-09-30', { 'revenue-global-account': '300000' }, 'meets'],
  ['direct-bill-partner', 'new', '2025-10-01', { 'revenue-global-account': '300000' }, 'does-not-meet'],
  ['direct-bill-partner', 'new', '2025-10-01', { 'revenue-global-account': '9000000EUR' }, 'cannot-tell'],
  ['direct-bill-partner', 'new', '2026-11-20', { 'revenue-global-account': months('83333.34') }, 'meets'],
  ['direct-bill-partner', 'new', '2026-11-20', { 'revenue-global-account': months('90000', 11) }, 'cannot-tell'],
  ['direct-bill-partner', 'new', '2026-11-20', { 'answer-to-security-alert': '24.001' }, 'does-not-meet'],
  ['direct-bill-partner', 'existing', '2018-09-15', {}, 'meets'],
  ['direct-bill-partner', 'existing', '2018-09-15', { 'active-mpn-id': 'no', 'membership-and-location-id': 'no' }, 'cannot-tell'],
  ['direct-bill-partner', 'existing', '2020-12-01', { 'revenue-global-account': '0' }, 'meets'],
  ['direct-bill-partner', 'existing', '2021-06-15', { 'support-plan-renewal-month': '2021-03', 'revenue-global-account': '299999' }, 'does-not-meet'],
  ['direct-bill-partner', 'existing', '2021-06-15', { 'revenue-global-account': '0' }, 'cannot-tell'],
  ['direct-bill-partner', 'existing', '2025-09-30', { 'revenue-global-account': '299999' }, 'does-not-meet'],
  ['direct-bill-partner', 'existing', '2025-10-01', { 'first-anniversary-month': '2026-06', 'revenue-global-account': '300000' }, 'meets'],
  ['direct-bill-partner', 'existing', '2026-11-20', { 'separate-authorization-per-region': 'no' }, 'does-not-meet'],
  ['indirect-provider', 'new', '2018-09-15', {}, 'no-threshold'],
  ['indirect-provider', 'new', '2020-12-01', { 'mpa-accepted': 'no' }, 'does-not-meet'],
  ['indirect-provider', 'new', '2021-06-15', { 'revenue-csp-region': '0' }, 'no-threshold'],
  ['indirect-provider', 'new', '2025-09-30', { 'mpa-accepted': '?' }, 'cannot-tell'],
  ['indirect-provider', 'new', '2025-10-01', {}, 'meets'],
  ['indirect-provider', 'new', '2025-10-01', { 'revenue-csp-region': '29999999.99' }, 'does-not-meet'],
  ['indirect-provider', 'new', '2026-11-20', { 'revenue-billed': 'no' }, 'cannot-tell'],
  ['indirect-provider', 'existing', '2018-09-15', { 'mpa-accepted': 'no' }, 'no-threshold'],
  ['indirect-provider', 'existing', '2025-10-01', {}, 'cannot-tell'],
  ['indirect-provider', 'existing', '2026-11-20', {}, 'meets'],
  ['indirect-provider', 'existing', '2026-11-20', { 'support-plan': 'none' }, 'does-not-meet'],
  // With the questions about an order answered, too.
  ['indirect-reseller', 'new', '2026-11-20', { 'customer-tenant': 'DE' }, 'meets', 'meets'],
  ['indirect-reseller', 'new', '2018-09-15', { 'customer-tenant': 'US' }, 'meets', 'cannot-tell'],
  ['direct-bill-partner', 'new', '2026-11-20', { 'customer-accepted-mca': 'no' }, 'meets', 'does-not-meet'],
  ['indirect-provider', 'existing', '2026-11-20', { 'order-kind': 'change', 'assigns-authorized-resellers-only': 'no' }, 'meets', 'does-not-meet'],
];

/** What a company answers whom any model would take, with what differs. */
const modelCases: readonly (readonly [on: string, but: Given, verdict: string])[] = [
  ['2026-11-20', { 'supplies-resellers': 'yes', 'wants-own-billing': 'no' }, 'indirect-provider'],
  ['2026-11-20', { 'supplies-resellers': 'no', 'wants-own-billing': 'yes' }, 'direct-bill-partner'],
  ['2026-11-20', { 'supplies-resellers': 'no', 'wants-own-billing': 'no' }, 'indirect-reseller'],
  ['2026-11-20', { 'supplies-resellers': 'yes', 'nominated-by-microsoft': 'no', 'wants-own-billing': 'yes' }, 'direct-bill-partner'],
  ['2025-09-30', { 'supplies-resellers': 'no', 'wants-own-billing': 'yes', 'revenue-global-account': '300000' }, 'direct-bill-partner'],
  ['2025-10-01', { 'supplies-resellers': 'no', 'wants-own-billing': 'yes', 'revenue-global-account': '300000' }, 'indirect-reseller'],
  ['2026-11-20', { 'supplies-resellers': 'no', 'wants-own-billing': 'yes', 'has-designation': '?' }, 'cannot-tell'],
  ['2020-12-01', { 'supplies-resellers': '?', 'wants-own-billing': '?' }, 'cannot-tell'],
];

type SaleCase = readonly [about: string, on: string, given: Given, verdict: string];

const affiliateSale = { 'buyer-is-self-or-affiliate': 'affiliate', product: 'azure-partner-shared-services' };
const ownUse = { 'buyer-is-self-or-affiliate': 'own-organization', product: 'azure-partner-shared-services' };

const saleCases: readonly SaleCase[] = [
  ['sc-1-own-relationship', '2026-11-20', { 'seller-role': 'direct-bill-partner' }, 'supported'],
  ['sc-1-own-relationship', '2020-12-01', { 'seller-role': 'indirect-provider' }, 'not-stated'],
  ['sc-1-own-relationship', '2018-09-15', { 'seller-role': 'indirect-reseller' }, 'cannot-tell'],
  ['sc-2-other-partner-service', '2026-11-20', { 'customer-cloud': 'commercial' }, 'supported'],
  ['sc-2-other-partner-service', '2026-11-20', { 'customer-cloud': 'us-government' }, 'not-supported'],
  ['sc-2-other-partner-service', '2025-09-30', { 'customer-cloud': 'other-national-cloud' }, 'not-stated'],
  ['sc-3-hired-to-manage', '2026-11-20', { 'subscription-kind': 'usage-based', 'bought-from': 'other-csp-partner' }, 'supported'],
  ['sc-3-hired-to-manage', '2018-09-15', { 'subscription-kind': '?' }, 'supported'],
  ['sc-4-buy-own-use', '2026-11-20', { 'tenant-type': 'csp-tenant' }, 'not-supported'],
  ['sc-4-buy-own-use', '2025-10-01', { 'tenant-type': 'separate-customer-tenant', 'seller-role': 'indirect-reseller' }, 'supported-under-conditions'],
  ['sc-5-sell-to-self', '2026-11-20', { ...ownUse, 'seller-status': 'direct-bill-partner' }, 'supported-under-conditions'],
  ['sc-5-sell-to-self', '2026-11-20', affiliateSale, 'not-supported'],
  ['sc-5-sell-to-self', '2020-06-05', { ...ownUse, 'seller-status': 'indirect-reseller' }, 'cannot-tell'],
  ['sc-6-reseller-as-customer', '2026-11-20', { 'has-reseller-relation-with-that-provider': 'yes', way: 'direct' }, 'not-supported'],
  ['sc-6-reseller-as-customer', '2021-06-15', { 'has-reseller-relation-with-that-provider': 'no' }, 'supported-under-conditions'],
  ['sc-7-cross-region-customer', '2026-11-20', { 'own-location': 'SE', 'customer-tenant': 'DE' }, 'supported'],
  ['sc-7-cross-region-customer', '2026-11-20', { 'own-location': 'BR', 'customer-tenant': 'AR' }, 'not-supported'],
  ['sc-7-cross-region-customer', '2026-11-20', { 'own-location': 'SE', 'customer-tenant': 'RU' }, 'not-listed'],
  ['sc-7-cross-region-customer', '2018-09-15', { 'own-location': 'SE', 'customer-tenant': 'DE' }, 'no-region-table'],
  ['sc-7-cross-region-customer', '2022-06-01', { 'own-location': 'SE', 'customer-tenant': 'RU' }, 'cannot-tell'],
  ['sc-8-cross-region-provider', '2026-11-20', { 'provider-location': 'FR', 'reseller-location': 'IT' }, 'supported'],
  ['sc-8-cross-region-provider', '2020-12-01', { 'provider-location': 'US', 'reseller-location': 'GB' }, 'not-supported'],
  ['sc-8-cross-region-provider', '2026-11-20', { 'provider-location': 'FR', 'reseller-location': 'BY' }, 'not-listed'],
  // Put together freely.
  ['', '2026-11-20', { 'seller-status': 'indirect-reseller', buyer: 'end-customer', 'customer-has-other-partner': 'no', 'seller-location': 'SE', 'buyer-location': 'DE' }, 'supported'],
  ['', '2026-11-20', { 'seller-status': 'restricted-direct-bill-partner' }, 'not-supported'],
  ['', '2018-09-15', { 'seller-status': 'restricted-direct-bill-partner' }, 'cannot-tell'],
  ['', '2026-11-20', { 'seller-status': 'indirect-reseller', buyer: 'reseller-for-resale' }, 'not-stated'],
  ['', '2026-11-20', { 'seller-status': 'direct-bill-partner', buyer: 'csp-partner-for-own-use', 'tenant-type': 'separate-customer-tenant', 'seller-location': 'SE', 'buyer-location': 'DE' }, 'supported-under-conditions'],
  ['', '2026-11-20', { 'seller-status': 'indirect-provider', buyer: 'reseller-for-resale', 'seller-location': 'FR', 'buyer-location': 'BY' }, 'not-listed'],
  ['', '2018-09-15', { 'seller-status': 'indirect-provider', buyer: 'reseller-for-resale' }, 'no-region-table'],
  ['', '2026-11-20', { 'seller-status': 'direct-bill-partner', buyer: 'own-organization', product: 'other-offer' }, 'not-supported'],
  ['', '2026-11-20', { 'seller-status': 'direct-bill-partner', buyer: 'end-customer' }, 'cannot-tell'],
];

const regionCases: readonly (readonly [on: string, seller: string, buyer: string, verdict: string])[] = [
  ['2026-11-20', 'SE', 'DE', 'same-region'],
  ['2026-11-20', 'SE', 'US', 'other-region'],
  ['2026-11-20', 'ZA', 'KE', 'other-region'],
  ['2026-11-20', 'SE', 'RU', 'not-listed'],
  ['2021-01-01', 'SE', 'RU', 'other-region'],
  ['2022-06-01', 'SE', 'RU', 'date-not-known'],
  ['2023-10-11', 'US', 'GU', 'other-region'],
  ['2023-10-12', 'US', 'GU', 'same-region'],
  ['2018-09-15', 'SE', 'DE', 'no-table'],
];

export interface VerdictCase {
  readonly checker: 'eligibility' | 'model' | 'sale' | 'region';
  readonly about: string;
  readonly link: string;
  readonly verdict: string;
  /** Of a role: the verdict on orders, where the case is about it. */
  readonly orders?: string | undefined;
}

const without = (answers: Given): Given => Object.fromEntries(Object.entries(answers).filter(([, text]) => text !== '-'));

/** All cases with their links, as the checkers themselves write them. */
export const verdictCases = ({ rulebook, fulfillingAnswers, encodeCase }: Project): readonly VerdictCase[] => {
  const link = (check: string, about: string | undefined, day: string, answers: Given): string => encodeCase(rulebook, { check, about, day, answers: without(answers) });
  const anyModel = { ...fulfillingAnswers(rulebook, 'indirect-provider', 'new'), ...fulfillingAnswers(rulebook, 'direct-bill-partner', 'new'), 'already-in-csp': 'yes', applicant: '-' };
  return [
    ...roleCases.map(([role, applicant, on, but, verdict, orders]): VerdictCase => {
      const answers = { ...(orders === undefined ? {} : fulfillingAnswers(rulebook, role, applicant, 'order')), ...fulfillingAnswers(rulebook, role, applicant), ...but };
      return { checker: 'eligibility', about: role, link: link('eligibility', role, on, answers), verdict, orders };
    }),
    ...modelCases.map(([on, but, verdict]): VerdictCase => ({ checker: 'model', about: '', link: link('model', undefined, on, { ...anyModel, ...but }), verdict })),
    ...saleCases.map(([about, on, given, verdict]): VerdictCase => ({ checker: 'sale', about, link: about === '' ? link('deal', undefined, on, given) : link('scenario', about, on, given), verdict })),
    ...regionCases.map(([on, seller, buyer, verdict]): VerdictCase => ({ checker: 'region', about: '', link: link('region', undefined, on, { 'seller-location': seller, 'buyer-location': buyer }), verdict })),
  ];
};
