// All languages say the same: same pages, headings, components, figures, statements and links.
import { describe, expect, it } from 'vitest';
import { localeTags, sourceLocale } from '../../src/site.ts';
import { pageFiles, type PageFile } from './pages.ts';

const english = pageFiles.filter((it) => it.locale === sourceLocale);
const others = localeTags.filter((it) => it !== sourceLocale);

/** Parts of a page that must be equal in every language, block by block where a block is the text under one heading. */
const partsOf = (page: PageFile) => {
  const sections = page.body.split(/^(?=#{2,6} )/m);
  return {
    headings: [...page.body.matchAll(/^(#{2,6}) /gm)].map(([, level = '']) => level.length),
    components: sections.map((text) =>
      [...text.matchAll(/<([A-Z]\w*)((?:\s+\w+="[^"]*")*)\s*\/?>/g)].map(([, name = '', attributes = '']) => `${name}${attributes.replace(/\stitle="[^"]*"/, ' title')}`).toSorted(),
    ),
    links: sections.map((text) => [...text.matchAll(/\]\((page:[^)]+)\)/g)].map(([, target = '']) => target).toSorted()),
    items: sections.map((text) => [...text.matchAll(/^\s*(?:[-*]|\d+\.) /gm)].length),
    rows: sections.map((text) => [...text.matchAll(/^\|.*\|\s*$/gm)].map(([row]) => row.split(/(?<!\\)\|/).length)),
    order: /^order: (\d+)$/m.exec(page.frontMatter)?.[1],
  };
};

describe.each(others)('%s says what English says', (locale) => {
  const own = pageFiles.filter((it) => it.locale === locale);

  it('on the same pages', () => {
    const lacking = (from: readonly PageFile[], to: readonly PageFile[]): readonly PageFile[] => from.filter((it) => !to.some((page) => page.slug === it.slug));
    expect([
      ...lacking(english, own).map((it) => `${it.file} has no translation: write content/pages/${locale}/${it.slug}.mdx`),
      ...lacking(own, english).map((it) => `${it.file} has no English page: write content/pages/${sourceLocale}/${it.slug}.mdx`),
    ]).toEqual([]);
  });

  it.each(['headings', 'components', 'links', 'items', 'rows', 'order'] as const)('with the same %s', (part) => {
    const different = english.flatMap((page) => {
      const twin = own.find((it) => it.slug === page.slug);
      if (twin === undefined) return [];
      const wanted = partsOf(page)[part];
      const found = partsOf(twin)[part];
      if (JSON.stringify(wanted) === JSON.stringify(found)) return [];
      const section = Array.isArray(wanted) && Array.isArray(found) ? wanted.findIndex((it, index) => JSON.stringify(it) !== JSON.stringify(found[index])) : 0;
      const at = (of: typeof wanted): string => JSON.stringify(Array.isArray(of) ? of[section] : of);
      return [`${twin.file}: ${part}, section ${section}: English ${at(wanted)}, here ${at(found)}`];
    });
    expect(different).toEqual([]);
  });
});
