import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { bundles } from '../../src/i18n/messages.ts';
import { localeTags, type Locale } from '../../src/site.ts';
import { guidePages, visibleText } from '../site/dist.ts';
import { contains } from './forms.ts';
import { lineOf, pageFiles } from './pages.ts';

const forbidden = (locale: Locale): readonly { form: string; write: string }[] =>
  catalogue.terms.flatMap((term) => {
    const own = term.languages[locale];
    return own?.forbid.map((form) => ({ form, write: own.short ?? own.preferred })) ?? [];
  });

describe('a forbidden form', () => {
  it('is found as a whole word where words have spaces, anywhere where they have none', () => {
    expect(contains('Een wederverkoper koopt', 'wederverkoper', 'nl')).toBe(true);
    expect(contains('wederverkopers', 'wederverkoper', 'nl')).toBe(false);
    expect(contains('这是套餐内容', '套餐', 'zh-CN')).toBe(true);
    expect(contains('micro soft-producten', 'micro soft', 'nl')).toBe(true);
  });

  it.each(localeTags)('is never part of a preferred form in %s', (locale) => {
    const preferred = catalogue.terms.flatMap((term) => [term.languages[locale]?.preferred, term.languages[locale]?.short]).filter((it) => it !== undefined);
    const clashes = forbidden(locale).flatMap(({ form }) => preferred.filter((it) => contains(it, form, locale)).map((it) => `${form} in ${it}`));
    expect(clashes).toEqual([]);
  });
});

describe.each(localeTags)('in %s no forbidden form stands', (locale: Locale) => {
  const forms = forbidden(locale);

  it('in the pages as written', () => {
    const found = pageFiles
      .filter((page) => page.locale === locale)
      .flatMap((page) => forms.filter(({ form }) => contains(page.body, form, locale)).map(({ form, write }) => `${page.file}:${lineOf(page, page.body.indexOf(form))} "${form}": write "${write}"`));
    expect(found).toEqual([]);
  });

  it('in the strings', () => {
    const found = Object.entries(bundles[locale] ?? {}).flatMap(([bundle, tree]) =>
      forms.filter(({ form }) => contains(JSON.stringify(tree), form, locale)).map(({ form, write }) => `locales/${locale}/${bundle}.json "${form}": write "${write}"`),
    );
    expect(found).toEqual([]);
  });

  it('in the built text, search forms of the glossary excepted', () => {
    const found = guidePages
      .filter((page) => page.path.startsWith(`/${locale}/`))
      .flatMap((page) => {
        page.root.querySelectorAll('.aliases').forEach((it) => it.remove());
        const text = visibleText(page);
        return forms.filter(({ form }) => contains(text, form, locale)).map(({ form, write }) => `${page.path} "${form}": write "${write}"`);
      });
    expect(found).toEqual([]);
  });
});

it('every glossary term has a definition in every published language', () => {
  const missing = localeTags.flatMap((locale) => catalogue.terms.filter((it) => it.glossary && !it.languages[locale]?.definition).map((it) => `content/terms.yaml: ${it.key} has no definition in ${locale}: write it under languages.${locale}`));
  expect(missing).toEqual([]);
});
