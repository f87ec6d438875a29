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
  await page.locator('form[data-search] input[type="search"]').pressSequentially('indirect reseller', { delay: 30 });
  await expect(page).toHaveURL('/en/search/#q=indirect%20reseller');
  expect(await page.evaluate((): unknown => Reflect.get(window, 'changes'))).toBeLessThan(4);
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
