// The guide without a network: read, searched and used after one visit.
import { chromium, expect, type Locator, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from '../../src/cli/browser.ts';
import { locales, type Locale } from '../../src/site.ts';
import { addressOf, headingOn, isAlive, link } from './checker-steps.ts';
import { languages, wordsIn, type Words } from './checker-words.ts';
import { dist, headingIn, isKept, marksOn, noticeOn, test } from './offline-site.ts';
import { repeatedIn, repetition } from './sweep.ts';

const pages = ['', 'choose/compare/', 'understand/roles/', 'reference/requirements/', 'partners/scenarios/'] as const;

/** What a reader would see go wrong. */
const watchFaults = (page: Page): readonly string[] => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('requestfailed', (request) => faults.push(`request: ${request.url()}`));
  return faults;
};

const opens = async (page: Page, address: string): Promise<void> => {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await expect(page.locator('h1')).toHaveText(await headingIn(dist, address));
};

/** A word that many pages of a language hold: its search needs no English pages. */
const revenue: Readonly<Record<Locale, string>> = { en: 'revenue', sv: 'intäkter', nl: 'omzet', 'zh-CN': '收入' };

/** Looks for a word in the box over every page, and follows the first hit. */
const finds = async (page: Page, locale: Locale): Promise<void> => {
  await page.keyboard.press('/');
  await expect(page.locator('.search-box input[type="search"]')).toBeFocused();
  await page.keyboard.insertText(revenue[locale]);
  await expect(page.locator('.search-box .found[aria-busy="false"] .hits a')).toHaveCount(6);
  const hit = page.locator('.search-box .hits a').first();
  const address = (await hit.getAttribute('href')) ?? '';
  expect(address).toMatch(new RegExp(`^/${locale}/`));
  await hit.click();
  await expect(page).toHaveURL(address);
  await expect(page.locator('h1')).toHaveText(await headingIn(dist, address.replace(/#.*/, '')));
};

const saysWhenStored = async (page: Page, { locale, say }: Words): Promise<void> => {
  const [kept] = await marksOn(page);
  const day = new Intl.DateTimeFormat(locales[locale].dates, { dateStyle: 'long' }).format(new Date(kept?.storedAt ?? NaN));
  const asOf = (await page.locator('.as-of time').first().textContent()) ?? '';
  await expect(noticeOn(page, 'offline')).toHaveText(say('offline', 'offline', { day, asOf }));
};

for (const words of languages) {
  const { locale, say } = words;

  test(`after one visit the guide is read, searched and used without a network, ${locale}`, repeatedIn(locale), async ({ page, site }) => {
    await page.goto(`/${locale}/`);
    await isKept(page, locale);
    await expect(page.locator('.notice'), 'there is a network').toHaveCount(0);
    await site.cutOff(page);
    const faults = watchFaults(page);
    for (const slug of pages) {
      await opens(page, `/${locale}/${slug}`);
      await saysWhenStored(page, words);
    }
    await page.goto(`${addressOf(locale, 'eligibility')}#${link('eligibility', 'direct-bill-partner', { applicant: 'new', 'transacting-as-indirect-reseller': '11' })}`);
    await isAlive(page);
    await expect(headingOn(page)).toHaveText(say('verdicts', 'eligibility.does-not-meet'));
    await expect(page.locator('.checker .take'), 'what comes with a result').toBeVisible();
    await finds(page, locale);
    expect(faults).toEqual([]);
  });
}

for (const words of languages.filter(({ locale }) => locale !== 'en'))
  test(`a search that would look into English pages, too, does without them, ${words.locale}`, words.locale === 'sv' ? {} : repetition, async ({ page, site }) => {
    const { locale } = words;
    await page.goto(`/${locale}/`);
    await isKept(page, locale);
    await site.cutOff(page);
    await page.goto(`/${locale}/search/#q=${encodeURIComponent('GDAP Partner Center')}`);
    await expect(page.locator('.found[aria-busy="false"] .hits a').first()).toBeVisible();
    for (const hit of await page.locator('.hits a').all()) expect(await hit.getAttribute('href')).toMatch(new RegExp(`^/${locale}/`));
  });

test('a browser started anew without a network opens what it kept and searches it', async ({ site }) => {
  const profile = await mkdtemp(join(tmpdir(), 'offline-profile-'));
  const start = async () => chromium.launchPersistentContext(profile, { executablePath: await browserPath(), args: ['--no-sandbox'], baseURL: site.origin });
  try {
    const first = await start();
    const visit = await first.newPage();
    await visit.goto('/zh-CN/');
    await isKept(visit, 'zh-CN');
    await site.cutOff(visit);
    await first.close();
    const second = await start();
    const page = await second.newPage();
    await opens(page, '/zh-CN/choose/compare/');
    await saysWhenStored(page, wordsIn('zh-CN'));
    await finds(page, 'zh-CN');
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

/** Follows a link and tells how the page it leads to was answered. */
const follow = async (page: Page, link: Locator): Promise<number> => {
  const [response] = await Promise.all([page.waitForResponse((it) => it.request().isNavigationRequest()), link.click()]);
  await page.waitForLoadState();
  return response.status();
};

for (const locale of ['sv', 'nl', 'zh-CN'] as const)
  test(`without a network a page that is not kept says so, and leads on, ${locale}`, locale === 'sv' ? {} : repetition, async ({ page, site }) => {
    const { say } = wordsIn(locale);
    const ofAnother = `/${locale === 'sv' ? 'nl' : 'sv'}/choose/compare/`;
    await page.goto(`/${locale}/`);
    await isKept(page, locale);
    for (const address of [ofAnother, `/${locale}/no-such-page/`, '/no-such-page']) {
      await site.cutOff(page);
      const isNotKept = async (): Promise<void> => {
        const response = await page.goto(address);
        expect(response?.status()).toBe(503);
        await expect(page).toHaveURL(address);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(page.locator('h1')).toHaveText(say('ui', 'notKept.title'));
      };
      await isNotKept();
      const ways = await page.locator('main li a').evaluateAll((links) => links.map((it) => it.getAttribute('href') ?? ''));
      expect(ways).toEqual([`/${locale}/`, `/${locale}/search/`, `/${locale}/reference/offline/`]);
      for (const way of ways) {
        await isNotKept();
        expect(await follow(page, page.locator(`main li a[href="${way}"]`)), way).toBe(200);
        await expect(page).toHaveURL(way);
        await expect(page.locator('h1')).toHaveText(await headingIn(dist, way));
      }
      await isNotKept();
      await site.serve(dist);
      expect(await follow(page, page.getByRole('link', { name: say('ui', 'notKept.retry'), exact: true })), address).toBe(address === ofAnother ? 200 : 404);
    }
  });
