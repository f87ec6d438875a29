// What only the built pages of all languages together can show.
import { describe, expect, it } from 'vitest';
import { englishNamesIn, markEnglishNames } from '../../src/i18n/english-names.ts';
import { localeTags, sourceLocale } from '../../src/site.ts';
import { guidePages, type BuiltPage } from './dist.ts';

const others = localeTags.filter((it) => it !== sourceLocale);
const pagesIn = (locale: string): readonly BuiltPage[] => guidePages.filter((page) => page.path.startsWith(`/${locale}/`));
const twinOf = (page: BuiltPage, locale: string): BuiltPage | undefined => guidePages.find((it) => it.path === page.path.replace(/^\/[^/]+/, `/${locale}`));

/** Anchors that links may lead to; the fields of a checker stand in the order of the language. */
const idsOf = (page: BuiltPage): string[] =>
  page.root.querySelectorAll('[id]').filter((it) => it.closest('.island') === null).map((it) => it.id).filter((id) => !id.startsWith('sc-'));
const daysOf = (page: BuiltPage): string[] => page.root.querySelectorAll('time').map((it) => it.getAttribute('datetime') ?? '').toSorted();

/** Days and months as a language writes them, which have a test of their own, and names with a number in them. */
const datesAndNames = /\d{4}年\d{1,2}月(?:\d{1,2}日)?|(?:\d{1,2} )?\p{L}{3,} (?:19|20)\d\d(?!\d)|\d+Vianet|(?:Microsoft|Office|Dynamics) 365/gu;

/** Numbers in the text as digits alone: 300,000, 300 000 and 300.000 are the same. Terms may be spelled out in one language. */
const numbersOf = (page: BuiltPage): string[] => {
  const main = page.root.querySelector('main')?.outerHTML ?? '';
  const html = main.replace(/<script[\s\S]*?<\/script>|<time[\s\S]*?<\/time>|<svg[\s\S]*?<\/svg>|<dd class="aliases">[\s\S]*?<\/dd>/g, ' ').replace(page.path.endsWith('/glossary/') ? /<dt>[\s\S]*?<\/dt>/g : /^$/, ' ').replace(/<[^>]+>/g, ' ').replace(datesAndNames, ' ');
  return [...html.replace(/(?<=\d)[ .,\u00a0\u202f](?=\d{3}(?!\d))/g, '').matchAll(/\d+/g)].map(([it]) => it).toSorted();
};

describe.each(others)('the pages in %s', (locale) => {
  const differing = (part: (page: BuiltPage) => readonly string[]): string[] =>
    pagesIn(sourceLocale).flatMap((page) => {
      const twin = twinOf(page, locale);
      if (twin === undefined) return [`${page.path} has no twin`];
      const [wanted, found] = [part(page), part(twin)];
      return JSON.stringify(wanted) === JSON.stringify(found) ? [] : [`${twin.path}: missing ${wanted.filter((it) => !found.includes(it)).join(' ')}; too many ${found.filter((it) => !wanted.includes(it)).join(' ')}; ${wanted.length} and ${found.length}`];
    });

  it('have the anchors of the English pages, in the same order', () => {
    const sorted = /\/(glossary|markets)\/$/;
    expect(differing((page) => (sorted.test(page.path) ? idsOf(page).toSorted() : idsOf(page)))).toEqual([]);
  });

  it('name the same days', () => {
    expect(differing(daysOf)).toEqual([]);
  });

  it('give the same numbers', () => {
    expect(differing(numbersOf)).toEqual([]);
  });

  it('mark English names as English', () => {
    const names = englishNamesIn(locale);
    expect(names.length).toBeGreaterThan(10);
    const unmarked = pagesIn(locale).flatMap((page) => (markEnglishNames(page.html, locale) === page.html ? [] : [page.path]));
    expect(unmarked).toEqual([]);
    expect(pagesIn(locale).some((page) => page.html.includes('<span lang="en">Cloud Solution Provider</span>'))).toBe(locale !== 'zh-CN');
  });
});

it('English names are marked in text only, once, and not inside English', () => {
  const html = '<html lang="sv"><head><title>Cloud Solution Provider</title></head><body><p title="Cloud Solution Provider">Om Cloud Solution Provider <span lang="en">Cloud Solution Provider</span></p></body></html>';
  expect(markEnglishNames(html, 'sv')).toBe(html.replace('Om Cloud Solution Provider', 'Om <span lang="en">Cloud Solution Provider</span>'));
});
