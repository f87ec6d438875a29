// Walks through the eligibility calculator, by pointer and by keyboard, in every language.
import { expect, test, type Page } from '@playwright/test';
import { formatMoney, formatMonth } from '../../src/i18n/format.ts';
import { trailingMonths } from '../../src/rules/index.ts';
import type { Locale } from '../../src/site.ts';
import { askedOn, checkerOn, chooseByKeys, continueByKeys, continueOn, faultsOn, figureOn, hasArrivedAt, headingOn, isRefusedFor, link, open, optionOn, readOn, short, skipToContent, tabTo, verdictOn } from './checker-steps.ts';
import { languages, millionAndAFifth, type Words } from './checker-words.ts';
import { repeatedIn } from './sweep.ts';

const role = 'direct-bill-partner';
const revenue = 'revenue-global-account';
const groups = ['standing', 'revenue', 'identity', 'support', 'security'] as const;
/** A rate as a language writes decimals. */
const rate: Readonly<Record<Locale, string>> = { en: '1.08', sv: '1,08', nl: '1,08', 'zh-CN': '1.08' };

const group = ({ word }: Words, name: string): string => word(`group.${name}`);
const money = ({ locale }: Words, amount: number, currency = 'USD'): string => formatMoney(amount, currency, locale);
const readAs = ({ word }: Words, value: string): string => word('field.readAs', { value });
const roleOn = (page: Page, { word, say }: Words) =>
  page.getByRole('group', { name: word('eligibility.which'), exact: true }).getByRole('radio', { name: say('ui', `role.${role}`), exact: true });
const answersOf = (page: Page): string => new URL(page.url()).hash;
const inGroup = (page: Page, state: string) => checkerOn(page).locator(`.group.${state}`).first();

const stepIs = async (page: Page, words: Words, name: (typeof groups)[number]): Promise<void> => {
  await hasArrivedAt(page, group(words, name));
  await expect(checkerOn(page).locator('.step .when')).toHaveText(words.word('eligibility.blank', { step: groups.indexOf(name) + 2, steps: groups.length + 1 }));
};

/** One group of the result holds the requirement of a title, under the state in words. */
const holds = async (page: Page, words: Words, state: string, requirement: string): Promise<void> => {
  const { say } = words;
  await expect(inGroup(page, state).locator(':is(h4, summary)').first()).toContainText(say('verdicts', `state.${state}`));
  await expect(inGroup(page, state).getByRole('link', { name: say('requirements', `${requirement}.title`), exact: true })).toBeVisible();
};

for (const words of languages) {
  const { locale, word, say } = words;

  test(`the calculator leads from role and company over groups to the result by pointer, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'eligibility');
    await expect(headingOn(page)).toHaveText(group(words, 'role'));
    await expect(page.locator('.checker input:checked')).toHaveCount(0);
    await continueOn(page, words).click();
    const faults = [
      { name: word('eligibility.role'), problem: 'choose', field: page.locator('#field-role') },
      { name: short(words, 'applicant'), problem: 'choose', field: optionOn(page, words, 'applicant', 'new') },
    ];
    await isRefusedFor(page, words, faults);
    for (const [index, { field }] of faults.entries()) {
      await faultsOn(page).getByRole('link').nth(index).click();
      await expect(field).toBeFocused();
    }
    await roleOn(page, words).click();
    await optionOn(page, words, 'applicant', 'new').click();
    await continueOn(page, words).click();
    await stepIs(page, words, 'standing');
    await expect(page.locator('.checker .ask legend'), 'nothing is asked that cannot count on the day').toHaveText([say('questions', 'already-in-csp.ask')]);
    await continueOn(page, words).click();
    await stepIs(page, words, 'revenue');
    await figureOn(page, 'transacting-as-indirect-reseller').fill('12');
    await figureOn(page, revenue).fill(millionAndAFifth[locale]);
    await expect(readOn(page, revenue)).toHaveText(readAs(words, money(words, 1_200_000)));
    await optionOn(page, words, 'perpetual-software', 'none-sold').click();
    await continueOn(page, words).click();
    await stepIs(page, words, 'identity');
    await continueOn(page, words).click();
    await stepIs(page, words, 'support');
    await optionOn(page, words, 'has-designation', 'yes').click();
    await optionOn(page, words, 'support-plan', 'none').click();
    await continueOn(page, words).click();
    await stepIs(page, words, 'security');
    await askedOn(page, words, 'answer-to-security-alert').getByRole('checkbox', { name: say('verdicts', 'answer.unknown'), exact: true }).click();
    await continueOn(page, words).click();
    await hasArrivedAt(page, say('verdicts', 'eligibility.does-not-meet'));
    await holds(page, words, 'not-met', 'db-support-plan');
    await holds(page, words, 'met', 'db-designation');
    await holds(page, words, 'cannot-tell', 'db-mpa');
    await holds(page, words, 'microsoft-decides', 'db-credit-check');
    await expect(inGroup(page, 'not-in-force').locator('.findings')).toBeHidden();
    await inGroup(page, 'not-in-force').locator('summary').click();
    await holds(page, words, 'not-in-force', 'db-mpn-id-location');
    await expect(checkerOn(page).locator('.towards > p').first()).toHaveText(word('progress.reached', { total: money(words, 1_200_000), threshold: money(words, 1_000_000) }));
    await expect.poll(() => answersOf(page)).toContain('answer-to-security-alert=?');
    expect(answersOf(page), 'what was left empty is no answer').not.toContain('mpa-accepted');
  });

  test(`the calculator takes twelve pasted months and a growth by keyboard alone, ${locale}`, repeatedIn(locale), async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, locale, 'eligibility');
    await skipToContent(page);
    await chooseByKeys(page, page.getByRole('group', { name: word('eligibility.which'), exact: true }).getByRole('radio'), 1);
    await expect(roleOn(page, words)).toBeChecked();
    await chooseByKeys(page, askedOn(page, words, 'applicant').getByRole('radio'), 0);
    await continueByKeys(page, words);
    await stepIs(page, words, 'standing');
    await continueByKeys(page, words);
    await stepIs(page, words, 'revenue');
    await tabTo(page, figureOn(page, 'transacting-as-indirect-reseller'));
    await page.keyboard.type('11');
    const modes = askedOn(page, words, revenue).getByRole('group', { name: word('field.mode'), exact: true }).getByRole('radio');
    await tabTo(page, modes.first());
    await page.keyboard.press('ArrowDown');
    await expect(modes.nth(1)).toBeChecked();
    await expect(checkerOn(page).locator('.sum')).toHaveText(word('field.twelve'));
    await tabTo(page, figureOn(page, revenue, 'm0'));
    await page.evaluate((text) => navigator.clipboard.writeText(text), Array.from({ length: trailingMonths }, (_, index) => 50_000 + 1000 * index).join('\n'));
    await page.keyboard.press('ControlOrMeta+V');
    await expect(figureOn(page, revenue, 'm11')).toHaveValue('61000');
    await expect(askedOn(page, words, revenue).getByRole('textbox')).toHaveCount(trailingMonths);
    await expect(askedOn(page, words, revenue).getByLabel(formatMonth('2025-11-01', locale), { exact: true }), 'the months are the twelve before the day').toHaveValue('50000');
    await expect(readOn(page, revenue, 'm11')).toHaveText(readAs(words, money(words, 61_000)));
    await expect(checkerOn(page).locator('.sum')).toHaveText(word('field.sum', { total: money(words, 666_000) }));
    // More than a year, from wherever it is pasted: the newest twelve count, as they do in a link.
    await page.evaluate((text) => navigator.clipboard.writeText(text), Array.from({ length: 2 * trailingMonths }, (_, index) => 1000 * (index + 1)).join('\n'));
    await tabTo(page, figureOn(page, revenue, 'm1'));
    await page.keyboard.press('ControlOrMeta+V');
    await expect(figureOn(page, revenue, 'm0')).toHaveValue('13000');
    await expect(figureOn(page, revenue, 'm11')).toHaveValue('24000');
    await tabTo(page, figureOn(page, revenue, 'm2'));
    await page.evaluate((text) => navigator.clipboard.writeText(text), Array.from({ length: trailingMonths }, (_, index) => 50_000 + 1000 * index).join('\n'));
    await page.keyboard.press('ControlOrMeta+V');
    await expect(checkerOn(page).locator('.sum')).toHaveText(word('field.sum', { total: money(words, 666_000) }));
    for (const name of ['identity', 'support', 'security'] as const) {
      await continueByKeys(page, words);
      await stepIs(page, words, name);
    }
    await continueByKeys(page, words);
    await hasArrivedAt(page, say('verdicts', 'eligibility.does-not-meet'));
    await expect(checkerOn(page).locator('.towards > p').first()).toHaveText(word('progress.left', { total: money(words, 666_000), left: money(words, 334_000), threshold: money(words, 1_000_000) }));
    await expect(page.locator('#growth-read')).toHaveText(word('progress.assume'));
    await expect(checkerOn(page).getByRole('img', { name: word('progress.drawing') })).toHaveCount(0);
    await tabTo(page, page.locator('#growth'), 300);
    // Six months of growth at five percent bring the sum from 666,000 to 770,000, eleven to more than a million.
    await page.keyboard.type('5');
    const reached = { total: 0, ahead: 0 };
    const figures = Array.from({ length: trailingMonths }, (_, index) => 50_000 + 1000 * index);
    while (reached.total < 1_000_000) {
      figures.push((figures.at(-1) ?? 0) * 1.05);
      reached.total = figures.slice(-trailingMonths).reduce((sum, it) => sum + it, 0);
      reached.ahead += 1;
    }
    const month = new Date(Date.UTC(2026, 9 + reached.ahead, 1)).toISOString().slice(0, 10);
    await expect(page.locator('#growth-read')).toHaveText(word('progress.when', { growth: 5, total: money(words, Math.round(reached.total)), month: formatMonth(month, locale) }));
    await expect(checkerOn(page).getByRole('img', { name: word('progress.drawing') })).toBeVisible();
    await expect(page.locator('#growth')).toBeFocused();
  });

  test(`figures in another currency need a rate, and what cannot be read stays with its reason, ${locale}`, async ({ page }) => {
    await open(page, locale, 'eligibility', link('eligibility', role, { applicant: 'new' }));
    await page.getByRole('button', { name: word('eligibility.changeRole'), exact: true }).click();
    for (const name of ['standing', 'revenue'] as const) {
      await continueOn(page, words).click();
      await stepIs(page, words, name);
    }
    await figureOn(page, 'transacting-as-indirect-reseller').fill('12.5');
    await figureOn(page, revenue).fill('?!');
    await continueOn(page, words).click();
    await isRefusedFor(page, words, [
      { name: short(words, 'transacting-as-indirect-reseller'), problem: 'whole' },
      { name: short(words, revenue), problem: 'not-a-number' },
    ]);
    await faultsOn(page).getByRole('link').nth(1).click();
    await expect(figureOn(page, revenue)).toBeFocused();
    await expect(figureOn(page, revenue)).toHaveValue('?!');
    await figureOn(page, 'transacting-as-indirect-reseller').fill('12');
    await figureOn(page, revenue).fill(millionAndAFifth[locale]);
    await askedOn(page, words, revenue).getByRole('combobox', { name: word('field.currency'), exact: true }).selectOption('EUR');
    await expect(readOn(page, revenue)).toHaveText(readAs(words, money(words, 1_200_000, 'EUR')));
    await continueOn(page, words).click();
    await isRefusedFor(page, words, [{ name: short(words, revenue), problem: 'rate' }]);
    await faultsOn(page).getByRole('link').click();
    await expect(figureOn(page, revenue, 'rate')).toBeFocused();
    await expect(askedOn(page, words, revenue).getByLabel(word('field.rate', { currency: 'EUR' }), { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await figureOn(page, revenue, 'rate').fill(rate[locale]);
    await expect(readOn(page, revenue, 'rate')).toHaveText(readAs(words, `1 EUR = ${money(words, 1.08)}`));
    await continueOn(page, words).click();
    await stepIs(page, words, 'identity');
    await expect.poll(() => answersOf(page)).toContain(`${revenue}=1200000EUR@1.08`);
    await page.goBack();
    await stepIs(page, words, 'revenue');
    await expect(figureOn(page, revenue, 'rate')).toHaveValue(rate[locale]);
  });

  test(`an answer that no longer counts is shown as not used and can be removed, ${locale}`, repeatedIn(locale), async ({ page }) => {
    const stale = 'transacting-as-indirect-reseller';
    await open(page, locale, 'eligibility', link('eligibility', role, { applicant: 'new', [stale]: '11' }));
    await expect(headingOn(page)).toHaveText(say('verdicts', 'eligibility.does-not-meet'));
    await page.getByRole('button', { name: `${word('answers.change')} ${short(words, 'applicant')}`, exact: true }).click();
    await hasArrivedAt(page, group(words, 'role'));
    await expect(roleOn(page, words)).toBeChecked();
    await optionOn(page, words, 'applicant', 'existing').click();
    await continueOn(page, words).click();
    await page.goBack();
    await page.getByRole('button', { name: word('step.result'), exact: true }).click();
    await hasArrivedAt(page, say('verdicts', 'eligibility.cannot-tell'));
    const unused = checkerOn(page).locator('.given .unused');
    await expect(unused.locator('dt')).toHaveText(short(words, stale));
    await expect(unused.locator('dd').first()).toContainText(word('answers.unused').trim());
    await unused.getByRole('button', { name: `${word('answers.drop')} ${short(words, stale)}`, exact: true }).click();
    await expect(unused).toHaveCount(0);
    await expect.poll(() => answersOf(page)).not.toContain(stale);
    expect(await verdictOn(page)).toBe('cannot-tell');
  });
}
