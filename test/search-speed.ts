// How fast the search answers once it is loaded: time from a key to the hits of that query on the page. Run it on a built
// site: `node test/search-speed.ts`. It prints figures and judges nothing.
import { chromium, type Page } from '@playwright/test';
import { browserPath } from '../src/cli/browser.ts';
import { median, servedSite } from './served.ts';

const port = 4572;
await using site = await servedSite(port);
await using browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });

/** Milliseconds from the input of a query to its hits; measured inside the page. */
const answerTime = (page: Page, query: string): Promise<number> =>
  page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>('form[data-search] input[type="search"]');
        const found = document.querySelector('.found');
        if (field === null || found === null) throw new Error('There is no search box.');
        const start = performance.now();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        new MutationObserver((_, observer) => {
          if (found.getAttribute('aria-busy') !== 'false') return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        }).observe(found, { attributes: true });
      }),
    query,
  );

const queries = {
  en: ['revenue', 'partner agreement', 'security contact', 'can i sell to my own company', 'elegibility'],
  sv: ['omsättning', 'partneravtal', 'säkerhetskontakt', 'får jag sälja till mig själv', 'omsätning'],
  nl: ['omzet', 'partnerovereenkomst', 'beveiligingscontact', 'mag ik aan mezelf verkopen', 'distribiteur'],
  'zh-CN': ['收入', '合作伙伴协议', '安全联系人', '可以卖给自己公司吗', '间接经消商'],
} as const;

for (const [locale, texts] of Object.entries(queries)) {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${site.address}/${locale}/search/`);
  await page.locator('form[data-search] input[type="search"]').focus();
  await page.locator('.found').waitFor();
  for (const text of texts) await answerTime(page, text);
  const times: number[] = [];
  for (let run = 0; run < 6; run += 1) for (const text of texts) times.push(await answerTime(page, text));
  console.log(`${locale}: ${median(times).toFixed(0)} ms (median of ${times.length}, longest ${Math.max(...times).toFixed(0)} ms)`);
  await page.close();
}
