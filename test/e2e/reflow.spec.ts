// Readers who enlarge: 1280 × 1024 at 400 % leaves 320 × 256 CSS pixels; text alone at 200 %; and the spacing of text that
// WCAG 1.4.12 names. Each on parts that open over a page, on results, and on pages of every kind.
import { expect, test, type Page } from '@playwright/test';
import { goToChecker } from './checker-page.ts';
import { openAll } from './checker-access-states.ts';
import { addNotice } from './notice-line.ts';
import { openResults, lookFor } from './search-box.ts';

const seller = 'v=1&on=2026-11-20&check=scenario&about=sc-7-cross-region-customer&customer-tenant=JP&own-location=SE';
const role = 'v=1&on=2026-11-20&check=eligibility&about=direct-bill-partner&applicant=new&revenue-global-account=400000';
const model = 'v=1&on=2026-11-20&check=model&already-in-csp=no&supplies-resellers=no';

const visit = (address: string) => async (page: Page): Promise<void> => {
  await page.goto(address);
  await page.evaluate(() => {
    for (const it of document.querySelectorAll('details')) it.open = true;
  });
};

const showNotice = async (page: Page): Promise<void> => {
  await visit('/nl/choose/compare/')(page);
  await addNotice(page);
};

const states: readonly (readonly [name: string, reach: (page: Page) => Promise<void>])[] = [
  ['the home page', visit('/sv/')],
  ['a page with tables', visit('/nl/choose/compare/')],
  ['a scenario', visit('/sv/partners/reseller-as-customer/')],
  ['the timeline', visit('/nl/reference/changes/')],
  ['a page with the English beside it', visit('/nl/beside/partners/reseller-as-customer/')],
  ['a rule set', visit('/sv/reference/rule-sets/direct-bill-partner/2026-01-05/')],
  ['the page of a missing address', visit('/nl/no-such-page/')],
  ['the page of what is not kept', visit('/sv/not-kept/')],
  ['a line about a newer version', showNotice],
  ['the meaning of a term', async (page) => {
    await page.goto('/nl/agreements/partner-agreement/');
    await page.locator('button.term').first().click();
    await expect(page.locator('.meaning:popover-open')).toBeVisible();
  }],
  ['the menu', async (page) => {
    await page.goto('/nl/choose/compare/');
    const menu = page.locator('.top .menu-button');
    if (await menu.isVisible()) await menu.click();
  }],
  ['hits in the box of the search', async (page) => {
    await page.goto('/sv/choose/compare/');
    await page.locator('.to-search').click();
    await lookFor(page, 'omsättning');
    await expect(page.locator('.hits li').first()).toBeAttached();
  }],
  ['hits on the page of the search', async (page) => {
    await openResults(page, 'nl');
    await lookFor(page, 'omzet');
    await expect(page.locator('.hits li').first()).toBeVisible();
  }],
  ...([['eligibility', 'nl', role], ['model', 'sv', model], ['sale', 'nl', seller], ['region', 'sv', 'v=1&on=2026-11-20&check=region&buyer-location=DE&seller-location=SE']] as const).map(([checker, locale, link]) => [`a result of the ${checker} checker`, async (page: Page) => {
    await goToChecker(page, checker, locale, link);
    await expect(page.locator('.take')).toBeVisible();
    await openAll(page);
  }] as const),
];

/** What makes the page wider than the screen, or is cut off. */
const spills = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const nameOf = (it: Element): string => `${it.tagName.toLowerCase()}.${it.getAttribute('class') ?? ''} "${it.textContent.trim().slice(0, 40)}"`;
    const isScroller = (it: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(it).overflowX);
    const wide = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    const cut = [...document.querySelectorAll('body *:not(input)')].filter((it) => {
      const { overflowX, display, clipPath } = getComputedStyle(it);
      return ['hidden', 'clip'].includes(overflowX) && display !== 'inline' && clipPath === 'none' && it.clientWidth > 1 && it.scrollWidth > it.clientWidth + 1 && it.checkVisibility();
    }).map((it) => `cut off: ${nameOf(it)}`);
    const open = [...document.querySelectorAll('dialog[open], :popover-open')].filter((it) => it.scrollWidth > it.clientWidth + 1).map((it) => `wider than itself: ${nameOf(it)}`);
    // Of a drawing, the words in a dark box must stay in it: outside they have the colour of the page.
    const drawn = [...document.querySelectorAll('.party.start')].filter((it) => it.checkVisibility() && (it.querySelector('text')?.getBoundingClientRect().width ?? 0) > (it.querySelector('rect')?.getBoundingClientRect().width ?? 0)).map((it) => `larger than its box: ${nameOf(it)}`);
    const beyond = wide.length === 0 ? [] : [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > innerWidth + 1 && it.closest('.table') === null && !isScroller(it)).slice(0, 3).map(nameOf);
    return [...wide, ...beyond, ...cut, ...open, ...drawn];
  });

const spaced = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
const larger = 'html { font-size: 200% !important; }';

const apply = (page: Page, style: string): Promise<void> =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, style);

for (const [name, size, style] of [
  ['at 400 %', { width: 320, height: 256 }, ''],
  ['at 400 % with spaced text', { width: 320, height: 256 }, spaced],
  ['with text at 200 %', { width: 1280, height: 1024 }, larger],
] as const)
  test(`nothing is cut off or wider than the screen ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    for (const [state, reach] of states) {
      await page.goto('about:blank');
      await reach(page);
      await apply(page, style);
      expect.soft(await spills(page), state).toEqual([]);
    }
  });

test('at 400 % a hit of the search can be scrolled to and the box can be closed', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/en/choose/compare/');
  await page.locator('.to-search').click();
  await lookFor(page, 'revenue');
  const last = page.locator('.hits a').last();
  await last.focus();
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog.search-box')).toBeHidden();
  await expect(page.locator('.to-search')).toBeFocused();
});
