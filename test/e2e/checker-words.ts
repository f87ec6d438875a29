// The words of a language as its files have them, filled as the checkers fill them.
import { readFileSync } from 'node:fs';
import { trailingMonths } from '../../src/rules/index.ts';
import { localeTags, type Locale } from '../../src/site.ts';

type Tree = { readonly [key: string]: string | Tree };
type Bundle = 'checkers' | 'verdicts' | 'questions' | 'requirements' | 'scenarios' | 'regions' | 'ui' | 'offline';
type Values = Readonly<Record<string, string | number>>;

export interface Words {
  readonly locale: Locale;
  /** A text; `count` picks the plural form. Throws where the language has none, or where a placeholder stays empty. */
  readonly say: (bundle: Bundle, path: string, values?: Values) => string;
  /** A text in which anything may stand where the build fills in figures of the rulebook. */
  readonly pattern: (bundle: Bundle, path: string) => RegExp;
  /** A label of the checkers. */
  readonly word: (path: string, values?: Values) => string;
  readonly labelled: (label: string, text: string) => string;
  /** An answer to a question as its option is worded. */
  readonly option: (question: string, value: string) => string;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const bundle = (locale: Locale, name: Bundle): Tree => JSON.parse(readFileSync(new URL(`../../locales/${locale}/${name}.json`, import.meta.url), 'utf8'));

const textAt = (tree: Tree, path: string): string | undefined => {
  let at: string | Tree | undefined = tree;
  for (const key of path.split('.')) at = typeof at === 'object' ? at[key] : undefined;
  return typeof at === 'string' ? at : undefined;
};

export const wordsIn = (locale: Locale): Words => {
  const bundles = new Map<Bundle, Tree>();
  const plural = new Intl.PluralRules(locale);
  const treeOf = (name: Bundle): Tree => {
    const tree = bundles.get(name) ?? bundle(locale, name);
    bundles.set(name, tree);
    return tree;
  };
  const say: Words['say'] = (name, path, values = {}) => {
    const { count } = values;
    const text = (typeof count === 'number' ? textAt(treeOf(name), `${path}_${plural.select(count)}`) : undefined) ?? textAt(treeOf(name), path);
    if (text === undefined) throw new Error(`locales/${locale}/${name}.json has no text ${path}`);
    return text.replace(/\{\{([\w.-]+)\}\}/g, (_, key: string) => {
      const value = key === 'fact.revenue-period.value' ? say('ui', 'duration.month', { count: trailingMonths, amount: trailingMonths }) : values[key];
      if (value === undefined) throw new Error(`locales/${locale}/${name}.json: nothing fills ${key} of ${path}`);
      return String(value);
    });
  };
  return {
    locale,
    say,
    pattern: (name, path) => new RegExp((textAt(treeOf(name), path) ?? '(?!)').split(/\{\{[\w.-]+\}\}/).map(escape).join('.+')),
    word: (path, values) => say('checkers', path, values),
    labelled: (label, text) => say('ui', 'punctuation.labelled', { label, text }),
    option: (question, value) => {
      if (value === '?') return say('verdicts', 'answer.unknown');
      return value === 'yes' || value === 'no' ? say('verdicts', `answer.${value}`) : say('questions', `${question}.options.${value}`);
    },
  };
};

export const languages: readonly Words[] = localeTags.map(wordsIn);

/** A country/region as a language names it. */
export const placeIn = (locale: Locale, code: string): string => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;

/** How a language writes 1,200,000; the Chinese way is a word for ten thousands. */
export const millionAndAFifth: Readonly<Record<Locale, string>> = { en: '1,200,000', sv: '1 200 000', nl: '1.200.000', 'zh-CN': '120万' };
