// The search with a part of it missing or broken: a sentence and a way on, and no "nothing found" that is not true. What was
// typed stays, and once the part is back, the same search finds.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { sayIn, type BoxWords, type Say } from '../../src/search/words-file.ts';
import type { Locale } from '../../src/site.ts';
import { languages } from './checker-words.ts';
import { lookFor } from './search-box.ts';

/** A word that many pages of a language hold, and what the search box says. */
const queries: Readonly<Record<Locale, string>> = { en: 'revenue', sv: 'intäkter', nl: 'omzet', 'zh-CN': '收入' };
const searchWords = (locale: Locale): { readonly query: string; readonly say: Say } => {
  const words: BoxWords = JSON.parse(readFileSync(new URL(`../../dist/${locale}/search.json`, import.meta.url), 'utf8'));
  return { query: queries[locale], say: sayIn(words, locale) };
};

const field = (page: Page) => page.locator('form[data-search] input[type="search"]');

/** Each part that a query needs, by language. */
const parts: Readonly<Record<string, string>> = {
  'its entry': 'pagefind.js',
  'its worker': 'pagefind-worker.js',
  'its list of languages': 'pagefind-entry.json*',
  'its program': 'wasm.*.pagefind',
  'its list of pages': '*.pf_meta*',
  'a piece of its index': 'index/*',
  'the texts of the hits': 'fragment/*',
};
/** What a host or a network may send in place of a part. */
const answers: Readonly<Record<string, { readonly status: number; readonly contentType: string; readonly body: string }>> = {
  missing: { status: 404, contentType: 'text/html', body: '<!doctype html><title>Not found</title>' },
  broken: { status: 500, contentType: 'text/plain', body: '' },
  'another text': { status: 200, contentType: 'text/html', body: '<!doctype html><p>Please log in.' },
};
/** Each part meets one of them; a piece of the index, which Pagefind itself would pass over in silence, meets all. */
const hows = Object.entries(answers);

for (const [index, [what, part]] of Object.entries(parts).entries())
  for (const [turn, [how, answer]] of hows.entries()) {
    const words = languages[(index + turn) % languages.length];
    if (words === undefined || (turn !== index % hows.length && part !== 'index/*')) continue;
    const { locale } = words;
    test(`${what} ${how}: the search says so, keeps the words, and finds once it is back, ${locale}`, async ({ page }) => {
      const pattern = `**/pagefind/${locale}/${part}`;
      await page.route(pattern, (route) => route.fulfill(answer));
      await page.goto(`/${locale}/choose/compare/`);
      await page.keyboard.press('/');
      await expect(page.locator('.found')).toBeVisible();
      const { query, say } = searchWords(locale);
      expect(await lookFor(page, query)).toEqual([]);
      await expect(page.locator('.found .status')).toHaveText(say('failed'));
      await expect(page.locator('.found .more a')).toHaveAttribute('href', `/${locale}/search/`);
      await expect(field(page)).toHaveValue(query);
      await page.unroute(pattern);
      await page.locator('.found .more').getByRole('button', { name: say('retry'), exact: true }).click();
      await expect(page.locator('.hits a').first()).toBeVisible();
      await expect(field(page)).toHaveValue(query);
    });
  }

for (const locale of ['sv', 'zh-CN'] as const)
  test(`without its list of words the search finds what is spelled right, ${locale}`, async ({ page }) => {
    await page.route('**/words.txt', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`/${locale}/search/#q=${encodeURIComponent(searchWords(locale).query)}`);
    await expect(page.locator('.hits a').first()).toBeVisible();
  });

const own: Readonly<Record<string, string>> = { 'its script': '**/assets/box.*.js', 'its words': '**/search.json' };

for (const [index, { locale, say }] of languages.entries())
  for (const [what, pattern] of Object.entries(own).slice(index % 2, (index % 2) + 1))
    test(`a search without ${what} leads to all pages by topic with the words typed, and can be tried again, ${locale}`, async ({ page }) => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      await page.route(pattern, async (route) => {
        await promise;
        await route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' });
      });
      const { query } = searchWords(locale);
      await page.goto(`/${locale}/choose/compare/`);
      await page.keyboard.press('/');
      await field(page).fill(query);
      resolve(undefined);
      await expect(page).toHaveURL(`/${locale}/search/#q=${encodeURIComponent(query)}`);
      await expect(page.locator('.search-page .note')).toHaveText(say('ui', 'search.notLoaded'));
      await expect(page.locator('.search-page .note')).toBeVisible();
      await expect(field(page)).toHaveValue(query);
      await expect(page.locator('.all-pages a').first()).toBeVisible();
      await page.unroute(pattern);
      await field(page).fill(`${query} CSP`);
      await page.getByRole('button', { name: say('ui', 'search.go'), exact: true }).click();
      await expect(page.locator('.hits a').first()).toBeVisible();
      await expect(page.locator('.search-page .note')).toBeHidden();
      await expect(field(page)).toHaveValue(`${query} CSP`);
    });

test('on a page whose scripts do not come at all, the search says so where it is used, and sends nothing', async ({ page }) => {
  const sv = languages.find((it) => it.locale === 'sv');
  await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/sv/search/');
  const address = page.url();
  await field(page).fill('MFA');
  const note = page.locator('.search-page .note');
  await expect(note, 'it may still come').toBeHidden();
  await note.evaluate((it) => it.getAnimations().forEach((animation) => animation.finish()));
  await expect(note).toHaveText(sv?.say('ui', 'search.notLoaded') ?? '');
  await expect(note).toBeVisible();
  await field(page).press('Enter');
  await expect(field(page)).toHaveValue('MFA');
  expect(page.url()).toBe(address);
});

test('what is typed on the page of results before its script comes is looked for once it has', async ({ page }) => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route('**/assets/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto('/nl/search/', { waitUntil: 'commit' });
  await field(page).fill('omzet');
  await field(page).press('Enter');
  resolve(undefined);
  await expect(page.locator('.hits a').first()).toBeVisible();
  await expect(field(page)).toHaveValue('omzet');
  await expect(page).toHaveURL('/nl/search/#q=omzet');
});
