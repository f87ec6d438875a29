import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { localeTags, type Locale } from '../../src/site.ts';
import { complaints } from './axe.ts';
import { lookFor, openBox, openResults, shownHits } from './search-box.ts';
import { repeatedIn } from './sweep.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** A word of each language that many pages hold, and one in English that none but English pages hold. */
const words: Readonly<Record<Locale, { readonly common: string; readonly none: string; readonly typo: readonly [typed: string, meant: string] }>> = {
  en: { common: 'revenue', none: 'xylophone', typo: ['elegibility', 'eligibility'] },
  sv: { common: 'intäkter', none: 'xylofon', typo: ['omsätning', 'omsättning'] },
  nl: { common: 'omzet', none: 'xylofoon', typo: ['distribiteur', 'distributeur'] },
  'zh-CN': { common: '收入', none: '木琴', typo: ['patner', 'partner'] },
};

for (const locale of localeTags) {
  test(`the box opens, finds and leads on by keyboard alone, ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/choose/compare/`);
    for (const key of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(key);
      await expect(page.locator('dialog.search-box input[type="search"]')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog.search-box')).toBeHidden();
    }
    await page.keyboard.press('/');
    await page.keyboard.type(words[locale].common);
    const [first] = await shownHits(page);
    expect(first?.excerpt).not.toBe('');
    await expect(page.locator('.hits mark').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.hits a').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.hits a').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('dialog input[type="search"]')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(first?.href ?? '');
  });

  test(`a mistyped word is put right and said so, ${locale}`, async ({ page }) => {
    const [typed, meant] = words[locale].typo;
    await openResults(page, locale);
    expect((await lookFor(page, typed)).length).toBeGreaterThan(0);
    await expect(page.locator('.found .status')).toContainText(typed);
    await expect(page.locator('.found .status')).toContainText(meant);
  });

  test(`no hit is a sentence and ways on, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await openBox(page, locale);
    expect(await lookFor(page, words[locale].none)).toEqual([]);
    await expect(page.locator('.found .status')).toContainText(words[locale].none);
    const ways = page.locator('.found .ways a');
    expect(await ways.count()).toBe(3);
    for (const way of await ways.all()) expect((await page.request.get((await way.getAttribute('href')) ?? '')).status()).toBe(200);
  });

  test(`hits can be narrowed to a kind, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await openResults(page, locale);
    await lookFor(page, words[locale].common);
    for (const kind of ['requirement', 'glossary', 'guide']) {
      await page.locator(`.kinds input[value="${kind}"]`).check();
      const hits = await shownHits(page);
      expect(hits.length).toBeGreaterThan(0);
      const places = { requirement: /\/reference\/requirements\/#/, glossary: /\/reference\/glossary\/#/, guide: /^(?!.*\/(?:requirements|glossary)\/#)/ };
      expect(hits.filter((it) => !Object.entries(places).some(([name, place]) => name === kind && place.test(it.href)))).toEqual([]);
    }
  });

  test(`axe finds nothing in the box and on the page of results, ${locale}`, repeatedIn(locale), async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await openBox(page, locale);
      for (const query of [words[locale].common, words[locale].none, words[locale].typo[0]]) {
        await lookFor(page, query);
        expect(await complaints(page)).toEqual([]);
      }
      await page.goto(`/${locale}/search/#q=${encodeURIComponent(words[locale].common)}`);
      await shownHits(page);
      expect(await complaints(page)).toEqual([]);
    }
  });

  test(`without script the search page lists every page of the guide, ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
    const page = await context.newPage();
    await page.goto(`/${locale}/choose/compare/`);
    await page.locator('.to-search').click();
    await expect(page).toHaveURL(`/${locale}/search/`);
    await expect(page.locator('form[data-search]')).toBeHidden();
    const listed = await page.locator('.all-pages a').evaluateAll((links) => links.map((it) => it.getAttribute('href')));
    const menu = await page.locator('#menu a').evaluateAll((links) => links.map((it) => it.getAttribute('href')));
    expect(menu.length).toBeGreaterThan(40);
    expect(menu.filter((it) => !listed.includes(it))).toEqual([]);
    await context.close();
  });
}

for (const locale of localeTags.filter((it) => it !== 'en'))
  test(`English words in any form find English pages from ${locale}, marked as English`, async ({ page }) => {
    await openResults(page, locale);
    for (const [query, place] of [['enrolling resellers', '/en/join/enroll-indirect-reseller/'], ['verifications', '/en/join/verification/'], ['managing subscriptions', '/en/partners/hired-to-manage/']] as const) {
      const hits = await lookFor(page, query);
      const english = hits.filter((it) => it.language === 'en');
      expect(english.map((it) => it.href.split('#')[0]).concat(hits.slice(0, 3).map((it) => it.href.replace(`/${locale}/`, '/en/').split('#')[0])), query).toContain(place);
      expect(english.length, query).toBeGreaterThan(0);
      expect(hits.filter((it) => it.href.startsWith('/en/') !== (it.language === 'en'))).toEqual([]);
    }
    await expect(page.locator('.hits .badge').first()).toBeVisible();
    // What the reader's own language answers is not said twice.
    await page.reload();
    await openResults(page, locale);
    const own = await lookFor(page, 'MFA');
    expect(own.filter((it) => it.language !== null)).toEqual([]);
    await page.locator('.more .ask').click();
    const both = await shownHits(page);
    expect(both.filter((it) => both.some((other) => other !== it && other.href.replace(/^\/[^/]+/, '') === it.href.replace(/^\/[^/]+/, '')))).toEqual([]);
  });

test('"/" is a letter while a field is typed into', async ({ page }) => {
  await page.goto('/en/check/sale/');
  await page.locator('.checker[data-ready="yes"]').waitFor();
  await page.locator('.checker input:not([type="radio"])').first().focus();
  await page.keyboard.press('/');
  await expect(page.locator('dialog.search-box')).toBeHidden();
});

test('whatever is typed stays text', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => faults.push('a dialog')));
  await openResults(page, 'en');
  for (const query of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '{{constructor}}', '%00%ff', '\u202Eabc', '👩‍👩‍👧', '""', '"revenue', '/', '-', 'a'.repeat(120), '१२३', '\\u0000', 'constructor', '__proto__']) {
    await lookFor(page, query);
    expect(await page.locator('.found img, .found script').count()).toBe(0);
  }
  for (const address of ['/en/search/#q=%', '/en/search/#q=%E0%A4%A', '/en/search/?q=<b>x</b>&kind=none', '/en/search/#q=a&q=b']) {
    await page.goto('about:blank');
    await page.goto(address);
    await shownHits(page);
    expect(await page.locator('.found b').count()).toBe(0);
  }
  expect(faults).toEqual([]);
});

test('a search that cannot be loaded says so, and can be tried again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await openBox(page, 'sv');
  await lookFor(page, 'MFA');
  await expect(page.locator('.found .more button')).toBeVisible();
  await expect(page.locator('.found .more a')).toHaveAttribute('href', '/sv/search/');
  await page.unroute('**/pagefind/**');
  await page.locator('.found .more button').click();
  await expect(page.locator('.hits a').first()).toBeVisible();
});

/** Bytes a host would send, each file once: what a browser has, it does not ask for again. */
const weight = (address: string): number => {
  const file = `${dist}${address}`;
  return address.endsWith('/') || !statSync(file, { throwIfNoEntry: false }) ? 0 : Math.min(statSync(file).size, brotliCompressSync(readFileSync(file)).length);
};

for (const locale of localeTags)
  test(`nothing of the search loads before it is asked for, and a query stays small, ${locale}`, repeatedIn(locale), async ({ page }) => {
    let asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname));
    await page.goto(`/${locale}/choose/compare/`);
    await page.waitForLoadState('networkidle');
    expect([...asked].filter((it) => /pagefind|search|box/.test(it))).toEqual([]);
    const seen = new Set(asked);
    const next = (): number => {
      const fresh = [...asked].filter((it) => !seen.has(it));
      fresh.forEach((it) => seen.add(it));
      asked = new Set();
      return fresh.reduce((sum, it) => sum + weight(it), 0);
    };
    await page.keyboard.press('/');
    await lookFor(page, words[locale].common);
    const first = next();
    expect(first).toBeGreaterThan(60_000);
    expect(first).toBeLessThanOrEqual(160_000);
    const queries: Readonly<Record<string, readonly string[]>> = { en: ['security contact', 'partner agreement'], sv: ['säkerhetskontakt', 'partneravtal'], nl: ['beveiligingscontact', 'partnerovereenkomst'], 'zh-CN': ['安全联系人', '合作伙伴协议'] };
    for (const query of queries[locale] ?? []) {
      await lookFor(page, query);
      expect(next(), query).toBeLessThanOrEqual(60_000);
    }
  });

test('the box fits a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const locale of localeTags) {
    await openBox(page, locale);
    await lookFor(page, words[locale].common);
    expect(await page.evaluate(() => document.querySelector('dialog')?.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
