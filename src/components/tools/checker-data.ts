// What each checker needs and nothing else: the part of the rulebook it decides by and the words it speaks.
import { pagesOf } from '../../build/pages.ts';
import { rulebook } from '../../build/rulebook.ts';
import { pageAddress } from '../../i18n/addresses.ts';
import { markEnglishNames } from '../../i18n/english-names.ts';
import { factHtml } from '../../i18n/facts.ts';
import { bundles, ruleText } from '../../i18n/messages.ts';
import { plainText } from '../../i18n/plain-text.ts';
import { textHtml } from '../../i18n/texts.ts';
import type { Row, Rulebook } from '../../schema/published.ts';
import { asOf, contact, localeTags, newestSource, type Locale } from '../../site.ts';
import type { Checker, CheckerData, Words } from '../islands/checker-data.ts';
import { packed } from '../islands/packed-data.ts';
import { asked, questionGroups } from './question-groups.ts';

type Tree = (typeof bundles)[string][string];

/** Texts of a tree by their whole path. */
const flat = (tree: Tree | undefined, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree ?? {}).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as const] : flat(value, `${path}${key}.`)));

/** A tree again: paths one by one would weigh more than the texts. */
const nested = (texts: readonly (readonly [string, string])[]): Words => {
  const groups = Map.groupBy(texts, ([path]) => path.split('.')[0] ?? '');
  return Object.fromEntries([...groups].map(([key, of]) => {
    const [[path, text] = [key, '']] = of;
    return [key, path === key ? text : nested(of.map(([whole, one]) => [whole.slice(key.length + 1), one] as const))];
  }));
};

/** Plain text, with English names in double brackets; the checker marks them as English. */
const marked = (html: string, locale: Locale): string =>
  plainText((locale === 'en' ? html : markEnglishNames(html, locale)).replace(/<span lang="en">(.*?)<\/span>/g, '[[$1]]'));

/** Figures of the rulebook filled in; what the checker fills in itself stays. */
const withFacts = (text: string, locale: Locale): string => text.replace(/\{\{fact\.([\w.-]+)\}\}/g, (_, name: string) => factHtml(name, locale));

const picked = (locale: Locale, bundle: string, wanted: RegExp): Words =>
  nested(flat(bundles[locale]?.[bundle]).flatMap(([path, text]) => (wanted.test(path) ? [[path, marked(withFacts(text, locale), locale)] as const] : [])));

const filled = (locale: Locale, bundle: 'questions' | 'scenarios', ids: readonly string[]): Words =>
  nested(flat(bundles[locale]?.[bundle]).flatMap(([path]) => (ids.includes(path.split('.')[0] ?? '') ? [[path, marked(textHtml(locale, bundle, path), locale)] as const] : [])));

const placeQuestions = ['seller-location', 'buyer-location'];

/** All that are used anywhere. */
const currencies = [...new Set(rulebook.regions.places.flatMap((it) => it.currencies))].toSorted();

const questionsOf: Readonly<Record<Checker, () => ReadonlySet<string>>> = {
  model: () => new Set(['supplies-resellers', 'wants-own-billing', 'already-in-csp', ...asked('role')]),
  eligibility: () => new Set([...asked('role'), ...asked('order')]),
  sale: () => new Set([...rulebook.scenarios.flatMap((it) => it.inputs), ...rulebook.deal.inputs]),
  region: () => new Set(placeQuestions),
};

/** A row as verdicts need it; all else stands on its page. */
const slim = ({ id, series, kind, stage, when, test, from, until, certainty, sources, conflicts, reachedBy, testedBy, applies }: Row): Row => ({
  id, kind, stage, when, test, from, until, certainty, sources, conflicts, reachedBy, testedBy,
  series: test.type === 'method' ? series : undefined,
  applies: applies.map(({ applicant, from: start, until: end }) => ({ applicant, from: start, until: end })),
});

const partOf = (checker: Checker): Rulebook => {
  const { format: _, sources: __, ...whole } = rulebook;
  const used = questionsOf[checker]();
  const withRoles = checker === 'model' || checker === 'eligibility';
  const places = checker === 'model' ? [] : whole.regions.places;
  return {
    ...whole,
    // Only the calculator walks through them.
    days: checker === 'eligibility' ? whole.days : [],
    questions: whole.questions.filter((it) => used.has(it.id)),
    roles: withRoles ? whole.roles.map((it) => ({ role: it.role, requirements: it.requirements.filter((row) => checker === 'eligibility' || row.stage === 'role').map(slim) })) : [],
    scenarios: checker === 'sale' ? whole.scenarios : [],
    deal: checker === 'sale' ? whole.deal : { strictest: [], inputs: [], parts: [] },
    regions: { ...whole.regions, regions: [], places: places.map(({ country, region, currencies, from, until }) => ({ country, region, currencies: checker === 'region' ? currencies : [], from, until })) },
  };
};

const labels: Readonly<Record<Checker, RegExp>> = {
  model: /^(step|field\.(?!choose$)|problem|day\.(?!slider)|link|answers\.(title|soFar|change|drop|unused$)|result|changes|model|take\.notLoaded)/,
  eligibility: /^(step|field\.(?!choose$)|problem|day|link|answers\.(title|change|drop|unused$)|result|changes|time\.lead$|progress\.(title|reached|left|monthly)$|group|eligibility|take\.notLoaded)/,
  sale: /^(field\.(choose$|readAs)|problem\.place|day\.(?!slider)|link|answers\.(clear|unusedHere)|result\.on|sale|take\.notLoaded)/,
  region: /^(field\.readAs|problem\.place|day\.(?!slider)|link|result\.on|region|take\.notLoaded)/,
};

const frameWords: Readonly<Record<Checker, RegExp>> = {
  model: /^(duration\.(hour|month)|number|date|punctuation\.(aside|labelled|comma|semicolon|inARow)|role\.(?!all)|page\.sources|requirement\.disagreement|certainty\.[CU]$|site\.languages)/,
  eligibility: /^(duration\.(hour|month)|number|date|punctuation\.(aside|labelled|comma|semicolon)|role\.(?!all)|page\.sources|requirement\.disagreement|certainty\.[CU]$|site\.languages)/,
  sale: /^(date|punctuation\.(labelled|comma|semicolon|inARow)|verdict|party|link|page\.sources|requirement\.disagreement|site\.languages)/,
  region: /^(date|punctuation\.(labelled|comma|semicolon)|regions\.noCurrency|site\.languages)/,
};

const verdictWords: Readonly<Record<Checker, RegExp>> = {
  model: /^(eligibility|state|reason|note|answer\.(yes|no|unknown|at-|monthly|rate|left)|problem|label\.(day|verdict|received|open|deciding|changes|confirm|months|blocked|nothing))/,
  eligibility: /^(eligibility|state|reason|note|answer\.(yes|no|unknown|at-|monthly|rate|left)|problem|label\.(day|verdict|orders|received|open|deciding|changes|confirm|months|blocked|nothing|time))/,
  sale: /^(eligibility\.cannot|note|answer\.(yes|no|unknown)|problem|label\.(day|verdict|conditions|alternatives|later)|part)/,
  region: /^(note|answer\.unknown|problem|label\.(day|verdict))/,
};

const wordsFor = (checker: Checker, locale: Locale, part: Rulebook): CheckerData['words'] => ({
  checkers: picked(locale, 'checkers', labels[checker]),
  ui: picked(locale, 'ui', frameWords[checker]),
  verdicts: picked(locale, 'verdicts', verdictWords[checker]),
  questions: filled(locale, 'questions', part.questions.map((it) => it.id)),
  scenarios: filled(locale, 'scenarios', part.scenarios.map((it) => it.id)),
  regions: checker === 'region' ? picked(locale, 'regions', /./) : {},
  times: Object.fromEntries(part.questions.flatMap(({ leadTime }) => (leadTime === undefined ? [] : [[leadTime, plainText(factHtml(leadTime, locale))]]))),
  openIn: Object.fromEntries(localeTags.map((tag) => [tag, ruleText(tag, 'checkers', 'take.openHere')])),
});

/** The words of what is loaded with a result; `take.notLoaded` stands in the page, for when these do not come. */
export const keepingWords = (locale: Locale): Words => picked(locale, 'checkers', /^(take\.(?!notLoaded|openHere)|saved|time\.(?!lead$)|progress\.(?!(?:title|reached|left|monthly)$))/);

/** @param path of the page the checker stands on */
export const checkerData = async (checker: Checker, locale: Locale, path: string): Promise<string> => {
  const part = partOf(checker);
  const pages = await pagesOf(locale);
  const address = (slug: string): string => pageAddress(locale, slug);
  const data: CheckerData = {
    checker,
    locale,
    title: pages.find((it) => it.href === path)?.title ?? '',
    asOf,
    newestSource,
    rulebook: part,
    words: wordsFor(checker, locale, part),
    titles: Object.fromEntries(part.roles.flatMap((it) => it.requirements).map(({ id }) => [id, marked(textHtml(locale, 'requirements', `${id}.title`), locale)])),
    currencies: checker === 'eligibility' || checker === 'model' ? currencies : [],
    groups: checker === 'eligibility' ? questionGroups() : [],
    addresses: {
      requirements: address('reference/requirements'),
      sources: address('reference/sources'),
      roles: { 'indirect-reseller': address('choose/indirect-reseller'), 'direct-bill-partner': address('choose/direct-bill-partner'), 'indirect-provider': address('choose/indirect-provider') },
      scenarios: Object.fromEntries(part.scenarios.map((it) => [it.id, pages.find((page) => page.section === 'partners' && page.entry.body?.includes(`scenario="${it.id}"`))?.href ?? address('partners/scenarios')])),
      checks: { model: address('check/model'), eligibility: address('check/eligibility'), sale: address('check/sale') },
    },
    contact,
  };
  return JSON.stringify(packed(data));
};
