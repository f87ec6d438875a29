// What happens to headings and links of MDX files on their way to HTML.
import { VFile } from 'vfile';
import type { Root as Html } from 'hast';
import type { Root as Markdown } from 'mdast';
import { describe, expect, it } from 'vitest';
import { remarkHeadingIds } from '../../src/build/heading-ids.ts';
import { rehypePageLinks } from '../../src/build/page-links.ts';
import { root } from '../content/pages.ts';

const file = new VFile({ path: `${root}content/pages/en/choose/compare.mdx` });
const link = (href: string): Html => ({ type: 'root', children: [{ type: 'element', tagName: 'a', properties: { href }, children: [] }] });
const hrefAfter = (href: string): unknown => {
  const tree = link(href);
  rehypePageLinks()(tree, file);
  const [first] = tree.children;
  return first?.type === 'element' ? first.properties['href'] : undefined;
};

describe('links between pages', () => {
  it('become addresses in the language of the file', () => {
    expect(hrefAfter('page:choose/revenue#levels')).toBe('/en/choose/revenue/#levels');
    expect(hrefAfter('page:home')).toBe('/en/');
  });

  it('leave other addresses alone', () => {
    expect(hrefAfter('https://example.com/')).toBe('https://example.com/');
  });

  it('fail for a page that does not exist, saying what to write', () => {
    expect(() => hrefAfter('page:choose/comparison')).toThrow('there is no page "choose/comparison"; write the path of a file below content/pages/en/');
  });
});

it('a page with other headings than the English one is refused with the numbers', () => {
  const tree: Markdown = { type: 'root', children: [{ type: 'heading', depth: 2, children: [{ type: 'text', value: 'Alone' }] }] };
  expect(() => remarkHeadingIds()(tree, file)).toThrow(/1 headings where the English page has \d+; give it the same headings in the same order/);
});
