// How fast a checker answers on a slow phone: time from an input to the next painted frame, on a CPU slowed four times.
// Run it on a built site: `node test/checker-speed.ts`. It prints figures and judges nothing.
import { chromium, type Page } from '@playwright/test';
import { browserPath } from '../src/cli/browser.ts';
import { median, servedSite } from './served.ts';

const port = 4571;
const runs = 15;

await using site = await servedSite(port);
await using browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });

/** Milliseconds until the frame after an input is painted; the input is made inside the page, so no protocol is measured. */
const answerTime = (page: Page, selector: string, value: string): Promise<number> =>
  page.evaluate(
    ([target = '', text = '']) =>
      new Promise<number>((resolve) => {
        const element = document.querySelector(target);
        const start = performance.now();
        if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
          element.value = text;
          element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
        } else if (element instanceof HTMLElement) element.click();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      }),
    [selector, value],
  );

const full = 'v=1&about=direct-bill-partner&check=eligibility&on=2026-11-20&applicant=new&revenue-global-account=600000&perpetual-software=none-sold&revenue-billed=yes&transacting-as-indirect-reseller=8&has-designation=yes&support-plan=asfp&mfa-administrators=yes&already-in-csp=yes';
const cases = [
  { name: 'model selector: Continue to the next question', address: '/en/check/model/', before: 'input[value="no"]', input: 'button.main', values: [''] },
  { name: 'calculator: the slider moves the day of a whole result', address: `/en/check/eligibility/#${full}`, input: '#day-slider', values: ['10', '40', '60', '70'] },
  { name: 'calculator: a figure is typed', address: '/en/check/eligibility/#v=1&about=direct-bill-partner&check=eligibility&applicant=new', before: '.act button', input: 'input.number', values: ['1', '12', '120', '1 200'] },
  { name: 'scenario explorer: seller chosen in a free sale', address: '/en/check/sale/', input: '#field-seller-status-text', values: ['indirect-reseller', 'direct-bill-partner', 'indirect-provider'] },
] as const;

for (const { name, address, input, values, ...rest } of cases) {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
    await page.goto(site.address + address);
    await page.locator('.checker[data-ready="yes"]').waitFor();
    if ('before' in rest) await page.locator(rest.before).first().click();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (const value of values) times.push(await answerTime(page, input, value));
    await page.close();
  }
  console.log(`${name}: ${median(times).toFixed(0)} ms (median of ${times.length}, longest ${Math.max(...times).toFixed(0)} ms)`);
}
