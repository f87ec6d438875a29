// The address of what is looked for: plain, written once the typing ends, and never sent by the box.
import { expect, test } from '@playwright/test';
import { lookFor, openBox, shownHits } from './search-box.ts';

test('the page of results is a plain address, and Back returns to it', async ({ page }) => {
  for (const address of ['/sv/search/?q=MFA&kind=glossary', '/sv/search/#q=MFA&kind=glossary']) {
    await page.goto('about:blank');
    await page.goto(address);
    const hits = await shownHits(page);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.filter((it) => !it.href.includes('/glossary/#'))).toEqual([]);
    await page.locator('.hits a').first().click();
    await expect(page).toHaveURL(hits[0]?.href ?? '');
    await page.goBack();
    expect(await shownHits(page)).toEqual(hits);
    await expect(page.locator('form[data-search] input[type="search"]')).toHaveValue('MFA');
  }
});

test('where the browser refuses to change the address, the search goes on', async ({ page }) => {
  await page.addInitScript(() => { history.replaceState = () => { throw new DOMException('Too many calls', 'SecurityError'); }; });
  await page.goto('/en/search/?q=MFA');
  const before = await shownHits(page);
  expect(before.length).toBeGreaterThan(0);
  await page.locator('form[data-search] input[type="search"]').fill('security contact');
  await expect.poll(async () => (await shownHits(page))[0]?.href).not.toBe(before[0]?.href);
});

test('typing changes the address once, at its end', async ({ page }) => {
  await page.goto('/en/search/');
  await page.evaluate(() => {
    const own = history.replaceState.bind(history);
    Object.assign(window, { changes: 0 });
    history.replaceState = (...given) => {
      Object.assign(window, { changes: Number(Reflect.get(window, 'changes')) + 1 });
      own(...given);
    };
  });
  await page.locator('form[data-search] input[type="search"]').focus();
  await expect(page.locator('.found')).toBeVisible();
  // At once, as a machine that is slow between two keys would come to the end of the typing in between.
  await page.locator('form[data-search] input[type="search"]').evaluate((field: HTMLInputElement) => {
    for (let end = 1; end <= 'indirect reseller'.length; end += 1) {
      field.value = 'indirect reseller'.slice(0, end);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
  await expect(page).toHaveURL('/en/search/#q=indirect%20reseller');
  expect(await page.evaluate((): unknown => Reflect.get(window, 'changes'))).toBeLessThan(4);
});

test('a link to a place of the page of results leaves the kind that was chosen', async ({ page }) => {
  await page.goto('/en/search/#q=MFA&kind=glossary');
  const hits = await shownHits(page);
  await page.evaluate(() => { location.hash = '#content'; });
  await expect(page).toHaveURL('/en/search/#content');
  await lookFor(page, 'MFA');
  expect(await shownHits(page)).toEqual(hits);
  await expect(page.locator('.kinds input[value="glossary"]')).toBeChecked();
});

test('arrows that choose among the candidates of a Chinese word stay in the field', async ({ page }) => {
  await openBox(page, 'zh-CN');
  await lookFor(page, '间接经销商');
  const field = page.locator('form[data-search] input[type="search"]');
  await field.evaluate((it) => it.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true })));
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.hits a').first()).toBeFocused();
});

test('where the English pages do not answer, the next search begins all the same', async ({ page }) => {
  await page.route('**/pagefind/en/**', () => undefined);
  await openBox(page, 'sv');
  const field = page.locator('form[data-search] input[type="search"]');
  const asked = page.waitForRequest('**/pagefind/en/**');
  await field.fill('beforehand');
  await asked;
  await field.fill('säkerhetskontakt');
  await expect(page.locator('.hits a').first()).toContainText(/säkerhetskontakt/i, { timeout: 15_000 });
});

test('Enter in the box leads to all hits, and no request carries what was typed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openBox(page, 'nl');
  const few = await lookFor(page, 'wederverkoper');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/nl/search/#q=wederverkoper');
  const all = await shownHits(page);
  expect(all.slice(0, few.length)).toEqual(few);
  expect(asked.filter((it) => /wederverkoper/.test(it))).toEqual([]);
});
