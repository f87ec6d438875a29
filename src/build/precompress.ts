// Beside each file of the built site that compression helps, the same file compressed: a host that knows such files sends
// them as they are and spends nothing on a request. Written last, when no file changes any more.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { isPrecompressed } from '../site.ts';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Names of text files that hosts send. Pictures and the search index are compressed inside; the rules for hosts are not sent. */
export const isText = (name: string): boolean => /\.(?:html|js|css|json|md|txt|xml|svg|atom|ics|webmanifest|csv)$/.test(name);

/** A compressed file beside another, by its name. */
export const isCompressedForm = (name: string): boolean => /\.(?:br|gz)$/.test(name);

/** Below this many bytes an answer fits into one packet either way. */
export const leastBytes = 1024;

/** Bilingual views, handbooks and Markdown repeat the pages and are half of all bytes: the last percent of theirs would double the time. */
const qualityOf = (name: string): number => (/\.md$|^[^/]+\/(?:beside\/|handbook\.html$)/.test(name) ? 9 : constants.BROTLI_MAX_QUALITY);

const compressFile = async (dist: string, name: string): Promise<void> => {
  const text = await readFile(join(dist, name));
  if (text.length < leastBytes) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: qualityOf(name), [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  const forms = await Promise.all([brotli(text, { params }).then((it) => ['br', it] as const), deflate(text, { level: 9 }).then((it) => ['gz', it] as const)]);
  await Promise.all(forms.filter(([, it]) => it.length < text.length).map(async ([end, it]) => writeFile(join(dist, `${name}.${end}`), it)));
};

/** Writes `.br` and `.gz` beside the text files of a built site, as many at once as there are processors. */
export const precompressFiles = async (dist: string): Promise<void> => {
  const names = (await readdir(dist, { recursive: true })).filter(isText).values();
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (const name of names) await compressFile(dist, name);
  }));
};

export const precompress = (): AstroIntegration => ({
  name: 'precompress',
  hooks: { 'astro:build:done': async ({ dir }) => (isPrecompressed ? precompressFiles(fileURLToPath(dir)) : undefined) },
});
