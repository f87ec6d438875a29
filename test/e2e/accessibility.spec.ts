import { expect, test } from '@playwright/test';
import { localeTags, sourceLocale } from '../../src/site.ts';
import { complaints } from './axe.ts';
import { unlikeAddresses } from './pages.ts';
import { repetition } from './sweep.ts';

const isEnglish = (address: string): boolean => !localeTags.some((tag) => tag !== sourceLocale && address.startsWith(`/${tag}/`));

/** So many pages to a test that none takes long. */
const size = 16;

const english = unlikeAddresses.filter(isEnglish);
const translated = unlikeAddresses.filter((it) => !isEnglish(it));

// Colours are the same in every language: in the dark the bilingual views are all that is new beside the English pages.
for (const [colorScheme, language, addresses, marks] of [
  ['light', 'English', english, {}],
  ['dark', 'English', english, {}],
  ['light', 'translated', translated, repetition],
  ['dark', 'bilingual', translated.filter((it) => it.includes('/beside/')), repetition],
] as const)
  for (let first = 0; first < addresses.length; first += size)
    test(`axe finds nothing, ${colorScheme}, ${language} pages from ${first + 1} on`, colorScheme === 'dark' && first > 0 ? repetition : marks, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const found: string[] = [];
      for (const address of addresses.slice(first, first + size)) {
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
