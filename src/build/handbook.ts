// The handbook: all pages of a language in one file that opens from a disk and prints as a book. Its frame is a page of
// the site; here the built pages are set into it, with their links turned inward.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { HTMLElement } from 'node-html-parser';
import { fileAddress, pageAddress } from '../i18n/addresses.ts';
import { localeTags, siteUrl, type Locale } from '../site.ts';
import { articleOf, builtPage, builtPaths, fileOf, prefixIds, removeIslands, type BuiltPage } from './built-pages.ts';
import { isLarge } from './large-sections.ts';
import { throughVite } from './through-vite.ts';

/** Rule sets of past days repeat the requirements, how verdicts are checked is about the checkers, the status is about the site, the rulebook as data is for programs, and a file needs no keeping. */
const isLeftOut = (slug: string): boolean => /^reference\/(?:rule-sets|rulebook|how-verdicts-are-checked|status|offline)/.test(slug);
const isSectionList = (slug: string): boolean => /^[^/]+$/.test(slug);

const slugOf = (page: BuiltPage): string => page.path.slice(`/${page.locale}/`.length).replace(/\/$/, '');
const anchorOf = (slug: string): string => (slug === '' ? 'home' : slug.replaceAll('/', '-'));

/** Headings go down, below the title of the book and that of their part. */
const lowerHeadings = (article: HTMLElement, steps: number): void => {
  for (const level of [4, 3, 2, 1])
    article.querySelectorAll(`h${String(level)}`).forEach((it) => { it.tagName = `h${String(level + steps)}`; });
};

/** A term leads to the glossary of the book; its meaning on the spot stays with the site. */
const linkTerms = (article: HTMLElement): void => {
  article.querySelectorAll('button.term').forEach((it) => {
    it.replaceWith(`<a class="term" href="#reference-glossary--${(it.getAttribute('popovertarget') ?? '').replace(/^.*term-/, '')}">${it.innerHTML}</a>`);
  });
  article.querySelectorAll('[popover]').forEach((it) => it.remove());
};

/** @param slugs of the pages in the book, by their addresses */
const chapterOf = (page: BuiltPage, slugs: ReadonlyMap<string, string>, steps: number): string => {
  const anchor = anchorOf(slugOf(page));
  const article = articleOf(page);
  removeIslands(article);
  article.querySelectorAll('.as-of, .doors').forEach((it) => it.remove());
  prefixIds(article, `${anchor}--`);
  linkTerms(article);
  article.querySelectorAll('a[href^="/"]').forEach((it) => {
    const address = it.getAttribute('href') ?? '';
    const [path = '', fragment] = address.split('#');
    const slug = slugs.get(path);
    it.setAttribute('href', slug === undefined ? `${siteUrl}${address}` : `#${anchorOf(slug)}${fragment === undefined ? '' : `--${fragment}`}`);
  });
  lowerHeadings(article, steps);
  return `<article class="prose" id="${anchor}">${article.innerHTML}</article>`;
};

/** The pages with the title of each section before its first page. */
const partsOf = (pages: readonly BuiltPage[]): readonly { readonly page: BuiltPage; readonly chapters: readonly BuiltPage[] }[] =>
  pages.filter((it) => isSectionList(slugOf(it))).map((page) => ({ page, chapters: pages.filter((it) => it.path.startsWith(page.path) && it !== page && !isLeftOut(slugOf(it))) }));

/** The title of a part at the head of its printed pages. */
const runningHeads = (parts: readonly { readonly page: BuiltPage }[]): string =>
  parts.map(({ page }, index) => `.part:has(>#${anchorOf(slugOf(page))}){page:part${String(index + 1)}}@page part${String(index + 1)}{@top-left{content:"${String(index + 1)}\\2002 ${page.title.replaceAll('"', '\\"')}"}}`).join('');

const link = (page: BuiltPage): string => `<a href="#${anchorOf(slugOf(page))}">${page.title}</a>`;

/** What stands in the place of a section that no book would hold. */
const onSite = ({ path }: BuiltPage): string => `<p><a href="${siteUrl}${path}">${siteUrl}${path}</a></p>`;

/** The frame with all pages of the language set into it. */
const handbookOf = (frame: string, pages: readonly BuiltPage[], contents: string): string => {
  const parts = partsOf(pages);
  const [home] = pages;
  if (home === undefined) throw new Error('There are no pages to make a handbook of.');
  const slugs = new Map([home, ...parts.flatMap(({ page, chapters }) => [page, ...chapters])].map((it) => [it.path, slugOf(it)]));
  const list = parts.map(({ page, chapters }) => `<li>${link(page)}<ol>${chapters.map((it) => `<li>${link(it)}</li>`).join('')}</ol></li>`).join('');
  const text = parts.map(({ page, chapters }) => `<section class="part"><h2 id="${anchorOf(slugOf(page))}">${page.title}</h2><p class="lead">${page.description}</p>${chapters.length === 0 ? onSite(page) : ''}${chapters.map((it) => chapterOf(it, slugs, 2)).join('')}</section>`).join('');
  return frame
    .replace('</style>', () => `${runningHeads(parts)}</style>`)
    .replace(/(<nav class="book-contents"[^>]*>)/, (start) => `${start}<h2 id="contents">${contents}</h2><ol><li>${link(home)}</li>${list}</ol>`)
    .replace('<main>', () => `<main>${chapterOf(home, slugs, 1)}${text}`);
};

/** The pages of the book; of a large section its list alone. */
const pagesIn = async (dist: string, locale: Locale): Promise<readonly BuiltPage[]> => {
  const sections = Map.groupBy(await builtPaths(dist, locale), (path) => path.split('/')[2] ?? '');
  const paths = [...sections.values()].flatMap((found) => (isLarge(found.filter((it) => !/\/rule-sets\/./.test(it))) ? found.slice(0, 1) : found));
  return Promise.all(paths.map(async (path) => builtPage(dist, locale, path)));
};

export const handbook = (): AstroIntegration => ({
  name: 'handbook',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const dist = fileURLToPath(dir);
      const { ui } = await throughVite<typeof import('../i18n/messages.ts')>('src/i18n/messages.ts');
      for (const locale of localeTags) {
        // Astro gives each page a folder; a file to be kept has a name of its own.
        const frame = fileOf(dist, pageAddress(locale, 'handbook'));
        await writeFile(fileOf(dist, fileAddress('handbook', locale)), handbookOf(await readFile(frame, 'utf8'), await pagesIn(dist, locale), ui(locale, 'handbook.contents')));
        await rm(dirname(frame), { recursive: true });
      }
    },
  },
});
