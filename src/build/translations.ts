// Every text there is in each language, with what is pinned of it. Loaded through Vite, which gathers the files.
import { catalogue } from '../catalogue.ts';
import { freshness, headingsOfPage, partsOfPage, partsOfStrings, type Part, type Pins, type State } from '../i18n/freshness.ts';
import { bundles } from '../i18n/messages.ts';
import { translationPins } from '../schema/text.ts';
import { localeTags, sourceLocale, type Locale } from '../site.ts';

const pageFiles = import.meta.glob<string>('../../content/pages/**/*.mdx', { query: '?raw', import: 'default', eager: true });
const pinFiles = import.meta.glob<unknown>('../../content/translations/*.json', { import: 'default', eager: true });

export const translatedLocales: readonly Locale[] = localeTags.filter((it) => it !== sourceLocale);

const sourcesIn = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(pageFiles).flatMap(([path, source]) => {
      const [, slug] = path.split(`/pages/${locale}/`);
      return slug === undefined ? [] : [[slug.replace(/\.mdx$/, ''), source]];
    }),
  );

const known = new Map(localeTags.map((locale) => [locale, sourcesIn(locale)]));

/** The pages of a language as they are written, by their path below it. */
export const pageSources = (locale: Locale): Readonly<Record<string, string>> => known.get(locale) ?? {};

/** The pins of a language, by the name of the text. */
export const pinsIn = (locale: Locale): Readonly<Record<string, Pins>> => {
  const file = Object.entries(pinFiles).find(([path]) => path.endsWith(`/${locale}.json`));
  return file === undefined ? {} : translationPins.parse(file[1]);
};

/** A text in one language, cut into parts. */
export interface Text {
  /** The path of a page, such as choose/compare, or the name of a file of strings, such as strings/ui. */
  readonly name: string;
  readonly parts: readonly Part[];
  /** What must be the same in a translation for it to be one: levels of headings, or names of entries. */
  readonly shape: readonly string[];
}

export const isPage = (name: string): boolean => !name.startsWith('strings/');

const stringsNamed = (name: string, tree: Readonly<Record<string, unknown>>): Text => {
  const parts = partsOfStrings(tree);
  return { name: `strings/${name}`, parts, shape: parts.map((it) => it.key) };
};

/** What readers see of a term: the words that are searched for or forbidden are each language's own. */
const termsIn = (locale: Locale): Readonly<Record<string, unknown>> =>
  Object.fromEntries(catalogue.terms.map(({ key, languages }) => [key, [languages[locale]?.preferred, languages[locale]?.short, languages[locale]?.definition]]));

export const textsIn = (locale: Locale): readonly Text[] => [
  ...Object.entries(pageSources(locale)).map(([name, source]) => ({
    name,
    parts: partsOfPage(source),
    shape: [...source.matchAll(/^(#{2,6})\s/gm)].map(([, level = '']) => level),
  })),
  ...Object.entries(bundles[locale] ?? {}).map(([name, tree]) => stringsNamed(name, tree)),
  stringsNamed('terms', termsIn(locale)),
];

export interface TextState {
  readonly name: string;
  readonly key: string;
  readonly state: State;
}

/** The state of every part of every text in a language, texts that English no longer has at the end. */
export const freshnessIn = (locale: Locale): readonly TextState[] => {
  const english = textsIn(sourceLocale);
  const pins = pinsIn(locale);
  const names = new Set(english.map(({ name }) => name));
  const gone = Object.keys(pins).filter((name) => !names.has(name)).map((name) => ({ name, parts: [] }));
  return [...english, ...gone].flatMap(({ name, parts }) => freshness(parts, pins[name] ?? {}).map((it) => ({ name, ...it })));
};

/** The words of the heading of a part on the page of a language; nothing for what is no heading or no longer there. */
export const headingOf = (locale: Locale, name: string, key: string): string | undefined => {
  const parts = partsOfPage(pageSources(sourceLocale)[name] ?? '').filter((it) => it.key.startsWith('#'));
  const place = parts.findIndex((it) => it.key === key);
  return place < 0 ? undefined : headingsOfPage(pageSources(locale)[name] ?? '')[place];
};
