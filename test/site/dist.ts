// The built site as files.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type HTMLElement } from 'node-html-parser';
import { isCompressedForm } from '../../src/build/precompress.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no built site in dist/. Run "npm run build" first; npm test does so by itself.');

export interface BuiltPage {
  /** Address, such as /en/choose/compare/. */
  readonly path: string;
  readonly html: string;
  /** Parsed when it is first asked for: many a test reads few of the pages. */
  readonly root: HTMLElement;
}

const names: readonly string[] = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$|_headers$|_redirects$/.test(name));

export const files: readonly string[] = names.filter((name) => !isCompressedForm(name));

/** The same files compressed, beside them. */
export const compressedForms: readonly string[] = names.filter(isCompressedForm);

/** The day for which the site was built, which a test that runs past midnight must not take for the next. */
export const builtFor: string = /<time datetime="([^"]+)"/.exec(readFileSync(join(dist, 'en/index.html'), 'utf8'))?.[1] ?? '';

export const readBytes = (name: string): Buffer => readFileSync(join(dist, name));

export const readFile = (name: string): string => readFileSync(join(dist, name), 'utf8');

export const pages: readonly BuiltPage[] = files
  .filter((name) => name.endsWith('.html'))
  .toSorted()
  .map((name) => {
    const html = readFile(name);
    let root: HTMLElement | undefined;
    return { path: `/${name.replace(/index\.html$/, '')}`, html, get root() { return root ??= parse(html, { comment: false }); } };
  });

/** Pages of the guide: everything in a language but what repeats them and what stands in for a page that is missing or not kept. */
export const guidePages = pages.filter(({ path }) => /^\/[a-z]{2}(-[A-Z]{2})?\/(?!not-kept\/|beside\/|handbook\.html|404\.html)/.test(path));

/** Each translated page with its English text beside it. */
export const bilingualPages = pages.filter(({ path }) => /^\/[^/]+\/beside\//.test(path));

/** What a reader sees, without scripts, styles and drawings. */
export const visibleText = (page: BuiltPage): string => {
  const body = parse(page.root.querySelector('body')?.outerHTML ?? '');
  body.querySelectorAll('script, style').forEach((it) => it.remove());
  return body.structuredText.replace(/\s+/g, ' ');
};
