// A newer version of the guide: offered when it is complete, never mixed with the one before; and the end of it all.
import { expect, type Page } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOffline } from '../../src/build/offline.ts';
import type { Locale } from '../../src/site.ts';
import { addressOf, continueOn, figureOn, headingOn, isAlive, link } from './checker-steps.ts';
import { wordsIn } from './checker-words.ts';
import { allStoredOn, cachesOn, dist, hasAnswer, headingIn, heardOn, isKept, listedIn, listen, listIn, marksOn, noticeOn, registrationsOn, renewed, storedOn, test } from './offline-site.ts';

const sv = wordsIn('sv');

const opens = async (page: Page, folder: string, address: string): Promise<void> => {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await expect(page.locator('h1')).toHaveText(await headingIn(folder, address));
};

const isOffered = async (page: Page, locale: Locale): Promise<void> => {
  const { say } = wordsIn(locale);
  await expect(noticeOn(page, 'update')).toHaveText(`${say('offline', 'update')} ${say('offline', 'show')}`, { timeout: 60_000 });
};

const accept = (page: Page): Promise<void> => noticeOn(page, 'update').getByRole('button').click();

/** Counts the documents a page shows from now on. */
const countLoads = (page: Page): { readonly loads: () => number } => {
  let count = 0;
  page.on('domcontentloaded', () => {
    count += 1;
  });
  return { loads: () => count };
};

test('a newer version is offered, is never mixed in, and is shown whole after one reload', async ({ page, site, newer }) => {
  const addresses = (['nl', 'sv'] as const).flatMap((locale) => renewed.map((it) => ({ locale, address: `/${locale}/${it}/` })));
  for (const { address } of addresses) expect(await headingIn(newer, address)).not.toBe(await headingIn(dist, address));
  await listen(page);
  await page.goto('/sv/reference/offline/');
  await isKept(page, 'sv');
  await page.locator('.keep-offline li[data-locale="nl"] button').click();
  await isKept(page, 'nl', 'sv');

  await site.serve(newer);
  await opens(page, dist, '/sv/choose/compare/');
  await isOffered(page, 'sv');
  for (const { locale, address } of addresses) {
    await opens(page, dist, address);
    await isOffered(page, locale);
  }
  const { loads } = countLoads(page);
  await accept(page);
  await expect(page.locator('h1')).toHaveText(await headingIn(newer, '/sv/understand/roles/'));
  await hasAnswer(page);
  expect(loads(), 'reloads').toBe(1);
  await expect(page.locator('.notice')).toHaveCount(0);
  const lists: string[] = [];
  for (const locale of ['nl', 'sv'] as const) {
    const { address, list } = await listIn(newer, locale);
    expect(await storedOn(page, locale), locale).toEqual(listedIn(list));
    lists.push(address, `${address}?kept`);
  }
  expect(await storedOn(page, 'marks')).toEqual(lists.toSorted());

  await site.cutOff(page);
  for (const { address } of addresses) await opens(page, newer, address);
});

test('a newer version that another page let in leaves a page as it is, without a button that does nothing', async ({ page, context, site, newer }) => {
  await page.goto('/sv/choose/compare/');
  await isKept(page, 'sv');
  await site.serve(newer);
  const other = await context.newPage();
  await opens(other, dist, '/sv/understand/roles/');
  await isOffered(other, 'sv');
  await page.reload();
  await isOffered(page, 'sv');
  const { loads } = countLoads(other);
  await accept(page);
  await expect(page.locator('h1')).toHaveText(await headingIn(newer, '/sv/choose/compare/'));
  await expect(noticeOn(other, 'update').getByRole('button')).toHaveCount(0);
  await expect(other.locator('h1')).toHaveText(await headingIn(dist, '/sv/understand/roles/'));
  expect(loads()).toBe(0);
  await opens(other, newer, '/sv/choose/compare/');
});

test('text typed into a checker outlives a newer version, and the next page is of it', async ({ page, site, newer }) => {
  const months = 'transacting-as-indirect-reseller';
  await page.goto('/sv/');
  await isKept(page, 'sv');
  await site.serve(newer);
  await page.goto(`${addressOf('sv', 'model')}#${link('model', undefined, { 'supplies-resellers': 'no', 'already-in-csp': 'yes', 'wants-own-billing': 'yes' })}`);
  await isAlive(page);
  await figureOn(page, months).fill('11');
  await isOffered(page, 'sv');
  const { loads } = countLoads(page);
  const address = page.url();
  await accept(page);
  await expect(noticeOn(page, 'update')).toHaveText(sv.say('offline', 'typed'));
  await expect(figureOn(page, months)).toHaveValue('11');
  expect(page.url(), 'what was typed is not in the address').toBe(address);
  await continueOn(page, sv).click();
  await expect(headingOn(page)).toHaveText(sv.word('model.fits', { role: sv.say('ui', 'role.indirect-reseller') }));
  await expect(page.locator('.checker .take'), 'what comes with a result').toBeVisible();
  expect(loads(), 'reloads').toBe(0);
  await opens(page, newer, '/sv/choose/compare/');
});

test('a checker in which nothing was typed is shown anew with a newer version', async ({ page, site, newer }) => {
  await page.goto('/sv/');
  await isKept(page, 'sv');
  await site.serve(newer);
  await page.goto(`${addressOf('sv', 'eligibility')}#${link('eligibility', 'direct-bill-partner', { applicant: 'new', 'transacting-as-indirect-reseller': '11' })}`);
  await isAlive(page);
  await isOffered(page, 'sv');
  const { loads } = countLoads(page);
  await accept(page);
  await expect.poll(loads).toBe(1);
  await expect(headingOn(page)).toHaveText(sv.say('verdicts', 'eligibility.does-not-meet'));
});

test('a fetch that a newer version interrupted never ends as a mixture of both', async ({ page, site, newer }) => {
  const older = await site.copy(dist);
  await rm(join(older, 'sv/understand/roles/index.html'));
  await site.serve(older);
  await listen(page);
  await page.goto('/sv/');
  await expect.poll(() => heardOn(page), { timeout: 60_000 }).toContain('failed');
  await isKept(page);
  await site.serve(newer);
  await page.goto('/sv/choose/revenue/');
  await hasAnswer(page);
  expect(await heardOn(page), 'the older worker does not go on with files of the newer version').toContain('failed');
  // The newer worker, which nobody has to accept, keeps the language on one of the next visits.
  await expect(async () => {
    await page.goto('/sv/choose/revenue/');
    await hasAnswer(page);
    await expect(page.locator('.notice'), 'pages from the network are new').toHaveCount(0);
    expect((await marksOn(page)).map(({ locale }) => locale)).toEqual(['sv']);
  }).toPass({ timeout: 60_000 });
  expect(await storedOn(page, 'sv')).toEqual(listedIn((await listIn(newer, 'sv')).list));
  await site.cutOff(page);
  for (const address of ['/sv/choose/compare/', '/sv/understand/roles/']) await opens(page, newer, address);
});

test('a reader who keeps nothing is not offered a newer version of pages that come from the network', async ({ page, site, newer }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await listen(page);
  await page.goto('/sv/');
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await site.serve(newer);
  for (const address of ['/sv/choose/compare/', '/sv/understand/roles/']) {
    await opens(page, newer, address);
    await expect.poll(() => heardOn(page)).toContain('looked for a newer one');
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing === null)).toBe(true);
    await expect(page.locator('.notice')).toHaveCount(0);
  }
  expect(await allStoredOn(page)).toEqual([]);
});

test('the kill switch removes all that was kept, and itself', async ({ page, site }) => {
  const folder = await site.copy(dist);
  await writeOffline(folder, false);
  await page.goto('/sv/');
  await isKept(page, 'sv');
  await site.serve(folder);
  await opens(page, dist, '/sv/choose/compare/');
  const isGone = async (): Promise<void> => {
    await expect.poll(() => registrationsOn(page), { timeout: 60_000 }).toBe(0);
    // The worker is no longer listed while it still removes.
    await expect.poll(() => cachesOn(page)).toEqual([]);
    await expect(page.locator('.notice')).toHaveCount(0);
  };
  await isGone();
  for (const address of ['/sv/understand/roles/', '/sv/choose/revenue/']) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    expect(response?.fromServiceWorker(), 'answered by the network').toBe(false);
    await expect(page.locator('h1')).toHaveText(await headingIn(dist, address));
    await isGone();
  }
  await page.goto('/sv/reference/offline/');
  await expect(page.locator('.keep-offline > [role="status"]')).toHaveText(sv.say('offline', 'unsupported'));
  await site.cutOff(page);
  await expect(page.goto('/sv/choose/compare/')).rejects.toThrow('ERR_CONNECTION_REFUSED');
});
