// Tables as a screen reader needs them: heads that say what they are the head of. A table of three columns sets two answers
// side by side; a phone shows them below their question, so its roles are named in case a browser forgets them with the look.
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const isElement = (node: { readonly type: string }): node is Element => node.type === 'element';

const elementsIn = (element: Element): readonly Element[] => element.children.filter(isElement);

const rolesOfElements: Readonly<Record<string, string>> = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' };

const roleOf = ({ tagName, properties }: Element): string | undefined =>
  tagName === 'th' ? (properties['scope'] === 'row' ? 'rowheader' : 'columnheader') : rolesOfElements[tagName];

export const rehypeTables = () => (tree: Root): void => {
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return;
    const [head, ...bodies] = elementsIn(table);
    const heads = head === undefined ? [] : elementsIn(head).flatMap(elementsIn);
    heads.forEach((it) => { it.properties['scope'] = 'col'; });
    for (const row of bodies.flatMap(elementsIn)) {
      const [first] = elementsIn(row);
      if (first === undefined) continue;
      first.tagName = 'th';
      first.properties['scope'] = 'row';
    }
    if (heads.length !== 3) return;
    table.properties['className'] = ['versus'];
    visit(table, 'element', (it) => { it.properties['role'] = roleOf(it); });
  });
};
