// Each kind of page is left with the styles of what stands in it or what its scripts may add: styles come within the page,
// so what one has of another's is paid for by every page and by every device that keeps them.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { localeTags } from '../site.ts';
import { inLanes } from './in-lanes.ts';

const styleElement = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;

const anyLocale = new RegExp(`^(?:${localeTags.join('|')})/`);

/** States that no page is built in, and selectors that name no element. */
const kept = { greedy: [/:focus-visible$/, /^:lang/, /^html/] };
const attributesOfStates = ['open', 'hidden', 'aria-current', 'aria-invalid', 'data-keep', 'data-kept'];

const wordsOf = (text: string): string[] => [...new Set(text.match(/[\w-]+/g))];

/** Names of elements, classes and attributes, without the text, whose words may be names of classes by chance. */
const tagsOf = (html: string): readonly string[] => html.match(/<[a-z][^>]*>/g) ?? [];

const fileNames = (text: string): readonly string[] => [...text.matchAll(/["'`](?:\/assets|\.)\/([\w.-]+\.js)["'`]/g)].map(([, name = '']) => name);

/** Words in the scripts that a page loads, at once or later. */
const wordsOfScripts = async (dist: string): Promise<(html: string) => readonly string[]> => {
  const folder = join(dist, 'assets');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const scripts = new Map(await Promise.all(names.map(async (name) => {
    const code = await readFile(join(folder, name), 'utf8');
    return [name, { words: wordsOf(code), next: fileNames(code) }] as const;
  })));
  return (html) => {
    const reached = new Set(fileNames(html));
    for (const name of reached) scripts.get(name)?.next.forEach((it) => reached.add(it));
    return [...reached].flatMap((name) => scripts.get(name)?.words ?? []);
  };
};

/** Pages that share one sheet, and what stands in any of them. */
interface Kind {
  readonly css: string;
  readonly words: readonly string[];
  readonly files: string[];
  readonly tags: Set<string>;
}

const stylesOf = (html: string): string => [...html.matchAll(styleElement)][0]?.[2] ?? '';

/** The styles that pages of a kind need. */
const purged = async ({ css, tags, words }: Kind): Promise<string> => {
  const [sheet] = await new PurgeCSS().purge({
    content: [{ raw: `${[...tags].join(' ')} ${words.join(' ')}`, extension: 'html' }],
    css: [{ raw: css }],
    safelist: kept,
    dynamicAttributes: attributesOfStates,
    defaultExtractor: wordsOf,
  });
  return sheet?.css ?? css;
};

/** A section's pages look alike; tables of reference and checkers have little in common. */
const sectionIn = (address: string): string => /^(?:reference\/|check\/)?[^/]*/.exec(address)?.[0] ?? '';

/** Pages of one section that load the same scripts share one sheet, for the header file names the fingerprint of each sheet. */
const kindsIn = async (dist: string): Promise<readonly Kind[]> => {
  const wordsFor = await wordsOfScripts(dist);
  const kinds = new Map<string, Kind>();
  await inLanes((await readdir(dist, { recursive: true })).filter((it) => it.endsWith('.html')), async (name) => {
    const html = await readFile(join(dist, name), 'utf8');
    const css = stylesOf(html);
    if (css === '') return;
    const key = [sectionIn(name.replace(anyLocale, '')), css, ...fileNames(html)].join('\n');
    const kind = kinds.get(key) ?? { css, words: wordsFor(html), files: [], tags: new Set<string>() };
    kinds.set(key, kind);
    kind.files.push(join(dist, name));
    tagsOf(html.replace(styleElement, '')).forEach((it) => kind.tags.add(it));
  });
  return [...kinds.values()];
};

export const pageStyles = (): AstroIntegration => ({
  name: 'page-styles',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      for (const kind of await kindsIn(fileURLToPath(dir))) {
        const css = await purged(kind);
        await inLanes(kind.files, async (file) => {
          const html = await readFile(file, 'utf8');
          await writeFile(file, html.replace(styleElement, (_, start: string, __, end: string) => start + css + end));
        });
      }
    },
  },
});
