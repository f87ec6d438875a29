// The marks of sources stay on the line of the last word they vouch for.
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

export const rehypeSourceMarks = () => (tree: Root): void => {
  visit(tree, (node, index, parent) => {
    if (!('name' in node) || node.name !== 'Source' || index === undefined) return;
    const before = parent?.children[index - 1];
    if (before?.type === 'text') before.value = before.value.replace(/\s$/, '\u00A0');
  });
};
