// Each checker and the look-up of markets: a whole case to its verdict, and shared links that open one.
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Locale } from '../../src/site.ts';
import { addressOf, link, short, type Tool } from '../e2e/checker-steps.ts';
import { languages, placeIn, wordsIn, type Words } from '../e2e/checker-words.ts';
import { eventually, hasFocus, named, overflowOf, says, tabTo, test } from './reader.ts';

const heading = '.checker h2';
const fits = ({ word, say }: Words): string => word('model.fits', { role: say('ui', 'role.indirect-reseller') });
const radio = (words: Words, question: string, value: string): string => named('radio', words.option(question, value));
const months = 'transacting-as-indirect-reseller';

/** Opens a checker with a case. The look-up, further down its page, comes alive once it is near the screen. */
const open = async (page: Page, origin: string, locale: Locale, tool: Tool, fragment: string): Promise<void> => {
  await page.goto(`${origin}${addressOf(locale, tool)}#${fragment}`);
  await page.$eval('.island', (it) => it.scrollIntoView());
  await page.waitForSelector('.checker[data-ready="yes"]');
};

/** The heading says a text and has the focus: a step was taken. */
const hasArrivedAt = async (page: Page, text: string): Promise<void> => {
  await says(page, heading, text);
  await eventually(async () => expect(await hasFocus(page, heading)).toBe(true));
};

test('the model selector leads to a role by keyboard alone, en', async ({ reader, origin }) => {
  const words = wordsIn('en');
  const go = named('button', words.word('step.continue'));
  await open(reader, origin, 'en', 'model', link('model', undefined));
  for (const [question, value] of [['supplies-resellers', 'yes'], ['nominated-by-microsoft', 'no'], ['already-in-csp', 'yes'], ['wants-own-billing', 'yes']] as const) {
    await says(reader, heading, words.say('questions', `${question}.ask`));
    await tabTo(reader, radio(words, question, 'yes'));
    await reader.keyboard.press(value === 'yes' ? ' ' : 'ArrowDown');
    await tabTo(reader, go);
    await reader.keyboard.press('Enter');
  }
  await hasArrivedAt(reader, words.say('questions', `${months}.ask`));
  await tabTo(reader, `#field-${months}-text`);
  await reader.keyboard.type('11');
  await reader.keyboard.press('Enter');
  await hasArrivedAt(reader, fits(words));
  await reader.goBack();
  await hasArrivedAt(reader, words.say('questions', `${months}.ask`));
});

test('the eligibility calculator leads over its groups to a result, nl', async ({ reader, origin }) => {
  const words = wordsIn('nl');
  const go = (): Promise<void> => reader.locator(named('button', words.word('step.continue'))).click();
  await open(reader, origin, 'nl', 'eligibility', link('eligibility', undefined));
  await says(reader, heading, words.word('group.role'));
  await go();
  await eventually(async () => expect(await hasFocus(reader, '.checker .faults'), 'what is missing is named').toBe(true));
  await reader.locator(named('radio', words.say('ui', 'role.direct-bill-partner'))).click();
  await reader.locator(radio(words, 'applicant', 'new')).click();
  for (const group of ['standing', 'revenue', 'identity', 'support', 'security']) {
    await go();
    await hasArrivedAt(reader, words.word(`group.${group}`));
    if (group === 'revenue') await reader.locator(`#field-${months}-text`).fill('11');
  }
  await go();
  await hasArrivedAt(reader, words.say('verdicts', 'eligibility.does-not-meet'));
});

test('a sale is put together to its verdict, sv', async ({ reader, origin }) => {
  const words = wordsIn('sv');
  await open(reader, origin, 'sv', 'sale', link('scenario', undefined));
  await says(reader, heading, words.say('verdicts', 'eligibility.cannot-tell'));
  for (const [question, value] of [['seller-status', 'direct-bill-partner'], ['buyer', 'csp-partner-for-own-use'], ['tenant-type', 'csp-tenant']] as const)
    await reader.locator(named('combobox', words.say('questions', `${question}.ask`))).fill(value);
  await says(reader, heading, words.say('ui', 'verdict.not-supported'));
  expect(await reader.$$('.checker .chains svg[role="img"]')).not.toHaveLength(0);
});

test('the look-up of markets reads two places and compares them, zh-CN', async ({ reader, origin }) => {
  const words = wordsIn('zh-CN');
  await open(reader, origin, 'zh-CN', 'region', link('region', undefined));
  for (const [question, code] of [['seller-location', 'SE'], ['buyer-location', 'US']] as const) {
    await reader.locator(`label ::-p-text(${short(words, question)})`).click();
    await reader.keyboard.type(placeIn('zh-CN', code));
  }
  await says(reader, '.checker .result > [role="status"]', words.word('region.other-region'));
});

/** Cases as their links have them, and where the page says what comes of each. */
const cases: readonly { readonly tool: Tool; readonly fragment: string; readonly place: string; readonly said: (words: Words) => string }[] = [
  { tool: 'model', fragment: link('model', undefined, { 'supplies-resellers': 'no', 'already-in-csp': 'yes', 'wants-own-billing': 'no' }), place: heading, said: fits },
  { tool: 'eligibility', fragment: link('eligibility', 'direct-bill-partner', { applicant: 'new', [months]: '11' }), place: heading, said: ({ say }) => say('verdicts', 'eligibility.does-not-meet') },
  { tool: 'sale', fragment: link('scenario', 'sc-7-cross-region-customer', { 'customer-tenant': 'US', 'own-location': 'SE' }), place: heading, said: ({ say }) => say('ui', 'verdict.not-supported') },
  { tool: 'region', fragment: link('region', undefined, { 'seller-location': 'SE', 'buyer-location': 'US' }), place: '.checker .result > [role="status"]', said: ({ word }) => word('region.other-region') },
];

for (const words of languages)
  test(`shared links open their cases on a phone, ${words.locale}`, async ({ reader, origin }) => {
    await reader.setViewport({ width: 360, height: 780 });
    for (const { tool, fragment, place, said } of cases) {
      await open(reader, origin, words.locale, tool, fragment);
      await says(reader, place, said(words));
      await reader.waitForSelector('.checker .take');
      expect(await overflowOf(reader), tool).toBe(0);
    }
  });
