// A copy of the project with more pages: written as a contributor would write them, as MDX files with front matter, in
// every language under the same names, and pinned as translated.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { partsOfPage, pinsOf, type Pins } from '../../src/i18n/freshness.ts';
import { localeTags, sourceLocale, type Locale } from '../../src/site.ts';
import { varied, wordsIn } from './varied-text.ts';

/** Sections of text. What is made of tables and checkers does not grow with the guide. */
const growing = /^(?:understand|choose|agreements|partners|join)\/(?!markets$)/;

/** The project without what is built; packages are linked one by one, so that the copy has a cache of its own. */
export const copyProject = async (root: string, folder: string): Promise<void> => {
  const names = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter((it) => it !== '' && existsSync(join(root, it)));
  for (const name of names) await cp(join(root, name), join(folder, name), { recursive: true });
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules'))) if (name !== '.astro' && name !== '.vite') await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
};

const named = (source: string, number: number): string =>
  source.replace(/^(title|nav): (.*)$/gm, (_, field: string, text: string) => `${field}: ${text.replace(/^["']|["']$/g, '').replaceAll(':', ' –').slice(0, field === 'nav' ? 25 : 60)} ${number}`).replace(/^order: (\d+)$/m, (_, order: string) => `order: ${Number(order) + 1000 + number}`);

/**
 * Adds pages until each of the languages has so many; the others stay as they are.
 * @returns pages of each of them
 */
export const addPages = async (folder: string, wanted: number, languages: readonly Locale[]): Promise<number> => {
  const pages = join(folder, 'content/pages');
  const slugs = (await readdir(join(pages, sourceLocale), { recursive: true })).filter((it) => it.endsWith('.mdx')).map((it) => it.replace(/\.mdx$/, '')).toSorted();
  const models = slugs.filter((it) => growing.test(it));
  const pins: Record<string, Pins> = {};
  for (const locale of languages.toSorted((a) => (a === sourceLocale ? -1 : 1))) {
    const sources = new Map(await Promise.all(models.map(async (slug) => [slug, await readFile(join(pages, locale, `${slug}.mdx`), 'utf8')] as const)));
    const words = wordsIn([...sources.values()].map((it) => it.replace(/^---\n[\s\S]*?\n---/, '')), locale);
    for (let added = 0; slugs.length + added < wanted; added += 1) {
      const model = models[added % models.length] ?? '';
      const number = Math.floor(added / models.length) + 2;
      const [, front = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(sources.get(model) ?? '') ?? [];
      // The list of what the source documents state names the pages that say it: copies would say it a hundred times.
      const text = named(front, number) + varied(body.replace(/ ?<Claims\b[^>]*\/>/g, ''), locale, words, `${model} ${String(number)}`);
      const file = join(pages, locale, `${model}-${String(number)}.mdx`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      if (locale === sourceLocale) pins[`${model}-${String(number)}`] = pinsOf(partsOfPage(text));
    }
  }
  // A language that stays as it is lacks nothing: the status would list ten thousand pages.
  for (const locale of localeTags.filter((it) => it !== sourceLocale)) {
    const file = join(folder, 'content/translations', `${locale}.json`);
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...pins }));
  }
  return Math.max(wanted, slugs.length);
};
