// What a reader probably meant: the word of the guide nearest to a word that the guide does not have, the two words of a
// compound it does not have, or the compound of two words that were typed apart.
import { distance } from 'fastest-levenshtein';
import { fold, isHan } from './tokens.ts';

export interface WordList {
  /** Words of the guide in a language, folded and sorted. */
  readonly words: readonly string[];
  /** How a folded word is written, where that differs. */
  readonly written: ReadonlyMap<string, string>;
  /** Words that say nothing about what is looked for. */
  readonly filler: ReadonlySet<string>;
}

/** The first line holds the fillers, the second the words. */
export const readWordList = (text: string): WordList => {
  const [filler = '', words = ''] = text.split('\n');
  const written = new Map(words.split(' ').map((word) => [fold(word), word]));
  return { words: [...written.keys()].toSorted(), written, filler: new Set(filler.split(' ').map(fold)) };
};

/** Whether a word of the list is the token or begins with it. */
const begins = (words: readonly string[], token: string): boolean => {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < token) low = middle + 1;
    else high = middle;
  }
  return words[low]?.startsWith(token) === true;
};

/** Whether the guide has all these words, or words that begin with them. */
export const isListed = (tokens: readonly string[], { words }: WordList): boolean => tokens.every((it) => begins(words, it));

/** Single changes between two words; two neighbours swapped count as one. */
const changes = (a: string, b: string): number => {
  const count = distance(a, b);
  return count === 2 && a.length === b.length && [...a].toSorted().join('') === [...b].toSorted().join('') ? 1 : count;
};

const allowed = (token: string): number => (token.length < 4 ? 0 : token.length < 8 ? 1 : 2);

/** Whether a word of the list begins like the token for most of both: another form of it. */
const hasForm = (words: readonly string[], token: string): boolean => begins(words, token.slice(0, Math.max(4, Math.ceil(0.62 * token.length))));

const nearest = (words: readonly string[], token: string): string | undefined => {
  const most = hasForm(words, token) ? Math.min(1, allowed(token)) : allowed(token);
  let best: { readonly word: string; readonly cost: number } | undefined;
  for (const word of words) {
    if (word.length < token.length - 2 || isHan(word)) continue;
    // The beginning of a longer word serves, too: it may be a form of the one that was meant.
    const near = word.length > token.length + 2 ? word.slice(0, token.length) : word;
    const count = changes(near, token);
    // A slip is rarer in the first letter than later on, and in a short word another letter makes another word.
    if (count > most || (near[0] !== token[0] && near.length === token.length && token.length < 6 && changes(near.slice(1), token.slice(1)) === 0)) continue;
    const cost = count + (word[0] === token[0] ? 0 : 0.5) + (near === word ? 0 : 0.6);
    if (best === undefined || cost < best.cost) best = { word: near, cost };
  }
  return best?.word;
};

/** A compound as words of the guide, with or without the s that joins them. */
const apart = (words: readonly string[], token: string, parts = 3): readonly string[] | undefined => {
  for (let at = token.length - 4; at >= 4; at -= 1) {
    const [first, second] = [token.slice(0, at), token.slice(at)];
    if (!begins(words, second)) continue;
    for (const start of [first, first.replace(/s$/, '')]) {
      const before = begins(words, start) ? [start] : parts > 2 ? apart(words, start, parts - 1) : undefined;
      if (before !== undefined) return [...before, second];
    }
  }
  return undefined;
};

/** A term in which one Chinese character is wrong, missing or too many. */
const nearestHan = (words: readonly string[], query: string): string | undefined => {
  let best: { readonly text: string; readonly size: number } | undefined;
  for (const word of words) {
    if (word.length < 3 || !isHan(word) || query.includes(word) || word.length <= (best?.size ?? 0)) continue;
    for (const size of [word.length, word.length + 1, word.length - 1]) {
      for (let at = 0; at + size <= query.length; at += 1) {
        const part = query.slice(at, at + size);
        if ((size >= 3 || word.length > 3) && distance(part, word) === 1 && !begins(words, part))
          best = { text: query.slice(0, at) + word + query.slice(at + size), size: word.length };
      }
    }
  }
  return best?.text;
};

export interface Reading {
  /** The query with its words put right; undefined where nothing was. */
  readonly corrected: string | undefined;
  /** Words to look for, each by itself. */
  readonly tokens: readonly string[];
  /** Whether the guide has any of them. */
  readonly isKnown: boolean;
  /** Whether it has all of them as they were typed. */
  readonly isSure: boolean;
}

/** How a query can be read in the words of the guide. */
export const readingOf = (query: string, tokens: readonly string[], { words, written, filler }: WordList): Reading => {
  // Chinese is put right only where its words are not all known: a known word beside another looks like a third one.
  const isOdd = tokens.some((it) => isHan(it) && !filler.has(it) && (it.length === 1 || !begins(words, it)));
  const han = isOdd && !begins(words, query) ? nearestHan(words, query) : undefined;
  if (han !== undefined) return { corrected: han, tokens: [], isKnown: true, isSure: false };
  const putRight = new Map(tokens.filter((it) => !filler.has(it) && !isHan(it) && !begins(words, it)).map((it) => [it, nearest(words, it)]));
  const corrected = [...putRight.values()].some((it) => it !== undefined) ? tokens.map((it) => putRight.get(it) ?? it).map((it) => written.get(it) ?? it) : undefined;
  const meant = tokens.filter((it) => !filler.has(it));
  const kept = meant.length === 0 ? tokens : meant;
  // Two words that are one in the guide are looked for as that one.
  const joined = kept.slice(1).flatMap((token, index) => ['', 's'].map((link) => ({ of: [kept[index], token], word: (kept[index] ?? '') + link + token }))).filter(({ word }) => !isHan(word) && begins(words, word));
  const single = kept.filter((token) => !joined.some((it) => it.of.includes(token)));
  const read = [...joined.map((it) => it.word), ...single].flatMap((token) => putRight.get(token) ?? (putRight.has(token) ? (apart(words, token) ?? [token]) : [token]));
  return { corrected: corrected?.join(' '), tokens: [...new Set(read)], isKnown: read.some((it) => isHan(it) || begins(words, it)), isSure: putRight.size === 0 };
};
