// The day asked about, as a field and as a slider: the verdict follows at once, in every language.
import { expect, test, type Page } from '@playwright/test';
import { formatDay } from '../../src/i18n/format.ts';
import { checkerOn, headingOn, link, open, today, verdictOn } from './checker-steps.ts';
import { languages, type Words } from './checker-words.ts';
import { repeatedIn } from './sweep.ts';

/** Enough until the threshold rose on 1 October 2025, too little from then on. */
const answers = {
  applicant: 'new', 'already-in-csp': 'yes', 'authority-to-sign': 'yes', 'billing-and-provisioning': 'yes', 'first-level-support': 'yes', 'has-designation': 'yes', 'membership-and-location-id': 'yes',
  'mfa-administrators': 'yes', 'mpa-accepted': 'yes', 'perpetual-software': 'none-sold', 'plan-after-credit-check': 'yes', 'revenue-billed': 'yes', 'revenue-global-account': '600000', 'security-contact': 'yes',
  'separate-direct-bill-tenant': 'yes', 'support-plan': 'asfp', 'transacting-as-indirect-reseller': '24', 'answer-to-security-alert': '5', 'enrollment-details-ready': 'yes', 'active-mpn-id': 'yes', 'managed-service': 'managed-service',
  'revenue-as-reseller': 'yes', 'support-billing-and-funds': 'yes',
} as const;

const part = (page: Page, { word }: Words, name: string) => checkerOn(page).getByRole('textbox', { name: word(`day.${name}`), exact: true });
const month = (page: Page, { word }: Words) => checkerOn(page).getByRole('combobox', { name: word('day.month'), exact: true });
const note = (page: Page) => page.locator('#day-note');
const entries = (page: Page): Promise<number> => page.evaluate(() => history.length);

/** The result stands for the day, in the heading's words and in the line below it. */
const isJudged = async (page: Page, { locale, word, say }: Words, verdict: string, day: string): Promise<void> => {
  await expect(headingOn(page)).toHaveText(say('verdicts', `eligibility.${verdict}`));
  await expect(checkerOn(page).locator('.result > .when').first()).toHaveText(word('result.on', { day: formatDay(day, locale) }));
  expect(await verdictOn(page)).toBe(verdict);
};

for (const words of languages) {
  const { locale, word } = words;
  const said = (day: string): string => formatDay(day, locale);

  test(`the day field changes the verdict without another step, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'eligibility', link('eligibility', 'direct-bill-partner', answers));
    await isJudged(page, words, 'does-not-meet', today);
    const before = await entries(page);
    await part(page, words, 'year').fill('2025');
    await isJudged(page, words, 'does-not-meet', '2025-11-20');
    await month(page, words).selectOption('09');
    await isJudged(page, words, 'meets', '2025-09-20');
    // Key by key: "1" is a day, too, and must leave room for what is still to come.
    await part(page, words, 'day').press('ControlOrMeta+A');
    await part(page, words, 'day').pressSequentially('15', { delay: 150 });
    await expect(part(page, words, 'day')).toHaveValue('15');
    await isJudged(page, words, 'meets', '2025-09-15');
    await part(page, words, 'day').fill('5');
    await isJudged(page, words, 'meets', '2025-09-05');
    await expect(note(page)).toHaveText(word('day.asked', { day: said('2025-09-05') }));
    await expect.poll(() => page.url()).toContain('on=2025-09-05');
    expect(await entries(page), 'no step was taken').toBe(before);
    await page.reload();
    await isJudged(page, words, 'meets', '2025-09-05');
    await page.getByRole('button', { name: word('day.device', { day: said(today) }), exact: true }).click();
    await isJudged(page, words, 'does-not-meet', today);
    await expect(part(page, words, 'year')).toHaveValue('2026');
  });

  test(`a day that does not exist or lies too early keeps the result and says so, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'eligibility', link('eligibility', 'direct-bill-partner', answers));
    await part(page, words, 'day').fill('31');
    await expect(note(page)).toHaveText(word('day.notReal', { day: said(today) }));
    await expect(part(page, words, 'day')).toHaveAttribute('aria-invalid', 'true');
    await isJudged(page, words, 'does-not-meet', today);
    await month(page, words).selectOption('10');
    await isJudged(page, words, 'does-not-meet', '2026-10-31');
    await expect(part(page, words, 'day')).toHaveAttribute('aria-invalid', 'false');
    await part(page, words, 'year').fill('2017');
    await expect(note(page)).toHaveText(word('day.tooEarly', { first: said('2018-08-31'), day: said('2026-10-31') }));
    await isJudged(page, words, 'does-not-meet', '2026-10-31');
    await part(page, words, 'year').fill('');
    await expect(note(page)).toHaveText(word('day.notReal', { day: said('2026-10-31') }));
    await isJudged(page, words, 'does-not-meet', '2026-10-31');
  });

  test(`the slider leads by keys through the days on which rules change, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'eligibility', link('eligibility', 'direct-bill-partner', answers));
    const before = await entries(page);
    const slider = checkerOn(page).getByRole('slider', { name: word('day.slider'), exact: true });
    await expect(slider).toHaveAttribute('aria-valuetext', said(today));
    await slider.focus();
    for (let presses = 0; presses < 12 && (await verdictOn(page)) === 'does-not-meet'; presses += 1) {
      const from = await slider.getAttribute('aria-valuetext');
      await page.keyboard.press('ArrowLeft');
      await expect(slider).not.toHaveAttribute('aria-valuetext', from ?? '');
    }
    await isJudged(page, words, 'meets', '2025-09-01');
    await expect(slider).toHaveAttribute('aria-valuetext', said('2025-09-01'));
    await page.keyboard.press('ArrowRight');
    await isJudged(page, words, 'does-not-meet', '2025-10-01');
    await expect(checkerOn(page).locator('tr.asked th')).toContainText(word('time.asked'));
    await expect(checkerOn(page).locator('tr.asked th')).toContainText(said('2025-10-01'));
    await page.keyboard.press('Home');
    await isJudged(page, words, 'meets', '2018-08-31');
    await expect(slider).toBeFocused();
    expect(await entries(page)).toBe(before);
  });
}
