// Each page is left with the styles of what stands in it or what its scripts may add: styles come within the page, so what
// one page has of another's is paid for by every page and by every device that keeps them.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';

const styleElement = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;

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

const withOwnStyles = async (html: string, words: readonly string[]): Promise<string> => {
  const [found] = html.matchAll(styleElement);
  if (found === undefined) return html;
  const [, , css = ''] = found;
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: `${tagsOf(html.replace(styleElement, '')).join(' ')} ${words.join(' ')}`, extension: 'html' }],
    css: [{ raw: css }],
    safelist: kept,
    dynamicAttributes: attributesOfStates,
    defaultExtractor: wordsOf,
  });
  return html.replace(styleElement, (_, start: string, __, end: string) => `${start}${purged?.css ?? css}${end}`);
};

export const pageStyles = (): AstroIntegration => ({
  name: 'page-styles',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const dist = fileURLToPath(dir);
      const words = await wordsOfScripts(dist);
      for (const name of (await readdir(dist, { recursive: true })).filter((it) => it.endsWith('.html'))) {
        const file = join(dist, name);
        const html = await readFile(file, 'utf8');
        await writeFile(file, await withOwnStyles(html, words(html)));
      }
    },
  },
});
