// Walks through the model selector, by pointer and by keyboard, in every language.
import { expect, test, type Page } from '@playwright/test';
import { chooseByKeys, askedOn, continueByKeys, continueOn, faultsOn, figureOn, hasArrivedAt, hasWritten, headingOn, isRefusedFor, open, optionOn, readOn, short, skipToContent, tabTo } from './checker-steps.ts';
import { languages, type Words } from './checker-words.ts';
import { repeatedIn } from './sweep.ts';

/** A company that wants every role and may have one: no nomination, eleven months as a reseller where twelve are asked for. */
const walk = [
  { question: 'supplies-resellers', value: 'yes' },
  { question: 'nominated-by-microsoft', value: 'no' },
  { question: 'already-in-csp', value: 'yes' },
  { question: 'wants-own-billing', value: 'yes' },
] as const;
const last = { question: 'transacting-as-indirect-reseller', value: '11' } as const;
const ask = ({ say }: Words, question: string): string => say('questions', `${question}.ask`);
const fits = ({ word, say }: Words): string => word('model.fits', { role: say('ui', 'role.indirect-reseller') });
const months = ({ say }: Words, count: number): string => say('ui', 'duration.month', { count, amount: count });
const givenOn = (page: Page) => page.locator('.checker .given > div');
const isBlank = async (page: Page): Promise<void> => expect(page.locator('.checker form :is(input:checked, [aria-invalid="true"])')).toHaveCount(0);

/** What was answered, as the list of answers has it. */
const hasAnswers = async (page: Page, words: Words, answers: Readonly<Record<string, string>>): Promise<void> => {
  for (const [question, text] of Object.entries(answers))
    await expect(givenOn(page).filter({ has: page.locator('dt').getByText(short(words, question), { exact: true }) }).locator('dd').first()).toHaveText(text);
  await expect(givenOn(page)).toHaveCount(Object.keys(answers).length);
};

for (const words of languages) {
  const { locale, word, say, option } = words;
  const all = { ...Object.fromEntries(walk.map(({ question, value }) => [question, option(question, value)])), [last.question]: months(words, 11) };

  test(`the model selector leads to a role by pointer, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'model');
    await expect(headingOn(page)).toHaveText(ask(words, walk[0].question));
    await expect(headingOn(page), 'whoever arrives reads the page first').not.toBeFocused();
    for (const [index, { question, value }] of walk.entries()) {
      if (index > 0) await hasArrivedAt(page, ask(words, question));
      await isBlank(page);
      await continueOn(page, words).click();
      await isRefusedFor(page, words, [{ name: short(words, question), problem: 'choose' }]);
      await faultsOn(page).getByRole('link').click();
      await expect(optionOn(page, words, question, 'yes')).toBeFocused();
      await expect(askedOn(page, words, question).locator('.problem')).toHaveText(word('problem.choose'));
      const address = page.url();
      await optionOn(page, words, question, value).click();
      await expect(headingOn(page), 'an answer alone leads nowhere').toHaveText(ask(words, question));
      await hasWritten(page);
      expect(page.url()).toBe(address);
      await continueOn(page, words).click();
    }
    await hasArrivedAt(page, ask(words, last.question));
    await figureOn(page, last.question).fill(last.value);
    await expect(readOn(page, last.question)).toHaveText(word('field.readAs', { value: months(words, 11) }));
    await continueOn(page, words).click();
    await hasArrivedAt(page, fits(words));
    await hasAnswers(page, words, all);
  });

  test(`one answer is changed from the result without a second walk, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'model', `v=1&check=model&${[...walk, last].map((it) => `${it.question}=${it.value}`).join('&')}`);
    await expect(headingOn(page)).toHaveText(fits(words));
    await page.getByRole('button', { name: `${word('answers.change')} ${short(words, 'supplies-resellers')}`, exact: true }).click();
    await hasArrivedAt(page, ask(words, 'supplies-resellers'));
    await expect(optionOn(page, words, 'supplies-resellers', 'yes')).toBeChecked();
    await optionOn(page, words, 'supplies-resellers', 'no').click();
    await continueOn(page, words).click();
    await hasArrivedAt(page, fits(words));
    await hasAnswers(page, words, { ...all, 'supplies-resellers': option('supplies-resellers', 'no') });
    await expect(page.locator('.checker tr', { hasText: say('ui', 'role.indirect-provider') }).locator('.when').filter({ hasText: word('model.unwanted') })).toHaveCount(1);
  });

  test(`Back of the browser and of the form go one step back and keep the answers, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'model');
    for (const { question, value } of walk) {
      await optionOn(page, words, question, value).click();
      await continueOn(page, words).click();
    }
    await hasArrivedAt(page, ask(words, last.question));
    for (const { question, value } of walk.toReversed()) {
      await page.goBack();
      await hasArrivedAt(page, ask(words, question));
      await expect(optionOn(page, words, question, value)).toBeChecked();
    }
    await page.goForward();
    await hasArrivedAt(page, ask(words, walk[1].question));
    await page.getByRole('button', { name: word('step.back'), exact: true }).click();
    await hasArrivedAt(page, ask(words, walk[0].question));
    await expect(optionOn(page, words, walk[0].question, walk[0].value)).toBeChecked();
    for (const { question } of walk.slice(1)) expect(page.url(), question).toContain(`${question}=`);
  });

  test(`the model selector leads to a role by keyboard alone, ${locale}`, async ({ page }) => {
    await open(page, locale, 'model');
    await skipToContent(page);
    for (const [index, { question, value }] of walk.entries()) {
      if (index > 0) await hasArrivedAt(page, ask(words, question));
      else {
        await continueByKeys(page, words);
        await isRefusedFor(page, words, [{ name: short(words, question), problem: 'choose' }]);
        await page.keyboard.press('Tab');
        await expect(faultsOn(page).getByRole('link')).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(optionOn(page, words, question, 'yes')).toBeFocused();
        await page.keyboard.press('Shift+Tab');
      }
      await chooseByKeys(page, askedOn(page, words, question).getByRole('radio'), value === 'yes' ? 0 : 1);
      await continueByKeys(page, words);
    }
    await hasArrivedAt(page, ask(words, last.question));
    await tabTo(page, figureOn(page, last.question));
    await page.keyboard.type(last.value);
    await page.keyboard.press('Enter');
    await hasArrivedAt(page, fits(words));
    await tabTo(page, page.getByRole('button', { name: `${word('answers.change')} ${short(words, last.question)}`, exact: true }));
    await page.keyboard.press('Enter');
    await hasArrivedAt(page, ask(words, last.question));
    await tabTo(page, page.getByRole('checkbox', { name: say('verdicts', 'answer.unknown'), exact: true }));
    await page.keyboard.press('Space');
    await expect(figureOn(page, last.question)).toBeDisabled();
    await continueByKeys(page, words);
    await expect(headingOn(page)).toBeFocused();
    await expect(headingOn(page)).not.toHaveText(ask(words, last.question));
    await page.goBack();
    await hasArrivedAt(page, ask(words, last.question));
    await expect(page.getByRole('checkbox', { name: say('verdicts', 'answer.unknown'), exact: true })).toBeChecked();
  });
}
