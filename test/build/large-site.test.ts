// What holds a guide of many pages together: nothing grows with the square of their number, and no device is asked for all.
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inLanes } from '../../src/build/in-lanes.ts';
import { isLarge, listedOn, mostListed } from '../../src/build/large-sections.ts';
import { mostBytes, withinBounds } from '../../src/build/offline.ts';
import { indexOf } from '../../src/build/search-index.ts';
import { openingOf, type SearchRecord } from '../../src/build/search-records.ts';
import { wordList } from '../../src/build/search-words.ts';
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

describe('the search', () => {
  const page = (address: string, word: string): SearchRecord => ({
    address,
    kind: 'guide',
    title: `Title of ${word}`,
    of: undefined,
    html: `<p>Opening ${word}lead.</p><p>Further ${word}deep.</p><h2 id="part">Heading</h2><ul><li>Item ${word}item.</li><li>Next ${word}next.</li></ul>`,
  });
  const letters = (number: number): string => [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a');
  const section = (count: number): readonly SearchRecord[] => Array.from({ length: count }, (_, index) => page(`/en/understand/${String(index)}/`, `zo${letters(index)}`));
  const known = [page('/en/check/sale/', 'sale'), page('/en/join/sign/', 'sign'), page('/en/reference/glossary/#csp', 'term'), page('/en/understand/markets/', 'market')];
  const holds = async (records: readonly SearchRecord[], mostInPiece: number): Promise<(word: string) => boolean> => {
    const files = await indexOf(records, () => [], 'en', mostInPiece);
    const texts = files.filter((it) => it.path.endsWith('.pf_index')).map((it) => gunzipSync(it.content).toString('latin1'));
    return (word) => texts.some((it) => it.includes(word));
  };

  it('knows whole texts while a search is light, and while no section is a large one', async () => {
    const [light, small] = [await holds([...known, ...section(mostListed + 1)], 1_000_000), await holds([...known, ...section(mostListed)], 1)];
    for (const it of [light, small]) for (const part of ['lead', 'deep', 'item', 'next']) expect(it(`zof${part}`), part).toBe(true);
  });

  it('knows pages of large sections by what they open with where it is not, and all others whole', async () => {
    const heavy = await holds([...known, ...section(mostListed + 1)], 1);
    expect(['lead', 'deep', 'item', 'next'].filter((part) => heavy(`zof${part}`))).toEqual(['lead', 'item']);
    for (const own of ['sale', 'sign', 'term', 'market']) expect(heavy(`${own}deep`) && heavy(`${own}next`), own).toBe(true);
  });

  it('takes for the opening each heading and what comes first under it, with the marks that lead there', () => {
    expect(openingOf('<p>One <strong>two</strong>.</p><p>Three.</p><h2 id="a">A</h2><div class="table"><table><tr><th>Four</th><td>Five</td></tr></table></div><h3 id="b">B</h3><h3 id="c">C</h3><ul><li>Six</li><li>Seven</li></ul>'))
      .toBe('<p>One <strong>two</strong>.</p><h2 id="a">A</h2><p>Four</p><h3 id="b">B</h3><h3 id="c">C</h3><p>Six</p>');
    expect(openingOf('')).toBe('');
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
