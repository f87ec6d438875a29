// Pagefind, one for each language that is searched. A second one has a stemmer of its own, which Pagefind's merging of
// indexes would not give it: English words are then found in English forms, whatever the reader's language.
import type { SearchKind } from '../../search/kinds.ts';
import { find, type Findings, type Hit, type Index } from '../../search/find.ts';
import { readWordList, type WordList } from '../../search/spelling.ts';
import { isHan } from '../../search/tokens.ts';

interface Pagefind {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Index;
}

interface Engine { readonly index: Index; readonly words: () => Promise<WordList | undefined> }

const engines = new Map<string, Promise<Engine>>();

/** Long pages are not held against a hit; the tag keeps one address for the entry, so that it can be kept offline. */
const options = { baseUrl: '/', excerptLength: 24, metaCacheTag: '1', ranking: { pageLength: 0.4 } };

/** A browser remembers that a script could not be loaded; under another address it asks again. */
let attempts = 0;

const load = async (locale: string): Promise<Engine> => {
  const basePath = `/pagefind/${locale}/`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${basePath}pagefind.js${attempts === 0 ? '' : `#${attempts}`}`);
  const index = pagefind.createInstance({ ...options, basePath, language: locale.toLowerCase() });
  let words: Promise<WordList | undefined> | undefined;
  const fetched = async (): Promise<WordList | undefined> => {
    const response = await fetch(`${basePath}words.txt`);
    return response.ok ? readWordList(await response.text()) : undefined;
  };
  return { index, words: () => (words ??= fetched().catch(() => undefined)) };
};

const engineOf = (locale: string): Promise<Engine> => {
  const known = engines.get(locale);
  if (known !== undefined) return known;
  const engine = load(locale);
  engines.set(locale, engine);
  return engine;
};

const findIn = async (locale: string, query: string, kind: SearchKind | undefined): Promise<Findings> => {
  try {
    const { index, words } = await engineOf(locale);
    return await find(index, query, locale, words, kind);
  } catch (error) {
    // Pagefind does not ask twice for a part that did not come; loaded anew, with the next query, it does.
    attempts += 1;
    engines.delete(locale);
    throw error;
  }
};

/**
 * An English page weighs half of one in the reader's language, or a little less than one where only English has the
 * words; it is left out where the same page is found in the reader's language.
 */
const weightOf = (own: Findings, other: Findings): number => (other.isSure && !own.isSure ? 0.9 : 0.5);
const few = 5;

const twin = (address: string): string => address.replace(/^\/[^/]+/, '');

const merged = (own: Findings, other: Findings): Findings => {
  const isBetter = own.corrected !== undefined && other.isSure;
  const known = new Set(isBetter ? [] : own.hits.map((it) => twin(it.address)));
  const more = other.hits.filter((it) => !known.has(twin(it.address))).map((it): Hit => ({ ...it, score: it.score * weightOf(own, other) }));
  const there = new Set(more.map((it) => twin(it.address)));
  const hits = isBetter ? [...more, ...own.hits.filter((it) => !there.has(twin(it.address)))] : [...own.hits, ...more].toSorted((a, b) => b.score - a.score);
  const corrected = own.hits.length === 0 ? other.corrected : isBetter ? undefined : own.corrected;
  return { ...own, hits, corrected };
};

/**
 * Looks for a query in the reader's language, then in English where that tells more.
 * @param source the language all others are written from
 * @param withEnglish whether the reader asked for the English pages
 * @param show called with what is known so far; a second time when the English pages were looked at, too
 */
export const findEverywhere = async (query: string, locale: string, source: string, kind: SearchKind | undefined, withEnglish: boolean, show: (findings: Findings, isAll: boolean) => void): Promise<void> => {
  const own = await findIn(locale, query, kind);
  // English pages hold no Chinese words.
  const isAlso = locale !== source && !isHan(query) && (withEnglish || engines.has(source) || own.hits.length < few || !own.isSure);
  show(own, !isAlso);
  if (!isAlso) return;
  // English is a help, not a condition: without it, or where it is long in coming, the reader's own language stands, and the next search begins.
  const nothing: Findings = { hits: [], corrected: undefined, isSure: false };
  const late = new Promise<Findings>((resolve) => setTimeout(resolve, 4000, nothing));
  show(merged(own, await Promise.race([findIn(source, query, kind).catch(() => nothing), late])), true);
};
