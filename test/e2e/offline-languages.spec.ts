// Which languages a device keeps: the first one read, others on request, none that the reader does not want.
import { expect, type Page } from '@playwright/test';
import { formatLanguage } from '../../src/i18n/format.ts';
import type { Locale } from '../../src/site.ts';
import { wordsIn } from './checker-words.ts';
import { allStoredOn, cachesOn, dist, hasAnswer, headingIn, heardOn, isKept, keepsQuiet, listen, marksOn, registrationsOn, statusOf, test } from './offline-site.ts';
import { repeatedIn, repetition } from './sweep.ts';

const panelOf = (locale: Locale): string => `/${locale}/reference/offline/`;
const rowOf = (page: Page, locale: Locale) => page.locator(`.keep-offline li[data-locale="${locale}"]`);
const statusOn = (page: Page) => page.locator('.keep-offline > [role="status"]');

const press = (page: Page, label: string): Promise<void> => page.locator('.keep-offline').getByRole('button', { name: label, exact: true }).click();

/** The words of the panel about a language. */
const wordsAbout = (locale: Locale, of: Locale): ((key: string, values?: Readonly<Record<string, string>>) => string) => {
  const { say } = wordsIn(locale);
  return (key, values = {}) => say('offline', key, { language: formatLanguage(of, locale), ...values });
};

/** Opens the panel and waits until it is drawn. */
const openPanel = async (page: Page, locale: Locale): Promise<void> => {
  await page.goto(panelOf(locale));
  await expect(rowOf(page, locale).getByRole('button')).toBeVisible();
};

interface Step { readonly value: number; readonly max: number; readonly text: string }

/** Notes every state of the progress bar that a reader could see. */
const watchProgress = (page: Page, locale: Locale): Promise<void> =>
  rowOf(page, locale).evaluate((row) => {
    const steps: Step[] = [];
    Object.assign(window, { steps });
    new MutationObserver(() => {
      const bar = row.querySelector('progress');
      if (bar !== null && !bar.hidden) steps.push({ value: bar.value, max: bar.max, text: row.querySelector('.state')?.textContent ?? '' });
    }).observe(row, { subtree: true, childList: true, attributes: true });
  });

const stepsOn = (page: Page): Promise<readonly Step[]> => page.evaluate((): Step[] => Reflect.get(window, 'steps'));

for (const locale of ['en', 'sv', 'zh-CN'] as const)
  test(`another language is kept on request, beside the first, and removed again, ${locale}`, repeatedIn(locale), async ({ page, site }) => {
    const about = wordsAbout(locale, 'nl');
    const megabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const size = (bytes: number): string => megabytes.format(bytes / 1_000_000);
    await page.goto(`/${locale}/`);
    await isKept(page, locale);
    await openPanel(page, locale);
    await watchProgress(page, 'nl');
    await press(page, about('keep'));
    await expect(statusOn(page)).toHaveText(about('done'), { timeout: 60_000 });
    await isKept(page, locale, 'nl');
    await expect(rowOf(page, 'nl').getByRole('button')).toHaveText(about('remove'));
    const steps = await stepsOn(page);
    const values = steps.map(({ value }) => value);
    expect(values.length, 'steps of the progress').toBeGreaterThan(10);
    expect(values, 'the progress rises').toEqual([...new Set(values)].toSorted((a, b) => a - b));
    expect(values.at(-1), 'it ends at the end').toBe(steps.at(-1)?.max);
    expect(steps.map(({ text }) => text)).toEqual(steps.map(({ value, max }) => about('keeping', { done: size(value), size: size(max) })));

    await site.cutOff(page);
    expect(await statusOf(page, `/${locale}/choose/compare/`)).toBe(200);
    for (const to of ['nl', locale] as const) {
      await page.locator(`.languages a[hreflang="${to}"]`).click();
      await expect(page).toHaveURL(`/${to}/choose/compare/`);
      await expect(page.locator('html')).toHaveAttribute('lang', to);
      await expect(page.locator('h1')).toHaveText(await headingIn(dist, `/${to}/choose/compare/`));
    }

    await openPanel(page, locale);
    await press(page, about('remove'));
    await expect(statusOn(page)).toHaveText(about('removed'));
    await isKept(page, locale);
    await expect(rowOf(page, 'nl').getByRole('button')).toHaveText(about('keep'));
    expect(await statusOf(page, '/nl/choose/compare/')).toBe(503);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    expect(await statusOf(page, `/${locale}/choose/compare/`)).toBe(200);
  });

test('a language is removed while another is on its way, which comes', async ({ page }) => {
  await page.goto('/sv/');
  await isKept(page, 'sv');
  await openPanel(page, 'sv');
  await page.evaluate(() => { for (const tag of ['nl', 'sv']) document.querySelector<HTMLButtonElement>(`.keep-offline li[data-locale="${tag}"] button`)?.click(); });
  await isKept(page, 'nl');
  await expect(rowOf(page, 'sv').getByRole('button')).toHaveText(wordsAbout('sv', 'sv')('keep'));
});

test('the panel comes although what languages weigh does not', async ({ page }) => {
  await page.route('**/offline/sizes.json', () => undefined);
  await openPanel(page, 'en');
  await expect(statusOn(page)).toHaveText('');
});

for (const [first, second] of [['sv', 'nl'], ['zh-CN', 'en']] as const)
  test(`a first visit keeps the language visited, a second language is not kept unasked, ${first} and ${second}`, async ({ page }) => {
    await listen(page);
    await page.goto(`/${first}/`);
    await isKept(page, first);
    await page.goto(`/${second}/`);
    await hasAnswer(page);
    await isKept(page, first);
    expect(await cachesOn(page)).toEqual(['csp-guide-marks', `csp-guide-${first}`]);
  });

test('a reader who saves data keeps nothing but what is asked for', async ({ page, site }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await listen(page);
  await page.goto('/nl/');
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), 'the worker is there').toBe(true);
  await page.goto('/nl/choose/compare/');
  // Looking for a newer worker is the last thing a page does by itself.
  await expect.poll(() => heardOn(page)).toContain('looked for a newer one');
  expect(await heardOn(page)).toEqual(['wish read', 'registered', 'looked for a newer one']);
  expect(await allStoredOn(page)).toEqual([]);
  await openPanel(page, 'nl');
  const about = wordsAbout('nl', 'sv');
  await press(page, about('keep'));
  await expect(statusOn(page)).toHaveText(about('done'), { timeout: 60_000 });
  await isKept(page, 'sv');
  await site.cutOff(page);
  expect(await statusOf(page, '/sv/choose/compare/')).toBe(200);
});

test('a language that is removed is not kept again unasked, though it was the only one', async ({ page }) => {
  const about = wordsAbout('sv', 'sv');
  await listen(page);
  await page.goto('/sv/');
  await isKept(page, 'sv');
  await openPanel(page, 'sv');
  await press(page, about('remove'));
  await expect(statusOn(page)).toHaveText(about('allRemoved'));
  await page.goto('/sv/choose/compare/');
  await keepsQuiet(page);
  expect(await allStoredOn(page)).toEqual([]);
  await openPanel(page, 'sv');
  await press(page, about('keep'));
  await expect(statusOn(page)).toHaveText(about('done'), { timeout: 60_000 });
  await isKept(page, 'sv');
});

test('two languages opened at once on a first visit are not both kept', async ({ page, context }) => {
  const other = await context.newPage();
  for (const it of [page, other]) await listen(it);
  await Promise.all([page.goto('/sv/'), other.goto('/nl/')]);
  for (const it of [page, other]) await hasAnswer(it);
  await expect.poll(async () => (await marksOn(page)).length, { timeout: 60_000 }).toBeGreaterThan(0);
  expect(await marksOn(page)).toHaveLength(1);
  expect(await cachesOn(page), 'marks and one language').toHaveLength(2);
});

for (const isOtherPage of [false, true])
  test(`all that is kept can be removed for good, and kept again ${isOtherPage ? 'on a later visit' : 'at once'}`, isOtherPage ? repetition : {}, async ({ page, site }) => {
    const about = wordsAbout('nl', 'zh-CN');
    await listen(page);
    await page.goto('/nl/');
    await isKept(page, 'nl');
    await openPanel(page, 'nl');
    await press(page, about('keep'));
    await isKept(page, 'nl', 'zh-CN');
    await expect(statusOn(page)).toHaveText(about('done'));
    await press(page, about('removeAll'));
    await expect(statusOn(page)).toHaveText(about('allRemoved'));
    expect(await cachesOn(page)).toEqual([]);
    expect(await registrationsOn(page)).toBe(0);
    for (const locale of ['nl', 'zh-CN'] as const) await expect(rowOf(page, locale).getByRole('button')).toHaveText(wordsAbout('nl', locale)('keep'));
    await expect(page.locator('.keep-offline .remove-all')).toBeHidden();
    if (isOtherPage) {
      await page.goto('/nl/choose/compare/');
      await keepsQuiet(page);
      expect(await cachesOn(page)).toEqual([]);
      expect(await registrationsOn(page)).toBe(0);
      await openPanel(page, 'nl');
    }
    await press(page, about('keep'));
    await expect(statusOn(page)).toHaveText(about('done'), { timeout: 60_000 });
    await isKept(page, 'zh-CN');
    await expect(page.locator('.keep-offline .remove-all')).toBeVisible();
    await site.cutOff(page);
    expect(await statusOf(page, '/zh-CN/choose/compare/')).toBe(200);
    expect(await statusOf(page, '/nl/choose/compare/')).toBe(503);
  });
