// Where the English text changed after a translation was made, the translated page says so at the part concerned. A page
// whose parts are all fresh is left as it is.
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Heading, Paragraph, Parents, Root } from 'mdast';
// Brings `hName` and `hProperties`, the element to come, into the type of a node's data.
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { freshness, partsOfPage, type Pins } from '../i18n/freshness.ts';
import { translationPins } from '../schema/text.ts';
import { sourceLocale } from '../site.ts';
import { localeOfFile } from './page-links.ts';

const read = new Map<string, { readonly at: number; readonly pins: Readonly<Record<string, Pins>> }>();

/** Every page asks for the pins of its language: they are read again only when they have changed, as they do while somebody writes. */
const pinsAt = (path: string, name: string): Pins => {
  if (!existsSync(path)) return {};
  const at = statSync(path).mtimeMs;
  const known = read.get(path);
  const state = known?.at === at ? known : { at, pins: translationPins.parse(JSON.parse(readFileSync(path, 'utf8'))) };
  read.set(path, state);
  return state.pins[name] ?? {};
};

/** Becomes the component `behind`: the note that the part below this heading (# and its id), or the beginning of the page, is behind. */
const noteAt = (place: string): Paragraph => ({ type: 'paragraph', data: { hName: 'behind', hProperties: { place } }, children: [] });

export const remarkBehind = () => (tree: Root, file: VFile): void => {
  const locale = localeOfFile(file.path);
  if (locale === sourceLocale) return;
  const [content = '', slug = ''] = file.path.replace(/\.mdx$/, '').split(`/pages/${locale}/`);
  const states = freshness(
    partsOfPage(readFileSync(`${content}/pages/${sourceLocale}/${slug}.mdx`, 'utf8')),
    pinsAt(`${content}/translations/${locale}.json`, slug),
  ).filter(({ state }) => state !== 'extra');
  const headings = states.filter(({ key }) => key.startsWith('#'));
  const places: { readonly parent: Parents; readonly node: Heading; readonly id: string }[] = [];
  let count = 0;
  visit(tree, 'heading', (node, _, parent) => {
    const part = headings[count];
    count += 1;
    if (part !== undefined && part.state !== 'fresh' && parent !== undefined) places.push({ parent, node, id: part.key });
  });
  for (const { parent, node, id } of places) parent.children.splice(parent.children.findIndex((it) => it === node) + 1, 0, noteAt(id));
  if (states.some(({ key, state }) => !key.startsWith('#') && state !== 'fresh')) tree.children.unshift(noteAt(''));
};
