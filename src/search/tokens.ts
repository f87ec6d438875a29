// How a query is cut into words. Chinese has no spaces: the segmenter of the browser cuts it as it cut the index's texts.
/** Lower case, without accents and marks, so that a word is found however it is typed. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Marks inside a word that people leave out: D-U-N-S, direct-bill, Microsoft’s. */
const inside = /(?<=[\p{L}\p{N}])[\p{Pd}'’.](?=[\p{L}\p{N}])/gu;

const piecesOf = (text: string, locale: string): readonly string[] => {
  const pieces = text.replace(inside, '').split(/[\s\p{P}\p{S}]+/u).filter(Boolean);
  if (!pieces.some(isHan)) return [...new Set(pieces)];
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return [...new Set(pieces.flatMap((piece) => (isHan(piece) ? [...segmenter.segment(piece)].map((it) => it.segment) : [piece])))];
};

/** The words of a query, folded. */
export const tokensOf = (query: string, locale: string): readonly string[] => piecesOf(fold(query), locale);

/** The words of a text as they are written, in lower case. */
export const writtenWordsOf = (text: string, locale: string): readonly string[] => [...new Set([text, text.replace(/\p{Pd}/gu, ' ')].flatMap((it) => piecesOf(it.normalize('NFC').toLocaleLowerCase(locale), locale)))];

/** The words of a text: those above, and the parts of what is joined by a mark. */
export const wordsOf = (text: string, locale: string): readonly string[] => [...new Set([...tokensOf(text, locale), ...tokensOf(text.replace(/\p{Pd}/gu, ' '), locale)])];
