// Words that come in a file of the language when they are needed: those of the search box, and of what is kept offline.
import type { SearchKind } from './kinds.ts';

export interface BoxWords {
  readonly [key: string]: string | Readonly<Record<string, string>>;
  /** The language all others are written from. */
  readonly source: string;
  readonly kind: Readonly<Record<SearchKind | 'all', string>>;
  readonly one: Readonly<Record<SearchKind, string>>;
}

export interface OfflineWords {
  readonly [key: string]: string;
  /** Tag given to `Intl` for dates. */
  readonly dates: string;
}

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A text with its figures filled in, in the plural form of the language. */
export const sayIn = (words: BoxWords | OfflineWords, locale: string): Say => {
  const plural = new Intl.PluralRules(locale);
  return (key, values = {}) => {
    const { count } = values;
    const text = (typeof count === 'number' ? words[`${key}_${plural.select(count)}`] : undefined) ?? words[key];
    return typeof text === 'string' ? text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')) : key;
  };
};
