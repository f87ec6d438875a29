// What a device can keep of the site: one list of files a language, and the worker that keeps them. With `OFFLINE=off`
// the kill switch is written in its place.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { getManifest, injectManifest } from 'workbox-build';
import { asOf, isKeptOffline, localeTags, type Locale } from '../site.ts';
import type { ListedFile, OfflineList } from '../worker/protocol.ts';
import { noteSent } from './licenses.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files whose name changes with their text need no other mark of their version. */
const namedByContent = /^\/?(?:assets\/|pagefind\/[^/]+\/(?:index|fragment|filter)\/|offline\/)/;

/** Compressed as a host would send it. */
const sizeOf = async (file: string): Promise<number> => {
  const bytes = await readFile(file);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
};

/** Devices store, and networks answer with, what is not the file: a worker that knows its bytes takes neither for it. */
const integrityOf = async (file: string): Promise<string> => `sha256-${createHash('sha256').update(await readFile(file)).digest('base64')}`;

/** `en/choose/index.html` is asked for as `/en/choose/`. */
const addressOf = (url: string): string => `/${url.replace(/(^|\/)index\.html$/, '$1')}`;

const listFor = async (dist: string, locale: Locale): Promise<OfflineList> => {
  const versions: readonly { readonly date: string }[] = JSON.parse(await readFile(join(dist, 'rulebook/versions.json'), 'utf8'));
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: dist,
    globPatterns: [`${locale}/**/*.{html,json,webmanifest}`, `pagefind/${locale}/**`, 'assets/**/*.js', 'index.html', 'favicon.svg', 'icons/192.png', 'rulebook/versions.json', `rulebook/${versions.at(-1)?.date ?? ''}/rulebook.json`],
    // What repeats the pages would double what a device keeps; in place of a missing page it has one of its own.
    globIgnores: [`${locale}/beside/**`, `${locale}/handbook.html`, `${locale}/404.html`, '**/*.{br,gz}'],
    dontCacheBustURLsMatching: namedByContent,
    maximumFileSizeToCacheInBytes: 5_000_000,
  });
  if (warnings.length > 0) throw new Error(`The list of what ${locale} keeps has gaps: ${warnings.join(' ')}`);
  const files = await Promise.all(manifestEntries.map(async ({ url, revision }): Promise<ListedFile> => [addressOf(url), revision, await sizeOf(join(dist, url)), await integrityOf(join(dist, url))]));
  return { locale, asOf, files };
};

/** A worker as one script. */
const workerCode = async (name: string): Promise<string> => {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, emptyOutDir: false, rolldownOptions: { input: join(root, 'src/worker', name), output: { format: 'iife', codeSplitting: false } } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`src/worker/${name} was not built.`);
  noteSent(Object.keys(chunk.modules));
  return chunk.code;
};

/**
 * Writes the lists and the worker into a built site.
 * @param isOn whether pages are kept; otherwise the kill switch is written
 */
export const writeOffline = async (dist: string, isOn: boolean): Promise<void> => {
  if (!isOn) {
    await writeFile(join(dist, 'worker.js'), await workerCode('farewell.ts'));
    return;
  }
  await mkdir(join(dist, 'offline'), { recursive: true });
  const sizes: Partial<Record<Locale, number>> = {};
  for (const locale of localeTags) {
    const list = await listFor(dist, locale);
    const text = JSON.stringify(list);
    sizes[locale] = list.files.reduce((sum, [, , bytes]) => sum + bytes, 0);
    await writeFile(join(dist, 'offline', `${locale}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`), text);
  }
  const workshop = await mkdtemp(join(tmpdir(), 'worker-'));
  const source = join(workshop, 'worker.js');
  await writeFile(source, await workerCode('worker.ts'));
  await injectManifest({ swSrc: source, swDest: join(dist, 'worker.js'), globDirectory: dist, globPatterns: ['offline/*.*.json'], dontCacheBustURLsMatching: namedByContent });
  await rm(workshop, { recursive: true });
  await writeFile(join(dist, 'offline', 'sizes.json'), JSON.stringify(sizes));
};

export const offline = (): AstroIntegration => ({
  name: 'offline',
  hooks: { 'astro:build:done': async ({ dir }) => writeOffline(fileURLToPath(dir), isKeptOffline) },
});
