// What a device keeps when storing goes wrong: full, refused or spoiled storage, a worker that is ended. Guidance and
// checkers go on, the reader gets a sentence, and nothing is served that is not the page asked for.
import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLanguage } from '../../src/i18n/format.ts';
import type { Locale } from '../../src/site.ts';
import { addressOf, isAlive, link, verdictOn } from './checker-steps.ts';
import { wordsIn } from './checker-words.ts';
import { endWorker, test, type FaultySite } from './faulty-site.ts';
import { cachesOn, dist, hasAnswer, headingIn, heardOn, isKept, listen, listIn } from './offline-site.ts';
import { repeatedIn } from './sweep.ts';

const statusOn = (page: Page) => page.locator('.keep-offline > [role="status"]');
const buttonFor = (page: Page, locale: Locale) => page.locator(`.keep-offline li[data-locale="${locale}"] button`);

const opens = async (page: Page, address: string): Promise<void> => {
  expect((await page.goto(address))?.status(), address).toBe(200);
  await expect(page.locator('h1')).toHaveText(await headingIn(dist, address));
};

const isJudged = async (page: Page, locale: Locale): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${addressOf(locale, 'eligibility')}#${link('eligibility', 'direct-bill-partner', { applicant: 'new', 'transacting-as-indirect-reseller': '11' })}`);
  await isAlive(page);
  expect(await verdictOn(page)).toBe('does-not-meet');
};

const setQuota = async (page: Page, origin: string, quotaSize?: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize === undefined ? {} : { quotaSize }) });
};

for (const locale of ['en', 'zh-CN'] as const)
  test(`where the device is full the guide goes on, says so when asked, and is kept once there is room, ${locale}`, repeatedIn(locale), async ({ page, faulty }) => {
    const { say } = wordsIn(locale);
    const language = formatLanguage(locale, locale);
    await listen(page);
    await page.goto('about:blank');
    await setQuota(page, faulty.origin, 300_000);
    await page.goto(`/${locale}/`);
    await hasAnswer(page);
    expect(await heardOn(page)).toContain('failed');
    await isKept(page);
    await isJudged(page, locale);
    await page.goto(`/${locale}/reference/offline/`);
    await buttonFor(page, locale).click();
    await expect(statusOn(page)).toHaveText(say('offline', 'full', { language }));
    await expect(buttonFor(page, locale)).toBeEnabled();
    await setQuota(page, faulty.origin);
    await buttonFor(page, locale).click();
    await expect(statusOn(page)).toHaveText(say('offline', 'done', { language }), { timeout: 60_000 });
    await isKept(page, locale);
  });

/** Ways in which a worker finds its storage closed. */
const closed: Readonly<Record<string, string>> = {
  'refuses to open': `CacheStorage.prototype.open = () => Promise.reject(new DOMException('closed', 'SecurityError'));`,
  'refuses everything': `for (const name of ['open', 'has', 'match', 'keys', 'delete']) CacheStorage.prototype[name] = () => Promise.reject(new DOMException('closed', 'SecurityError'));`,
  'refuses to write': `Cache.prototype.put = () => Promise.reject(new DOMException('closed', 'UnknownError'));`,
};

for (const [how, before] of Object.entries(closed))
  test(`storage that ${how} ends in a sentence, and pages come from the network`, async ({ page, faulty }) => {
    const { say } = wordsIn('nl');
    faulty.fail((path) => (path === '/worker.js' ? { before } : undefined));
    await listen(page);
    await page.goto('/nl/');
    await hasAnswer(page);
    await opens(page, '/nl/choose/compare/');
    await isJudged(page, 'nl');
    await page.goto('/nl/reference/offline/');
    await buttonFor(page, 'sv').click();
    await expect(statusOn(page)).toHaveText(say('offline', 'failed', { language: formatLanguage('sv', 'nl') }));
    await expect(buttonFor(page, 'sv')).toBeEnabled();
  });

/** Where Swedish is kept, has Dutch fetched, and holds it halfway. */
const beginDutch = async (page: Page, faulty: FaultySite): Promise<void> => {
  await page.goto('/sv/');
  await isKept(page, 'sv');
  await page.goto('/sv/reference/offline/');
  faulty.fail((path) => (path.startsWith('/pagefind/nl/') ? 'held' : undefined));
  await buttonFor(page, 'nl').click();
  await expect.poll(() => faulty.asked.some((it) => it.startsWith('/pagefind/nl/')), { timeout: 30_000 }).toBe(true);
};

test('a worker that is ended while it stores a language leaves no page waiting', async ({ page, faulty }) => {
  const { say } = wordsIn('sv');
  await beginDutch(page, faulty);
  await endWorker(page);
  await expect(statusOn(page)).toHaveText(say('offline', 'failed', { language: formatLanguage('nl', 'sv') }));
  faulty.fail(() => undefined);
  faulty.letGo();
  await buttonFor(page, 'nl').click();
  await expect(statusOn(page)).toHaveText(say('offline', 'done', { language: formatLanguage('nl', 'sv') }), { timeout: 60_000 });
  await isKept(page, 'nl', 'sv');
});

test('what is removed while it is fetched does not come back', async ({ page, faulty }) => {
  const { say } = wordsIn('sv');
  await beginDutch(page, faulty);
  await page.locator('.keep-offline .remove-all').click();
  await expect(buttonFor(page, 'nl')).toBeVisible();
  faulty.fail(() => undefined);
  faulty.letGo();
  await expect(statusOn(page)).toHaveText(say('offline', 'allRemoved'), { timeout: 30_000 });
  // Time for anything still on its way to be stored.
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await expect(statusOn(page)).toHaveText(say('offline', 'allRemoved'));
  await expect(page.locator('.keep-offline li[data-kept="yes"]')).toHaveCount(0);
});

for (const [how, fault] of [['another text under every address', 'garbage'], ['half of a file as if it were all', 'short']] as const)
  test(`a network that sends ${how} is not taken for the guide`, async ({ page, faulty }) => {
    await listen(page);
    faulty.fail((path) => (/^\/nl\/(?:partners|agreements)\//.test(path) ? fault : undefined));
    await page.goto('/nl/');
    await hasAnswer(page);
    expect(await heardOn(page)).toContain('failed');
    await isKept(page);
    faulty.fail(() => undefined);
    await page.goto('/nl/choose/revenue/');
    await isKept(page, 'nl');
    await opens(page, '/nl/partners/hired-to-manage/');
  });

/** What may become of stored pages. */
const spoiled: readonly (readonly [how: string, address: string, spoil: (own: string) => string | undefined])[] = [
  ['cut short', '/nl/choose/compare/', (own) => own.slice(0, own.length / 2)],
  ['another text', '/nl/understand/roles/', () => '<!doctype html><h1>\u0000\u0001\u0002</h1>'],
  ['without text', '/nl/partners/scenarios/', () => ''],
  ['of another version', '/nl/reference/requirements/', (own) => own.replace('</h1>', ' 2</h1>')],
  ['gone', '/nl/join/verification/', () => undefined],
];

const spoilOn = (page: Page, address: string, text: string | undefined): Promise<void> =>
  page.evaluate(async ([wanted, put]) => {
    const cache = await caches.open('csp-guide-nl');
    const key = (await cache.keys()).find((it) => new URL(it.url).pathname === wanted);
    if (key === undefined) throw new Error(`${wanted} is not stored.`);
    if (put === undefined) await cache.delete(key);
    else await cache.put(key, new Response(put, { headers: { 'content-type': 'text/html' } }));
  }, [address, text] as const);

test('kept pages that were spoiled are said not to be kept without a network, and are stored anew with one', async ({ page, site }) => {
  const { say } = wordsIn('nl');
  await page.goto('/nl/');
  await isKept(page, 'nl');
  for (const [, address, spoil] of spoiled) await spoilOn(page, address, spoil(await readFile(join(dist, address, 'index.html'), 'utf8')));
  await site.cutOff(page);
  for (const [how, address] of spoiled) {
    expect((await page.goto(address))?.status(), how).toBe(503);
    await expect(page.locator('h1'), how).toHaveText(say('ui', 'notKept.title'));
  }
  await opens(page, '/nl/choose/revenue/');
  await site.serve(dist);
  for (const [, address] of spoiled) await opens(page, address);
  await site.cutOff(page);
  for (const [, address] of spoiled) await opens(page, address);
});

test('an answer brings nothing back of what was removed as a whole, as the kill switch does while the worker before it still answers', async ({ page }) => {
  await page.goto('/nl/');
  await isKept(page, 'nl');
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await opens(page, '/nl/choose/compare/');
  expect(await cachesOn(page)).toEqual([]);
});

test('a kept script that was spoiled is not run: the checker says so, and runs again with a network', async ({ page, site }) => {
  const { list } = await listIn(dist, 'nl');
  const script = list.files.map(([url]) => url).find((it) => /\/checkers\./.test(it)) ?? '';
  await page.goto('/nl/');
  await isKept(page, 'nl');
  await spoilOn(page, script, 'throw new Error("spoiled");');
  await site.cutOff(page);
  await page.goto(addressOf('nl', 'eligibility'));
  await page.locator('.without-script').evaluate((it) => it.getAnimations().forEach((animation) => animation.finish()));
  await expect(page.locator('.without-script')).toBeVisible();
  await expect(page.locator('main table').first()).toBeVisible();
  await site.serve(dist);
  await isJudged(page, 'nl');
  await site.cutOff(page);
  await isJudged(page, 'nl');
});

test('a device that has lost what says which languages it keeps shows pages from the network, and keeps them again', async ({ page, site }) => {
  await listen(page);
  await page.goto('/nl/');
  await isKept(page, 'nl');
  await page.evaluate(async () => {
    const cache = await caches.open('csp-guide-marks');
    for (const key of await cache.keys()) await cache.put(key, new Response('{"locale":'));
  });
  await endWorker(page);
  await opens(page, '/nl/choose/compare/');
  await hasAnswer(page);
  await opens(page, '/nl/choose/revenue/');
  await isKept(page, 'nl');
  await endWorker(page);
  await site.cutOff(page);
  await opens(page, '/nl/choose/compare/');
});
