// Each translated page with its English text beside it: complete, marked by language, and out of every list.
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { besideAddress, inLanguage } from '../../src/i18n/addresses.ts';
import { localeTags, sourceLocale } from '../../src/site.ts';
import { bilingualPages, files, guidePages, readFile, type BuiltPage } from './dist.ts';

const translated = guidePages.filter(({ path, root }) => !path.startsWith(`/${sourceLocale}/`) && root.querySelector('main article.prose') !== null && !path.endsWith('/search/'));
const pageAt = (path: string): BuiltPage | undefined => [...guidePages, ...bilingualPages].find((page) => page.path === path);

const wordsIn = (html: string): readonly string[] => html.replace(/<[^>]+>/g, ' ').split(/\s+/).filter(Boolean);

/** The words of a page without its contents, which the view has no room for. */
const wordsOf = (page: BuiltPage | undefined): readonly string[] => {
  const article = parse(page?.root.querySelector('main article.prose')?.outerHTML ?? '');
  article.querySelectorAll('.on-page, script').forEach((it) => it.remove());
  return wordsIn(article.toString());
};

const wordsOfColumn = (view: BuiltPage | undefined, lang: string): readonly string[] =>
  wordsIn(view?.root.querySelectorAll(`.pair > [lang="${lang}"]`).map((it) => it.outerHTML).join(' ') ?? '');

/** Words that a text has more often than the other. */
const missing = (wanted: readonly string[], found: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
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
        ...missing(wordsOf(page), wordsOfColumn(view, locale)),
        ...missing(wordsOf(english), wordsOfColumn(view, sourceLocale)),
      ];
      return lost.length === 0 ? [] : [`${page.path}: ${lost.slice(0, 8).join(' ')}`];
    });
    expect(faults).toEqual([]);
  });

  it('sets section beside section: the same headings in both columns', () => {
    const faults = bilingualPages.filter(({ root }) =>
      root.querySelectorAll('.pair').some((pair) => {
        // A note that the English text has changed since stands in one column only.
        const [own = [], english = []] = pair.querySelectorAll('.prose').map((column) => column.children.filter((it) => !it.classList.contains('behind')).map((it) => it.tagName));
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
