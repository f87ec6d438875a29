// A page with a checker: its address, opening a case on it by its link, and reading what it says.
import { expect, type Page } from '@playwright/test';
import type { Locale } from '../../src/site.ts';

export const checkers = ['eligibility', 'model', 'sale', 'region'] as const;
export type CheckerName = (typeof checkers)[number];

const slugs: Readonly<Record<CheckerName, string>> = { eligibility: 'check/eligibility', model: 'check/model', sale: 'check/sale', region: 'understand/markets' };

export const addressOf = (checker: CheckerName, locale: Locale): string => `/${locale}/${slugs[checker]}/`;

/** The checker alive; the one further down a page comes alive once it is near the screen. */
export const goToChecker = async (page: Page, checker: CheckerName, locale: Locale, link = ''): Promise<void> => {
  await page.goto(`${addressOf(checker, locale)}${link === '' ? '' : `#${link}`}`);
  await page.locator('.island').scrollIntoViewIfNeeded();
  await expect(page.locator('.checker[data-ready="yes"]')).toBeVisible();
};

/** Opens a case in the page as it stands, as a link within it does. The link must differ from the address. */
export const openLink = (page: Page, link: string): Promise<void> =>
  page.evaluate(
    (fragment) =>
      new Promise<void>((resolve) => {
        addEventListener('hashchange', () => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), { once: true });
        location.hash = fragment;
      }),
    link,
  );

/** Requirements by state: the words above them, and their ids as the links lead to them. */
export type Groups = Readonly<Record<string, { readonly title: string; readonly ids: readonly string[] }>>;

export interface Shown {
  readonly heading: string;
  readonly day: string;
  readonly when: string;
  readonly status: string;
  readonly tag: string;
  readonly problems: readonly string[];
  readonly groups: Groups;
  readonly orders: { readonly words: string; readonly groups: Groups };
  readonly roles: readonly { readonly name: string; readonly words: string; readonly groups: Groups }[];
  /** The role that the table of roles marks as the answer. */
  readonly asked: string;
  readonly given: readonly (readonly [name: string, answer: string])[];
  /** Lists of a sale by their headings. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly drawings: number;
  readonly rests: readonly string[];
  readonly places: readonly string[];
  /** What stands in the fields of a panel, by question. */
  readonly fields: Readonly<Record<string, string>>;
}

/** All that the checker shows of a case, in one look. */
export const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const text = (it: Element | null | undefined): string => (it?.textContent ?? '').trim();
    const all = (of: ParentNode, selector: string): Element[] => [...of.querySelectorAll(selector)];
    const root = document.querySelector('.checker') ?? document;
    const one = (selector: string): string => text(root.querySelector(selector));
    const groupsOf = (of: Element | null): Groups =>
      Object.fromEntries(
        (of === null ? [] : all(of, ':scope > .group')).map((group) => [
          [...group.classList].find((it) => it !== 'group') ?? '',
          { title: text(group.querySelector('h4, summary')), ids: all(group, 'li > p:first-child > a').map((it) => it.getAttribute('href')?.split('#')[1] ?? '') },
        ]),
      );
    return {
      heading: one('h2'),
      day: one('.day > summary'),
      when: one('.result > .when'),
      status: one('.result > [role="status"]'),
      tag: one('.result > .tag'),
      problems: all(root, ':scope > .note li').map(text),
      groups: groupsOf(root.querySelector('.result')),
      orders: { words: one('.orders > summary'), groups: groupsOf(root.querySelector('.orders')) },
      roles: all(root, '.result > .role').map((it) => ({ name: text(it.querySelector('h3')), words: text(it.querySelector('.said')), groups: groupsOf(it.querySelector('details')) })),
      asked: one('tr.asked > th > a'),
      given: all(root, '.result .given > div').map((it) => [text(it.querySelector('dt')), text(it.querySelector('dd'))] as const),
      lists: Object.fromEntries(all(root, '.answer > :is(h3, h4)').map((it) => [text(it), all(it.nextElementSibling ?? it, ':scope > li').map(text)])),
      drawings: all(root, '.chains svg').length,
      rests: all(root, '.rests .said').map(text),
      places: all(root, '.result > ul:first-of-type > li').map(text),
      fields: Object.fromEntries(all(root, '.fields :is(select, input)[id^="field-"]').map((it) => [it.id.replace(/^field-|-text$/g, ''), String(Reflect.get(it, 'value'))])),
    };
  });
