import { expect, test } from '@playwright/test';
import { localeTags, sourceLocale } from '../../src/site.ts';
import { complaints } from './axe.ts';
import { unlikeAddresses } from './pages.ts';

/** Colours are the same in every language: in the dark, English pages and the bilingual views stand for all. */
const inDark = unlikeAddresses.filter((it) => it.includes('/beside/') || !localeTags.some((tag) => tag !== sourceLocale && it.startsWith(`/${tag}/`)));

const chunks = (addresses: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(addresses.length / size) }, (_, index) => addresses.slice(index * size, (index + 1) * size));

for (const [colorScheme, addresses] of [['light', unlikeAddresses], ['dark', inDark]] as const)
  for (const [index, group] of chunks(addresses, 16).entries())
    test(`axe finds nothing, ${colorScheme}, pages ${index * 16 + 1} to ${index * 16 + group.length}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const found: string[] = [];
      for (const address of group) {
        await page.goto(address);
        await page.evaluate(() => {
          for (const it of document.querySelectorAll('details')) {
            it.removeAttribute('name');
            it.open = true;
          }
        });
        found.push(...(await complaints(page, { onlyColors: colorScheme === 'dark' })).map((it) => `${address} ${it}`));
      }
      expect(found).toEqual([]);
      await context.close();
    });
