// llms.txt: what a language model reads first of a language, in the form of llmstxt.org, with every page as Markdown.
import { absolute, fileAddress } from '../i18n/addresses.ts';
import { locales, localeTags, sourceLocale, type Locale } from '../site.ts';
import type { BuiltPage } from './built-pages.ts';
import type { MarkdownWords } from './markdown-words.ts';

/** What the list says of a page. */
export type ListedPage = Pick<BuiltPage, 'path' | 'title' | 'description'>;

/** Address of the Markdown of a page. */
export const markdownAddress = (path: string): string => absolute(`${path}index.md`);

const linksAsMarkdown = (html: string): string => html.replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '[$2]($1)');

const entry = (title: string, address: string, text: string): string => `- [${title.replace(/[[\]]/g, '\\$&')}](${address}): ${text}`;

const entryOf = ({ title, path, description }: ListedPage): string => entry(title, markdownAddress(path), description);

const section = (title: string, entries: readonly string[]): string => `## ${title}\n\n${entries.join('\n')}`;

const opening = ({ siteName, summary, state, reading, disclaimer, license }: MarkdownWords): readonly string[] =>
  [`# ${siteName}`, `> ${summary}`, `${state} ${reading}`, `${disclaimer} ${linksAsMarkdown(license)}`];

const fileOf = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

/** Rule sets of earlier days repeat what the list of requirements says of them. */
const isOptional = ({ path }: ListedPage): boolean => /\/rule-sets\/./.test(path);

const otherForms = (locale: Locale, { form }: MarkdownWords): readonly string[] =>
  (['handbook', 'rulebook', 'feed', 'calendar'] as const).map((name) => entry(form(name).title, absolute(fileAddress(name, locale)), form(name).text));

/** @param pages all pages of the language in reading order: the home page, sections each behind its list, rule sets by date */
export const llmsOf = (locale: Locale, pages: readonly ListedPage[], words: MarkdownWords): string => {
  const sections = Map.groupBy(pages.filter((it) => !isOptional(it)), ({ path }) => path.split('/')[2] ?? '');
  return fileOf([
    ...opening(words),
    ...[...sections].map(([name, found]) =>
      name === '' ? section(words.guide, [...found.map(entryOf), ...otherForms(locale, words)]) : section(found[0]?.title ?? name, found.map(entryOf))),
    // This word is the same in every language: readers of the format leave out what stands below it when room is short.
    section('Optional', pages.filter(isOptional).map(entryOf)),
  ]);
};

/** The file at the root, which leads to those of the languages. */
export const llmsAtRoot = (wordsIn: (locale: Locale) => MarkdownWords): string =>
  fileOf([
    ...opening(wordsIn(sourceLocale)),
    section(wordsIn(sourceLocale).languages, localeTags.map((locale) => entry(locales[locale].name, absolute(fileAddress('llms', locale)), wordsIn(locale).tagline))),
  ]);
