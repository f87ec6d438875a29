import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../src/build/claim-places.ts';
import { catalogue } from '../../src/catalogue.ts';
import { factNames } from '../../src/i18n/facts.ts';
import { bundles } from '../../src/i18n/messages.ts';
import { localeTags } from '../../src/site.ts';
import { bareFigures } from './bare-figures.ts';
import { lineOf, pageFiles, type PageFile } from './pages.ts';

const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map((it) => it.id);
const known: Readonly<Record<string, readonly string[]>> = {
  'Source ids': ids(catalogue.sources),
  'Conflict id': ids(catalogue.conflicts),
  'Requirement id': ids(catalogue.requirements),
  'Requirements role': catalogue.roles.map((it) => it.role),
  'NotRequired role': catalogue.roles.map((it) => it.role),
  'Lapses role': catalogue.roles.map((it) => it.role),
  'Series id': catalogue.requirements.map((it) => it.series),
  'Term id': catalogue.terms.filter((it) => it.languages.en?.definition !== undefined).map((it) => it.key),
  'Link to': ids(catalogue.links),
  'Claims of': ids(catalogue.claims),
  'Fact id': [...factNames, ...factNames.map((it) => it.replace(/\.value$/, ''))],
  'Certainty mark': ['B', 'C', 'U'],
  'Verdict scenario': ids(catalogue.scenarios),
  'Chains scenario': ids(catalogue.scenarios),
  'Conditions scenario': ids(catalogue.scenarios),
  'Alternatives scenario': ids(catalogue.scenarios),
  'LaterChanges scenario': ids(catalogue.scenarios),
};

const unknownReferences = (page: PageFile): string[] =>
  [...page.body.matchAll(/<([A-Z]\w+)\s+(\w+)="([^"]*)"/g)].flatMap((match) => {
    const [, component = '', attribute = '', value = ''] = match;
    const all = known[`${component} ${attribute}`];
    if (all === undefined) return [];
    return value.split(/\s+/).filter((id) => !all.includes(id)).map((id) => `${page.file}:${lineOf(page, match.index)} <${component}> ${id}`);
  });

it.each(localeTags)('every id used in the %s pages exists', (locale) => {
  expect(pageFiles.filter((it) => it.locale === locale).flatMap(unknownReferences)).toEqual([]);
});

it.each(localeTags)('the %s pages import and compute nothing', (locale) => {
  const odd = pageFiles
    .filter((it) => it.locale === locale)
    .flatMap((page) => [...page.body.matchAll(/^(?:import|export)\b.*$|\{[^}]*\}/gm)].map((match) => `${page.file}:${lineOf(page, match.index)} ${match[0]}`));
  expect(odd).toEqual([]);
});

describe('bare figures', () => {
  it('are found whatever their shape', () => {
    const bad = ['USD 300,000', '300 000 USD', '$300', '€ 5', '25 %', '25%', '2020', 'on 27 October', 'October 27', '12 months', 'twelve months', '24 hours', '3 to 5 business days', '30万美元', '2020年10月', '12 个月', '12 månader', 'tolv månader', '24 uur', 'twaalf maanden', '27 oktober'];
    expect(bad.filter((text) => bareFigures(`It says ${text} here.`).length === 0)).toEqual([]);
  });

  it('are not seen in names, ids, list numbers and small counts', () => {
    const good = ['Microsoft 365 and Office 365', 'Dynamics 365', '<Fact id="rs-2020-10-27.on" />', '1. First step', 'scenario 4', 'three roles', 'two tenants', 'CC BY 4.0', 'WCAG 2.2 AA', '21Vianet', '[x](page:reference/rule-sets#a-2020)', '24/7'];
    expect(good.flatMap((text) => bareFigures(text))).toEqual([]);
  });

  it.each(localeTags)('stand nowhere in the %s pages', (locale) => {
    const found = pageFiles
      .filter((it) => it.locale === locale)
      .flatMap((page) => [
        ...bareFigures(page.frontMatter.replace(/^order:.*$/m, '')).map(({ text }) => `${page.file}: front matter: ${text}`),
        ...bareFigures(page.body).map(({ text, index }) => `${page.file}:${lineOf(page, index)} ${text} – write <Fact id="…" />`),
      ]);
    expect(found).toEqual([]);
  });

  it.each(localeTags)('stand nowhere in the %s strings and definitions', (locale) => {
    const strings = Object.entries(bundles[locale] ?? {}).map(([bundle, tree]) => [bundle, JSON.stringify(tree, null, 1)] as const);
    const definitions = catalogue.terms.map((it) => [`terms.yaml ${it.key}`, it.languages[locale]?.definition ?? ''] as const);
    const found = [...strings, ...definitions].flatMap(([place, text]) =>
      bareFigures(text.replace(/^\s*"[^"]*":/gm, '')).map((it) => `${place}: ${it.text} – write {{fact.ID.ATTRIBUTE}}`),
    );
    expect(found).toEqual([]);
  });
});

describe.each(localeTags)('statements of the source documents in %s', (locale) => {
  const pages = pageFiles.filter((it) => it.locale === locale);

  it('are all said somewhere', () => {
    const said = new Set(pages.flatMap((page) => claimsIn(page.body)));
    expect(ids(catalogue.claims).filter((id) => !said.has(id))).toEqual([]);
  });

  it('are marked once a page, at most five to a block, and never in front matter', () => {
    const faults = pages.flatMap((page) => {
      const all = claimsIn(page.body);
      const twice = all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${page.file}: ${id} is marked twice`);
      const blocks = page.body.split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.|\|)\s?)/);
      const crowded = blocks.filter((block) => claimsIn(block).length > 5).map((block) => `${page.file}: more than five in "${block.slice(0, 60)}"`);
      return [...twice, ...crowded, ...(page.frontMatter.includes('<Claims') ? [`${page.file}: in front matter`] : [])];
    });
    expect(faults).toEqual([]);
  });
});
