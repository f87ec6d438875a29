// The scenario explorer and the look-up of regions, in every language.
import { expect, test, type Page } from '@playwright/test';
import { continueOn, checkerOn, figureOn, headingOn, isAlive, link, open, readOn, short, skipToContent, tabTo, verdictOn } from './checker-steps.ts';
import { languages, placeIn, type Words } from './checker-words.ts';
import { repeatedIn } from './sweep.ts';

const scenario = 'sc-7-cross-region-customer';
const seller = 'own-location';
const buyer = 'customer-tenant';

const verdict = ({ say }: Words, of: string): string => (of === 'cannot-tell' ? say('verdicts', 'eligibility.cannot-tell') : say('ui', `verdict.${of}`));
const isJudged = async (page: Page, words: Words, of: string): Promise<void> => {
  await expect(headingOn(page)).toHaveText(verdict(words, of));
  await expect(checkerOn(page).locator('.answer > [role="status"]')).toHaveText(verdict(words, of));
  expect(await verdictOn(page)).toBe(of);
};
/** A chain as it is named to those who do not see it: parties and hops by turns. */
const chain = ({ say }: Words, ...steps: readonly string[]): string =>
  steps.map((it, index) => (index % 2 === 0 ? say('ui', `party.${it}`) : `– ${say('ui', `link.${it}`)} →`)).join(' ');
const chainOn = (page: Page, name: string) => checkerOn(page).getByRole('img', { name, exact: true });
const listOn = (page: Page, { say }: Words, question: string) => checkerOn(page).getByRole('combobox', { name: say('questions', `${question}.ask`), exact: true });
const readAs = ({ locale, word }: Words, code: string): string => word('field.readAs', { value: `${placeIn(locale, code)} · ${code}` });
const startOn = (page: Page, { word }: Words) => checkerOn(page).getByRole('combobox', { name: word('sale.start'), exact: true });

for (const words of languages) {
  const { locale, word, say, option } = words;

  test(`scenario 7 takes places by name, by code and by English name, ${locale}`, async ({ page }) => {
    await open(page, locale, 'sale');
    await isJudged(page, words, 'cannot-tell');
    await startOn(page, words).selectOption(scenario);
    await expect(checkerOn(page).locator('p.start')).toHaveText(say('scenarios', `${scenario}.question`));
    await isJudged(page, words, 'cannot-tell');
    await expect(checkerOn(page).locator('.answer')).toContainText(word('sale.open'));
    await figureOn(page, seller).fill(placeIn(locale, 'SE'));
    await expect(readOn(page, seller)).toHaveText(readAs(words, 'SE'));
    await figureOn(page, buyer).fill('us');
    await expect(readOn(page, buyer)).toHaveText(readAs(words, 'US'));
    await isJudged(page, words, 'not-supported');
    await expect(chainOn(page, chain(words, 'microsoft', 'open', 'indirect-provider', 'open', 'indirect-reseller', 'forbidden', 'customer-in-other-region'))).toBeVisible();
    await expect(checkerOn(page).locator('figcaption').first()).toHaveText(say('scenarios', `${scenario}.chains.reseller-other-region`));
    await expect(checkerOn(page).getByRole('heading', { name: say('verdicts', 'label.alternatives'), exact: true })).toBeVisible();
    await figureOn(page, buyer).fill('Germany');
    await expect(readOn(page, buyer)).toHaveText(readAs(words, 'DE'));
    await isJudged(page, words, 'supported');
    await expect(chainOn(page, chain(words, 'microsoft', 'open', 'direct-bill-partner', 'open', 'customer-in-region'))).toBeVisible();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${link('scenario', scenario, { [buyer]: 'DE', [seller]: 'SE' })}`);
    await figureOn(page, buyer).fill('Atlantis');
    const field = checkerOn(page).locator('.input', { has: figureOn(page, buyer) });
    await expect(field.locator('.problem')).toHaveText(word('problem.place'));
    await expect(figureOn(page, buyer)).toHaveAttribute('aria-invalid', 'true');
    await expect(figureOn(page, buyer)).toHaveValue('Atlantis');
    await isJudged(page, words, 'cannot-tell');
    await figureOn(page, buyer).fill(placeIn(locale, 'KP'));
    await expect(field.locator('.problem')).toHaveCount(0);
    await isJudged(page, words, 'not-listed');
    await expect(checkerOn(page).locator('.answer')).toContainText(word('sale.notListed'));
    await figureOn(page, buyer).fill('');
    await isJudged(page, words, 'cannot-tell');
    await expect.poll(() => new URL(page.url()).hash).not.toContain(buyer);
  });

  test(`the scenario explorer works by keyboard alone, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'sale');
    await skipToContent(page);
    await tabTo(page, startOn(page, words));
    const entries = await page.evaluate(() => history.length);
    for (let presses = 0; presses < 7; presses += 1) await page.keyboard.press('ArrowDown');
    await expect(startOn(page, words)).toHaveValue(scenario);
    await tabTo(page, figureOn(page, seller));
    await page.keyboard.type('nl');
    await tabTo(page, figureOn(page, buyer));
    await page.keyboard.type('jp');
    await isJudged(page, words, 'not-supported');
    await expect(figureOn(page, buyer), 'the verdict takes no focus from a panel').toBeFocused();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${link('scenario', scenario, { [buyer]: 'JP', [seller]: 'NL' })}`);
    expect(await page.evaluate(() => history.length), 'a panel has no steps: Back leaves the page').toBe(entries);
  });

  test(`a sale is put together freely, and answers are cleared, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'sale');
    await expect(checkerOn(page).locator('.chains svg')).toHaveCount(0);
    await expect(checkerOn(page).locator('.answer')).toContainText(word('sale.noChain'));
    await listOn(page, words, 'seller-status').selectOption({ label: option('seller-status', 'direct-bill-partner') });
    await listOn(page, words, 'buyer').selectOption({ label: option('buyer', 'csp-partner-for-own-use') });
    await listOn(page, words, 'tenant-type').selectOption({ label: option('tenant-type', 'csp-tenant') });
    await isJudged(page, words, 'not-supported');
    await expect(chainOn(page, chain(words, 'microsoft', 'open', 'direct-bill-partner', 'forbidden', 'csp-partner'))).toBeVisible();
    await expect(checkerOn(page).locator('.rests').first()).toContainText(word('sale.scenario', { number: 4, title: say('scenarios', 'sc-4-buy-own-use.title') }));
    await listOn(page, words, 'buyer').selectOption({ label: option('buyer', 'end-customer') });
    await isJudged(page, words, 'cannot-tell');
    const unused = checkerOn(page).locator('.unused');
    await expect(unused).toContainText(word('answers.unusedHere'));
    await expect(unused.getByRole('combobox')).toHaveValue('csp-tenant');
    await unused.getByRole('button', { name: `${word('answers.clear')} ${short(words, 'tenant-type')}`, exact: true }).click();
    await expect(listOn(page, words, 'tenant-type')).toHaveCount(0);
    await listOn(page, words, 'buyer').selectOption('');
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${link('deal', undefined, { 'seller-status': 'direct-bill-partner' })}`);
    await listOn(page, words, 'seller-status').selectOption('');
    await expect.poll(() => new URL(page.url()).hash).toBe('');
  });

  test(`the look-up of regions compares two places on a day, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'region');
    const said = checkerOn(page).locator('.result > [role="status"]');
    const lines = checkerOn(page).locator('.result > ul > li');
    await expect(said).toHaveText(word('region.two'));
    await checkerOn(page).getByLabel(short(words, 'seller-location'), { exact: true }).fill(placeIn(locale, 'SE'));
    await expect(said).toHaveText(word('region.two'));
    await checkerOn(page).getByLabel(short(words, 'buyer-location'), { exact: true }).fill('no');
    await expect(said).toHaveText(word('region.same-region'));
    const listed = (code: string, region: string, currencies: string): string => words.labelled(placeIn(locale, code), word('region.place.listed', { region: say('regions', region), currencies }));
    await expect(lines).toHaveText([listed('SE', 'europe', 'SEK'), listed('NO', 'europe', 'NOK')]);
    await checkerOn(page).getByLabel(short(words, 'buyer-location'), { exact: true }).fill(placeIn(locale, 'KP'));
    await expect(said).toHaveText(word('region.not-listed'));
    await expect(checkerOn(page)).toContainText(word('region.means.not-listed'));
    await checkerOn(page).getByLabel(short(words, 'buyer-location'), { exact: true }).fill('Japan');
    await expect(said).toHaveText(word('region.other-region'));
    await checkerOn(page).locator('.day summary').click();
    await checkerOn(page).getByRole('textbox', { name: word('day.year'), exact: true }).fill('2018');
    await checkerOn(page).getByRole('combobox', { name: word('day.month'), exact: true }).selectOption('10');
    await checkerOn(page).getByRole('textbox', { name: word('day.day'), exact: true }).fill('1');
    await expect(said).toHaveText(word('region.no-table'));
    await expect(lines).toHaveText(['SE', 'JP'].map((code) => words.labelled(placeIn(locale, code), word('region.place.no-table'))));
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${link('region', undefined, { 'buyer-location': 'JP', 'seller-location': 'SE' }, '2018-10-01')}`);
    await checkerOn(page).getByRole('textbox', { name: word('day.year'), exact: true }).fill('2026');
    await checkerOn(page).getByRole('link', { name: word('region.onward'), exact: true }).click();
    await isAlive(page);
    await isJudged(page, words, 'not-supported');
    await expect(startOn(page, words)).toHaveValue(scenario);
    await expect(figureOn(page, seller)).toHaveValue(placeIn(locale, 'SE'));
    await expect(continueOn(page, words), 'a panel has no steps').toHaveCount(0);
  });
}
