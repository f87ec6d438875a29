// The floor under the speed of our pages: a bare Astro site with the same words, one small inlined style sheet, no script
// and no island. What its pages cost is what the words themselves cost.
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { HTMLElement, parse, type Node } from 'node-html-parser';
import { dist } from './served.ts';

const kept = /^(h[1-6]|p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|a|strong|em|code|details|summary|blockquote)$/;
const wordless = /^(script|style|svg|select|input)$/;
/** What stands on lines of its own without being a paragraph by name. */
const line = /^(legend|label|button|figcaption)$/;
const attributes = ['href', 'colspan', 'rowspan', 'open'];

/** The words of a node in bare tags: no class, no frame, no field. */
const bare = (node: Node): string => {
  if (!(node instanceof HTMLElement)) return node.rawText;
  const tag = node.tagName?.toLowerCase() ?? '';
  if (wordless.test(tag)) return '';
  const inner = node.childNodes.map(bare).join('');
  const name = line.test(tag) ? 'p' : tag;
  if (!kept.test(name) && name !== 'p') return inner;
  const own = attributes.filter((it) => node.hasAttribute(it)).map((it) => ` ${it}="${node.rawAttributes[it] ?? ''}"`);
  return `<${name}${own.join('')}>${inner}</${name}>`;
};

const layout = `---
import pages from '../pages.json';
export const getStaticPaths = () => pages.map(({ path, ...props }) => ({ params: { path }, props }));
const { lang, title, html } = Astro.props;
---
<!doctype html>
<html {lang}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <style>
      :root { color-scheme: light dark; --ink: light-dark(#222, #ddd); --paper: light-dark(#fff, #181818); --line: light-dark(#ccc, #444); --link: light-dark(#0b57a4, #8ab8e8); }
      * { box-sizing: border-box; }
      body { max-width: 42rem; margin: 0 auto; padding: 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
      h1, h2, h3 { margin: 2rem 0 0.5rem; line-height: 1.25; text-wrap: balance; }
      h1 { margin-top: 0; font-size: 1.75rem; }
      h2 { font-size: 1.375rem; }
      h3 { font-size: 1.125rem; }
      p, ul, ol, dl, table { margin: 0 0 1rem; }
      ul, ol { padding-inline-start: 1.25rem; }
      dt { font-weight: 600; }
      dd { margin: 0 0 0.5rem; }
      a { color: var(--link); text-underline-offset: 0.15em; }
      table { width: 100%; border-collapse: collapse; font-size: 0.875rem; }
      th, td { padding: 0.375rem 0.5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
      summary { cursor: pointer; }
      :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    </style>
  </head>
  <body><main set:html={html} /></body>
</html>
`;

/** The rule of the header file that holds for every address. */
const headersOfAll = async (): Promise<string> => `${(await readFile(join(dist, '_headers'), 'utf8')).split('\n\n').find((rule) => rule.startsWith('/*\n')) ?? ''}\n`;

/** A page of the built site, reduced to its article in bare tags. */
const barePage = async (path: string): Promise<{ path: string; lang: string; title: string; html: string }> => {
  const page = parse(await readFile(join(dist, path, 'index.html'), 'utf8'));
  const article = page.querySelector('article');
  if (article === null) throw new Error(`${path} has no article.`);
  return { path, lang: page.querySelector('html')?.getAttribute('lang') ?? '', title: page.querySelector('h1')?.text ?? '', html: bare(article) };
};

/**
 * Folder of a bare site, built by Astro, that has the words of the given pages at the same addresses. It lies in the
 * system's temporary folder until this program ends.
 * @param paths addresses without slashes at the ends, such as en/choose/compare
 */
export const floorSite = async (paths: readonly string[]): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'floor-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  const put = (name: string, text: string): Promise<void> => writeFile(join(root, name), text);
  await Promise.all(['src/pages', 'public'].map((name) => mkdir(join(root, name), { recursive: true })));
  await Promise.all([
    symlink(fileURLToPath(new URL('../node_modules', import.meta.url)), join(root, 'node_modules'), 'junction'),
    put('src/pages.json', JSON.stringify(await Promise.all(paths.map(barePage)))),
    put('src/pages/[...path].astro', layout),
    // The server asks for these. The bare site is sent with the headers of ours, some of which cost time by themselves.
    put('public/_headers', await headersOfAll()),
    ...['404.html', 'index.html'].map((name) => put(`public/${name}`, '')),
  ]);
  await build({ root, configFile: false, logLevel: 'error', cacheDir: join(root, 'cache'), trailingSlash: 'always', build: { inlineStylesheets: 'always' }, devToolbar: { enabled: false }, vite: { cacheDir: join(root, 'vite') } });
  return join(root, 'dist');
};
