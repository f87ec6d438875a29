// What holds a guide of many pages together: nothing grows with the square of their number, and no device is asked for all.
import { describe, expect, it } from 'vitest';
import { inLanes } from '../../src/build/in-lanes.ts';
import { isLarge, listedOn, mostListed } from '../../src/build/large-sections.ts';
import { mostBytes, withinBounds } from '../../src/build/offline.ts';
import { wordList } from '../../src/build/search-words.ts';
import { brotliCompressSync } from 'node:zlib';
import type { ListedFile } from '../../src/worker/protocol.ts';

const pages = (count: number): { readonly href: string }[] => Array.from({ length: count }, (_, index) => ({ href: `/en/choose/${String(index)}/` }));
const hrefs = (listed: readonly { readonly href: string }[]): readonly string[] => listed.map(({ href }) => href);

describe('the navigation', () => {
  it('lists a section whole, on every page, up to the bound', () => {
    const all = pages(mostListed);
    expect(isLarge(all)).toBe(false);
    expect(listedOn('/en/join/sign/', all)).toEqual(all);
  });

  it('lists of a larger one what stands around the page at hand, and nothing elsewhere', () => {
    const all = pages(mostListed + 1);
    expect(listedOn('/en/join/sign/', all)).toEqual([]);
    expect(hrefs(listedOn('/en/choose/20/', all))).toEqual(Array.from({ length: 17 }, (_, index) => `/en/choose/${String(index + 12)}/`));
    expect(hrefs(listedOn('/en/choose/0/', all))[0]).toBe('/en/choose/0/');
    expect(hrefs(listedOn('/en/choose/40/', all)).at(-1)).toBe('/en/choose/40/');
  });

  it('lists no more on a page of ten thousand than on one of a hundred', () => {
    expect(listedOn('/en/choose/60/', pages(10_000)).length).toBe(listedOn('/en/choose/60/', pages(100)).length);
  });
});

describe('what a device keeps', () => {
  const file = (url: string, bytes: number): ListedFile => [url, null, bytes, 'sha256-'];
  const few = [file('/en/', 9000), file('/en/choose/', 9000), file('/en/check/sale/', 20_000), file('/en/understand/markets/', 20_000), file('/en/reference/requirements/', 30_000)];
  const many = (section: string, count: number, bytes: number): readonly ListedFile[] => Array.from({ length: count }, (_, index) => file(`/en/${section}/${String(index)}/`, bytes));

  it('is all of a language while it is small', () => {
    const all = [...few, ...many('choose', 300, 9000), file('/pagefind/en/pagefind.js', 12_000)];
    expect(withinBounds(all)).toEqual(all);
  });

  it('leaves out the pages of large sections first, then the search', () => {
    const small = many('join', mostListed, 9000);
    const search = file('/pagefind/en/index/a.pf_index', 12_000);
    expect(withinBounds([...few, ...many('choose', 1000, 9000), ...many('understand', 100, 9000), ...small, search])).toEqual([...few, ...small, search]);
    expect(withinBounds([...few, ...many('choose', 1000, 9000), file('/pagefind/en/index/a.pf_index', mostBytes)])).toEqual(few);
  });

  it('never leaves out checkers and rules, and says so where they alone are too much', () => {
    expect(() => withinBounds(many('reference', 1000, 9000))).toThrow('divide a section');
  });
});

describe('the words that misspelled ones are compared with', () => {
  it('stay within their bytes however many titles there are', () => {
    const titles = Array.from({ length: 20_000 }, (_, index) => `Title ${[...String(index)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}ation`);
    const list = wordList('en', ['distributor', ...titles], titles);
    expect(brotliCompressSync(list).length).toBeLessThanOrEqual(8000);
    expect(list).toContain('distributor');
  });
});

describe('work in lanes', () => {
  it('does all, a few at a time, and tells what failed', async () => {
    const done: number[] = [];
    let [running, most] = [0, 0];
    await inLanes(Array.from({ length: 100 }, (_, index) => index), async (item) => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      done.push(item);
      running -= 1;
    });
    expect(done).toHaveLength(100);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThan(100);
    await expect(inLanes([1], async () => Promise.reject(new Error('full')))).rejects.toThrow('full');
  });
});
