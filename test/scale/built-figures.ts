// Figures of a built site: how many files there are, and what they weigh.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isCompressedForm } from '../../src/build/precompress.ts';

export type Figures = Readonly<Record<string, number>>;

interface ListedSizes { readonly files: readonly (readonly [string, string | null, number, string])[] }

/** Figures of the whole, and those of one language; bytes unless the name says otherwise. */
export const builtFigures = (dist: string, locale: string): Figures => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => ({ name, stat: statSync(join(dist, name)) })).filter(({ stat }) => stat.isFile()).map(({ name, stat }) => ({ name, bytes: stat.size }));
  const plain = files.filter(({ name }) => !isCompressedForm(name));
  const sum = (of: readonly { readonly bytes: number }[]): number => of.reduce((total, { bytes }) => total + bytes, 0);
  const bytesOf = (wanted: RegExp): number => sum(plain.filter(({ name }) => wanted.test(name)));
  const pages = plain.filter(({ name }) => name.endsWith('index.html') && !/\/beside\//.test(name));
  const list = plain.find(({ name }) => name.startsWith(`offline/${locale}.`));
  const listed: ListedSizes = list === undefined ? { files: [] } : JSON.parse(readFileSync(join(dist, list.name), 'utf8'));
  return {
    'files': plain.length,
    'bytes of files': sum(plain),
    'bytes with compressed forms': sum(files),
    'pages (files)': pages.length,
    'bytes of pages': sum(pages),
    'bytes of the longest page': Math.max(...pages.map(({ bytes }) => bytes)),
    [`search index, ${locale}`]: bytesOf(new RegExp(`^pagefind/${locale}/`)),
    [`search, pf_meta, ${locale}`]: bytesOf(new RegExp(`^pagefind/${locale}/.*pf_meta$`)),
    [`search, longest piece of the index, ${locale}`]: Math.max(...plain.filter(({ name }) => name.startsWith(`pagefind/${locale}/index/`)).map(({ bytes }) => bytes)),
    [`search, words.txt, ${locale}`]: bytesOf(new RegExp(`^pagefind/${locale}/words`)),
    [`device, files, ${locale}`]: listed.files.length,
    [`device, compressed, ${locale}`]: listed.files.reduce((total, [, , bytes]) => total + bytes, 0),
    [`device, its list, ${locale}`]: list?.bytes ?? 0,
    [`handbook, ${locale}`]: bytesOf(new RegExp(`^${locale}/handbook`)),
    [`llms.txt, ${locale}`]: bytesOf(new RegExp(`^${locale}/llms.txt`)),
    '_headers': bytesOf(/^_headers$/),
    'sitemaps': bytesOf(/^sitemap/),
  };
};
