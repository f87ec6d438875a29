// The search, in the box over a page and on its own page, in unspaced Chinese and in English.
import { expect } from '@playwright/test';
import { wordsIn } from '../e2e/checker-words.ts';
import { eventually, hasFocus, isOpen, named, test } from './reader.ts';

const queries = [{ locale: 'zh-CN', query: '收入' }, { locale: 'en', query: 'revenue' }] as const;
const hits = '.found[aria-busy="false"] .hits a';

for (const { locale, query } of queries) {
  const { say } = wordsIn(locale);

  test(`the box finds, and leads on by keyboard alone, ${locale}`, async ({ reader, origin }) => {
    await reader.goto(`${origin}/${locale}/choose/compare/`);
    const field = named('searchbox', say('ui', 'search.label'));
    await reader.keyboard.press('/');
    await eventually(async () => expect(await hasFocus(reader, field)).toBe(true));
    await reader.keyboard.press('Escape');
    await eventually(async () => expect(await reader.$(field)).toBeNull());
    await reader.keyboard.press('/');
    await reader.keyboard.type(query);
    await reader.locator(hits).wait();
    expect(await reader.$$(hits)).toHaveLength(6);
    await reader.keyboard.press('ArrowDown');
    const address = await reader.$eval(hits, (it) => it.pathname);
    expect(address).toMatch(new RegExp(`^/${locale}/`));
    await reader.keyboard.press('Enter');
    await isOpen(reader, address);
  });

  test(`the page of results opens with a search, and narrows it to a kind, ${locale}`, async ({ reader, origin }) => {
    await reader.goto(`${origin}/${locale}/search/#q=${encodeURIComponent(query)}`);
    await reader.locator(hits).wait();
    expect(await reader.$eval('input[type="search"]', (it) => it.value)).toBe(query);
    const all = await reader.$$eval(hits, (links) => links.map((it) => it.pathname));
    const glossary = `/${locale}/reference/glossary/`;
    expect(new Set(all).size).toBeGreaterThan(1);
    await reader.locator('.kinds input[value="glossary"]').click();
    await eventually(async () => expect(new Set(await reader.$$eval(hits, (links) => links.map((it) => it.pathname)))).toEqual(new Set([glossary])));
  });
}
