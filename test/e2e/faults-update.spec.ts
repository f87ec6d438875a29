// A newer version whose fetching stops halfway, by the network or because the browser is closed: the version before goes on
// whole, no version is mixed, and the newer one comes whole later.
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from '../../src/cli/browser.ts';
import { wordsIn } from './checker-words.ts';
import { test, type Fault } from './faulty-site.ts';
import { dist, headingIn, isKept, listedIn, listIn, noticeOn, renewed, storedOn } from './offline-site.ts';

const { say } = wordsIn('sv');

const opens = async (page: Page, folder: string, address: string): Promise<void> => {
  expect((await page.goto(address))?.status(), address).toBe(200);
  await expect(page.locator('h1')).toHaveText(await headingIn(folder, address));
};

/** No worker is being installed, and none waits to take over. */
const nothingIsOnItsWay = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.installing === null && registration.waiting === null;
  });

const halfway = 40;

/** How the fetch of the newer version stops: the answers from the fortieth file on, or the end of the browser. */
const stops: readonly (readonly [how: string, fault: Fault, isClosed: boolean])[] = [
  ['connections that break', 'cut', false],
  ['a network that answers with something else', 'garbage', false],
  ['the end of the browser', 'held', true],
];

for (const [how, fault, isClosed] of stops)
  test(`an update stopped halfway by ${how} leaves the version before whole, and comes whole later`, async ({ faulty, site, newer }) => {
    const profile = await mkdtemp(join(tmpdir(), 'faults-profile-'));
    const start = async (): Promise<BrowserContext> => chromium.launchPersistentContext(profile, { executablePath: await browserPath(), args: ['--no-sandbox'], baseURL: faulty.origin });
    try {
      let browser = await start();
      let page = await browser.newPage();
      await page.goto('/sv/');
      await isKept(page, 'sv');
      await site.serve(newer);
      const before = faulty.asked.length;
      let failed = 0;
      faulty.fail((path) => {
        if (faulty.asked.length - before < halfway || path === '/worker.js' || path.startsWith('/offline/')) return undefined;
        failed += 1;
        return fault;
      });
      await opens(page, dist, '/sv/choose/compare/');
      await expect.poll(() => failed, { message: 'stopped halfway', timeout: 60_000 }).toBeGreaterThan(0);
      if (!isClosed) await expect.poll(() => nothingIsOnItsWay(page), { timeout: 60_000 }).toBe(true);
      await browser.close();

      faulty.letGo();
      faulty.fail((path) => (path === '/worker.js' ? 'missing' : 'cut'));
      browser = await start();
      page = await browser.newPage();
      for (const address of renewed) await opens(page, dist, `/sv/${address}/`);
      await expect(noticeOn(page, 'update')).toHaveCount(0);

      faulty.fail(() => undefined);
      await opens(page, dist, '/sv/choose/revenue/');
      await expect(noticeOn(page, 'update')).toHaveText(`${say('offline', 'update')} ${say('offline', 'show')}`, { timeout: 60_000 });
      await opens(page, dist, '/sv/choose/compare/');
      await noticeOn(page, 'update').getByRole('button').click();
      await expect(page.locator('h1')).toHaveText(await headingIn(newer, '/sv/choose/compare/'));
      expect(await storedOn(page, 'sv')).toEqual(listedIn((await listIn(newer, 'sv')).list));
      faulty.fail(() => 'cut');
      for (const address of renewed) await opens(page, newer, `/sv/${address}/`);
      await browser.close();
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  });
