// Bytes a page needs before it can be read, compressed as a host would send it. Times are for the benchmark.
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { files, guidePages } from './dist.ts';

const kB = 1000;
const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } }).length;

/** Pages made of long tables. */
const isReference = (path: string): boolean => /\/(understand\/markets|reference\/(requirements|changes|glossary|sources))\/$/.test(path);

const sizes = guidePages.map((page) => ({ path: page.path, bytes: compressed(page.html) })).toSorted((a, b) => b.bytes - a.bytes);

it('keeps a guidance page within 14 kB, the longest within 18 kB', () => {
  const guidance = sizes.filter(({ path }) => !isReference(path));
  expect(guidance.filter(({ bytes }) => bytes > 18 * kB)).toEqual([]);
  expect(guidance.slice(1).filter(({ bytes }) => bytes > 14 * kB)).toEqual([]);
});

it('keeps a reference page within 30 kB', () => {
  expect(sizes.filter(({ path, bytes }) => isReference(path) && bytes > 30 * kB)).toEqual([]);
});

it('needs one request: styles stand in the page, fonts come from the device', () => {
  expect(guidePages.filter((page) => /<link[^>]+rel="(?:stylesheet|preload|modulepreload)"/.test(page.html)).map((page) => page.path)).toEqual([]);
  expect(files.filter((name) => /\.(css|woff2?|ttf|otf)$/.test(name))).toEqual([]);
});
