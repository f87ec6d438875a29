// The pages of a language as they were built, in reading order. What is made of whole pages (the bilingual view, the
// handbook, Markdown, the search) is made of these, so that it says what the page says.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { pageAddress } from '../i18n/addresses.ts';
import type { Locale } from '../site.ts';

export interface BuiltPage {
  readonly locale: Locale;
  /** Address, such as /sv/choose/compare/. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly html: string;
}

/** The file of an address in a built site. */
export const fileOf = (dist: string, path: string): string => join(dist, path, path.endsWith('/') ? 'index.html' : '');

/** The text of a page, as a tree of its own that may be changed. */
export const articleOf = (page: BuiltPage): HTMLElement => {
  const article = parse(page.html).querySelector('main article.prose');
  if (article === null) throw new Error(`${page.path} has no article.`);
  return article;
};

const idReferences = ['for', 'headers', 'popovertarget', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/** Texts that come to stand on one page must not share ids: those of the article, and what refers to them, get the prefix. */
export const prefixIds = (article: HTMLElement, prefix: string): void => {
  article.querySelectorAll('[id]').forEach((it) => it.setAttribute('id', `${prefix}${it.id}`));
  for (const name of idReferences)
    article.querySelectorAll(`[${name}]`).forEach((it) => it.setAttribute(name, (it.getAttribute(name) ?? '').split(' ').map((id) => `${prefix}${id}`).join(' ')));
  article.querySelectorAll('a[href^="#"]').forEach((it) => it.setAttribute('href', `#${prefix}${(it.getAttribute('href') ?? '').slice(1)}`));
};

/** Takes what a browser makes interactive out of an article, and the note that stands in for it; the tables of a checker stay. */
export const removeIslands = (article: HTMLElement): void => article.querySelectorAll('.island, .without-script, .on-page, script').forEach((it) => it.remove());

/** One page as it was built. */
export const builtPage = async (dist: string, locale: Locale, path: string): Promise<BuiltPage> => {
  const html = await readFile(fileOf(dist, path), 'utf8');
  const root = parse(html);
  return {
    locale,
    path,
    title: root.querySelector('h1')?.structuredText.trim() ?? '',
    description: root.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
    html,
  };
};

const linksIn = async (dist: string, path: string, selector: string): Promise<readonly string[]> =>
  parse(await readFile(fileOf(dist, path), 'utf8')).querySelectorAll(selector).map((it) => it.getAttribute('href')?.replace(/#.*$/, '') ?? '');

/**
 * The addresses of the home page, then section by section of its list and its pages, then of the rule sets by date. Addresses
 * alone: a guide of many pages does not fit into memory, and need not.
 */
export const builtPaths = async (dist: string, locale: Locale): Promise<readonly string[]> => {
  const home = pageAddress(locale, 'home');
  const named = await linksIn(dist, home, 'nav.guide a');
  const sections = [...new Set(named.map((path) => pageAddress(locale, path.split('/')[2] ?? '')))];
  const lists = await Promise.all(sections.map(async (section) => [section, ...(await linksIn(dist, section, 'article .index dt a'))]));
  const ruleSets = (await linksIn(dist, pageAddress(locale, 'reference/rule-sets'), 'article a')).filter((path) => /\/rule-sets\/[^/]+\/\d/.test(path));
  return [...new Set([home, ...lists.flat(), ...ruleSets])];
};
