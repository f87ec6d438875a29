// The handbook: one file a language, which holds the guidance and loads nothing.
import { describe, expect, it } from 'vitest';
import { fileAddress } from '../../src/i18n/addresses.ts';
import { localeTags } from '../../src/site.ts';
import { builtFor, files, guidePages, pages, readBytes, readFile } from './dist.ts';

describe.each(localeTags)('the handbook in %s', (locale) => {
  const address = fileAddress('handbook', locale);
  const book = pages.find(({ path }) => path === address);
  const inLocale = guidePages.filter(({ path }) => path.startsWith(`/${locale}/`));
  const chapters = inLocale.filter(({ path }) => /^\/[^/]+\/[^/]+\/[^/]+\/$/.test(path) && !/\/reference\/(rule-sets|rulebook|how-verdicts-are-checked|status|offline)\//.test(path));

  it('weighs less than 1.5 MB', () => {
    expect(readBytes(address).length).toBeLessThan(1_500_000);
  });

  it('loads nothing', () => {
    expect(book?.root.querySelectorAll('script, link, img, iframe, [src], object').map((it) => it.outerHTML)).toEqual([]);
    expect(book?.html.match(/@import|url\((?!#)/g)).toBeNull();
  });

  it('holds every page of guidance, each requirement, each term, each change and each source', () => {
    const bookTitles = book?.root.querySelectorAll('.part .prose > h3').map((it) => it.structuredText.trim());
    expect(chapters.length).toBeGreaterThan(40);
    expect(chapters.map(({ root }) => root.querySelector('h1')?.structuredText.trim()).filter((title) => bookTitles?.includes(title ?? '') !== true)).toEqual([]);
    const ids = new Set(book?.root.querySelectorAll('[id]').map((it) => it.id));
    const lost = ['requirements', 'glossary', 'changes', 'sources'].flatMap((name) => {
      const page = inLocale.find(({ path }) => path === `/${locale}/reference/${name}/`);
      const wanted = page?.root.querySelectorAll('article [id]').map((it) => it.id).filter((id) => !id.startsWith('term-')) ?? [];
      expect(wanted.length, name).toBeGreaterThan(10);
      return wanted.filter((id) => !ids.has(`reference-${name}--${id}`));
    });
    expect(lost).toEqual([]);
  });

  it('keeps the words of its pages', () => {
    const text = book?.root.querySelector('main')?.structuredText.replace(/\s+/g, '') ?? '';
    const lost = chapters.flatMap(({ path, root }) =>
      root.querySelectorAll('article.prose > p:not(.as-of, .without-script), article.prose > ul:not(.doors) > li').filter((it) => it.querySelector('[popover]') === null && it.structuredText.trim() !== '' && !text.includes(it.structuredText.replace(/\s+/g, ''))).map((it) => `${path}: ${it.structuredText.trim().slice(0, 60)}`));
    expect(lost).toEqual([]);
  });

  it('names its day, lists its contents, and leads nowhere that does not exist', () => {
    expect(book?.root.querySelector(`.cover time[datetime="${builtFor}"]`)).not.toBeNull();
    const contents = book?.root.querySelectorAll('.book-contents a').map((it) => it.getAttribute('href')) ?? [];
    expect(contents.length).toBeGreaterThan(chapters.length);
    const ids = new Set(book?.root.querySelectorAll('[id]').map((it) => `#${it.id}`));
    expect(book?.root.querySelectorAll('a').map((it) => it.getAttribute('href') ?? '').filter((href) => (href.startsWith('#') ? !ids.has(href) : !href.startsWith('https://')))).toEqual([]);
  });

  it('is no page of its own for search engines, the sitemap or a device', () => {
    expect(book?.root.querySelector('meta[name="robots"][content="noindex"]')).not.toBeNull();
    expect(files.filter((name) => /^(sitemap.*\.xml|offline\/.*\.json)$/.test(name) && readFile(name).includes('handbook'))).toEqual([]);
    expect(files).not.toContain(`${locale}/handbook/index.html`);
  });
});
