// Words that are not pages: labels of the frame, and the texts of rules, changes, claims by their ids. i18next fills
// the placeholders and picks plural forms; it runs while building only.
import { createInstance, type i18n } from 'i18next';
import type enUi from '../../locales/en/ui.json';
import { begun, localeTags, sourceLocale, type Locale } from '../site.ts';
import { lentStrings, type Tree } from './lent-strings.ts';
import type { Voice } from './voice.ts';

type Join<Prefix extends string, Key extends string> = Prefix extends '' ? Key : `${Prefix}.${Key}`;
type Leaves<Of, Prefix extends string = ''> = {
  [Key in keyof Of & string]: Of[Key] extends string ? Join<Prefix, Key> : Leaves<Of[Key], Join<Prefix, Key>>;
}[keyof Of & string];
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key;

export type UiKey = WithoutPlural<Leaves<typeof enUi>>;
type Values = Readonly<Record<string, unknown>>;

const files = import.meta.glob<Tree>('../../locales/*/*.json', { import: 'default', eager: true });

type Bundles = Readonly<Record<string, Tree>>;

/** The strings of each language as they are written, by file name. */
export const writtenBundles: Readonly<Record<string, Bundles>> = Object.fromEntries(
  localeTags.map((locale) => [
    locale,
    Object.fromEntries(
      Object.entries(files)
        .filter(([path]) => path.includes(`/locales/${locale}/`))
        .map(([path, tree]) => [path.replace(/^.*\//, '').replace(/\.json$/, ''), tree]),
    ),
  ]),
);

const bundlesOf = (locale: Locale): Bundles => {
  const own = writtenBundles[locale] ?? {};
  if (!begun.includes(locale)) return own;
  const plurals = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return Object.fromEntries(Object.entries(writtenBundles[sourceLocale] ?? {}).map(([name, english]) => [name, lentStrings(english, own[name] ?? {}, plurals)]));
};

/** One bundle of strings per language and file name, as the site speaks them. */
export const bundles: Readonly<Record<string, Bundles>> = Object.fromEntries(localeTags.map((locale) => [locale, bundlesOf(locale)]));

const instances = new Map<Locale, i18n>();

const instanceFor = (locale: Locale): i18n => {
  const ready = instances.get(locale);
  if (ready !== undefined) return ready;
  const instance = createInstance();
  void instance.init({
    lng: locale,
    ns: Object.keys(bundles[locale] ?? {}),
    resources: { [locale]: bundles[locale] ?? {} },
    fallbackLng: false,
    initAsync: false,
    interpolation: {
      // Every string is our own and is written for HTML; nothing a reader enters passes through here.
      escapeValue: false,
    },
    parseMissingKeyHandler: (key) => {
      throw new Error(`locales/${locale}: there is no text for ${key}`);
    },
    missingInterpolationHandler: (text, match) => {
      throw new Error(`locales/${locale}: nothing fills ${String(match[0])} in "${text}"`);
    },
  });
  instances.set(locale, instance);
  return instance;
};

/** A label of the frame. */
export const ui = (locale: Locale, key: UiKey, values: Values = {}): string =>
  instanceFor(locale).t(key, { ns: 'ui', ...values });

export type TextBundle =
  | 'ui'
  | 'requirements' | 'lapses' | 'not-required' | 'conflicts' | 'changes' | 'scenarios' | 'claims' | 'names' | 'regions' | 'questions' | 'verdicts' | 'checkers' | 'markdown' | 'status';

/** A text of the rulebook by bundle and path, with values for its placeholders. */
export const ruleText = (locale: Locale, bundle: TextBundle, path: string, values: Values = {}): string =>
  instanceFor(locale).t(path, { ns: bundle, ...values });

export const hasRuleText = (locale: Locale, bundle: TextBundle, path: string): boolean =>
  instanceFor(locale).exists(path, { ns: bundle });

/** Texts as they stand in the files: what needs no figures filled in. */
export const messagesOf = (locale: Locale): Voice => ({
  locale,
  say: (bundle, path, values = {}) => instanceFor(locale).t(path, { ns: bundle, ...values }),
});
