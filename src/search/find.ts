// One search over one language: Pagefind finds, this puts what it found in order. Words that the guide does not have
// would bring up whatever begins like them, so they are read again with the word list before they count.
import { isBackground, searchKinds, type SearchKind } from './kinds.ts';
import { isListed, readingOf, type WordList } from './spelling.ts';
import { fold, isHan, tokensOf, wordsOf } from './tokens.ts';

interface Found {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

interface PageFound extends Found {
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly sub_results: readonly Found[];
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}

interface Result {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PageFound>;
}

/** What is used of Pagefind's interface. */
export interface Index {
  readonly search: (query: string, options?: { readonly filters?: Readonly<Record<string, string>> }) => Promise<{ readonly results: readonly Result[] }>;
}

export interface Hit {
  readonly address: string;
  readonly locale: string;
  readonly kind: SearchKind;
  /** Title of the page, term or requirement. */
  readonly title: string;
  /** Heading of the section the hit leads to, unless it leads to the whole page. */
  readonly section: string | undefined;
  /** What it is a part of: the role of a requirement, the page of a change. */
  readonly of: string | undefined;
  /** Text around the words found; every second piece is one of them. */
  readonly excerpt: readonly string[];
  readonly score: number;
}

export interface Findings {
  readonly hits: readonly Hit[];
  /** The query that was looked for instead, where the one typed found nothing of its own. */
  readonly corrected: string | undefined;
  /** Whether the guide has the words that were typed. */
  readonly isSure: boolean;
}

/** Titles are weighed here once more, so a few more than are shown are looked at. */
export const lookedAt = 14;

/** What a whole piece of Chinese weighs beside its words, which weigh 1 to 5. */
const wholePiece = 4;

/** Fewer pages than this hold all that was typed: those that hold a part of it are shown, too. */
const few = 8;

const decoded = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('\u200B', '');

const sharedBeginning = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

/** Whether two words are forms of one: they begin alike but for an ending. A compound may end in the word. */
const isForm = (word: string, token: string): boolean => {
  if (isHan(token)) return word.includes(token);
  const shared = sharedBeginning(word, token);
  const longer = Math.max(word.length, token.length);
  const isOtherEnding = shared >= 4 && shared * 3 >= 2 * longer && longer - shared <= 5;
  return shared === token.length || isOtherEnding || (token.length >= 5 && word.endsWith(token));
};

/** Whether two words have a piece in common that says something: a stem may stand behind a prefix. */
const isAkin = (word: string, token: string): boolean => {
  const length = Math.max(4, Math.ceil(token.length / 2));
  return isForm(word, token) || Array.from({ length: Math.max(0, token.length - length + 1) }, (_, at) => token.slice(at, at + length)).some((piece) => word.includes(piece));
};

/** How much a word says: the fewer places hold it, the more. */
type Weights = ReadonlyMap<string, number>;

/** Which part of what was typed a text holds, from 0 to 1. */
const share = (text: string, tokens: readonly string[], locale: string, weights?: Weights): number => {
  const words = isHan(text) ? [fold(text), ...wordsOf(text, locale)] : wordsOf(text, locale);
  const sum = (of: readonly string[]): number => of.reduce((total, token) => total + (weights?.get(token) ?? 1), 0);
  return tokens.length === 0 ? 0 : sum(tokens.filter((token) => words.some((word) => isForm(word, token)))) / sum(tokens);
};

interface Candidate { readonly score: number; readonly page: PageFound }

/** A hit leads to the section that holds most of what was found; to the page, where its own title says it. */
const hitOf = ({ page, score }: Candidate, tokens: readonly string[], locale: string): Hit => {
  const strength = (it: Found): number => it.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0) * (1 + 2 * share(it.title, tokens, locale));
  const isWhole = share(page.meta['title'] ?? '', tokens, locale) === 1;
  const best = isWhole ? page : page.sub_results.reduce<Found>((a, b) => (a === page || strength(b) > strength(a) ? b : a), page);
  return {
    address: best.url,
    locale,
    kind: kindOf(page),
    title: page.meta['title'] ?? '',
    section: best.url === page.url ? undefined : best.title,
    of: page.meta['of'],
    excerpt: best.excerpt.split(/<\/?mark>/).map(decoded),
    score,
  };
};

const kindOf = (page: PageFound): SearchKind => searchKinds.find((it) => page.filters['kind']?.includes(it) === true) ?? 'guide';

/** The best results with their texts; a title that holds what was typed counts more than any number of mentions. */
const candidates = async (results: readonly Result[], tokens: readonly string[], locale: string, weights?: Weights): Promise<readonly Candidate[]> => {
  const top = results[0]?.score ?? 1;
  const pages = await Promise.all(results.slice(0, lookedAt).map(async ({ score, data }) => ({ score: score / top, page: await data() })));
  return pages
    .map(({ score, page }) => {
      const { title = '', words = '', of } = page.meta;
      const held = (text: string): number => share(text, tokens, locale, weights);
      const inTitle = Math.max(held(title), ...page.sub_results.map((it) => 0.8 * held(it.title)));
      // A title that says nothing else is what was looked for.
      const isAll = inTitle === 1 ? (0.5 * tokens.length) / Math.max(tokens.length, tokensOf(title, locale).length) : 0;
      const background = isBackground(kindOf(page), of) ? 0.6 : 1;
      return { page, score: background * (score + 1.5 * Math.max(inTitle, 0.8 * held(words)) + isAll) };
    })
    .toSorted((a, b) => b.score - a.score)
    // The same requirement of another role, or the same name again, tells less than another place.
    .map((it, index, sorted) => (sorted.slice(0, index).some(({ page }) => page.meta['title'] === it.page.meta['title']) ? { ...it, score: 0.5 * it.score } : it))
    .toSorted((a, b) => b.score - a.score);
};

/** Results of several words together: what counts is how much of what was typed a page holds, then how often it says so. */
const together = (lists: readonly { readonly results: readonly Result[]; readonly weight: number }[]): readonly Result[] => {
  const sums = new Map<string, { readonly result: Result; readonly sum: number; readonly held: number }>();
  for (const { results, weight } of lists)
    for (const result of results) {
      const known = sums.get(result.id) ?? { result, sum: 0, held: 0 };
      sums.set(result.id, { result: known.held >= weight ? known.result : result, sum: known.sum + result.score, held: known.held + weight });
    }
  const most = Math.max(...[...sums.values()].map((it) => it.sum));
  const all = lists.reduce((total, { weight }) => total + weight, 0);
  return [...sums.values()].map(({ result, sum, held }) => ({ ...result, score: (held / all) ** 0.7 * (1 + sum / most) })).toSorted((one, other) => other.score - one.score);
};

const marked = ({ page }: Candidate, locale: string): readonly string[] =>
  [page.excerpt, ...page.sub_results.map((it) => it.excerpt)].flatMap((excerpt) => [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, word = '']) => wordsOf(decoded(word), locale)));

/** Which of the words typed a page holds in its title, its other names or the text found. */
const heldBy = (candidate: Candidate, tokens: readonly string[], locale: string): readonly string[] => {
  const { title = '', words = '' } = candidate.page.meta;
  const own = [...marked(candidate, locale), ...wordsOf(title, locale), ...wordsOf(words, locale)];
  return tokens.filter((token) => own.some((word) => isForm(word, token)));
};

/** Whether what was found is enough and holds what was typed, and not just words that begin alike. */
const suffices = (found: readonly Candidate[], tokens: readonly string[], locale: string): boolean => {
  const held = new Set(found.slice(0, 5).flatMap((it) => heldBy(it, tokens, locale)));
  return found.length >= (tokens.length > 1 ? few : 3) && tokens.every((token) => held.has(token) && !(isHan(token) && token.length === 1));
};

/**
 * Looks for a query in one language.
 * @param words fetched only when what was found is too little or does not hold what was typed
 */
export const find = async (index: Index, query: string, locale: string, words: () => Promise<WordList | undefined>, kind?: SearchKind): Promise<Findings> => {
  const tokens = tokensOf(query, locale);
  const resultsOf = async (text: string): Promise<readonly Result[]> => (await index.search(text, kind === undefined ? {} : { filters: { kind } })).results;
  const findings = (found: readonly Candidate[], asked: readonly string[], isSure: boolean, corrected?: string): Findings => ({ hits: found.map((it) => hitOf(it, asked, locale)), corrected, isSure });
  if (tokens.length === 0) return findings([], tokens, true);
  const all = await candidates(await resultsOf(tokens.join(' ')), tokens, locale);
  const isEnough = suffices(all, tokens, locale);
  const list = isEnough ? undefined : await words();
  if (list === undefined) return findings(all, tokens, isEnough);
  const reading = readingOf(isHan(query) ? fold(query) : tokens.join(' '), isListed(tokens, list) ? tokens : tokensOf(query.replace(/\p{Pd}/gu, ' '), locale), list);
  const meant = reading.tokens.length > 0 ? reading.tokens : tokensOf(reading.corrected ?? '', locale);
  const spoken = meant.filter((it) => !list.filler.has(it));
  const asked = spoken.length > 0 ? spoken : meant;
  const lists = await Promise.all(asked.map(resultsOf));
  const weights = new Map(asked.map((token, index) => [token, Math.log(1 + 200 / (1 + (lists[index]?.length ?? 0)))]));
  const weighed = lists.map((results, index) => ({ results, weight: weights.get(asked[index] ?? '') ?? 1 }));
  // Chinese is typed in one piece; a page with that very piece is meant before one with its words here and there.
  const whole = isHan(query) && asked.length > 1 ? [{ results: await resultsOf(`"${tokens.join(' ')}"`), weight: wholePiece }] : [];
  const found = await candidates(together([...weighed, ...whole]), asked, locale, weights);
  // Where the guide has none of the words, Pagefind brings up whatever begins like them.
  const isStray = (it: Candidate): boolean => meant.every((token) => !marked(it, locale).some((word) => isAkin(word, token)));
  return findings(reading.isKnown ? found : found.filter((it) => heldBy(it, meant, locale).length > 0 || !isStray(it)), meant, reading.isSure, reading.corrected);
};
