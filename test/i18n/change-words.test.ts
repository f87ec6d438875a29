// Changes without words of their own are told from what the rulebook says of them.
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { changeText, changeTitle, fromWords } from '../../src/i18n/change-words.ts';
import { plainText } from '../../src/i18n/plain-text.ts';
import { hasRuleText, textHtml } from '../../src/i18n/texts.ts';
import { change as shape, type Change } from '../../src/schema/rulebook.ts';
import { localeTags } from '../../src/site.ts';

const made = (given: Readonly<Record<string, unknown>>): Change =>
  shape.parse({ id: 'made-up', kind: 'rule-set', on: '2999-10-01', roles: ['indirect-reseller', 'direct-bill-partner'], certainty: 'A', sources: ['s0'], ...given });

it.each(localeTags)('words of its own go first in %s', (locale) => {
  const worded = catalogue.changes.filter(({ id }) => hasRuleText(locale, 'changes', `${id}.title`));
  expect(worded.length).toBeGreaterThan(40);
  for (const change of worded) {
    expect(changeTitle(change, locale)).toBe(textHtml(locale, 'changes', `${change.id}.title`));
    expect(changeText(change, locale)).toBe(textHtml(locale, 'changes', `${change.id}.text`));
  }
});

describe('without words of its own', () => {
  it('is named by its requirements, by its roles where there are many or none', () => {
    const titleOf = (requirements: readonly string[]): string => plainText(changeTitle(made({ requirements }), 'en'));
    expect(titleOf(['db-vetting', 'db-designation'])).toBe('Rule change – Business vetting, Solutions Partner designation');
    expect(titleOf(['db-vetting', 'db-designation', 'all-mca'])).toBe('Rule change – Indirect reseller, Direct-bill partner');
    expect(titleOf([])).toBe('Rule change – Indirect reseller, Direct-bill partner');
  });

  it.each(localeTags)('has a name for every kind in %s', (locale) => {
    const titles = shape.shape.kind.options.map((kind) => changeTitle(made({ kind }), locale));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('is told as announced only while it lies ahead', () => {
    expect(changeText(made({}), 'en')).toBe('This change has been announced. Roles concerned: Indirect reseller, Direct-bill partner.');
    expect(changeText(made({ on: '2020-01-01' }), 'en')).toBe('Roles concerned: Indirect reseller, Direct-bill partner.');
    expect(changeText(made({}), 'zh-CN')).toBe('这项变更已公布。涉及的角色：间接经销商、直接计费合作伙伴。');
  });
});

it('the start of a change reads well whether a day, a month or a span is known', () => {
  const words = (on: unknown): string => plainText(fromWords(made({ on }).on, 'en'));
  expect(words('2999-10-01')).toBe('From 1 October 2999');
  expect(words('2999-10')).toBe('From October 2999');
  expect(words({ earliest: '2999-10-01', latest: '2999-11-15' })).toBe('Start known only as between 1 October 2999 and 15 November 2999');
});
