// The bilingual view: each translated page once more with its English text beside it, section by section, on an address of
// its own. It is made of the two built pages, so it needs no script and says exactly what they say.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type HTMLElement } from 'node-html-parser';
import { besideAddress, inLanguage } from '../i18n/addresses.ts';
import { localeTags, locales, sourceLocale, type Locale } from '../site.ts';
import { articleOf, builtPage, builtPaths, fileOf, prefixIds, removeIslands, type BuiltPage } from './built-pages.ts';
import { throughVite } from './through-vite.ts';

/** The labels of the view in a language. */
interface BesideWords {
  /** Title of the page, with both languages. */
  readonly title: (title: string) => string;
  readonly ownOnly: string;
  readonly englishOnly: string;
}

/** What stands in an article, section by section. */
const sectionsOf = (article: HTMLElement): readonly (readonly HTMLElement[])[] => {
  removeIslands(article);
  const sections: HTMLElement[][] = [];
  for (const block of article.children) {
    const section = sections.at(-1);
    if (section === undefined || /^H[2-4]$/.test(block.tagName)) sections.push([block]);
    else section.push(block);
  }
  return sections;
};

/** A note that the English text has changed has no counterpart in English. */
const isPaired = (block: HTMLElement): boolean => !block.classList.contains('behind');

const column = (lang: string, blocks: readonly HTMLElement[]): string => `<div class="prose" lang="${lang}">${blocks.map((it) => it.outerHTML).join('')}</div>`;

/**
 * The bilingual page of a translated page.
 * @throws where the two have not the same blocks, so that no sentence would stand beside its translation
 */
const besidePage = (own: BuiltPage, english: BuiltPage, words: BesideWords, styles: string): string => {
  const sections = sectionsOf(articleOf(own));
  const source = articleOf(english);
  prefixIds(source, 'en-');
  const englishSections = sectionsOf(source);
  const pairs = sections.map((blocks, index) => {
    const others = englishSections[index] ?? [];
    if (others.length !== blocks.filter(isPaired).length || sections.length !== englishSections.length)
      throw new Error(`${own.path}: the section "${blocks[0]?.structuredText.trim() ?? ''}" has other blocks than on the English page; give both the same headings, paragraphs, lists and components in the same order.`);
    return `<section class="pair">${column(own.locale, blocks)}${column(sourceLocale, others)}</section>`;
  });
  const page = parse(own.html);
  page.querySelectorAll('link[rel="canonical"], link[rel="alternate"], meta[property="og:url"], script[type*="json"], nav.contents, nav.turn').forEach((it) => it.remove());
  // What runs on every page stays; a checker's script would look in vain for its form.
  page.querySelectorAll('script[src]').filter((it) => it.getAttribute('src')?.startsWith('/assets/Base.') !== true).forEach((it) => it.remove());
  const title = words.title(own.title);
  page.querySelector('title')?.set_content(`${title} · ${page.querySelector('.brand')?.structuredText.trim() ?? ''}`);
  page.querySelector('head')?.insertAdjacentHTML('beforeend', `<meta name="robots" content="noindex"><style>${styles}</style>`);
  page.querySelector('.to-beside')?.replaceWith(`<ul class="ways"><li><a href="${own.path}">${words.ownOnly}</a></li><li><a href="${english.path}" hreflang="${sourceLocale}">${words.englishOnly}</a></li></ul>`);
  page.querySelector('main article.prose')?.replaceWith(
    `<p class="names" aria-hidden="true"><span>${locales[own.locale].name}</span><span lang="${sourceLocale}">${locales[sourceLocale].name}</span></p><article>${pairs.join('')}</article>`,
  );
  return page.toString();
};

const writeBeside = async (dist: string, locale: Locale, words: BesideWords, styles: string): Promise<void> => {
  for (const path of await builtPaths(dist, locale)) {
    const english = inLanguage(path, sourceLocale);
    if (!existsSync(fileOf(dist, english))) throw new Error(`${path} has no English page.`);
    const file = fileOf(dist, besideAddress(path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, besidePage(await builtPage(dist, locale, path), await builtPage(dist, sourceLocale, english), words, styles));
  }
};

export const beside = (): AstroIntegration => ({
  name: 'beside',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const dist = fileURLToPath(dir);
      const { ui } = await throughVite<typeof import('../i18n/messages.ts')>('src/i18n/messages.ts');
      const styles = await readFile(fileURLToPath(new URL('../styles/beside.css', import.meta.url)), 'utf8');
      for (const locale of localeTags.filter((it) => it !== sourceLocale)) {
        const language = locales[locale].name;
        await writeBeside(dist, locale, {
          title: (title) => ui(locale, 'beside.title', { title, language }),
          ownOnly: ui(locale, 'beside.own', { language }),
          englishOnly: ui(locale, 'beside.english'),
        }, styles);
      }
    },
  },
});
