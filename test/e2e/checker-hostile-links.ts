// Links that nobody should write, each with the part of it that can be read and what the page has to say of the others.
import type { CheckerName } from './checker-page.ts';

/** The kind of a problem of `problem.<kind>` in verdicts.json, and the part of the link that it names. */
export type Named = readonly [kind: string, text: string];

export interface HostileLink {
  readonly checker: CheckerName;
  /** The fragment as it is opened; a name stands in its place where it is long. */
  readonly link: string;
  readonly name: string;
  /** The same case with nothing in it that cannot be read; empty: the checker as it starts. */
  readonly rest: string;
  readonly named: readonly Named[];
}

const frame = 'v=1&on=2026-11-20&check=eligibility&about=direct-bill-partner';
const others = 'applicant=new&already-in-csp=yes&transacting-as-indirect-reseller=12&perpetual-software=none-sold&revenue-billed=yes&revenue-as-reseller=yes&membership-and-location-id=yes&authority-to-sign=yes&separate-direct-bill-tenant=yes&has-designation=yes&billing-and-provisioning=yes&first-level-support=yes&support-plan=asfp&plan-after-credit-check=yes&mfa-administrators=yes&security-contact=yes&answer-to-security-alert=24';

/** Cases that lack one answer to be "meets": whatever is read into the odd part would show at once. */
const lacksAgreement = `${frame}&${others}&revenue-global-account=1000000`;
const lacksRevenue = `${frame}&${others}&mpa-accepted=yes`;
const lacksDay = `${lacksAgreement}&mpa-accepted=yes`;

/** The same in a sale: with both places it would be supported. */
const lacksPlace = 'v=1&on=2026-11-20&check=scenario&about=sc-7-cross-region-customer&own-location=SE';
const lacksRegion = 'v=1&on=2026-11-20&check=region&seller-location=SE';

/** Links that add one part to a readable case. Each part is [as written] or [as written, as the page names it]. */
const adding = (checker: CheckerName, rest: string, kind: string, parts: readonly (readonly [part: string, text?: string])[]): readonly HostileLink[] =>
  parts.map(([part, text = part]) => ({ checker, link: `${rest}&${part}`, name: part.slice(0, 60), rest, named: [[kind, text]] }));

const answers = adding('eligibility', lacksAgreement, 'unknown-answer', [
  ['mpa-accepted=YES'], ['mpa-accepted=true'], ['mpa-accepted=1'], ['mpa-accepted=%20yes', 'mpa-accepted= yes'], ['mpa-accepted=yes%20', 'mpa-accepted=yes '],
  ['mpa-accepted=yes%00', 'mpa-accepted=yes\u0000'], ['mpa-accepted=\u0443es'], ['mpa-accepted=\uff59\uff45\uff53'], ['mpa-accepted=__proto__'], ['mpa-accepted=constructor'], ['mpa-accepted=toString'],
  ['mpa-accepted=["yes"]'], ['mpa-accepted=<script>alert(1)</script>'], ['mpa-accepted=%E0%A4%A'], ['mpa-accepted=%zz'], ['mpa-accepted={{text}}'], ['mpa-accepted=[[yes]]'],
  ['mpa-accepted=%E2%80%AEsey', 'mpa-accepted=\u202esey'], ['mpa-accepted=', 'mpa-accepted'], ['mpa-accepted', 'mpa-accepted'],
]);

const questions = adding('eligibility', lacksAgreement, 'unknown-question', [
  ['__proto__=yes', '__proto__'], ['constructor=yes', 'constructor'], ['toString=yes', 'toString'], ['hasOwnProperty=yes', 'hasOwnProperty'], ['__proto__.mpa-accepted=yes', '__proto__.mpa-accepted'], ['constructor[prototype][mpa-accepted]=yes', 'constructor[prototype][mpa-accepted]'],
  ['MPA-accepted=yes', 'MPA-accepted'], ['mpa-accepted[]=yes', 'mpa-accepted[]'], ['mpa\u2011accepted=yes', 'mpa\u2011accepted'], ['mpa-\u0430ccepted=yes', 'mpa-\u0430ccepted'], ['mpa-accepted%00=yes', 'mpa-accepted\u0000'], ['answers={"mpa-accepted":"yes"}', 'answers'],
  ['<svg onload=alert(1)>', '<svg onload'], ['javascript:alert(1)=yes', 'javascript:alert(1)'], ['seller-location=SE', 'seller-location'], ['%00', '\u0000'], ['%', '%'],
]);

const unreadable = adding('eligibility', lacksAgreement, 'unreadable', [
  ['mpa-accepted=yes=yes'], ['mpa-accepted==yes'], ['mpa-accepted=yes%26x=1', 'mpa-accepted=yes&x=1'], ['=='], ['mpa-accepted="><img src=x onerror=alert(1)>'], ['mpa-accepted=<a href="javascript:alert(1)">'],
]);

const amounts = adding('eligibility', lacksRevenue, 'unknown-answer', [
  '1e7', '-1000000', '+1000000', '1000000000000000000000', '0x1000000', 'Infinity', 'NaN', '1,000,000', '1000000.001', '\u0661\u0660\u0660\u0660\u0660\u0660\u0660', '\uff11\uff10\uff10\uff10\uff10\uff10\uff10', '1000000~', '~', '1000000eur', '1000000\u0415UR@2',
  '1000000EUR@0', '1EUR@99999999', '1EUR@1e7', '5000000USD@0.01', Array.from({ length: 121 }, () => '1').join('~'),
].map((it) => [`revenue-global-account=${it}`, `revenue-global-account=${it}`.slice(0, 80)] as const));

const counts = ['12.0', '-12', '1e2', '99999', '\u0661\u0662'].flatMap((it) => {
  const rest = `${frame}&${others.replace('transacting-as-indirect-reseller=12&', '')}&mpa-accepted=yes&revenue-global-account=1000000`;
  return adding('eligibility', rest, 'unknown-answer', [[`transacting-as-indirect-reseller=${it}`]]);
});

/** What cannot be a day leaves the device's own day, and is named. */
const days = ['2026-02-30', '2026-13-01', '0000-00-00', '10000-01-01', '+010000-01', '-000001-01', '2026-1-1', '20261120', '2026-11-20T00:00:00Z', '\u0662\u0660\u0662\u0666-\u0661\u0661-\u0662\u0660', '\uff12\uff10\uff12\uff16-11-20', 'today', 'NaN', '2026/11/20'].map((it): HostileLink => ({
  checker: 'eligibility', link: lacksDay.replace('2026-11-20', it), name: `on=${it}`, rest: lacksDay.replace('&on=2026-11-20', ''), named: [['unreadable', `on=${it}`]],
}));

const own = (part: string, of: string, kind: string, instead = ''): HostileLink => ({ checker: 'eligibility', link: lacksAgreement.replace(of, part), name: part, rest: lacksAgreement.replace(of, instead), named: [[kind, part]] });

const ownParts: readonly HostileLink[] = [
  own('v=9', 'v=1', 'newer-format'), own('v=10', 'v=1', 'newer-format'), own('v=0', 'v=1', 'unreadable'), own('v=-1', 'v=1', 'unreadable'), own('v=01', 'v=1', 'unreadable'),
  own('check=fortune', 'check=eligibility', 'unreadable'), own('check=__proto__', 'check=eligibility', 'unreadable'), own('check=model', 'check=eligibility', 'unreadable'),
  own('about=ceo', 'about=direct-bill-partner', 'unreadable'), own('about=constructor', 'about=direct-bill-partner', 'unreadable'), own('about=sc-1-own-relationship', 'about=direct-bill-partner', 'unreadable'),
  ...adding('eligibility', lacksAgreement, 'given-twice', [['about=indirect-provider'], ['on=2018-09-15'], ['check=eligibility'], ['v=1']]),
  ...adding('eligibility', `${lacksAgreement}&mpa-accepted=no`, 'given-twice', [['mpa-accepted=yes'], ['mpa-accepted=?']]),
];

const places = ['de', '\uff24\uff25', '\u0405\u0415', 'DEU', 'D', 'D1', 'DE,SE', 'constructor', '<b>'];
const elsewhere: readonly HostileLink[] = [
  ...adding('sale', lacksPlace, 'unknown-answer', places.map((it) => [`customer-tenant=${it}`] as const)),
  ...adding('sale', lacksPlace, 'unknown-question', [['mpa-accepted=yes', 'mpa-accepted']]),
  { checker: 'sale', link: 'v=1&on=2026-11-20&check=scenario&about=sc-9-made-up&seller-status=restricted-direct-bill-partner', name: 'a scenario that does not exist', rest: 'v=1&on=2026-11-20&check=deal&seller-status=restricted-direct-bill-partner', named: [['unreadable', 'about=sc-9-made-up']] },
  { checker: 'sale', link: 'v=1&on=2026-11-20&check=deal&about=direct-bill-partner&seller-status=restricted-direct-bill-partner', name: 'a role instead of a scenario', rest: 'v=1&on=2026-11-20&check=deal&seller-status=restricted-direct-bill-partner', named: [['unreadable', 'about=direct-bill-partner']] },
  ...adding('region', lacksRegion, 'unknown-answer', places.map((it) => [`buyer-location=${it}`] as const)),
  { checker: 'region', link: `${lacksRegion}&buyer-location=DE&buyer-location=US`, name: 'a place given twice', rest: `${lacksRegion}&buyer-location=DE`, named: [['given-twice', 'buyer-location=US']] },
  { checker: 'model', link: 'v=1&on=2026-11-20&check=region&supplies-resellers=no', name: 'the link of another checker', rest: 'v=1&on=2026-11-20&check=model&supplies-resellers=no', named: [['unreadable', 'check=region']] },
  ...adding('model', 'v=1&on=2026-11-20&check=model&supplies-resellers=no', 'unknown-answer', [['wants-own-billing=\u043do'], ['wants-own-billing=null'], ['wants-own-billing=undefined']]),
];

const long = (name: string, part: string, named: readonly Named[]): HostileLink => ({ checker: 'eligibility', link: `${lacksAgreement}&${part}`, name, rest: lacksAgreement, named });
const times = (count: number, of: (index: number) => string): string => Array.from({ length: count }, (_, index) => of(index)).join('&');
const namedTimes = (count: number, of: (index: number) => Named): readonly Named[] => Array.from({ length: count }, (_, index) => of(index));

const sizes: readonly HostileLink[] = [
  long('a question of 100 kB', 'x'.repeat(100_000), [['unknown-question', 'x'.repeat(80)]]),
  long('an answer of 100 kB', `mpa-accepted=${'y'.repeat(100_000)}`, [['unknown-answer', `mpa-accepted=${'y'.repeat(67)}`]]),
  long('figures of 100 kB', `revenue-csp-region=${'1~'.repeat(50_000)}1`, [['unknown-answer', `revenue-csp-region=${'1~'.repeat(30)}1`]]),
  long('1000 questions', times(1000, (it) => `q${it}=yes`), namedTimes(1000, (it) => ['unknown-question', `q${it}`])),
  long('an answer given 1000 times', times(1000, () => 'applicant=existing'), namedTimes(1000, () => ['given-twice', 'applicant=existing'])),
  long('100 kB of nothing', '&'.repeat(100_000), []),
  { checker: 'eligibility', link: '=', name: '=', rest: '', named: [['unknown-question', '=']] },
  { checker: 'eligibility', link: 'a=b=c', name: 'a=b=c', rest: '', named: [['unreadable', 'a=b=c']] },
];

export const hostileLinks: readonly HostileLink[] = [...answers, ...questions, ...unreadable, ...amounts, ...counts, ...days, ...ownParts, ...elsewhere, ...sizes];
