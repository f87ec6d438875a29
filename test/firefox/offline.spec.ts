// The guide on a device that was online once, and a newer version of it.
import { expect, mergeTests } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Locale } from '../../src/site.ts';
import { addressOf, link } from '../e2e/checker-steps.ts';
import { wordsIn } from '../e2e/checker-words.ts';
import { renewed, test as withSite } from '../e2e/offline-site.ts';
import { isOpen, named, says, test as withReader } from './reader.ts';

const test = mergeTests(withReader, withSite);

/** One visit, after which the page about it comes to say that the language is kept. */
const visit = async (page: Page, origin: string, locale: Locale): Promise<void> => {
  await page.goto(`${origin}/${locale}/`);
  await expect(async () => {
    await page.goto(`${origin}/${locale}/reference/offline/`);
    await page.waitForSelector(`li[data-locale="${locale}"][data-kept="yes"]`, { timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
};

test('after one visit pages, checker and search work without a network, zh-CN', async ({ reader, site }) => {
  const { say } = wordsIn('zh-CN');
  await visit(reader, site.origin, 'zh-CN');
  await site.cutOff();
  await reader.goto(`${site.origin}/zh-CN/choose/compare/`);
  await isOpen(reader, '/zh-CN/choose/compare/');
  await reader.waitForSelector('.notice[data-kind="offline"]');
  await reader.goto(`${site.origin}${addressOf('zh-CN', 'eligibility')}#${link('eligibility', 'direct-bill-partner', { applicant: 'new', 'transacting-as-indirect-reseller': '11' })}`);
  await says(reader, '.checker h2', say('verdicts', 'eligibility.does-not-meet'));
  await reader.waitForSelector('.checker .take');
  await reader.keyboard.press('/');
  await reader.waitForSelector('dialog[open] input[type="search"]:focus');
  await reader.keyboard.type('收入');
  const hit = '.found[aria-busy="false"] .hits a';
  await reader.locator(hit).wait();
  const address = await reader.$eval(hit, (it) => it.pathname);
  await reader.locator(hit).click();
  await isOpen(reader, address);
  await reader.goto(`${site.origin}/sv/choose/compare/`);
  await says(reader, 'h1', say('ui', 'notKept.title'));
});

test('a newer version is shown once the reader accepts it, and is kept whole, sv', async ({ reader, site, newer }) => {
  const { say } = wordsIn('sv');
  await visit(reader, site.origin, 'sv');
  await site.serve(newer);
  for (const page of renewed) {
    await reader.goto(`${site.origin}/sv/${page}/`);
    await isOpen(reader, `/sv/${page}/`);
    await reader.waitForSelector('.notice[data-kind="update"]', { timeout: 40_000 });
  }
  await reader.locator(named('button', say('offline', 'show'))).click();
  await isOpen(reader, `/sv/${renewed[1]}/`, newer);
  await site.cutOff();
  for (const page of renewed) {
    await reader.goto(`${site.origin}/sv/${page}/`);
    await isOpen(reader, `/sv/${page}/`, newer);
  }
});
