// Texts of the rulebook with its figures filled in.
import { catalogue } from '../catalogue.ts';
import type { Locale } from '../site.ts';
import { factValues } from './facts.ts';
import { hasRuleText, ruleText, type TextBundle } from './messages.ts';

const valuesByLocale = new Map<string, ReturnType<typeof factValues>>();

const valuesFor = (locale: Locale, html: boolean): ReturnType<typeof factValues> => {
  const key = `${locale} ${html}`;
  const ready = valuesByLocale.get(key) ?? factValues(locale, html);
  valuesByLocale.set(key, ready);
  return ready;
};

/** A rulebook text as HTML. */
export const textHtml = (locale: Locale, bundle: TextBundle, path: string): string =>
  ruleText(locale, bundle, path, valuesFor(locale, true));

/** A rulebook text without markup, for titles and attributes. */
export const textPlain = (locale: Locale, bundle: TextBundle, path: string): string =>
  ruleText(locale, bundle, path, valuesFor(locale, false)).replace(/<[^>]+>/g, '');

export { hasRuleText };

/** The definition of a term as HTML; undefined where the termbase has none. */
export const definitionHtml = (locale: Locale, key: string): string | undefined => {
  const values = valuesFor(locale, true).fact;
  return catalogue.terms
    .find((it) => it.key === key)
    ?.languages[locale]?.definition?.replace(/\{\{fact\.([a-z0-9-]+)\.([a-z]+)\}\}/g, (whole, id: string, attribute: string) => {
      const value = values[id]?.[attribute];
      if (value === undefined) throw new Error(`content/terms.yaml: ${key} uses ${whole}, which the rulebook does not hold`);
      return value;
    });
};
