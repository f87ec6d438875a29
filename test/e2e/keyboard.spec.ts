// The keyboard alone, on pages of every kind: everything that can be used is come to in order, is outlined and is not hidden
// behind what stays in place; what opens can be left with Escape, and gives the focus back; what goes away does not take it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { goToChecker } from './checker-page.ts';
import { loadProject, wordsOf } from './project.ts';
import { faultsOf, walk } from './focus.ts';
import { addNotice } from './notice-line.ts';
import { lookFor } from './search-box.ts';

const desk = { width: 1440, height: 900 };
const phone = { width: 360, height: 640 };

for (const [size, colorScheme, addresses] of [
  [desk, 'light', ['/', '/en/', '/sv/choose/compare/', '/nl/reference/offline/', '/zh-CN/search/', '/no-such-page/', '/en/not-kept/']],
  [phone, 'dark', ['/sv/choose/compare/', '/nl/agreements/partner-agreement/', '/sv/beside/choose/compare/', '/zh-CN/reference/rule-sets/', '/en/partners/own-relationship/']],
] as const)
  for (const address of addresses)
    test(`everything on ${address} is come to in order and seen, there and back, ${size.width} pixels wide, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      const there = await walk(page);
      expect(there.stops.length).toBeGreaterThan(3);
      expect.soft(faultsOf(there)).toEqual([]);
      const back = await walk(page, 'Shift+Tab');
      expect.soft(faultsOf(back)).toEqual([]);
    });

test('the line about a newer version stays at the lower edge and hides no stop', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 400 });
  await page.goto('/nl/choose/direct-bill-partner/');
  await addNotice(page);
  expect(faultsOf(await walk(page))).toEqual([]);
  expect(faultsOf(await walk(page, 'Shift+Tab'))).toEqual([]);
});

test('the first stops of the handbook are its contents, and its end can be come to', async ({ page }) => {
  await page.goto('/en/handbook.html');
  const { stops } = await walk(page, 'Tab', 20);
  expect(faultsOf({ stops, missed: [] })).toEqual([]);
  await page.keyboard.press('End');
  await page.locator('a').last().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('a').last()).not.toBeFocused();
});

const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await target.focus();
  await page.keyboard.press(key);
};

test('the menu of a phone is left with Escape or its button, and gives the focus back', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/nl/choose/compare/');
  const [button, menu] = [page.locator('.top .menu-button'), page.locator('#menu')];
  await press(page, button);
  await expect(menu).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(menu.locator('.menu-button')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(menu.locator('summary').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Space');
  await press(page, menu.locator('.menu-button'));
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
});

test('the box of the search keeps the keyboard inside, and Escape leads back to where it was opened', async ({ page }) => {
  await page.goto('/sv/choose/compare/');
  await press(page, page.locator('.to-search'));
  await lookFor(page, 'omsättning');
  const { stops, missed } = await walk(page, 'Tab', 30);
  expect(faultsOf({ stops, missed })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog.search-box')).toBeHidden();
  await expect(page.locator('.to-search')).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, page.locator('dialog [data-close]'));
  await expect(page.locator('.to-search')).toBeFocused();
});

test('looking into English pages, too, keeps the focus on what is found', async ({ page }) => {
  await page.goto('/nl/search/');
  await page.locator('form[data-search] input').focus();
  await lookFor(page, 'distributeur');
  await press(page, page.locator('.more button.ask'));
  await expect(page.locator('.found .status')).toBeFocused();
  await expect(page.locator('.more button.ask')).toHaveCount(0);
});

test('the meaning of a term is entered, left with Escape, and gives the focus back', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/sv/agreements/partner-agreement/');
  const term = page.locator('button.term').first();
  await press(page, term);
  await page.keyboard.press('Tab');
  await expect(page.locator('.meaning:popover-open a')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.meaning:popover-open')).toHaveCount(0);
  await expect(term).toBeFocused();
});

test('a wide table is scrolled by keys, and a disclosure opens and closes', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/en/choose/revenue/');
  const wide = page.locator('.table').filter({ hasNot: page.locator('.versus') });
  const scrolls = await wide.evaluateAll((tables) => tables.findIndex((it) => it.scrollWidth > it.clientWidth + 20));
  expect(scrolls).toBeGreaterThanOrEqual(0);
  await wide.nth(scrolls).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => wide.nth(scrolls).evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
  await page.goto('/en/choose/direct-bill-partner/');
  const summary = page.locator('details.earlier > summary').first();
  for (const isOpen of [true, false]) {
    await press(page, summary, 'Space');
    expect(await summary.evaluate((it) => it.parentElement instanceof HTMLDetailsElement && it.parentElement.open)).toBe(isOpen);
  }
});

test('a button that its own press takes away leaves the focus on the verdict', async ({ page }) => {
  const project = await loadProject();
  const { say } = wordsOf(project, 'en');
  const button = (name: string): Locator => page.locator('.checker').getByRole('button', { name });
  const heading = page.locator('.checker h2');
  await goToChecker(page, 'sale', 'en', 'v=1&on=2026-11-20&check=deal&buyer=end-customer&product=other-offer&seller-status=restricted-direct-bill-partner');
  await press(page, button(say('checkers', 'answers.clear')));
  await expect(heading).toBeFocused();
  await goToChecker(page, 'eligibility', 'en', 'v=1&on=2020-11-20&check=eligibility&about=direct-bill-partner&applicant=new&revenue-global-account=400000');
  await press(page, button(say('checkers', 'day.device', { day: '' }).trim()));
  await expect(heading).toBeFocused();
  await page.locator('#saved-name').fill('A');
  await page.keyboard.press('Enter');
  await press(page, button(`${say('checkers', 'saved.forget')} A`));
  await expect(page.locator('#saved-name')).toBeFocused();
});

test.describe('with pages kept on the device', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a language is kept and removed by keys, and the focus stays where it was', async ({ page }) => {
    await page.goto('/en/reference/offline/');
    const row = page.locator('.keep-offline li[data-locale="en"]');
    const button = row.getByRole('button');
    await expect(row, 'a first visit is kept meanwhile').toHaveAttribute('data-kept', 'yes', { timeout: 60_000 });
    await press(page, button);
    await expect(row).toHaveAttribute('data-kept', 'no');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(row).toHaveAttribute('data-kept', 'yes', { timeout: 60_000 });
    await expect(button).toBeFocused();
    await press(page, page.locator('.remove-all'));
    await expect(page.locator('.keep-offline > [role="status"]')).toBeFocused();
  });
});
