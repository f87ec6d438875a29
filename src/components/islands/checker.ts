// The frame that every part of a checker shares: its data and its voice.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Voice } from '../../i18n/voice.ts';
import type { CheckerData, Words } from './checker-data.ts';

export interface Frame extends Voice {
  readonly data: CheckerData;
  /** A label of the checkers. */
  readonly word: (path: string, values?: Readonly<Record<string, unknown>>) => string;
  /** The short name of a question, and the title of a requirement. */
  readonly short: (id: string) => string;
  readonly title: (id: string) => string;
}

const textAt = (tree: Words | undefined, path: string): string | undefined => {
  let at: string | Words | undefined = tree;
  for (const key of path.split('.')) at = typeof at === 'object' ? at[key] : undefined;
  return typeof at === 'string' ? at : undefined;
};

export const frameOf = (data: CheckerData): Frame => {
  const plural = new Intl.PluralRules(data.locale);
  const say: Voice['say'] = (bundle, path, values = {}) => {
    const texts = data.words[bundle];
    const { count } = values;
    const text = (typeof count === 'number' ? textAt(texts, `${path}_${plural.select(count)}`) : undefined) ?? textAt(texts, path) ?? path;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
  return {
    locale: data.locale,
    data,
    say,
    word: (path, values) => say('checkers', path, values),
    short: (id) => say('questions', `${id}.short`),
    title: (id) => data.titles[id] ?? id,
  };
};

export const Checker = createContext<Frame | undefined>(undefined);

export const useFrame = (): Frame => {
  const frame = useContext(Checker);
  if (frame === undefined) throw new Error('A part of a checker stands outside its frame.');
  return frame;
};
