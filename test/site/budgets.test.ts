// Bytes a page needs before it can be read, compressed as a host would send it. Times are for the benchmark.
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { localeTags } from '../../src/site.ts';
import { files, guidePages, readFile } from './dist.ts';

const kB = 1000;
const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } }).length;

/** The scripts a page loads by itself, and those it loads once a result or another part is needed. */
const scriptsOf = (html: string): { readonly first: number; readonly later: number } => {
  const first = new Set<string>();
  const later = new Set<string>();
  const follow = (name: string, into: Set<string>): void => {
    if (first.has(name) || into.has(name)) return;
    into.add(name);
    for (const [, isLater, next = ''] of readFile(`assets/${name}`).matchAll(/(import\()?\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) follow(next, isLater === undefined ? into : later);
  };
  for (const [, name = ''] of html.matchAll(/<script[^>]+src="\/assets\/([^"]+)"/g)) follow(name, first);
  const bytes = (names: Iterable<string>): number => [...names].reduce((sum, name) => sum + compressed(readFile(`assets/${name}`)), 0);
  return { first: bytes(first), later: bytes(later.difference(first)) };
};

/** Pages with a checker. */
const hasChecker = (path: string): boolean => /\/(check\/\w+|understand\/markets)\/$/.test(path);

/** Pages made of long tables. */
const isReference = (path: string): boolean => /\/(understand\/markets|reference\/(requirements|changes|glossary|sources))\/$/.test(path);

const sizes = guidePages.map((page) => ({ path: page.path, bytes: compressed(page.html) })).toSorted((a, b) => b.bytes - a.bytes);

it('keeps a guidance page within 14 kB, the longest within 18 kB', () => {
  const guidance = sizes.filter(({ path }) => !isReference(path) && !hasChecker(path));
  expect(guidance.filter(({ bytes }) => bytes > 18 * kB)).toEqual([]);
  expect(guidance.slice(1).filter(({ bytes }) => bytes > 14 * kB)).toEqual([]);
});

it('keeps a reference page within 30 kB', () => {
  expect(sizes.filter(({ path, bytes }) => isReference(path) && bytes > 30 * kB)).toEqual([]);
});

it('keeps a page with a checker within 45 kB, all told, until a result is shown, and what comes with a result within 4 kB', () => {
  const checkers = guidePages.filter(({ path }) => hasChecker(path)).map((page) => ({ path: page.path, page: compressed(page.html), ...scriptsOf(page.html) }));
  expect(checkers.length).toBe(4 * localeTags.length);
  expect(checkers.filter((it) => it.first < 100)).toEqual([]);
  expect(checkers.filter((it) => it.page + it.first > 45 * kB)).toEqual([]);
  expect(checkers.filter((it) => it.first > 24 * kB || (!it.path.includes('/understand/') && it.later > 4 * kB))).toEqual([]);
});

it('needs one request: styles stand in the page, fonts come from the device', () => {
  expect(guidePages.filter((page) => /<link[^>]+rel="(?:stylesheet|preload|modulepreload)"/.test(page.html)).map((page) => page.path)).toEqual([]);
  expect(files.filter((name) => /\.(css|woff2?|ttf|otf)$/.test(name))).toEqual([]);
});
