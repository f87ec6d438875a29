import { expect, test } from '@playwright/test';
import { locales } from '../../src/site.ts';
import { addresses, unlikeAddresses } from './pages.ts';
import { shiftsOn, watchShifts } from './shifts.ts';
import { repetition } from './sweep.ts';

const languages = Object.entries(locales).map(([tag, { name }]) => [tag, name] as const);

/** Parts of the pages, so that no test takes long. */
const parts = [0, 1, 2, 3];

for (const part of parts)
  test(`every page fits a narrow phone, breaks no rule of its content security policy and asks nobody else, part ${part + 1} of ${parts.length}`, part === 0 ? {} : repetition, async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const found: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) found.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) found.push(`request to ${request.url()}`);
    });
    for (const address of addresses.filter((_, index) => index % parts.length === part)) {
      await page.goto(address);
      if (!unlikeAddresses.includes(address)) continue;
      const width = await page.evaluate(() => {
        for (const it of document.querySelectorAll('details')) it.open = true;
        return document.documentElement.scrollWidth;
      });
      if (width > 320) found.push(`${address} is ${width} pixels wide`);
    }
    expect(found).toEqual([]);
  });

test('nothing moves while a page loads', async ({ page }) => {
  await watchShifts(page);
  for (const address of ['/en/', '/en/choose/compare/', '/en/partners/own-relationship/', '/en/reference/changes/']) {
    await page.goto(address);
    // What comes after the load moves, too.
    await page.evaluate(() => new Promise((resolve) => { requestIdleCallback(() => requestAnimationFrame(resolve)); }));
    expect(await shiftsOn(page), address).toEqual([]);
  }
});

test('the first tab stop skips to the content', async ({ page }) => {
  await page.goto('/en/choose/compare/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the content');
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
});

/* The browser alone does all of this; scripts are off to prove it. */
test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a term explains itself by key and by touch', async ({ page }) => {
    await page.goto('/en/agreements/partner-agreement/');
    const term = page.locator('button.term').first();
    const meaning = page.locator(`#${await term.getAttribute('popovertarget')}`);
    await expect(meaning).toBeHidden();
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(meaning).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(meaning).toBeHidden();
    await term.click();
    await expect(meaning.getByRole('link')).toBeVisible();
  });

  test('the menu of a phone opens, lists the pages and leads on', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto('/en/choose/compare/');
    const menu = page.getByRole('navigation', { name: 'Guide' });
    await expect(menu).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(menu).toBeVisible();
    await menu.getByText('Reference', { exact: true }).click();
    await menu.getByRole('link', { name: 'Glossary' }).click();
    await expect(page).toHaveURL('/en/reference/glossary/');
  });

  test('the menu of a desk stands open beside the text', async ({ page }) => {
    await page.goto('/en/choose/compare/');
    await expect(page.getByRole('navigation', { name: 'Guide' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
  });

  for (const [locale, name] of languages)
    test(`the chooser offers ${name}, and its pages are in ${locale}`, async ({ page }) => {
      await page.goto('/');
      await page.getByRole('link', { name }).click();
      await expect(page).toHaveURL(`/${locale}/`);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    });

  test('the language menu keeps the page', async ({ page }) => {
    await page.goto('/en/choose/revenue/');
    for (const [locale, name] of [...languages.slice(1), ...languages.slice(0, 1)]) {
      await page.locator('.languages').getByRole('link', { name }).click();
      await expect(page).toHaveURL(`/${locale}/choose/revenue/`);
      await expect(page.locator('.languages [aria-current]')).toHaveText(name);
    }
  });
});

test('the chooser suggests from the browser, remembers, and never redirects', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'nl-BE' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page).toHaveURL('/');
  await expect(page.locator('li:has(.suggested:not([hidden]))')).toHaveAttribute('lang', 'nl');
  await page.getByRole('link', { name: 'svenska' }).click();
  await page.goto('/');
  await expect(page).toHaveURL('/');
  await expect(page.locator('li:has(.suggested:not([hidden]))')).toHaveAttribute('lang', 'sv');
  await context.close();
});

test('paper shows what is folded away on the screen', async ({ page }) => {
  await page.goto('/en/choose/direct-bill-partner/');
  const folded = page.locator('.earlier > div').first();
  await expect(folded).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(folded).toBeVisible();
  await expect(page.locator('#menu')).toBeHidden();
});

test('an address that does not exist leads on', async ({ page }) => {
  const response = await page.goto('/en/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
  await page.getByRole('link', { name: 'All requirements' }).click();
  await expect(page).toHaveURL('/en/reference/requirements/');
});

test('an address that does not exist is told of in its language, and can be looked for', async ({ page }) => {
  const response = await page.goto('/sv/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await page.locator('main').getByRole('searchbox').fill('intäkter');
  await expect(page.locator('.hits a').first()).toHaveAttribute('href', /^\/sv\//);
});

test('an address without a language leads to the English page, and keeps the case', async ({ page }) => {
  await page.goto('/check/eligibility/#v=1&applicant=new');
  await expect(page).toHaveURL(/\/en\/check\/eligibility\/.*#.*applicant=new/);
});
