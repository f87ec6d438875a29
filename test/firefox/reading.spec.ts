// A guide page as it is read: headings, menu, meanings of terms, the English beside it.
import { expect } from '@playwright/test';
import { languages } from '../e2e/checker-words.ts';
import { eventually, hasFocus, isOpen, named, overflowOf, test, textOf } from './reader.ts';

const guide = 'agreements/partner-agreement/';

for (const { locale, say } of languages) {
  test(`a guide page is read, in the window of a desk, ${locale}`, async ({ reader, origin }) => {
    await reader.goto(`${origin}/${locale}/${guide}`);
    await isOpen(reader, `/${locale}/${guide}`);
    expect(await reader.$eval('html', (it) => it.lang)).toBe(locale);
    expect(await reader.$$(named('navigation', say('ui', 'site.guide')))).toHaveLength(1);
    await reader.keyboard.press('Tab');
    await reader.keyboard.press('Enter');
    await eventually(async () => expect(await hasFocus(reader, '#content'), 'the first stop skips to the content').toBe(true));

    const headings = await reader.$$eval('.prose h2[id]', (all) => all.map((it) => it.textContent?.trim() ?? ''));
    expect(await reader.$$eval('.contents a', (all) => all.map((it) => it.textContent?.trim() ?? ''))).toEqual(headings);
    await reader.locator(`.contents li:last-child a`).click();
    await eventually(async () => expect(await reader.$eval('.prose :target', (it) => it.getBoundingClientRect().top)).toBeLessThan(900));
    expect(await textOf(reader, '.prose :target')).toBe(headings.at(-1));

    const isShown = (): Promise<boolean> => reader.$eval('.meaning', (it) => it.matches(':popover-open') && it.checkVisibility());
    expect(await isShown()).toBe(false);
    await reader.focus('button.term');
    await reader.keyboard.press('Enter');
    expect(await isShown()).toBe(true);
    await reader.keyboard.press('Escape');
    expect(await isShown()).toBe(false);
  });

  test(`the menu of a phone leads on, and the page is no wider, ${locale}`, async ({ reader, origin }) => {
    await reader.setViewport({ width: 360, height: 780 });
    await reader.goto(`${origin}/${locale}/${guide}`);
    expect(await overflowOf(reader)).toBe(0);
    const menu = named('navigation', say('ui', 'site.guide'));
    expect(await reader.$$(menu)).toEqual([]);
    await reader.locator(named('button', say('ui', 'site.menu'))).click();
    await reader.locator(menu).wait();
    await reader.locator('#menu details[open] li:last-child a').click();
    await eventually(async () => expect(new URL(reader.url()).pathname).not.toBe(`/${locale}/${guide}`));
    expect(new URL(reader.url()).pathname).toMatch(new RegExp(`^/${locale}/agreements/`));
  });

  if (locale !== 'en')
    test(`the English stands beside a page, section by section, ${locale}`, async ({ reader, origin }) => {
      await reader.goto(`${origin}/${locale}/${guide}`);
      await reader.locator(named('link', say('ui', 'beside.show'))).click();
      await isOpen(reader, `/${locale}/beside/${guide}`);
      const pairs = await reader.$$eval('.pair', (all) => all.map((pair) => [...pair.children].map((it) => ({ language: it.getAttribute('lang'), left: it.firstElementChild?.getBoundingClientRect().left ?? 0 }))));
      expect(pairs.length).toBeGreaterThan(2);
      for (const [own, english] of pairs) {
        expect([own?.language, english?.language]).toEqual([locale, 'en']);
        expect(own?.left).toBeLessThan(english?.left ?? 0);
      }
    });
}
