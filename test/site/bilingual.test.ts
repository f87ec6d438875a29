// Each translated page with its English text beside it: complete, marked by language, and out of every list.
import { describe, expect, it } from 'vitest';
import { besideAddress, inLanguage } from '../../src/i18n/addresses.ts';
import { localeTags, sourceLocale } from '../../src/site.ts';
import { bilingualPages, files, guidePages, readFile, type BuiltPage } from './dist.ts';

const translated = guidePages.filter(({ path, root }) => !path.startsWith(`/${sourceLocale}/`) && root.querySelector('main article.prose') !== null && !path.endsWith('/search/'));
const pageAt = (path: string): BuiltPage | undefined => [...guidePages, ...bilingualPages].find((page) => page.path === path);

/** The words of an article, without what a browser makes interactive and what stands in for it. */
const words = (page: BuiltPage | undefined, selector: string): string => {
  const parts = page?.root.querySelectorAll(selector).map((it) => it.clone()) ?? [];
  return parts.map((part) => part.toString().replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')).join(' ');
};
const textOf = (html: string): string[] => html.replace(/<[^>]+>/g, ' ').split(/\s+/).filter(Boolean);

/** How often each word stands in a text, with the words of one text taken from those of the other. */
const missing = (wanted: readonly string[], found: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
};

const withoutIsland = (page: BuiltPage | undefined): string => {
  const article = page?.root.querySelector('main article.prose')?.clone();
  if (article === undefined || !('querySelectorAll' in article)) return '';
  return article.toString();
};

describe('the bilingual view', () => {
  it('exists for every translated page, and the page leads to it', () => {
    expect(translated.length).toBeGreaterThan(200);
    expect(translated.filter(({ path, root }) => pageAt(besideAddress(path)) === undefined || root.querySelector(`main a[href="${besideAddress(path)}"]`) === null).map(({ path }) => path)).toEqual([]);
    expect(bilingualPages.length).toBe(translated.length);
  });

  it('says in each column what the page of that language says', () => {
    const faults = translated.filter(({ root }) => root.querySelector('.island') === null).flatMap((page) => {
      const view = pageAt(besideAddress(page.path));
      const locale = page.path.split('/')[1] ?? '';
      const english = pageAt(inLanguage(page.path, sourceLocale));
      const lost = [
        ...missing(textOf(withoutIsland(page)), textOf(words(view, `.pair > [lang="${locale}"]`))),
        ...missing(textOf(withoutIsland(english)), textOf(words(view, `.pair > [lang="${sourceLocale}"]`))),
      ];
      return lost.length === 0 ? [] : [`${page.path}: ${lost.slice(0, 8).join(' ')}`];
    });
    expect(faults).toEqual([]);
  });

  it('sets section beside section: the same headings in both columns', () => {
    const faults = bilingualPages.filter(({ root }) =>
      root.querySelectorAll('.pair').some((pair) => {
        const [own = [], english = []] = pair.querySelectorAll('.prose').map((column) => column.childNodes.filter((it) => 'tagName' in it).map((it) => ('tagName' in it ? String(it.tagName) : '')));
        return own.length === 0 || JSON.stringify(own) !== JSON.stringify(english);
      }),
    );
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  it('marks the language of every part, and leads back to each language alone', () => {
    const faults = bilingualPages.filter(({ path, root }) => {
      const locale = path.split('/')[1] ?? '';
      const columns = root.querySelectorAll('.pair > .prose').map((it) => it.getAttribute('lang'));
      const own = path.replace('/beside/', '/');
      return columns.length < 2 || columns.some((lang, index) => lang !== (index % 2 === 0 ? locale : sourceLocale))
        || root.querySelector(`.ways a[href="${own}"]`) === null || root.querySelector(`.ways a[href="${inLanguage(own, sourceLocale)}"][hreflang="${sourceLocale}"]`) === null;
    });
    expect(faults.map(({ path }) => path)).toEqual([]);
  });

  it('is kept out of search engines, the sitemap, the search and the devices', () => {
    expect(bilingualPages.filter(({ root }) => root.querySelector('meta[name="robots"][content="noindex"]') === null || root.querySelector('link[rel="canonical"], link[hreflang]') !== null).map(({ path }) => path)).toEqual([]);
    const lists = files.filter((name) => /^(sitemap.*\.xml|offline\/.*\.json)$/.test(name));
    expect(lists.length).toBeGreaterThan(localeTags.length);
    expect(lists.filter((name) => readFile(name).includes('/beside/'))).toEqual([]);
  });

  it('needs no script of its own', () => {
    expect(bilingualPages.filter(({ root }) => root.querySelectorAll('script').some((it) => it.getAttribute('src')?.startsWith('/assets/Base.') !== true) || root.querySelector('.island, form:not(.search-form)') !== null).map(({ path }) => path)).toEqual([]);
  });
});
