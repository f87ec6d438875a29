// Every text has a pin in every language. A translation that lags behind the English text is a warning and no fault: what
// is right in English need not wait for it, and its readers are told.
import { expect, it } from 'vitest';
import { freshnessIn, pinsIn, textsIn, translatedLocales } from '../../src/build/translations.ts';
import { localeTags, sourceLocale } from '../../src/site.ts';
import { pageFiles } from './pages.ts';

const english = textsIn(sourceLocale).map((it) => it.name);

it('the texts are all pages, all files of strings and the terms', () => {
  expect(translatedLocales.length).toBe(localeTags.length - 1);
  expect(english.filter((it) => !it.startsWith('strings/')).toSorted()).toEqual(pageFiles.filter((it) => it.locale === sourceLocale).map((it) => it.slug).toSorted());
  expect(english).toEqual(expect.arrayContaining(['strings/ui', 'strings/requirements', 'strings/terms']));
});

it.each(translatedLocales)('every text in %s says from which English text it was translated, and no text that is gone does', (locale) => {
  const pinned = Object.keys(pinsIn(locale));
  expect({ missing: english.filter((it) => !pinned.includes(it)), gone: pinned.filter((it) => !english.includes(it)) }, `npm run pin -- ${locale} TEXT…`).toEqual({ missing: [], gone: [] });
});

it.each(translatedLocales)('warns of what lags behind in %s', (locale) => {
  const parts = freshnessIn(locale);
  expect(parts.length).toBeGreaterThan(1000);
  const behind = parts.filter(({ state }) => state !== 'fresh');
  if (behind.length > 0) console.warn(`${locale}: ${String(behind.length)} parts lag behind the English text; bring them up to date, then: npm run pin -- ${locale} TEXT…\n${behind.map(({ name, key, state }) => `  ${name} ${key}: ${state}`).join('\n')}`);
});
