// The checkers on a phone, on paper, and while a page loads.
import { expect, test, type Page } from '@playwright/test';
import { addressOf, checkerOn, continueOn, faultsOn, figureOn, headingOn, isAlive, link, open, type Tool } from './checker-steps.ts';
import { languages, type Words } from './checker-words.ts';
import { shiftsOn, watchShifts } from './shifts.ts';
import { repeatedIn } from './sweep.ts';

const role = 'direct-bill-partner';
const answers = { applicant: 'new', 'perpetual-software': 'none-sold', 'revenue-billed': 'yes', 'revenue-global-account': Array.from({ length: 12 }, () => '50000').join('~'), 'transacting-as-indirect-reseller': '11' } as const;
const places = { 'buyer-location': 'JP', 'seller-location': 'SE' } as const;

const toRevenue = async (page: Page, words: Words): Promise<void> => {
  await page.getByRole('button', { name: words.word('eligibility.changeRole'), exact: true }).click();
  for (const _ of ['role', 'standing']) await continueOn(page, words).click();
  await expect(headingOn(page)).toHaveText(words.word('group.revenue'));
};

interface View { readonly name: string; readonly tool: Tool; readonly fragment?: string; readonly then?: (page: Page, words: Words) => Promise<void> }

const shownFaults = async (page: Page, words: Words): Promise<void> => {
  await continueOn(page, words).click();
  await expect(faultsOn(page)).toBeVisible();
};

/** Start, step, refusal and result of every checker. */
const views: readonly View[] = [
  { name: 'start', tool: 'model' },
  { name: 'refusal', tool: 'model', then: shownFaults },
  { name: 'step', tool: 'model', fragment: link('model', undefined, { 'supplies-resellers': 'no', 'already-in-csp': 'yes', 'wants-own-billing': 'yes', 'transacting-as-indirect-reseller': '12' }) },
  { name: 'result', tool: 'model', fragment: link('model', undefined, { 'supplies-resellers': 'no', 'already-in-csp': 'yes', 'wants-own-billing': 'no' }) },
  { name: 'start', tool: 'eligibility' },
  { name: 'refusal', tool: 'eligibility', then: shownFaults },
  { name: 'step', tool: 'eligibility', fragment: link('eligibility', role, answers), then: toRevenue },
  {
    name: 'refused step', tool: 'eligibility', fragment: link('eligibility', role, answers),
    then: async (page, words) => {
      await toRevenue(page, words);
      await figureOn(page, 'revenue-global-account', 'm3').fill('?!');
      await shownFaults(page, words);
    },
  },
  {
    name: 'result', tool: 'eligibility', fragment: link('eligibility', role, answers),
    then: async (page) => {
      await page.locator('#growth').fill('5');
      await expect(checkerOn(page).locator('svg.progress')).toBeVisible();
    },
  },
  { name: 'start', tool: 'sale' },
  { name: 'refusal', tool: 'sale', fragment: link('scenario', 'sc-7-cross-region-customer', { 'own-location': 'SE' }), then: async (page) => figureOn(page, 'customer-tenant').fill('Atlantis') },
  { name: 'result', tool: 'sale', fragment: link('scenario', 'sc-7-cross-region-customer', { 'customer-tenant': 'JP', 'own-location': 'SE' }) },
  { name: 'free result', tool: 'sale', fragment: link('deal', undefined, { 'seller-status': role, buyer: 'csp-partner-for-own-use', 'tenant-type': 'csp-tenant' }) },
  { name: 'start', tool: 'region' },
  { name: 'result', tool: 'region', fragment: link('region', undefined, places) },
];

const show = async (page: Page, words: Words, { name, tool, fragment = '', then }: View): Promise<void> => {
  await page.goto('about:blank');
  await open(page, words.locale, tool, fragment);
  if (name.endsWith('result')) await expect(checkerOn(page).locator('.take')).toBeVisible();
  await then?.(page, words);
};

/** What a finger is to hit and is less than 44 pixels high. Disclosures are opened first: what is in them is to be hit, too. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const it of document.querySelectorAll<HTMLDetailsElement>('.checker details')) it.open = true;
    const targets = document.querySelectorAll<HTMLElement>('.checker :is(button, .button, select, textarea, summary, label.choice, input:not([type="radio"], [type="checkbox"]))');
    return [...targets].flatMap((it) => {
      const { height } = it.getBoundingClientRect();
      return height >= 43.9 ? [] : [`${it.tagName.toLowerCase()}${it.id === '' ? '' : `#${it.id}`} "${it.innerText.slice(0, 40)}" is ${height.toFixed(1)} high`];
    });
  });

for (const words of languages) {
  test(`every state of every checker fits a phone, and fingers hit what they aim at, ${words.locale}`, repeatedIn(words.locale), async ({ page }) => {
    const wrong: string[] = [];
    for (const view of views)
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 780 });
        if (width === 360) await show(page, words, view);
        const small = await smallTargets(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        wrong.push(...small.map((it) => `${view.tool}, ${view.name}, ${width}: ${it}`));
        if (wide > width) wrong.push(`${view.tool}, ${view.name}: ${wide} pixels wide on ${width}`);
      }
    expect(wrong).toEqual([]);
  });

  test(`paper shows verdict and requirements, and nothing to press, ${words.locale}`, async ({ page }) => {
    const { say } = words;
    const nothingToPress = async (): Promise<void> => {
      for (const it of await checkerOn(page).locator('button, .button, input, select, textarea, .day, .other-languages').all()) await expect(it).toBeHidden();
    };
    await page.emulateMedia({ media: 'print' });
    await open(page, words.locale, 'eligibility', link('eligibility', role, answers));
    await expect(checkerOn(page).locator('.saved')).toHaveCount(1);
    await expect(headingOn(page)).toBeVisible();
    await expect(headingOn(page)).toHaveText(say('verdicts', 'eligibility.does-not-meet'));
    for (const state of ['not-met', 'cannot-tell', 'microsoft-decides', 'not-in-force']) await expect(checkerOn(page).locator(`.group.${state} .findings li`).first(), state).toBeVisible();
    await expect(checkerOn(page).locator('.given dd').first()).toBeVisible();
    for (const hidden of ['.top .languages', '.menu-button', '.contents', '.crumbs', '.turn'])
      for (const it of await page.locator(hidden).all()) await expect(it, hidden).toBeHidden();
    await nothingToPress();
    await open(page, words.locale, 'sale', link('scenario', 'sc-7-cross-region-customer', { 'customer-tenant': 'JP', 'own-location': 'SE' }));
    await expect(checkerOn(page).locator('.saved')).toHaveCount(1);
    await expect(headingOn(page)).toHaveText(say('ui', 'verdict.not-supported'));
    await expect(headingOn(page)).toBeVisible();
    await expect(checkerOn(page).locator('svg.chain-drawing').first()).toBeVisible();
    await nothingToPress();
  });

  test(`nothing moves while a checker loads, ${words.locale}`, repeatedIn(words.locale), async ({ page }) => {
    await watchShifts(page);
    const found: string[] = [];
    const steady = views.filter((it) => it.then === undefined && it.tool !== 'region');
    for (const size of [{ width: 1280, height: 800 }, { width: 360, height: 780 }])
      for (const { name, tool, fragment = '' } of steady) {
        await page.setViewportSize(size);
        await page.goto('about:blank');
        await page.goto(addressOf(words.locale, tool) + (fragment === '' ? '' : `#${fragment}`));
        await isAlive(page);
        if (name.endsWith('result')) await expect(checkerOn(page).locator('.take')).toBeVisible();
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const shifts = await shiftsOn(page);
        if (String(shifts) !== '') found.push(`${size.width} × ${size.height}, ${tool}, ${name}: ${String(shifts)}`);
      }
    expect(found).toEqual([]);
  });
}
