// Locale files: the same keys and placeholders in every language, exactly its plural forms, nothing left in English.
import { describe, expect, it } from 'vitest';
import { writtenBundles } from '../../src/i18n/messages.ts';
import { begun, localeTags, sourceLocale, type Locale } from '../../src/site.ts';
import { sameInEnglish } from './same-in-english.ts';
import { leaves } from './trees.ts';

const textsOf = (locale: Locale): Map<string, string> =>
  new Map(Object.entries(writtenBundles[locale] ?? {}).flatMap(([bundle, tree]) => leaves(tree, `${bundle}.json `)));

const plural = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{[^}]+\}\}|<\/?[a-z]+/g)].map(([it]) => it).toSorted();

const english = textsOf(sourceLocale);

describe.each(localeTags)('the strings in %s', (locale) => {
  const own = textsOf(locale);

  it('have exactly the plural forms the language knows', () => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    const stems = new Set([...own.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, '')));
    const wrong = [...stems].filter((stem) => {
      const found = [...own.keys()].filter((key) => key.startsWith(`${stem}_`) && key.replace(plural, '') === stem).map((key) => plural.exec(key)?.[1]);
      return JSON.stringify(found.toSorted()) !== JSON.stringify(wanted);
    });
    expect(stems.size > 0 || begun.includes(locale)).toBe(true);
    expect(wrong).toEqual([]);
  });

  it('have the keys of the English files', () => {
    const keysOf = (texts: Map<string, string>): string[] => [...new Set([...texts.keys()].map((key) => key.replace(plural, '')))].toSorted();
    const wanted = keysOf(english);
    const found = keysOf(own);
    expect([
      ...wanted.filter((key) => !found.includes(key)).map((key) => `locales/${locale}/${key} is missing: write it`),
      ...found.filter((key) => !wanted.includes(key)).map((key) => `locales/${locale}/${key} has no English twin: take it out, or write locales/${sourceLocale}/${key}`),
    ]).toEqual([]);
  });

  it('have the placeholders and elements of the English text', () => {
    const wrong = [...own].flatMap(([key, text]) => {
      const twin = english.get(key) ?? english.get(key.replace(plural, '_other')) ?? '';
      return JSON.stringify(placeholders(text)) === JSON.stringify(placeholders(twin)) ? [] : [`${key}: ${placeholders(text).join(' ')} instead of ${placeholders(twin).join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });
});

it('no language is published half', () => {
  expect(begun, 'Write what the other tests of test/content list, then take the language out of `begun` in src/site.ts.').toEqual([]);
});

it.each(localeTags.filter((it) => it !== sourceLocale))('the strings in %s leave nothing in English but what is listed', (locale) => {
  const left = [...textsOf(locale)].filter(([key, text]) => /[a-z]{3}/i.test(text.replace(/\{\{[^}]+\}\}/g, '')) && text === english.get(key) && !sameInEnglish.has(text));
  expect(left).toEqual([]);
});
