// Bytes a page needs before it can be read, compressed as a host would send it. Times are for the benchmark.
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { localeTags } from '../../src/site.ts';
import type { OfflineList } from '../../src/worker/protocol.ts';
import { files, guidePages, readBytes, readFile } from './dist.ts';

const kB = 1000;
const compressed = (text: string | Buffer): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } }).length;

/** The scripts a page loads by itself, and those its checker loads once a result or another part is needed. */
const scriptsOf = (html: string): { readonly first: number; readonly later: number; readonly onEveryPage: number } => {
  const first = new Set<string>();
  const later = new Set<string>();
  const follow = (name: string, into: Set<string>): void => {
    if (first.has(name) || into.has(name)) return;
    into.add(name);
    for (const [, isLater, next = ''] of readFile(`assets/${name}`).matchAll(/(import\()?\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) follow(next, isLater === undefined ? into : later);
  };
  const names = [...html.matchAll(/<script[^>]+src="\/assets\/([^"]+)"/g)].map(([, name = '']) => name);
  names.filter((name) => !name.startsWith('Base.')).forEach((name) => follow(name, first));
  const ofChecker = new Set(later);
  const onEveryPage = new Set<string>();
  names.filter((name) => name.startsWith('Base.')).forEach((name) => follow(name, onEveryPage));
  const bytes = (names: Iterable<string>): number => [...names].reduce((sum, name) => sum + compressed(readFile(`assets/${name}`)), 0);
  return { first: bytes(first.union(onEveryPage)), later: bytes(ofChecker.difference(first)), onEveryPage: bytes(onEveryPage) };
};

/** Pages with a checker. */
const hasChecker = (path: string): boolean => /\/(check\/\w+|understand\/markets)\/$/.test(path);

/** What a page says of announced changes, or of an English text changed since, is there for a while only, and has no part in what it may weigh. */
const withoutNotice = (html: string): string => html.replace(/<aside class="note caution (?:ahead|behind)"[^>]*>[\s\S]*?<\/aside>/g, '');

/** Pages made of long tables. */
const isReference = (path: string): boolean => /\/(understand\/markets|reference\/(requirements|changes|glossary|sources))\/$/.test(path);

const sizes = guidePages.map((page) => ({ path: page.path, bytes: compressed(page.html) }));

it('keeps a guidance page within 14 kB', () => {
  const guidance = sizes.filter(({ path }) => !isReference(path) && !hasChecker(path));
  expect(guidance.filter(({ bytes }) => bytes > 14 * kB)).toEqual([]);
});

it('keeps a reference page within 30 kB', () => {
  expect(sizes.filter(({ path, bytes }) => isReference(path) && bytes > 30 * kB)).toEqual([]);
});

it('keeps a page with a checker within 45 kB, all told, until a result is shown, and what comes with a result within 5 kB', () => {
  const checkers = guidePages.filter(({ path }) => hasChecker(path)).map((page) => {
    const { later, ...scripts } = scriptsOf(page.html);
    return { path: page.path, page: compressed(withoutNotice(page.html)), ...scripts, later: later + compressed(readFile(`${page.path.split('/')[1] ?? ''}/check/keeping.json`)) };
  });
  expect(checkers.length).toBe(4 * localeTags.length);
  expect(checkers.filter((it) => it.first < 100)).toEqual([]);
  const heavy = checkers.filter((it) => it.page + it.first > 45 * kB).map((it) => `${it.path}: ${String(it.page)} bytes of page and ${String(it.first)} of scripts, ${String(it.page + it.first - 45 * kB)} too many: shorten its words, or load with the result what only the result needs`);
  expect(heavy).toEqual([]);
  expect(checkers.filter((it) => it.first > 25.2 * kB || (!it.path.includes('/understand/') && it.later > 5 * kB))).toEqual([]);
});

it('runs at most 1.5 kB of script on a page before its reader does anything', () => {
  const weights = guidePages.filter(({ path }) => !hasChecker(path) && !path.endsWith('/reference/offline/')).map((page) => ({ path: page.path, ...scriptsOf(page.html) }));
  expect(weights.filter((it) => it.onEveryPage < 300 || it.onEveryPage > 1.5 * kB || it.first !== it.onEveryPage)).toEqual([]);
});

describe.each(localeTags)('what a device keeps of %s', (locale) => {
  const name = files.find((it) => it.startsWith(`offline/${locale}.`)) ?? '';
  const { files: listed }: OfflineList = JSON.parse(readFile(name));

  it('weighs at most 1.5 MB as a host sends it', () => {
    // What Pagefind writes is compressed already.
    const weight = listed.reduce((sum, [url]) => {
      const bytes = readBytes(url.endsWith('/') ? `${url}index.html` : url);
      return sum + (/\.pf_|\.pagefind$/.test(url) ? bytes.length : compressed(bytes));
    }, 0);
    expect(weight).toBeGreaterThan(1000 * kB);
    expect(weight).toBeLessThanOrEqual(1500 * kB);
  }, 60_000);

  it('is all of that language and nothing of another', () => {
    const urls = listed.map(([url]) => url);
    const others = localeTags.filter((it) => it !== locale);
    expect(guidePages.filter((page) => page.path.startsWith(`/${locale}/`) && !urls.includes(page.path)).map((page) => page.path)).toEqual([]);
    expect(urls.filter((url) => others.some((it) => url.startsWith(`/${it}/`) || url.startsWith(`/pagefind/${it}/`)))).toEqual([]);
    for (const file of files.filter((it) => it.startsWith('assets/') || it.startsWith(`pagefind/${locale}/`))) expect(urls).toContain(`/${file}`);
    expect(urls).toContain(`/${locale}/not-kept/`);
  });
});

it('keeps the list of words for misspelled queries within 8 kB', () => {
  for (const locale of localeTags) expect(compressed(readFile(`pagefind/${locale}/words.txt`))).toBeLessThanOrEqual(8 * kB);
});

it('sends at most 3 kB of headers with a page, most of them the fingerprints of sheets, which do not compress', () => {
  const rules = readFile('_headers').split(/\n(?=\/)/);
  const ofAll = rules.find((rule) => rule.startsWith('/*\n')) ?? '';
  expect(ofAll).not.toBe('');
  expect(rules.filter((rule) => ofAll.length + rule.length > 3 * kB).map((rule) => rule.split('\n')[0])).toEqual([]);
});

it('needs one request: styles stand in the page, fonts come from the device', () => {
  expect(guidePages.filter((page) => /<link[^>]+rel="(?:stylesheet|preload|modulepreload)"/.test(page.html)).map((page) => page.path)).toEqual([]);
  expect(files.filter((name) => /\.(css|woff2?|ttf|otf)$/.test(name))).toEqual([]);
});
