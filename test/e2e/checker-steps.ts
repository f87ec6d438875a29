// What readers do in a checker, and what they then find: for all walks through the checkers.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../src/site.ts';
import type { Words } from './checker-words.ts';

export type Tool = 'model' | 'eligibility' | 'sale' | 'region';

/** The day of the walks that start without one: the device's date is set to it. */
export const today = '2026-11-20';

export const addressOf = (locale: Locale, tool: Tool): string => `/${locale}/${tool === 'region' ? 'understand/markets' : `check/${tool}`}/`;

export const checkerOn = (page: Page): Locator => page.locator('.checker');
export const headingOn = (page: Page): Locator => page.locator('.checker h2');
export const faultsOn = (page: Page): Locator => page.locator('.checker .faults');

export const isAlive = async (page: Page): Promise<void> => {
  await page.locator('.island').scrollIntoViewIfNeeded();
  await expect(page.locator('.checker[data-ready="yes"]')).toBeVisible();
};

/** Opens a checker, with a case if there is one, on a device whose date is known. */
export const open = async (page: Page, locale: Locale, tool: Tool, fragment = ''): Promise<void> => {
  await page.clock.setFixedTime(`${today}T12:00:00`);
  await page.goto(addressOf(locale, tool) + (fragment === '' ? '' : `#${fragment}`));
  await isAlive(page);
};

/** One question of a step. */
export const askedOn = (page: Page, words: Words, question: string): Locator =>
  page.getByRole('group', { name: words.say('questions', `${question}.ask`), exact: true });

export const optionOn = (page: Page, words: Words, question: string, value: string): Locator =>
  askedOn(page, words, question).getByRole('radio', { name: words.option(question, value), exact: true });

/** The field for a figure. */
export const figureOn = (page: Page, question: string, part = 'text'): Locator => page.locator(`#field-${question}-${part}`);

export const continueOn = (page: Page, words: Words): Locator => page.getByRole('button', { name: words.word('step.continue'), exact: true });

/** The line under a field that says how it was read. */
export const readOn = (page: Page, question: string, part = 'text'): Locator => page.locator(`#field-${question}-${part}-read`);

/** What was changed is written into the address a moment later; until then an address that stays as it was says nothing. */
export const hasWritten = (page: Page): Promise<void> => page.waitForTimeout(400);

/** The heading shown names the step and the window, and has the focus. */
export const hasArrivedAt = async (page: Page, text: string): Promise<void> => {
  await expect(headingOn(page)).toHaveText(text);
  await expect(headingOn(page)).toBeFocused();
  await expect(page).toHaveTitle(`${text} · ${await page.locator('h1').innerText()}`);
};

/** Continue was refused: the summary has the focus and names each field with what is wrong. */
export const isRefusedFor = async (page: Page, words: Words, faults: readonly { readonly name: string; readonly problem: string }[]): Promise<void> => {
  await expect(faultsOn(page)).toBeFocused();
  await expect(faultsOn(page).locator('strong')).toHaveText(words.word('problem.title'));
  await expect(page).toHaveTitle(new RegExp(`^${words.word('problem.inTitle').trim()}`));
  await expect(faultsOn(page).getByRole('link')).toHaveText(faults.map(({ name, problem }) => words.labelled(name, words.word(`problem.${problem}`))));
};

export const short = (words: Words, question: string): string => words.say('questions', `${question}.short`);

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((it) => it === document.activeElement);

/** Presses Tab until the element has the focus, as somebody without a pointer would. */
export const tabTo = async (page: Page, target: Locator, most = 60): Promise<void> => {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(target)) break;
  }
  await expect(target).toBeFocused();
};

/** From the start of the page past its header, by the link that skips it. */
export const skipToContent = async (page: Page): Promise<void> => {
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
};

/** Chooses an option by keys: Tab leads to the first of the group, arrows to the others, Space takes the first. */
export const chooseByKeys = async (page: Page, options: Locator, at: number): Promise<void> => {
  await tabTo(page, options.first());
  if (at === 0) await page.keyboard.press('Space');
  for (let index = 0; index < at; index += 1) await page.keyboard.press('ArrowDown');
  await expect(options.nth(at)).toBeFocused();
  await expect(options.nth(at)).toBeChecked();
};

export const continueByKeys = async (page: Page, words: Words): Promise<void> => {
  await tabTo(page, continueOn(page, words));
  await page.keyboard.press('Enter');
};

/** The kind of the verdict shown, as its mark has it: the same in every language. */
export const verdictOn = async (page: Page): Promise<string> => (await headingOn(page).locator('svg.shape').getAttribute('class'))?.replace('shape ', '') ?? '';

/** A case as a link has it. */
export const link = (check: string, about: string | undefined, answers: Readonly<Record<string, string>> = {}, day = today): string =>
  ['v=1', `on=${day}`, `check=${check}`, ...(about === undefined ? [] : [`about=${about}`]), ...Object.entries(answers).map((it) => it.join('='))].join('&');
