// A reader with Firefox. Playwright runs the tests, but asks its own build of Firefox for what no released one
// answers; puppeteer drives the Firefox that readers have, by the standard that browsers agreed on.
import { expect, test as base } from '@playwright/test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { firefoxPath } from '../../src/cli/browser.ts';
import { dist, headingIn } from '../e2e/offline-site.ts';

/** Nothing but the worker may answer for the network. */
const withoutCache = { 'browser.cache.disk.enable': false, 'browser.cache.memory.enable': false };

/** The window of a desk, in which the menu stands open. */
const desk = { width: 1280, height: 900 };

/** Pages report on the console what their policy forbade; Firefox itself tells only people who look. */
const reportForbidden = (): void =>
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`forbidden by ${violatedDirective}: ${blockedURI}`));

/** Takes workers away, as Playwright does in its own browsers: keeping a whole language for each test would only cost time. */
const blockWorkers = (): void => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');

/** Firefox tells of files whose loading a click on a link cut short as if they could not be had. */
const isCutShort = (text: string): boolean => /A ServiceWorker intercepted the request/.test(text);

export const test = base.extend<{ origin: string; reader: Page }, { firefox: Browser | undefined }>({
  firefox: [async ({}, use) => {
    const executablePath = firefoxPath(false);
    if (executablePath === undefined) return use(undefined);
    const browser = await launch({ browser: 'firefox', executablePath, extraPrefsFirefox: withoutCache, defaultViewport: desk });
    await use(browser);
    await browser.close();
  }, { scope: 'worker' }],

  origin: ({ baseURL }, use) => use(baseURL ?? ''),

  /** A page of a reader who has never been here. Whatever goes wrong on it fails the test. */
  reader: async ({ firefox, serviceWorkers }, use, testInfo) => {
    if (firefox === undefined) return testInfo.skip(true, 'There is no Firefox.');
    const context = await firefox.createBrowserContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error instanceof Error ? error.message : String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.evaluateOnNewDocument(reportForbidden);
    if (serviceWorkers === 'block') await page.evaluateOnNewDocument(blockWorkers);
    await use(page);
    await context.close();
    expect(faults.filter((it) => !isCutShort(it))).toEqual([]);
  },
});

/** What stands on a page by its role and its name, as those hear it who do not see the page. */
export const named = (role: string, name: string): string => `::-p-aria([name="${name}"][role="${role}"])`;

/** Waits until a claim about a page that may be loading holds. */
export const eventually = (claim: () => Promise<void>): Promise<void> => expect(claim).toPass({ timeout: 20_000 });

export const textOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (it) => it.textContent?.trim() ?? '');

/** Waits until a place of the page says a text. */
export const says = (page: Page, selector: string, text: string | RegExp): Promise<void> =>
  eventually(async () => expect(await textOf(page, selector)).toEqual(typeof text === 'string' ? text : expect.stringMatching(text)));

/** The page of an address is open, with the heading it was built with. */
export const isOpen = async (page: Page, address: string, folder = dist): Promise<void> => {
  const heading = await headingIn(folder, address);
  await eventually(async () => expect({ address: new URL(page.url()).pathname, heading: await textOf(page, 'h1') }).toEqual({ address, heading }));
};

/** Pixels by which the page is wider than its window, beside whose scroll bar there is less room than the window has. */
export const overflowOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Whether the element that has the focus is the one of a selector. */
export const hasFocus = async (page: Page, selector: string): Promise<boolean> => (await page.$(selector))?.evaluate((it) => it === document.activeElement) ?? false;

/** Presses Tab until an element has the focus, as somebody without a pointer would. */
export const tabTo = async (page: Page, selector: string, most = 60): Promise<void> => {
  const target = await page.waitForSelector(selector);
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target?.evaluate((it) => it === document.activeElement)) return;
  }
  throw new Error(`${most} times Tab do not lead to ${selector}`);
};
