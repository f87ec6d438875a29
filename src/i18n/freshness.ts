// Whether a translation still translates the English text as it is.
//
// English is the source. A text (a page, or one file of strings) is cut into parts: of a page, what its front matter says
// to readers ("title"), what stands before the first heading ("start"), and each heading with what follows it up to the
// next one, whatever its level ("#" and the id of the heading); of strings, each entry. When a translation is brought up
// to date, the fingerprint of each English part is written down beside it: it is pinned. Later each part is
//
//   fresh    the English part has the fingerprint that was pinned, at the place it had among the parts that both have
//   stale    it has another one, or stands at another place: translations are matched to headings by their order, so the
//            parts that changed places stand under one another's headings
//   missing  nothing is pinned: the part is new in English, or its heading was renamed, which gives it another id
//   extra    it is pinned and no longer there in English
//
// So an edit of one part makes that part stale and no other; a new part is missing and one taken away is extra, and both
// leave their neighbours fresh; a renamed heading is one missing and one extra; two parts that change places are both
// stale. A fingerprint covers prose, components with their attributes, and addresses of links. It does not cover white
// space that changes nothing in Markdown (spaces in a row, a paragraph wrapped at another column, more blank lines), the
// figures that a component fetches from the rulebook, for these change in all languages at once, or the depth to which a
// list item is indented. Nobody can tell from a fingerprint whether a translation is good: pinning says that somebody
// has looked.
import { createHash } from 'node:crypto';
import GithubSlugger from 'github-slugger';

export interface Part {
  readonly key: string;
  /** What a fingerprint is taken of. */
  readonly text: string;
}

/** The fingerprints of the English parts a translation was made from, by part, in the order of the text. */
export type Pins = Readonly<Record<string, string>>;

export type State = 'fresh' | 'stale' | 'missing' | 'extra';
export const states: readonly State[] = ['fresh', 'stale', 'missing', 'extra'];

export interface PartState {
  readonly key: string;
  readonly state: State;
}

const heading = /^#{2,6}\s+(.+?)\s*$/;

/** A line that begins a block of its own, so that the break before it is more than a place to wrap. */
const blockStart = String.raw`[-*+] |[|>#]|\d+[.)] `;

const normalized = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .replace(new RegExp(String.raw`(?<!\n)\n(?!\n|${blockStart})`, 'g'), ' ')
    .trim();

/** Twelve hexadecimal digits that another text has only by a chance of one in 280 million million. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(normalized(text)).digest('hex').slice(0, 12);

/** The parts of a page as it is written (MDX), in order; a part without any text is none. */
export const partsOfPage = (source: string): readonly Part[] => {
  const [, front = '', body = source] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(source) ?? [];
  const slugger = new GithubSlugger();
  const parts: { key: string; lines: string[] }[] = [
    // The place in the contents and whether a page is a draft are no words to translate.
    { key: 'title', lines: front.split('\n').filter((it) => !/^(?:order|draft):/.test(it)).toSorted() },
    { key: 'start', lines: [] },
  ];
  for (const line of body.split('\n')) {
    const [, words] = heading.exec(line) ?? [];
    if (words === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ key: `#${slugger.slug(words.replace(/[*_`]/g, '').replace(/\s+/g, ' '))}`, lines: [line] });
  }
  return parts.map(({ key, lines }) => ({ key, text: lines.join('\n') })).filter(({ text }) => text.trim() !== '');
};

/** The words of each heading of a page as it is written, in order, without marks of emphasis. */
export const headingsOfPage = (source: string): readonly string[] =>
  source.split('\n').flatMap((line) => heading.exec(line)?.[1]?.replace(/[*_`]/g, '') ?? []);

/** The parts of a tree of strings: its entries, in the order of their keys, for no reader sees another. The plural forms of an entry, which differ by language, are one part. */
export const partsOfStrings = (tree: Readonly<Record<string, unknown>>): readonly Part[] =>
  [...Map.groupBy(Object.entries(tree), ([key]) => key.replace(/_(?:zero|one|two|few|many|other)$/, ''))]
    .map(([key, forms]) => ({ key, text: JSON.stringify(forms.map(([, value]) => value)) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));

/** What pinning writes down. */
export const pinsOf = (english: readonly Part[]): Pins => Object.fromEntries(english.map(({ key, text }) => [key, fingerprintOf(text)]));

/** The state of each part, in the order of the English text, then what is there no more. */
export const freshness = (english: readonly Part[], pins: Pins): readonly PartState[] => {
  const keys = new Set(english.map((it) => it.key));
  const pinned = Object.keys(pins);
  const placeInPins = pinned.filter((key) => keys.has(key));
  const placeInEnglish = english.map((it) => it.key).filter((key) => pins[key] !== undefined);
  const stateOf = ({ key, text }: Part): State => {
    if (pins[key] === undefined) return 'missing';
    return pins[key] === fingerprintOf(text) && placeInPins.indexOf(key) === placeInEnglish.indexOf(key) ? 'fresh' : 'stale';
  };
  return [
    ...english.map((it) => ({ key: it.key, state: stateOf(it) })),
    ...pinned.filter((key) => !keys.has(key)).map((key): PartState => ({ key, state: 'extra' })),
  ];
};
