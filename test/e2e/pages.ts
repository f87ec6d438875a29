import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Addresses of all built pages. */
export const addresses: readonly string[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => (name === '404.html' ? '/no-such-page/' : `/${name.replace(/index\.html$/, '')}`))
  .toSorted();

/** Pages whose bilingual view stands for those of the others: a guide, a scenario, a checker, cards, and lists. */
const shownBeside = /\/beside\/($|choose\/compare\/|partners\/reseller-as-customer\/|check\/eligibility\/|reference\/(requirements|glossary|changes)\/)/;

/** Days whose rule sets stand for those of the others: the first, one in the middle, the newest. */
const shownDays = /\/rule-sets\/[^/]+\/(2018-08-31|2023-04-24|2026-01-05)\//;

/** All pages but those made of the same parts as others: rule sets of most days, most bilingual views, and the handbooks. */
export const unlikeAddresses: readonly string[] = addresses.filter((it) =>
  !it.endsWith('/handbook.html') && (!it.includes('/beside/') || shownBeside.test(it)) && (!/\/rule-sets\/[^/]+\/2/.test(it) || shownDays.test(it)));
