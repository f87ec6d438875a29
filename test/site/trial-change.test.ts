// One entry in content/rulebook/changes.yaml announces a change everywhere, and an English section that changed is noted at
// its translations: tried on a copy of the project.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeTitle } from '../../src/i18n/change-words.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { ruleText, ui } from '../../src/i18n/messages.ts';
import { plainText } from '../../src/i18n/plain-text.ts';
import { change as shape } from '../../src/schema/rulebook.ts';
import { lastChecked, localeTags, siteUrl, sourceLocale } from '../../src/site.ts';
import { pageFiles, root } from '../content/pages.ts';

const asOf = '2026-11-20';
/** Later than any change that may have been announced: those stand beside it, and are none of this test's business. */
const day = '2099-10-01';
const entry = `
- id: trial-change
  kind: rule-set
  on: "${day}"
  roles: [direct-bill-partner]
  certainty: A
  requirements: [db-revenue-usd-1m]
  sources: [p2]
`;
const trial = shape.parse({ id: 'trial-change', kind: 'rule-set', on: day, roles: ['direct-bill-partner'], certainty: 'A', requirements: ['db-revenue-usd-1m'], sources: ['p2'] });

/** English pages that say something else in the copy, each in one part: below this heading, or at its beginning. */
const edits = [
  { slug: 'understand/overview', part: '#finding-the-right-model', place: /(?<=\n## Finding the right model\n[^#]*\S)\n\n(?=## )/ },
  { slug: 'join/verification', part: '', place: /\n\n(?=## The primary contact\n)/ },
] as const;

/** Builds a copy of the project with one more change and these edits, and leaves the cache of this one alone. */
const builtCopy = async (): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'trial-change-'));
  for (const part of ['content', 'locales', 'public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json']) await cp(join(root, part), join(copy, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  await appendFile(join(copy, 'content/rulebook/changes.yaml'), entry);
  for (const { slug, place } of edits) {
    const file = join(copy, 'content/pages', sourceLocale, `${slug}.mdx`);
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace(place, ' A sentence more.$&'));
  }
  const script = "import { build } from 'astro'; await build({ root: '.', cacheDir: './cache', logLevel: 'error' });";
  const building = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: copy, env: { ...process.env, AS_OF: asOf, PRECOMPRESS: 'off', NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' } });
  let told = '';
  building.stdout.on('data', (text) => { told += String(text); });
  building.stderr.on('data', (text) => { told += String(text); });
  const [code] = await once(building, 'exit');
  if (code !== 0) throw new Error(`The copy in ${copy} was not built. ${told}`);
  return copy;
};

let copy = '';
const built = async (path: string): Promise<string> => readFile(join(copy, 'dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8');
const page = async (path: string): Promise<HTMLElement> => parse(await built(path));

beforeAll(async () => { copy = await builtCopy(); }, 300_000);
afterAll(async () => rm(copy, { recursive: true }));

/** Pages that must bear the notice: those in whose English text the change is touched, and those of the whole rulebook. */
const concerned = pageFiles
  .filter(({ locale, body, slug }) => locale === sourceLocale && (/ id="db-revenue(?:-usd-1m[".]|")| role="direct-bill-partner"/.test(body.replace(/<(?:NotRequired|Lapses) [^>]*>/g, '')) || /^(?:check\/.*|reference\/requirements|choose\/direct-bill-partner)$/.test(slug)))
  .map(({ slug }) => slug);

describe.each(localeTags)('one more entry in the list of changes, in %s', (locale) => {
  const title = plainText(changeTitle(trial, locale));
  const address = `/${locale}/reference/changes/#trial-change`;

  it('stands on the page of changes, among those ahead and among all', async () => {
    const text = await page(`${locale}/reference/changes/`);
    const lists = text.querySelectorAll('dl.dated').map((list) => list.querySelectorAll('div').filter((it) => it.querySelector('time')?.getAttribute('datetime') === day));
    expect(lists.map((it) => it.length)).toEqual([1, 1]);
    expect(lists.map((it) => it[0]?.id)).toEqual(['', 'trial-change']);
    expect(lists.map((it) => it[0]?.text.includes(ui(locale, 'changes.ahead')))).toEqual([false, true]);
    for (const [it] of lists) {
      expect(it?.text).toContain(title);
      expect(it?.text).toContain(ui(locale, 'changes.general.ahead', { roles: ui(locale, 'role.direct-bill-partner') }));
    }
  });

  it('stands on the home page with those ahead, which come first', async () => {
    const listed = (await page(`${locale}/`)).querySelectorAll('dl.dated > div');
    const ahead = listed.filter((it) => it.text.includes(ui(locale, 'changes.ahead')));
    const own = ahead.filter((it) => it.querySelector('time')?.getAttribute('datetime') === day);
    expect(own.map((it) => it.text.includes(title))).toEqual([true]);
    expect(listed.slice(0, ahead.length).map((it) => it.text)).toEqual(ahead.map((it) => it.text));
  });

  it('leaves no page saying that no later change is known', async () => {
    const [said = '?'] = ui(locale, 'page.noLater', { month: '|', day: '|' }).split('|');
    for (const path of ['', 'choose/indirect-reseller/', 'reference/changes/']) {
      const line = (await page(`${locale}/${path}`)).querySelector('.as-of')?.text ?? '';
      expect(line).toContain(formatDay(lastChecked, locale));
      expect(line).not.toContain(said.trim());
    }
  });

  it('stands in the feed, dated with the last check, and in the calendar on its day', async () => {
    const [first = ''] = (await built(`${locale}/changes.atom`)).match(/<entry>[\s\S]*?<\/entry>/) ?? [];
    expect(first).toContain(`<id>${siteUrl}${address}</id>`);
    expect(first).toContain(title);
    expect(first).toContain(`<updated>${lastChecked}T`);
    const calendar = (await built(`${locale}/changes.ics`)).replace(/\r\n /g, '');
    const event = calendar.slice(calendar.indexOf('UID:trial-change@'));
    expect(event).toContain('DTSTART;VALUE=DATE:20991001\r\nDTEND;VALUE=DATE:20991002\r\n');
  });

  it('is noticed on the pages it concerns, once, and on no other', async () => {
    const names = (await readdir(join(copy, 'dist', locale), { recursive: true })).filter((name) => name.endsWith('index.html') && !name.startsWith('beside/'));
    const noticed = await Promise.all(names.map(async (name) => {
      const notices = (await page(`${locale}/${name}`)).querySelectorAll('.ahead');
      const links = notices.flatMap((it) => it.querySelectorAll('a').filter((link) => link.getAttribute('href') === address));
      for (const it of links) {
        expect(it.text).toBe(title);
        expect(it.parentNode?.text).toContain(formatDay(day, locale));
      }
      for (const it of notices) {
        expect(it.previousElementSibling?.classList.contains('as-of')).toBe(true);
        for (const link of it.querySelectorAll('a')) expect(link.getAttribute('href')).toContain(`/${locale}/reference/changes/#`);
      }
      expect(notices.length).toBeLessThanOrEqual(1);
      expect(links.length).toBeLessThanOrEqual(1);
      return links.length === 1 ? [name.replace(/\/?index\.html$/, '')] : [];
    }));
    expect(noticed.flat().toSorted()).toEqual(concerned.toSorted());
    expect(concerned).toEqual(expect.arrayContaining(['check/model', 'check/eligibility', 'check/sale', 'choose/revenue', 'choose/direct-bill-partner', 'reference/requirements']));
    expect(concerned).not.toContain('choose/indirect-reseller');
  });
});

describe.each(localeTags.filter((it) => it !== sourceLocale))('an English section that changed after it was translated, in %s', (locale) => {
  const notesOf = (text: HTMLElement): HTMLElement[] => text.querySelectorAll('main .behind');
  const englishOf = (slug: string, part: string): string => `/${sourceLocale}/${slug}/${part}`;

  it.each(edits)('is noted where it stands on $slug, with a link to the English', async ({ slug, part }) => {
    const text = await page(`${locale}/${slug}/`);
    const [note, ...others] = notesOf(text);
    expect(others).toEqual([]);
    expect(note?.querySelectorAll('a[hreflang="en"]').map((it) => it.getAttribute('href'))).toEqual([englishOf(slug, part)]);
    const before = note?.previousElementSibling;
    expect(part === '' ? before?.classList.contains('on-page') : before?.id).toBe(part === '' ? true : part.slice(1));
    expect((await page(englishOf(slug, ''))).getElementById(part.slice(1) || 'content')).not.toBeNull();
  });

  it('is noted nowhere else', async () => {
    const names = (await readdir(join(copy, 'dist', locale), { recursive: true })).filter((name) => name.endsWith('index.html') && !name.startsWith('beside/'));
    const noted = await Promise.all(names.map(async (name) => (notesOf(await page(`${locale}/${name}`)).length > 0 ? [name.replace(/\/index\.html$/, '')] : [])));
    expect(noted.flat().toSorted()).toEqual(edits.map((it) => it.slug).toSorted());
    for (const { slug } of edits) expect(notesOf(await page(englishOf(slug, '')))).toEqual([]);
  });

  it('is noted beside the English, as Markdown and in the handbook too', async () => {
    for (const { slug, part } of edits) {
      const beside = await page(`${locale}/beside/${slug}/`);
      expect(notesOf(beside).map((it) => it.closest('[lang]')?.getAttribute('lang'))).toEqual([locale]);
      expect(await built(`${locale}/${slug}/index.md`)).toContain(`](${siteUrl}${englishOf(slug, part)})`);
    }
    expect(notesOf(await page(`${locale}/handbook.html`)).map((it) => it.querySelector('a')?.getAttribute('href')).toSorted()).toEqual(edits.map(({ slug, part }) => `${siteUrl}${englishOf(slug, part)}`).toSorted());
  });

  it('is listed on the page of the status, with its place and the languages', async () => {
    const items = (await page(`${locale}/reference/status/`)).querySelectorAll('main li').filter((it) => edits.some(({ slug }) => it.querySelector(`a[href^="/${locale}/${slug}/"]`) !== null));
    expect(items.map((it) => it.querySelector('a')?.getAttribute('href')).toSorted()).toEqual(edits.map(({ slug, part }) => `/${locale}/${slug}/${part}`).toSorted());
    for (const it of items) expect(it.text.split(ruleText(locale, 'status', 'state.stale')).length - 1).toBe(localeTags.length - 1);
  });
});
