// What a screen reader has to say, from the browser's accessibility tree: where the focus stands, what comes when somebody
// reads on, and what live regions announce. Roles and states are worded much as NVDA words them.
import type { CDPSession, Page } from '@playwright/test';

interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

export interface Listener {
  /** The element with the focus, then what was announced since the last thing done. */
  readonly focused: () => Promise<readonly string[]>;
  /** The next so many blocks behind the place last heard of. */
  readonly readOn: (blocks: number) => Promise<readonly string[]>;
  /** Forgets what was announced: something new is about to be done. */
  readonly listenAnew: () => Promise<void>;
}

const roleWords: Readonly<Record<string, string>> = {
  radio: 'radio button', checkbox: 'check box', button: 'button', DisclosureTriangle: 'button', link: 'link', textbox: 'edit', combobox: 'combo box', slider: 'slider',
  main: 'main landmark', region: 'region', group: 'group', alert: 'alert', image: 'graphic', table: 'table',
};

/** Blocks that are read in one go. */
const blocks = ['heading', 'paragraph', 'listitem', 'row', 'image', 'button', 'DisclosureTriangle', 'term', 'definition', 'radio', 'checkbox', 'textbox', 'combobox', 'slider', 'Figcaption'];
/** Blocks in which no other is read by itself. */
const wholes = ['heading', 'paragraph', 'listitem', 'row', 'button', 'image', 'combobox'];
const containers = ['group', 'radiogroup', 'region', 'table'];

const text = (it: { readonly value?: unknown } | undefined): string => (it?.value === undefined ? '' : String(it.value).replace(/\s+/g, ' ').trim());
const roleOf = (node: Node): string => text(node.role);
const property = (node: Node, name: string): unknown => node.properties?.find((it) => it.name === name)?.value.value;
const quoted = (words: string): string => (words === '' ? '' : `“${words}”`);

/** @param spoken a value in words, which the tree does not give */
const statesOf = (node: Node, spoken: string): readonly string[] => {
  const role = roleOf(node);
  const checked = property(node, 'checked');
  const expanded = property(node, 'expanded');
  return [
    ...(role === 'radio' || role === 'checkbox' ? [String(checked) === 'true' ? 'checked' : 'not checked'] : []),
    ...(expanded !== undefined && role !== 'combobox' ? [expanded === true ? 'expanded' : 'collapsed'] : []),
    ...(property(node, 'disabled') === true ? ['unavailable'] : []),
    ...(String(property(node, 'invalid') ?? 'false') === 'true' ? ['invalid entry'] : []),
    ...(['textbox', 'combobox', 'slider'].includes(role) ? [text(node.value) === '' ? 'blank' : quoted(spoken || text(node.value))] : []),
  ];
};

/** @param isPassing whether a block is soon no longer true, and left out */
export const listenTo = async (page: Page, isPassing: (line: string) => boolean): Promise<Listener> => {
  const session: CDPSession = await page.context().newCDPSession(page);
  await page.addInitScript(() => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    const last = new WeakMap<Element, string>();
    // A region that comes with its text is not announced, unless it is an alert.
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const from = target instanceof Element ? target : target.parentElement;
        const alerts = [...addedNodes].flatMap((it) => (it instanceof Element ? [...(it.matches('[role="alert"]') ? [it] : []), ...it.querySelectorAll('[role="alert"]')] : []));
        for (const region of [from?.closest('[role="status"], [role="alert"]') ?? [], alerts].flat()) {
          const said = (region instanceof HTMLElement ? region.innerText : '').trim().replace(/\s*\n\s*/g, '; ').replace(/\s+/g, ' ');
          if (said !== '' && said !== last.get(region)) announced.push(said);
          last.set(region, said);
        }
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  let place = '';
  /** Where reading on starts; read again, for what comes late, it starts there again. */
  let from = '';
  let here = '';
  let room = '';

  const treeNow = async (): Promise<ReadonlyMap<string, Node>> => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return new Map(nodes.map((it): [string, Node] => [it.nodeId, it]));
  };
  const inOrder = (tree: ReadonlyMap<string, Node>): readonly Node[] => {
    const ordered: Node[] = [];
    const visit = (id: string): void => {
      const node = tree.get(id);
      if (node === undefined) return;
      ordered.push(node);
      node.childIds?.forEach(visit);
    };
    [...tree.values()].filter((it) => it.parentId === undefined).forEach((it) => visit(it.nodeId));
    return ordered;
  };
  const wordsIn = (tree: ReadonlyMap<string, Node>, node: Node): string => {
    const inside = (node.childIds ?? []).flatMap((id) => tree.get(id) ?? []);
    if (roleOf(node) === 'StaticText') return String(node.name?.value ?? '');
    if (roleOf(node) === 'row') return inside.map((it) => wordsIn(tree, it).trim()).join(' | ');
    return inside.map((it) => `${wordsIn(tree, it)}${['paragraph', 'listitem', 'heading'].includes(roleOf(it)) ? ' ' : ''}`).join('');
  };
  const parentsOf = (tree: ReadonlyMap<string, Node>, node: Node): readonly Node[] => {
    const parent = tree.get(node.parentId ?? '');
    return parent === undefined ? [] : [parent, ...parentsOf(tree, parent)];
  };
  const lineFor = (tree: ReadonlyMap<string, Node>, node: Node, spoken = ''): string => {
    const role = roleOf(node);
    const own = text(node.name) || (blocks.includes(role) ? wordsIn(tree, node).replace(/\s+/g, ' ').trim() : '');
    const isPlain = ['paragraph', 'term', 'definition', 'Figcaption'].includes(role);
    const kind = role === 'heading' ? `heading level ${String(property(node, 'level'))}` : role === 'listitem' ? 'list item' : role === 'row' ? 'row' : isPlain ? '' : (roleWords[role] ?? role);
    return [quoted(own), kind, ...statesOf(node, spoken), quoted(text(node.description))].filter((it) => it !== '').join(', ');
  };

  return {
    listenAnew: async () => {
      room = here;
      from = place;
      await page.evaluate(() => void Object.assign(window, { earlier: Reflect.get(window, 'announced').length }));
    },
    focused: async () => {
      const tree = await treeNow();
      const node = [...tree.values()].filter((it) => property(it, 'focused') === true).at(-1);
      const announced: string[] = await page.evaluate(() => Reflect.get(window, 'announced').slice(Reflect.get(window, 'earlier') ?? 0));
      if (node === undefined) return ['nothing has the focus'];
      place = node.nodeId;
      const spoken = await page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext') ?? '');
      const around = parentsOf(tree, node).find((it) => containers.includes(roleOf(it)) && text(it.name) !== '');
      here = around?.nodeId ?? '';
      const entered = around === undefined || around.nodeId === room ? '' : [roleWords[roleOf(around)] ?? 'group', quoted(text(around.name)), quoted(text(around.description))].filter((it) => it !== '').join(' ');
      return [`${lineFor(tree, node, spoken)}${entered === '' ? '' : `, in ${entered}`}`, ...announced.map((it) => `announced: ${quoted(it)}`)];
    },
    readOn: async (count) => {
      const tree = await treeNow();
      const nodes = inOrder(tree);
      const isBlock = (node: Node): boolean => !node.ignored && blocks.includes(roleOf(node)) && !parentsOf(tree, node).some((it) => !it.ignored && wholes.includes(roleOf(it)));
      const start = nodes.findIndex((it) => it.nodeId === from);
      const next = nodes.slice(start + 1).filter((it) => isBlock(it) && lineFor(tree, it) !== '' && !isPassing(lineFor(tree, it))).slice(0, count);
      place = next.at(-1)?.nodeId ?? place;
      return next.map((it) => lineFor(tree, it));
    },
  };
};
