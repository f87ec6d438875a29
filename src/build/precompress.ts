// Beside each file of the built site that compression helps, the same file compressed: a host that knows such files sends
// them as they are and spends nothing on a request. It goes on beside the other steps of the build: files that no step
// changes first, pages when they change no more, and at the end what was written meanwhile.
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
const repeatsPages = (name: string): boolean => /\.md$|^[^/]+\/(?:beside\/|handbook\.html$)/.test(name);

const qualityOf = (name: string): number => (repeatsPages(name) ? 9 : constants.BROTLI_MAX_QUALITY);

/** @returns bytes of the smallest form */
const compressFile = async (dist: string, name: string): Promise<number> => {
  const text = await readFile(join(dist, name));
  if (text.length < leastBytes) return text.length;
  // One after the other: threads stay free for those who read files meanwhile.
  const params = { [constants.BROTLI_PARAM_QUALITY]: qualityOf(name), [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  const forms = [['br', await brotli(text, { params })], ['gz', await deflate(text, { level: 9 })]] as const;
  const smaller = forms.filter(([, it]) => it.length < text.length);
  for (const [end, it] of smaller) await writeFile(join(dist, `${name}.${end}`), it);
  return Math.min(text.length, ...smaller.map(([, it]) => it.length));
};

/** Compresses the files of a built site, each once. */
export interface Compressor {
  /** Goes through the text files there are, as many at once as there are processors. */
  readonly compressAll: (isWanted: (name: string) => boolean) => Promise<void>;
  /** @returns bytes of a file as a host sends it */
  readonly sizeOf: (name: string) => Promise<number>;
}

export const compressorOf = (dist: string): Compressor => {
  const sizes = new Map<string, Promise<number>>();
  const sizeOf = (name: string): Promise<number> => {
    const size = sizes.get(name) ?? (isText(name) ? compressFile(dist, name) : readFile(join(dist, name)).then((it) => it.length));
    sizes.set(name, size);
    return size;
  };
  return {
    sizeOf,
    compressAll: async (isWanted) => {
      const names = (await readdir(dist, { recursive: true })).filter((it) => isText(it) && isWanted(it)).values();
      await Promise.all(Array.from({ length: availableParallelism() }, async () => {
        for (const name of names) await sizeOf(name);
      }));
    },
  };
};

/** Bytes of a file as a host that compresses by itself would send it. */
export const sizeWithout = (dist: string) => async (name: string): Promise<number> => {
  const bytes = await readFile(join(dist, name));
  return isText(name) ? (await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })).length : bytes.length;
};

export interface Precompression {
  /** Stands before all that changes pages, and begins with the other files. */
  readonly files: AstroIntegration;
  /** Stands behind all that changes pages, and begins with these. */
  readonly pages: AstroIntegration;
  /** Stands last, and waits. */
  readonly rest: AstroIntegration;
  /** Tells sizes of the files in a folder, for what stands between the last two. */
  readonly sizesIn: (dist: string) => (name: string) => Promise<number>;
}

export const precompression = (): Precompression => {
  let compressor: Compressor | undefined;
  const begun: Promise<void>[] = [];
  const step = (name: string, isWanted: (name: string) => boolean): AstroIntegration => ({
    name,
    hooks: { 'astro:build:done': ({ dir }) => {
      if (!isPrecompressed) return;
      compressor ??= compressorOf(fileURLToPath(dir));
      const all = compressor.compressAll(isWanted);
      // What fails is told when it is waited for.
      all.catch(() => undefined);
      begun.push(all);
    } },
  });
  return {
    files: step('compress-files', (name) => !name.endsWith('.html')),
    pages: step('compress-pages', () => true),
    rest: { name: 'compress-rest', hooks: { 'astro:build:done': async () => {
      await Promise.all(begun);
      await compressor?.compressAll(() => true);
    } } },
    sizesIn: (dist) => compressor?.sizeOf ?? sizeWithout(dist),
  };
};
