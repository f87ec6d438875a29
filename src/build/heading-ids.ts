// Headings have the same ids in every language: those of the English file, matched by position. A link to a section
// therefore works in all languages, and a translated heading can be reworded without breaking it.
import { readFileSync } from 'node:fs';
import type { Heading, Root } from 'mdast';
// Brings `hProperties`, the attributes of the element to come, into the type of a node's data.
import type {} from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { partsOfPage } from '../i18n/freshness.ts';
import { sourceLocale } from '../site.ts';
import { localeOfFile } from './page-links.ts';

const englishIds = (path: string): string[] =>
  partsOfPage(readFileSync(path, 'utf8')).flatMap(({ key }) => (key.startsWith('#') ? [key.slice(1)] : []));

export const remarkHeadingIds = () => (tree: Root, file: VFile) => {
  const locale = localeOfFile(file.path);
  const ids = englishIds(file.path.replace(`/pages/${locale}/`, `/pages/${sourceLocale}/`));
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => { headings.push(node); });
  if (headings.length !== ids.length)
    throw new Error(`${file.path}: ${headings.length} headings where the English page has ${ids.length}; give it the same headings in the same order`);
  headings.forEach((node, index) => {
    const id = ids[index];
    if (id === undefined || id === '') throw new Error(`${file.path}: the heading "${toString(node)}" gives no id; use letters in the English heading`);
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
  });
};
