// The search index of each language, written after the pages. Each language is a bundle of its own, so that a reader loads
// the stemmer and the texts of the language in use, and of English only when English is looked at, too.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'node-html-parser';
import { close, createIndex, type IndexFile } from 'pagefind';
import { isBackground } from '../search/kinds.ts';
import { localeTags, type Locale } from '../site.ts';
import { builtPaths, fileOf } from './built-pages.ts';
import { inLargeSections } from './large-sections.ts';
import { openingOf, otherWordsIn, recordsOf, type Naming, type SearchRecord } from './search-records.ts';
import { wordList } from './search-words.ts';
import { throughVite } from './through-vite.ts';

/** A query needs the pieces of the index that hold its words: smaller pieces, and a query of five words stays small. */
const entriesInPiece = '2500';

/** Texts for the excerpts lie some to a file: they take less room on a device, and a query still loads little. */
const leastFragments = 100;
const mostTextsInFragment = 5;

/** A search loads whole the piece of a word, and with it every place of that word: one that is nearly everywhere must not weigh more. */
const mostBytesInPiece = 80_000;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const meta = (name: string, text: string): string => (text === '' ? '' : `<span data-pagefind-meta="${name}" data-pagefind-ignore>${escaped(text)}</span>`);

const documentOf = (record: SearchRecord, words: readonly string[], locale: Locale): string => {
  const { kind, title, of, html } = record;
  // A piece of Chinese is looked for as it stands in a text; titles are else found by their words alone.
  const titleInText = locale === 'zh-CN' ? `<p>${escaped(title)}</p>` : '';
  return `<html lang="${locale}"><body data-pagefind-filter="kind:${kind}"${isBackground(kind, of) ? ' data-pagefind-weight="0.4"' : ''}>${meta('words', words.join(', '))}${meta('of', of ?? '')}<h1 data-pagefind-meta="title" data-pagefind-ignore>${escaped(title)}</h1>${html}${titleInText}</body></html>`;
};

const recordsIn = async (dist: string, locale: Locale): Promise<readonly SearchRecord[]> => {
  const records: SearchRecord[] = [];
  for (const path of (await builtPaths(dist, locale)).toSorted()) records.push(...recordsOf(path, await readFile(fileOf(dist, path), 'utf8')));
  return records;
};

/** What a browser asks for; Pagefind's own ready-made boxes stay behind. */
const isAsked = (path: string): boolean => /^pagefind(-worker)?\.js$|\.pf_(meta|index|fragment|filter)$/.test(path);

/**
 * Pagefind reads a piece of the index that does not come as one without hits. Readers would be told that nothing is found;
 * without this silence the search fails and says so.
 */
const withoutSilence = (code: string): string => {
  const said = code.replace(/("load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g, '$1');
  if (code.length - said.length !== 2 * '.catch(()=>{})'.length) throw new Error('Pagefind loads the pieces of its index in another way than before.');
  return said;
};

interface Entry { readonly languages: Readonly<Record<string, { readonly wasm: string | null }>> }

/** Names of countries and regions: few pages hold them, and many readers look for theirs. */
const placesIn = (records: readonly SearchRecord[]): readonly string[] => {
  const markets = records.find((it) => it.address.endsWith('/understand/markets/'));
  return parse(markets?.html ?? '').querySelectorAll('.places td:last-child').map((it) => it.structuredText);
};

const indexed = async (records: readonly SearchRecord[], otherWords: (title: string) => readonly string[], locale: Locale): Promise<readonly IndexFile[]> => {
  const { index, errors } = await createIndex({ maxFragments: Math.max(leastFragments, Math.ceil(records.length / mostTextsInFragment)) });
  if (index === undefined) throw new Error(`The search index of ${locale} could not be begun: ${errors.join(' ')}`);
  for (const record of records) {
    const added = await index.addHTMLFile({ url: record.address, content: documentOf(record, otherWords(record.title), locale) });
    if (added.errors.length > 0) throw new Error(`${record.address} could not be indexed: ${added.errors.join(' ')}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files;
};

/** The index of whole texts; where that would make a search too heavy, pages of large sections are found by what they open with. */
export const indexOf = async (records: readonly SearchRecord[], otherWords: (title: string) => readonly string[], locale: Locale, mostInPiece = mostBytesInPiece): Promise<readonly IndexFile[]> => {
  const whole = await indexed(records, otherWords, locale);
  const large = inLargeSections(records.map(({ address }) => address));
  if (large.size === 0 || !whole.some((it) => it.path.endsWith('.pf_index') && it.content.length > mostInPiece)) return whole;
  return indexed(records.map((it) => (large.has(it.address) ? { ...it, html: openingOf(it.html) } : it)), otherWords, locale);
};

const writeBundle = async (dist: string, locale: Locale, namings: readonly Naming[]): Promise<void> => {
  const records = await recordsIn(dist, locale);
  const files = await indexOf(records, otherWordsIn(namings, locale), locale);
  const contentOf = (end: string): Uint8Array => files.find((it) => it.path.endsWith(end))?.content ?? new Uint8Array();
  const write = async (path: string, content: Uint8Array | string): Promise<void> => {
    const file = join(dist, 'pagefind', locale, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  for (const { path, content } of files.filter((it) => isAsked(it.path))) await write(path, path.endsWith('.js') ? withoutSilence(Buffer.from(content).toString()) : content);
  // Every language has its stemmer, or the lack of one, under its own name: a page can ask for it before it has read the entry.
  const entry: Entry = JSON.parse(Buffer.from(contentOf('entry.json')).toString());
  const languages = Object.fromEntries(Object.entries(entry.languages).map(([tag, it]) => [tag, { ...it, wasm: locale }]));
  await write('pagefind-entry.json', JSON.stringify({ ...entry, languages }));
  await write(`wasm.${locale}.pagefind`, contentOf(`wasm.${Object.values(entry.languages)[0]?.wasm ?? 'unknown'}.pagefind`));
  const names = [...namings.flatMap((it) => [it.preferred, ...it.aliases]), ...placesIn(records), ...records.map((it) => it.title)];
  await write('words.txt', wordList(locale, names, records.map((it) => it.html.replace(/<[^>]+>/g, ' '))));
};

export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = entriesInPiece;
      const { catalogue } = await throughVite<typeof import('../catalogue.ts')>('src/catalogue.ts');
      const namingsIn = (locale: Locale): readonly Naming[] => catalogue.terms.flatMap((term) => term.languages[locale] ?? []);
      for (const locale of localeTags) await writeBundle(fileURLToPath(dir), locale, namingsIn(locale));
      await close();
    },
  },
});
