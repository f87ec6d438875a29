// Without script there is no form, but everything it asks and decides stands in tables.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { CheckerData } from '../../src/components/islands/checker-data.ts';
import { unpacked } from '../../src/components/islands/packed-data.ts';
import { inForceOn } from '../../src/rules/index.ts';
import type { Locale } from '../../src/site.ts';
import { addressOf, type Tool } from './checker-steps.ts';
import { languages } from './checker-words.ts';
import { repeatedIn } from './sweep.ts';

/** What the build put into a page for its checker. */
const dataOf = (locale: Locale, tool: Tool): CheckerData => {
  const html = readFileSync(new URL(`../../dist${addressOf(locale, tool)}index.html`, import.meta.url), 'utf8');
  return unpacked(JSON.parse(/<script type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''));
};

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { locale, say, pattern } of languages) {
    test(`no form is shown, and what stands around it is, ${locale}`, repeatedIn(locale), async ({ page }) => {
      for (const tool of ['model', 'eligibility', 'sale', 'region'] as const) {
        await page.goto(addressOf(locale, tool));
        await expect(page.locator('.island'), tool).toHaveCount(1);
        await expect(page.locator('.island'), tool).toBeHidden();
        await expect(page.locator('.prose > h2').first(), tool).toBeVisible();
      }
    });

    test(`every requirement in force stands in a table with its question, ${locale}`, repeatedIn(locale), async ({ page }) => {
      await page.goto(addressOf(locale, 'eligibility'));
      const { rulebook, asOf } = dataOf(locale, 'eligibility');
      const rows = rulebook.roles.flatMap((it) => inForceOn(it.requirements, asOf).inForce).filter((it) => it.kind === 'mandatory' || it.kind === 'recommended');
      const shown = await page.locator('main table tbody th a').evaluateAll((all) => all.map((it) => it.getAttribute('href')?.split('#')[1] ?? ''));
      expect(shown.toSorted()).toEqual([...new Set(rows.map((it) => it.id))].toSorted());
      for (const { id, testedBy: [question] } of rows) {
        const row = page.locator('main table tbody tr', { has: page.locator(`th a[href$="#${id}"]`) });
        await expect(row, id).toContainText(question === undefined ? say('verdicts', 'state.microsoft-decides') : pattern('questions', `${question}.ask`));
        await expect(row, id).toBeVisible();
      }
    });

    test(`every case of the eight scenarios stands in a table with its verdict, ${locale}`, repeatedIn(locale), async ({ page }) => {
      await page.goto(addressOf(locale, 'sale'));
      const { rulebook } = dataOf(locale, 'sale');
      const tables = page.locator('main table');
      await expect(tables).toHaveCount(rulebook.scenarios.length);
      for (const [index, { number, cases }] of rulebook.scenarios.entries()) {
        await expect(tables.nth(index)).toBeVisible();
        const verdicts = tables.nth(index).locator('tbody td:nth-child(2)');
        await expect(verdicts, `scenario ${number}`).toContainText(cases.map(({ verdict }) => say('ui', `verdict.${verdict}`)));
      }
    });
  }
});
