// Pages that differ as pages by people do: words of the same language in other places, and now and then a word that no
// other page has, so that an index grows with them. The same page gets the same words each time.

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export const numbersFrom = (seed: string): (() => number) => {
  let state = [...seed].reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32;
  };
};

const taken = (items: readonly string[], number: number): string => items[Math.floor(number * items.length)] ?? '';

const syllables = [...'bdfgklmnprstv'].flatMap((sound) => [...'aeiou'].map((vowel) => sound + vowel));

/** A word that is none, the same for the same rank; low ranks are drawn more often, as words are. */
const coined = (number: number, isHan: boolean, signs: readonly string[]): string => {
  let rank = Math.floor(3 / (number ** 1.4 + 1e-7));
  const parts: string[] = [];
  const from = isHan ? signs : syllables;
  do {
    parts.push(from[rank % from.length] ?? '');
    rank = Math.floor(rank / from.length);
  } while (rank > 0 || parts.length < (isHan ? 2 : 3));
  return parts.join('');
};

/** What a line of MDX holds beside its text. */
const marks = /(<[^>]*>|\[[^\]]*\]\([^)]*\)|\{[^}]*\}|`[^`]*`|https?:\S+)/;

/** Lines that carry the shape of a page, or a figure. */
const isShape = (line: string): boolean => /^\s*(?:$|[#|<>:-]|\d|import\b|export\b)/.test(line);

const wordsFor = (locale: string): RegExp => (locale === 'zh-CN' ? /\p{Script=Han}{2}/gu : /(?<![\p{L}\p{N}-])\p{L}{4,}(?![\p{L}\p{N}-])/gu);

/** Words of the text of pages, each as often as it stands there. */
export const wordsIn = (bodies: readonly string[], locale: string): readonly string[] =>
  bodies.flatMap((body) => body.split('\n').filter((it) => !isShape(it)).flatMap((line) => line.split(marks).filter((_, index) => index % 2 === 0).flatMap((it) => it.match(wordsFor(locale)) ?? [])))
    .filter((it) => !/^(?:import|export)$/i.test(it));

/**
 * The body of a page with a third of its words changed.
 * @param words of the language, among which the others are chosen
 */
export const varied = (body: string, locale: string, words: readonly string[], seed: string): string => {
  const next = numbersFrom(`${locale} ${seed}`);
  const signs = locale === 'zh-CN' ? [...new Set(words.slice(0, 2000).join(''))] : [];
  const other = (word: string): string => {
    const kind = next();
    if (kind < 0.02) return coined(next(), signs.length > 0, signs);
    return kind < 0.33 ? taken(words, next()) : word;
  };
  return body.split('\n').map((line) => (isShape(line) ? line : line.split(marks).map((part, index) => (index % 2 === 0 ? part.replace(wordsFor(locale), other) : part)).join(''))).join('\n');
};
