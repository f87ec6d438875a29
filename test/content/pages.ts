// The MDX files as writers see them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localeTags } from '../../src/site.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface PageFile {
  readonly locale: string;
  readonly slug: string;
  readonly file: string;
  readonly frontMatter: string;
  readonly body: string;
}

export const pageFiles: readonly PageFile[] = localeTags.flatMap((locale) => {
  const folder = join(root, 'content/pages', locale);
  // A language of which no page is written yet has no folder; the test of parity names its pages.
  return (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => name.endsWith('.mdx'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const [, frontMatter = '', body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      return { locale, slug: name.replace(/\.mdx$/, ''), file: `content/pages/${locale}/${name}`, frontMatter, body };
    });
});

/** Line of a position in the body, counted in the file. */
export const lineOf = (page: PageFile, index: number): number =>
  page.frontMatter.split('\n').length + 2 + page.body.slice(0, index).split('\n').length;
