// What a device can keep of the site: one list of files a language, and the worker that keeps them. With `OFFLINE=off`
// the kill switch is written in its place.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { getManifest, injectManifest } from 'workbox-build';
import { asOf, isKeptOffline, localeTags, type Locale } from '../site.ts';
import type { ListedFile, OfflineList } from '../worker/protocol.ts';
import { inLanes } from './in-lanes.ts';
import { inLargeSections } from './large-sections.ts';
import { noteSent } from './licenses.ts';
import { sizeWithout } from './precompress.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files whose name changes with their text need no other mark of their version. */
const namedByContent = /^\/?(?:assets\/|pagefind\/[^/]+\/(?:index|fragment|filter)\/|offline\/)/;

/** More compressed bytes than these are asked of no device unasked; the guide as it is comes to a third of them. */
export const mostBytes = 5_000_000;

/**
 * What a device keeps of a language that outgrows it: without the pages of large sections, and where that is not enough
 * without the search. What decides stays: rules, checkers, glossary, and the list of each section.
 */
export const withinBounds = (files: readonly ListedFile[]): readonly ListedFile[] => {
  const bytesOf = (listed: readonly ListedFile[]): number => listed.reduce((sum, [, , bytes]) => sum + bytes, 0);
  const large = inLargeSections(files.map(([url]) => url));
  const ofSmall = files.filter(([url]) => !large.has(url));
  const withoutSearch = ofSmall.filter(([url]) => !url.startsWith('/pagefind/'));
  const fitting = [files, ofSmall, withoutSearch].find((it) => bytesOf(it) <= mostBytes);
  if (fitting === undefined) throw new Error(`What a device keeps weighs more than ${String(mostBytes)} bytes even without large sections and search: divide a section, or raise what a device is asked for.`);
  return fitting;
};

/** Devices store, and networks answer with, what is not the file: a worker that knows its bytes takes neither for it. */
const integrityOf = async (file: string): Promise<string> => `sha256-${createHash('sha256').update(await readFile(file)).digest('base64')}`;

/** `en/choose/index.html` is asked for as `/en/choose/`. */
const addressOf = (url: string): string => `/${url.replace(/(^|\/)index\.html$/, '$1')}`;

const listFor = async (dist: string, locale: Locale, sizeOf: (name: string) => Promise<number>): Promise<OfflineList> => {
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
  const listed = new Map<string, ListedFile>();
  await inLanes(manifestEntries, async ({ url, revision }) => {
    listed.set(url, [addressOf(url), revision, await sizeOf(url), await integrityOf(join(dist, url))]);
  });
  return { locale, asOf, files: withinBounds(manifestEntries.map(({ url }) => listed.get(url)).filter((it) => it !== undefined)) };
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
 * @param sizeOf bytes of a file as a host sends it
 */
export const writeOffline = async (dist: string, isOn: boolean, sizeOf = sizeWithout(dist)): Promise<void> => {
  if (!isOn) {
    await writeFile(join(dist, 'worker.js'), await workerCode('farewell.ts'));
    return;
  }
  await mkdir(join(dist, 'offline'), { recursive: true });
  const sizes: Partial<Record<Locale, number>> = {};
  for (const locale of localeTags) {
    const list = await listFor(dist, locale, sizeOf);
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

/** @param sizesIn tells sizes of the files in a folder */
export const offline = (sizesIn = sizeWithout): AstroIntegration => ({
  name: 'offline',
  hooks: { 'astro:build:done': async ({ dir }) => writeOffline(fileURLToPath(dir), isKeptOffline, sizesIn(fileURLToPath(dir))) },
});
