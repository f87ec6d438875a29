// Every page as Markdown: nothing the page says is missing, nothing is glued or marked up in a way that only this site
// would understand.
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../src/build/article-markdown.ts';
import { wordsIn } from '../../src/build/markdown-words.ts';
import { localeTags, siteUrl, sourceLocale } from '../../src/site.ts';
import { builtFor, guidePages, pages, readFile, type BuiltPage } from './dist.ts';
import { articleText, markdownFiles, pagesWithMarkdown, read, textOf, type MarkdownFile } from './markdown-files.ts';

const fileOf = (path: string): MarkdownFile | undefined => markdownFiles.find((it) => it.path === path);

/** What is wrong, with the page it is wrong on. */
const faults = (look: (file: MarkdownFile, page: BuiltPage) => readonly string[]): string[] =>
  pagesWithMarkdown.flatMap((page) => {
    const file = fileOf(page.path);
    return file === undefined ? [`${page.path} has no Markdown`] : look(file, page).map((it) => `${page.path}: ${it}`);
  });

const missing = (wanted: readonly string[], found: readonly string[]): string[] => {
  const known = new Set(found);
  return [...new Set(wanted.filter((it) => !known.has(it)))];
};

const onOneLine = ({ text }: { readonly text: string }): string => text.replace(/\s+/g, ' ').trim();
const textsOf = (root: MarkdownFile['root'], selector: string): string[] => root.querySelectorAll(selector).map(onOneLine);

it('every page has its Markdown, and says so', () => {
  expect(markdownFiles.map((it) => it.path).toSorted()).toEqual(pagesWithMarkdown.map((it) => it.path).toSorted());
  const linked = pages.filter((page) => page.root.querySelector('link[type="text/markdown"][href="index.md"]') !== null);
  expect(linked.map((it) => it.path)).toEqual(pagesWithMarkdown.map((it) => it.path));
});

describe('a Markdown page', () => {
  it('says what it is, of which day, in which language, and that it is not from Microsoft', () => {
    expect(faults(({ fields }, page) => {
      const [, locale = ''] = page.path.split('/');
      const wanted = {
        title: page.root.querySelector('h1')?.text.trim(),
        description: page.root.querySelector('meta[name="description"]')?.getAttribute('content'),
        language: locale,
        'as-of': builtFor,
        url: `${siteUrl}${page.path}`,
        ...(locale === sourceLocale ? {} : { english: `${siteUrl}${page.path.replace(locale, sourceLocale)}index.md` }),
        license: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
        notice: page.root.querySelector('footer p')?.text,
      };
      return JSON.stringify(fields) === JSON.stringify(wanted) ? [] : [JSON.stringify(fields)];
    })).toEqual([]);
  });

  it('says every word, figure and day of the page as often as the page, and glues none together', () => {
    // Chinese has no spaces between words: there each character counts as one.
    const wordsOf = (text: string): string[] => text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
    expect(faults(({ root }, page) => {
      const locale = localeTags.find((tag) => page.path.startsWith(`/${tag}/`)) ?? sourceLocale;
      const tools = page.root.querySelectorAll('.island, .keep-offline').flatMap(() => wordsOf(wordsIn(locale).inBrowser('', page.root.querySelector('h1')?.text ?? '').replace(/<[^>]+>/g, ' ')));
      const [onPage, inFile] = [[...wordsOf(articleText(page)), ...tools].toSorted(), wordsOf(textOf(root)).toSorted()];
      const days = page.root.querySelectorAll('article time').filter((it) => it.closest('.island, [popover]') === null).map((it) => it.text);
      return [
        ...(onPage.join(' ') === inFile.join(' ') ? [] : [`${onPage.length} words, ${inFile.length} written: without ${missing(onPage, inFile).join(' ')}, with ${missing(inFile, onPage).join(' ')}`]),
        ...days.filter((it) => !root.text.includes(it)),
      ];
    })).toEqual([]);
  });

  it('keeps headings, bold text and links of the page', () => {
    expect(faults(({ root }, page) => {
      const article = page.root.querySelector('main article.prose');
      const headings = (of: MarkdownFile['root'] | null | undefined): string => (of?.querySelectorAll('h1, h2, h3, h4').filter((it) => it.closest('.island') === null) ?? []).map((it) => it.tagName + it.text.trim()).join('\n');
      const bold = textsOf(root, 'strong').join('\n');
      const strong = (article?.querySelectorAll('strong') ?? []).filter((it) => it.closest('.island, .keep-offline, [popover]') === null).map(onOneLine);
      const links = (article?.querySelectorAll('a[href]') ?? []).filter((it) => it.closest('.island, .on-page, [popover]') === null).map((it) => new URL(it.getAttribute('href') ?? '', `${siteUrl}${page.path}`).href);
      const written = root.querySelectorAll('a').map((it) => it.getAttribute('href') ?? '');
      return [
        ...(headings(root) === headings(article) ? [] : ['other headings']),
        ...strong.filter((it) => bold.split(it).length <= strong.filter((other) => other === it).length).map((it) => `not bold: ${it}`),
        ...missing(links, written).map((it) => `no link to ${it}`),
        ...written.filter((it) => !/^(https:|mailto:)/.test(it)).map((it) => `no whole address: ${it}`),
      ];
    })).toEqual([]);
  });

  it('is nothing but Markdown', () => {
    expect(faults(({ text, root }) => [
      ...(text.match(/<\/?[a-z!][^\n]{0,20}/gi) ?? []),
      ...(text.match(/undefined|\{\{|\n{3,}|[ \t]+\n/g) ?? []).map((it) => JSON.stringify(it)),
      ...(root.text.match(/.{0,20}(?:\*\*|\]\(|\| ?-).{0,20}/g) ?? []),
      ...root.querySelectorAll('table').filter((table) => new Set(table.querySelectorAll('tr').map((it) => it.querySelectorAll('th, td').length)).size !== 1).map(() => 'a table with ragged rows'),
      ...(root.querySelectorAll('h1').length === 1 ? [] : ['not one h1']),
    ])).toEqual([]);
  });
});

it.each(localeTags.filter((it) => it !== sourceLocale))('the Markdown in %s is built like the English one', (locale) => {
  /** Without the notes that the English text has changed since, which English cannot have. */
  const comparable = ({ root, path }: MarkdownFile): MarkdownFile['root'] => {
    const text = parse(root.outerHTML);
    if (!path.startsWith(`/${sourceLocale}/`)) text.querySelectorAll('blockquote').filter((it) => it.querySelector(`a[href^="${siteUrl}/${sourceLocale}/"]`) !== null).forEach((it) => it.remove());
    return text;
  };
  const shapeOf = (file: MarkdownFile, root = comparable(file)): string => JSON.stringify([
    root.querySelectorAll('h1, h2, h3, h4').map((it) => it.tagName),
    ['table', 'tr', 'blockquote', 'ol', 'ul', 'li', 'p'].map((it) => root.querySelectorAll(it).length),
    root.querySelectorAll('a').map((it) => it.getAttribute('href')?.replace(`${siteUrl}/${locale}/`, `${siteUrl}/${sourceLocale}/`)).toSorted(),
  ]);
  const english = markdownFiles.filter((it) => it.path.startsWith(`/${sourceLocale}/`));
  expect(english.length).toBeGreaterThan(80);
  const others = english.map((it) => [it, fileOf(it.path.replace(sourceLocale, locale))] as const);
  expect(others.flatMap(([file, other]) => (other !== undefined && shapeOf(other) === shapeOf(file) ? [] : [file.path]))).toEqual([]);
});

it('bold text beside full-width punctuation is still read as bold', async () => {
  const html = '<main><article class="prose"><p>文<strong>（甲）</strong>乙，<strong>注意：</strong>请</p></article></main>';
  const root = await read(articleMarkdown({ locale: 'zh-CN', path: '/zh-CN/', title: '', description: '', html }, wordsIn('zh-CN')));
  expect(root.innerHTML.trim()).toBe('<p>文<strong>（甲）</strong>乙，<strong>注意：</strong>请</p>');
});

describe('llms.txt', () => {
  const entries = (text: string): readonly { readonly section: string; readonly title: string; readonly address: string }[] =>
    text.split(/^## /m).slice(1).flatMap((part) => [...part.matchAll(/^- \[(.+?)\]\((\S+)\): \S.*$/gm)].map(([, title = '', address = '']) => ({ section: part.split('\n')[0] ?? '', title, address })));
  const form = /^# .+\n\n> .+\n\n(?:[^#>\n-].*\n\n)+(?:## .+\n\n(?:- \[[^\]]+\]\(https:\S+\): .+\n)+\n?)+$/;

  it.each(localeTags)('names every page in %s once, under its section, earlier rule sets last', (locale) => {
    const text = readFile(`${locale}/llms.txt`);
    expect(text).toMatch(form);
    const listed = entries(text);
    const own = markdownFiles.filter((it) => it.path.startsWith(`/${locale}/`));
    expect(listed.map((it) => it.address).filter((it) => it.endsWith('.md')).toSorted()).toEqual(own.map((it) => `${siteUrl}${it.path}index.md`).toSorted());
    expect(own.flatMap(({ path, fields }) => (listed.some((it) => it.address === `${siteUrl}${path}index.md` && it.title === fields['title']) ? [] : [path]))).toEqual([]);
    const sections = [...new Set(listed.map((it) => it.section))];
    expect(sections.length).toBe(1 + guidePages.filter((it) => /^\/[^/]+\/[a-z]+\/$/.test(it.path) && it.path.startsWith(`/${locale}/`) && !it.path.endsWith('/search/')).length + 1);
    expect(sections.at(-1)).toBe('Optional');
    expect(listed.filter((it) => (it.section === 'Optional') !== /\/rule-sets\/[^/]+\/\d/.test(it.address))).toEqual([]);
    expect(listed.map((it) => it.address)).toEqual(expect.arrayContaining(['rulebook/versions.json', ...['handbook.html', 'changes.atom', 'changes.ics'].map((it) => `${locale}/${it}`)].map((it) => `${siteUrl}/${it}`)));
  });

  it('leads from the root to each language', () => {
    const text = readFile('llms.txt');
    expect(text).toMatch(form);
    expect(entries(text).map((it) => it.address)).toEqual(localeTags.map((it) => `${siteUrl}/${it}/llms.txt`));
  });
});
