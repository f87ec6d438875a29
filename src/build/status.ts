// How well this guide is kept, counted from its own files: what its translations lag behind, what is to be read again,
// how certain its rules are, and which statements it says. It takes a day and reads no clock.
import { catalogue } from '../catalogue.ts';
import type { State } from '../i18n/freshness.ts';
import type { Day } from '../schema/boundary.ts';
import { certainty, type Certainty } from '../schema/common.ts';
import { daysBetweenReadings, type Locale } from '../site.ts';
import { claimsIn } from './claim-places.ts';
import { freshnessIn, isPage, pageSources, translatedLocales, type TextState } from './translations.ts';

export type Kind = 'pages' | 'strings';
export const kinds: readonly Kind[] = ['pages', 'strings'];

export interface TranslationCount {
  readonly locale: Locale;
  readonly kind: Kind;
  readonly counts: Readonly<Record<State, number>>;
}

/** A part that some translations lag behind in, with their languages. */
export interface Lag {
  readonly name: string;
  readonly key: string;
  readonly lags: readonly { readonly locale: Locale; readonly state: State }[];
}

const countOf = (parts: readonly TextState[]): Readonly<Record<State, number>> => {
  const count = (state: State): number => parts.filter((it) => it.state === state).length;
  return { fresh: count('fresh'), stale: count('stale'), missing: count('missing'), extra: count('extra') };
};

const translated = translatedLocales.map((locale) => ({ locale, parts: freshnessIn(locale) }));

export const translationCounts: readonly TranslationCount[] = translated.flatMap(({ locale, parts }) =>
  kinds.map((kind) => ({ locale, kind, counts: countOf(parts.filter(({ name }) => isPage(name) === (kind === 'pages'))) })));

/** What lags behind, in the order of the English texts; the same list for every language. */
export const translationLags: readonly Lag[] = (() => {
  const all = translated.flatMap(({ locale, parts }) => parts.filter(({ state }) => state !== 'fresh').map((it) => ({ ...it, locale })));
  return [...Map.groupBy(all, ({ name, key }) => `${name} ${key}`).values()].flatMap((lags) => {
    const [first] = lags;
    return first === undefined ? [] : [{ name: first.name, key: first.key, lags: lags.map(({ locale, state }) => ({ locale, state })) }];
  });
})();

/** What is read again from time to time. */
export const readings = ['requirements', 'lapses', 'scenarios', 'sources', 'links'] as const;
export type Reading = (typeof readings)[number];

export interface Reread {
  readonly id: string;
  readonly readOn: Day;
  /** The last day that it may go unread; from the day after, it is overdue. */
  readonly readBy: Day;
}

const within = (readOn: Day): Day => new Date(Date.parse(`${readOn}T00:00:00Z`) + daysBetweenReadings * 86_400_000).toISOString().slice(0, 10);

/** A rule names its own day, which may be earlier than the interval of the project, and never later. */
const rulesToRead = (rows: readonly { readonly id: string; readonly checkedOn: Day; readonly reviewBy: Day }[]): readonly Reread[] =>
  rows.map(({ id, checkedOn, reviewBy }) => ({ id, readOn: checkedOn, readBy: reviewBy < within(checkedOn) ? reviewBy : within(checkedOn) }));

const pagesToRead = (rows: readonly { readonly id: string; readonly lastRead: Day }[]): readonly Reread[] =>
  rows.map(({ id, lastRead }) => ({ id, readOn: lastRead, readBy: within(lastRead) }));

export const rereads: Readonly<Record<Reading, readonly Reread[]>> = {
  requirements: rulesToRead(catalogue.requirements),
  lapses: rulesToRead(catalogue.roles.flatMap((it) => it.lapses)),
  scenarios: rulesToRead(catalogue.scenarios),
  sources: pagesToRead(catalogue.sources),
  links: pagesToRead(catalogue.links),
};

export const overdueOn = (day: Day, what: Reading): readonly Reread[] => rereads[what].filter(({ readBy }) => readBy < day);

export const marks: readonly Certainty[] = certainty.options;

/** How many rows bear each mark, those no longer in force included. */
export const certaintyCounts: readonly { readonly of: (typeof catalogue.roles)[number]['role'] | 'changes'; readonly counts: readonly number[] }[] = [
  ...catalogue.roles.map(({ role, requirements }) => ({ of: role, rows: requirements })),
  { of: 'changes' as const, rows: catalogue.changes },
].map(({ of, rows }) => ({ of, counts: marks.map((mark) => rows.filter((it) => it.certainty === mark).length) }));

export const openConflicts = catalogue.conflicts.filter((it) => it.resolved === 'open');

/** How many statements of the source documents the pages of a language say. */
export const claimsSaid = (locale: Locale): number => {
  const said = new Set(Object.values(pageSources(locale)).flatMap(claimsIn));
  return catalogue.claims.filter(({ id }) => said.has(id)).length;
};

