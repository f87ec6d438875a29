// The handbook as a reader uses it: saved, opened from a disk without a network, followed, printed.
import { expect, test } from '@playwright/test';
import { localeTags } from '../../src/site.ts';
import { complaints } from './axe.ts';
import { repeatedIn } from './sweep.ts';

for (const locale of localeTags)
  test(`the handbook in ${locale} opens from a disk without a network, leads inside itself, and prints`, repeatedIn(locale), async ({ browser }) => {
    const context = await browser.newContext({ offline: true, viewport: { width: 1024, height: 800 } });
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(new URL(`../../dist/${locale}/handbook.html`, import.meta.url).href);
    await expect(page.locator('h1')).toBeVisible();
    // Its styles are admitted by its own policy.
    await expect(page.locator('.cover h1')).toHaveCSS('font-weight', '600');
    // Its chapters are those of the pages; what is its own is the cover, the contents and the heads of its parts.
    expect(await complaints(page, { parts: ['.cover', '.book-contents', '.part > h2'] })).toEqual([]);
    const last = page.locator('.book-contents ol ol a').last();
    const target = (await last.getAttribute('href')) ?? '';
    await last.click();
    await expect(page.locator(`[id="${target.slice(1)}"]`)).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(asked.filter((url) => url !== page.url().replace(/#.*/, ''))).toEqual([]);
    expect(said).toEqual([]);

    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    const sheets = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
    expect(sheets).toBeGreaterThan(100);
    expect(sheets).toBeLessThan(300);
    await context.close();
  });

test('a page with the English beside it shows both on a desk in two columns and on a phone one after the other', async ({ page }) => {
  await page.goto('/sv/choose/compare/');
  await page.locator('.to-beside').click();
  await expect(page).toHaveURL(/\/sv\/beside\/choose\/compare\/$/);
  /** How far the English stands beside and below its translation. */
  const apart = (): Promise<{ readonly beside: number; readonly below: number }> => page.locator('.pair').nth(1).evaluate((pair) => {
    const [own, english] = [...pair.querySelectorAll('h2')].map((it) => it.getBoundingClientRect());
    return { beside: (english?.x ?? 0) - (own?.x ?? 0), below: (english?.y ?? 0) - (own?.y ?? 0) };
  });
  await expect.poll(async () => (await apart()).below).toBe(0);
  expect((await apart()).beside).toBeGreaterThan(300);
  await page.setViewportSize({ width: 360, height: 800 });
  await expect.poll(async () => (await apart()).below).toBeGreaterThan(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.locator('.ways a').first().click();
  await expect(page).toHaveURL(/\/sv\/choose\/compare\/$/);
});
