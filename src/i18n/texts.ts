// Texts of the rulebook with its figures filled in.
import { catalogue } from '../catalogue.ts';
import type { Term } from '../schema/text.ts';
import { begun, sourceLocale, type Locale } from '../site.ts';
import { factValues } from './facts.ts';
import { hasRuleText, messagesOf, ruleText, type TextBundle } from './messages.ts';
import type { Voice } from './voice.ts';

const valuesByLocale = new Map<Locale, ReturnType<typeof factValues>>();

const valuesFor = (locale: Locale): ReturnType<typeof factValues> => {
  const values = valuesByLocale.get(locale) ?? factValues(locale);
  valuesByLocale.set(locale, values);
  return values;
};

/** A rulebook text as HTML. */
export const textHtml = (locale: Locale, bundle: TextBundle, path: string): string =>
  ruleText(locale, bundle, path, valuesFor(locale));

/** All texts of a language, with the figures of the rulebook filled in. */
export const voiceOf = (locale: Locale): Voice => ({
  locale,
  say: (bundle, path, values = {}) => messagesOf(locale).say(bundle, path, { ...valuesFor(locale), ...values }),
});

export { hasRuleText };

/** A term in a language; in one that is begun, the English where it has none yet. */
export const termIn = (term: Term, locale: Locale): Term['languages'][Locale] =>
  term.languages[locale] ?? (begun.includes(locale) ? term.languages[sourceLocale] : undefined);

/** The definition of a term as HTML; undefined where the termbase has none. */
export const definitionHtml = (locale: Locale, key: string): string | undefined => {
  const values = valuesFor(locale).fact;
  const term = catalogue.terms.find((it) => it.key === key);
  return term && termIn(term, locale)?.definition?.replace(/\{\{fact\.([a-z0-9-]+)\.([a-z]+)\}\}/g, (whole, id: string, attribute: string) => {
    const value = values[id]?.[attribute];
    if (value === undefined) throw new Error(`content/terms.yaml: ${key} uses ${whole}, which the rulebook does not hold`);
    return value;
  });
};
