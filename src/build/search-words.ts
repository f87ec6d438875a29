// The words a misspelled query is compared with: those of titles and terms, then those on most pages, as many as fit.
import { brotliCompressSync } from 'node:zlib';
import { eng, nld, swe, zho } from 'stopword';
import { isHan, writtenWordsOf } from '../search/tokens.ts';
import type { Locale } from '../site.ts';

const wordListBytes = 8000;

/** Words of the Swedish list that say something here. */
const telling = ['beslut', 'dag', 'dagar', 'dagarna', 'dagen', 'del', 'delen', 'nummer', 'ligger', 'viktigt'];

const fillers: Readonly<Record<Locale, readonly string[]>> = { en: eng, sv: swe.filter((it) => !telling.includes(it)), nl: nld, 'zh-CN': zho };

const isWord = (word: string): boolean => (isHan(word) ? word.length > 1 : word.length > 2) && !/\d/.test(word);

/** Sorted words on one line below the fillers among them, as the search box reads them. */
const written = (filler: readonly string[], words: readonly string[]): string => `${filler.join(' ')}\n${words.toSorted().join(' ')}`;

/** @param names terms and other words for them, places and titles, the first in the list. @param texts one text a record. */
export const wordList = (locale: Locale, names: readonly string[], texts: readonly string[]): string => {
  const wholeNames = names.flatMap((name) => name.match(/\p{Script=Han}{3,12}/gu) ?? []);
  const first = new Set([...wholeNames, ...names.flatMap((it) => writtenWordsOf(it, locale))].filter(isWord));
  const places = new Map<string, number>();
  for (const text of texts) for (const word of writtenWordsOf(text, locale)) places.set(word, (places.get(word) ?? 0) + 1);
  const filler = new Set(fillers[locale].filter((it) => places.has(it)).toSorted());
  filler.forEach((it) => first.delete(it));
  const others = [...places].filter(([word]) => isWord(word) && !first.has(word) && !filler.has(word)).toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
  const words = [...first, ...others];
  // A word takes a byte at least.
  let [low, high] = [0, Math.min(words.length, wordListBytes)];
  const listOf = (count: number): string => written([...filler], words.slice(0, count));
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (brotliCompressSync(listOf(middle)).length <= wordListBytes) low = middle;
    else high = middle - 1;
  }
  return listOf(low);
};
