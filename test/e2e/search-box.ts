// The search as a reader uses it: what is typed, and the hits once they stand.
import { expect, type Locator, type Page } from '@playwright/test';

export interface ShownHit {
  readonly href: string;
  readonly text: string;
  readonly about: string;
  readonly excerpt: string;
  readonly language: string | null;
}

const found = (page: Page): Locator => page.locator('.found');

/** Opens the box by its key, on a page of a language. */
export const openBox = async (page: Page, locale: string): Promise<void> => {
  await page.goto(`/${locale}/choose/compare/`);
  await page.keyboard.press('/');
  await expect(page.locator('dialog.search-box')).toBeVisible();
  await expect(page.locator('.found')).toBeVisible();
};

/** Types into the field at hand and waits until every language that is looked at has answered. */
export const lookFor = async (page: Page, query: string): Promise<readonly ShownHit[]> => {
  await page.locator('form[data-search] input[type="search"]').fill(query);
  return shownHits(page);
};

export const shownHits = async (page: Page): Promise<readonly ShownHit[]> => {
  await expect(found(page)).toHaveAttribute('aria-busy', 'false');
  return page.locator('.hits li').evaluateAll((items) =>
    items.map((it) => ({
      href: it.querySelector('a')?.getAttribute('href') ?? '',
      text: it.querySelector('a')?.textContent ?? '',
      about: it.querySelector('.about')?.textContent ?? '',
      excerpt: it.querySelector('.excerpt')?.textContent ?? '',
      language: it.querySelector('a')?.getAttribute('lang') ?? null,
    })),
  );
};

/** The page of results, ready to be typed into. */
export const openResults = async (page: Page, locale: string): Promise<void> => {
  await page.goto(`/${locale}/search/`);
  await page.locator('form[data-search] input[type="search"]').focus();
  await expect(found(page)).toBeVisible();
};
