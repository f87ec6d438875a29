// Readers who chose their own colours, and readers who asked for less motion. In a contrast theme backgrounds and colours of
// the site are gone: whatever they tell must be told by a border, a weight, a shape or a word as well.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { goToChecker } from './checker-page.ts';
import { faultsOf, walk } from './focus.ts';
import { lookFor } from './search-box.ts';

const themes = ['light', 'dark'] as const;

const stylesOf = (it: Locator, ...names: readonly string[]): Promise<readonly string[]> =>
  it.first().evaluate((element, wanted) => wanted.map((name) => getComputedStyle(element).getPropertyValue(name)), [...names]);

/** Words of drawings that cannot be told from what they stand on. */
const faintWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const numbers = (colour: string): readonly number[] => [...colour.matchAll(/[\d.]+/g)].map(([part]) => Number(part));
    const light = (colour: string): number =>
      numbers(colour).slice(0, 3).reduce((sum, part, index) => sum + (index === 0 ? 0.2126 : index === 1 ? 0.7152 : 0.0722) * (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4), 0);
    const behind = document.createElement('p');
    behind.style.background = 'Canvas';
    document.body.append(behind);
    const canvas = getComputedStyle(behind).backgroundColor;
    behind.remove();
    const words = [...document.querySelectorAll('main svg text')].filter((it) => it.checkVisibility());
    return words.length === 0 ? ['there are no words in drawings'] : words.flatMap((it) => {
      const { left, top, height } = it.getBoundingClientRect();
      const under = [...(it.closest('svg')?.querySelectorAll('rect') ?? [])].filter((rect) => {
        const box = rect.getBoundingClientRect();
        return getComputedStyle(rect).fill !== 'none' && box.left <= left + 3 && left + 3 <= box.right && box.top <= top + height / 2 && top + height / 2 <= box.bottom;
      }).at(-1);
      const [brighter = 0, darker = 0] = [light(getComputedStyle(it).fill), light(under === undefined ? canvas : getComputedStyle(under).fill)].toSorted((a, b) => b - a);
      const contrast = (brighter + 0.05) / (darker + 0.05);
      return contrast < 4.5 ? [`${it.textContent}: ${contrast.toFixed(1)}`] : [];
    });
  });

for (const colorScheme of themes) {
  test(`in a ${colorScheme} contrast theme the words in drawings can be read`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    for (const address of ['/en/', '/sv/reference/changes/', '/nl/partners/customer-in-another-region/']) {
      await page.goto(address);
      expect.soft(await faintWords(page), address).toEqual([]);
    }
    await goToChecker(page, 'sale', 'zh-CN', 'v=1&on=2026-11-20&check=scenario&about=sc-7-cross-region-customer&customer-tenant=JP&own-location=SE');
    expect.soft(await faintWords(page), 'a sale').toEqual([]);
    await goToChecker(page, 'eligibility', 'en', `v=1&on=2026-11-20&check=eligibility&about=direct-bill-partner&applicant=new&revenue-global-account=${Array.from({ length: 12 }, () => '50000').join('~')}`);
    await page.locator('#growth').fill('3');
    await expect(page.locator('svg.progress')).toBeVisible();
    expect.soft(await faintWords(page), 'a projection').toEqual([]);
  });

  test(`in a ${colorScheme} contrast theme the focus is outlined all the way through a page and its box`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('/en/choose/direct-bill-partner/');
    expect(faultsOf(await walk(page))).toEqual([]);
    await page.locator('.to-search').click();
    await lookFor(page, 'revenue');
    expect(faultsOf(await walk(page, 'Tab', 20))).toEqual([]);
  });
}

test('in a contrast theme what is current, chosen, open or aimed at is told by more than a colour', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/en/choose/direct-bill-partner/');
  expect(await stylesOf(page.locator('.languages [aria-current]'), 'font-weight', 'text-decoration-line')).toEqual(['600', 'none']);
  expect(await stylesOf(page.locator('.languages a:not([aria-current])'), 'font-weight', 'text-decoration-line')).toEqual(['400', 'underline']);
  expect(await stylesOf(page.locator('.guide [aria-current]'), 'font-weight')).toEqual(['600']);
  expect(await stylesOf(page.locator('.guide li a:not([aria-current])'), 'font-weight')).toEqual(['400']);
  await page.locator('h2[id]').nth(2).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 1500);
  const lines = (): Promise<readonly string[]> => page.locator('.contents a').evaluateAll((links) => links.map((it) => getComputedStyle(it).borderInlineStartStyle));
  await expect.poll(async () => (await lines()).filter((it) => it === 'solid').length).toBe(1);

  // Required, recommended, described: the mark before each kind has a shape of its own, and a word beside it.
  await page.goto('/en/reference/requirements/');
  const shapes = await page.locator('.kind').evaluateAll((kinds) => kinds.map((it) => {
    const { borderStyle, borderRadius, blockSize } = getComputedStyle(it, '::before');
    return [it.className.trim(), `${borderStyle} ${borderRadius} ${blockSize}`, it.textContent.trim()] as const;
  }));
  const byKind = new Map(shapes.map(([kind, shape]) => [kind, shape]));
  expect(byKind.size).toBeGreaterThan(1);
  expect(new Set(byKind.values()).size).toBe(byKind.size);
  expect(shapes.filter(([, , words]) => words === '')).toEqual([]);

  await page.goto(`/en/reference/requirements/#${await page.locator('.card[id]').nth(3).getAttribute('id') ?? ''}`);
  expect(await stylesOf(page.locator('.card:target'), 'outline-style')).toEqual(['solid']);
  expect(await stylesOf(page.locator('.card:not(:target)'), 'outline-style')).toEqual(['none']);
  await page.goto('/en/agreements/customer-agreement/');
  await page.goto(`/en/agreements/customer-agreement/#${await page.locator('[id^="said-"]').first().getAttribute('id') ?? ''}`);
  expect(await stylesOf(page.locator(':has(> [id^="said-"]:target)'), 'outline-style')).toEqual(['solid']);
});

test('in a contrast theme what lies over a page has an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const edges = (it: Locator): Promise<readonly string[]> => stylesOf(it, 'border-block-start-style', 'border-inline-start-style');
  await page.goto('/en/agreements/partner-agreement/');
  await page.locator('button.term').first().click();
  expect(await edges(page.locator('.meaning:popover-open'))).toContain('solid');
  await page.keyboard.press('Escape');
  await page.locator('.to-search').click();
  expect(await edges(page.locator('dialog.search-box'))).toEqual(['solid', 'solid']);
  await lookFor(page, 'agreement');
  // The words that were looked for, and the kind that is chosen.
  expect(await stylesOf(page.locator('.hits mark'), 'border-block-end-style')).toEqual(['solid']);
  await expect(page.locator('.kinds input:checked')).toHaveCount(1);
  expect(await stylesOf(page.locator('.kinds input'), 'appearance')).not.toEqual(['none']);
  await page.locator('dialog [data-close]').click();
  await page.setViewportSize({ width: 700, height: 800 });
  await page.locator('.top .menu-button').click();
  expect(await edges(page.locator('#menu'))).toContain('solid');
});

for (const reducedMotion of ['reduce', 'no-preference'] as const)
  test(`pages ${reducedMotion === 'reduce' ? 'change at once for readers who asked for less motion, and nothing moves on them' : 'pass into the next for readers who asked for nothing'}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => void Object.assign(window, { passes: Reflect.get(event, 'viewTransition') !== null }));
    });
    await page.goto('/en/choose/compare/');
    for (const link of ['.turn a[rel="next"]', '.brand', '.doors a']) {
      const before = page.url();
      await page.locator(link).first().click();
      await page.waitForURL((url) => url.href !== before);
      await expect.poll(() => page.evaluate(() => Reflect.get(window, 'passes')), link).toBe(reducedMotion === 'no-preference');
      if (reducedMotion === 'no-preference') continue;
      const moving = await page.evaluate(() => [
        ...document.getAnimations().map(() => 'an animation'),
        ...[...document.querySelectorAll('*')].flatMap((it) => ['', '::before', '::after', '::backdrop'].flatMap((part) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it, part);
          return transitionDuration.split(',').every((time) => Number.parseFloat(time) === 0) && animationName === 'none' && scrollBehavior === 'auto' ? [] : [`${it.tagName}${part}`];
        })),
      ]);
      expect(moving, page.url()).toEqual([]);
    }
  });
