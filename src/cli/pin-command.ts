// One run of `npm run pin`: writes down that translations were brought up to date with the English text as it is. It
// reads and writes no file itself.
import type { Text } from '../build/translations.ts';
import { freshness, pinsOf, type Pins } from '../i18n/freshness.ts';
import { nearest } from '../schema/problem.ts';

export interface PinWorld {
  readonly sourceLocale: string;
  readonly translatedLocales: readonly string[];
  readonly textsIn: (locale: string) => readonly Text[];
  readonly pinsIn: (locale: string) => Readonly<Record<string, Pins>>;
}

export interface Pinning {
  readonly lines: readonly string[];
  /** What the caller has to put right; then nothing is to be written. */
  readonly problems: readonly string[];
  /** The language and its pins as they are to be written. */
  readonly written?: { readonly locale: string; readonly pins: Readonly<Record<string, Pins>> };
}

export const usage = `npm run pin -- LANGUAGE TEXT…    as in: npm run pin -- sv understand/overview strings/ui
npm run pin -- LANGUAGE --all    every text of the language

Writes down that a person or a translator has brought these texts up to date with the English ones. TEXT is the path of a
page below content/pages/en/ or strings/ and the name of a file below locales/en/; strings/terms are those of the termbase.`;

const plural = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** Why a text cannot be pinned, if so. */
const refusal = (locale: string, english: Text, own: Text | undefined): string | undefined => {
  if (own === undefined) return `${english.name} is not there in ${locale}; translate it first.`;
  const place = english.shape.findIndex((it, index) => it !== own.shape[index]);
  if (place < 0 && own.shape.length === english.shape.length) return undefined;
  const at = place < 0 ? english.shape.length : place;
  return `${english.name} has other ${english.name.startsWith('strings/') ? 'entries' : 'headings'} in ${locale} than in English: number ${String(at + 1)} is ${own.shape[at] ?? 'missing'} instead of ${english.shape[at] ?? 'nothing'}. Bring it up to date first.`;
};

const told = (english: Text, before: Pins | undefined): string => {
  if (before === undefined) return `${english.name}: pinned for the first time, ${plural(english.parts.length, 'part')}.`;
  const changed = freshness(english.parts, before).filter(({ state }) => state !== 'fresh');
  if (changed.length === 0) return `${english.name}: nothing had changed.`;
  return [`${english.name}: pinned ${plural(changed.length, 'part')}.`, ...changed.map((it) => `  ${it.key} was ${it.state}`)].join('\n');
};

export const pin = (args: readonly string[], world: PinWorld): Pinning => {
  const refuse = (...problems: readonly string[]): Pinning => ({ lines: [], problems });
  const [locale = '', ...names] = args;
  if (!world.translatedLocales.includes(locale)) return refuse(`"${locale}" is no language to translate into; write one of: ${world.translatedLocales.join(', ')}.`, usage);
  if (names.length === 0) return refuse('Name the texts to pin.', usage);
  const english = world.textsIn(world.sourceLocale);
  const own = world.textsIn(locale);
  const before = world.pinsIn(locale);
  const known = [...new Set([...english.map((it) => it.name), ...Object.keys(before)])];
  const wanted = names.includes('--all') ? known : [...new Set(names)];
  const unknown = wanted.filter((it) => !known.includes(it));
  if (unknown.length > 0) return refuse(...unknown.map((it) => `There is no text "${it}": ${nearest(it, known)}.`));
  const texts = english.filter((it) => wanted.includes(it.name));
  const problems = texts.flatMap((it) => refusal(locale, it, own.find(({ name }) => name === it.name)) ?? []);
  if (problems.length > 0) return refuse(...problems);
  const gone = wanted.filter((name) => !texts.some((it) => it.name === name));
  const all = new Map([...Object.entries(before).filter(([name]) => !gone.includes(name)), ...texts.map((it) => [it.name, pinsOf(it.parts)] as const)]);
  return {
    lines: [...texts.map((it) => told(it, before[it.name])), ...gone.map((it) => `${it}: removed, for English no longer has it.`)],
    problems: [],
    // In the order of the English texts, so that a change of one text changes its own lines in the file and no other.
    written: { locale, pins: Object.fromEntries(known.flatMap((name) => { const pins = all.get(name); return pins === undefined ? [] : [[name, pins]]; })) },
  };
};
