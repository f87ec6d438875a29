// dist/_redirects: addresses that are none of the site's, and where they lead. The rules for nginx are made of the same file.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fileAddress, pageAddress } from '../i18n/addresses.ts';
import { localeTags, sourceLocale, type Locale } from '../site.ts';
import { redirectsText, type Redirect } from './header-rules.ts';

/**
 * Pages that have moved, in all languages at once: the slug a page had, and the one it has. Whoever moves a page adds it
 * here, so that links in mails and elsewhere go on working; an entry is never taken away.
 */
export const movedPages: readonly (readonly [was: string, is: string])[] = [];

/** How the tag of a language is written elsewhere. */
const otherTags: Partial<Record<Locale, readonly string[]>> = { 'zh-CN': ['zh', 'zh-cn', 'zh-Hans', 'zh-hans', 'zh-hans-cn', 'zh-Hans-CN'] };

/** A folder, what is below it, and its name without the slash at the end. */
const folder = (from: string, to: string, status: Redirect['status']): readonly Redirect[] => [
  { from: from.slice(0, -1), to, status },
  { from: `${from}*`, to: `${to}*`, status },
];

const moved = (slugs: typeof movedPages, locale: Locale): readonly Redirect[] =>
  slugs.flatMap(([was, is]) => {
    const [from, to] = [pageAddress(locale, was), pageAddress(locale, is)];
    return [from, from.slice(0, -1)].map((it) => ({ from: it, to, status: 301 as const }));
  });

/**
 * All redirects of the site.
 * @param folders first parts of the addresses below a language, such as `check`
 * @param pages pages that have moved, as slugs
 */
export const redirectsOf = (folders: readonly string[], pages: typeof movedPages): readonly Redirect[] => [
  ...localeTags.flatMap((locale) => moved(pages, locale)),
  ...localeTags.flatMap((locale) => (otherTags[locale] ?? []).flatMap((tag) => folder(`/${tag}/`, pageAddress(locale, 'home'), 301))),
  // Nothing says which language is wanted. The page in English leads to the same page in each of the others.
  ...(['handbook', 'feed', 'calendar'] as const).map((form) => fileAddress(form, sourceLocale)).map((to) => ({ from: to.slice(`/${sourceLocale}`.length), to, status: 302 as const })),
  ...folders.flatMap((it) => folder(`/${it}/`, pageAddress(sourceLocale, it), 302)),
];

export const redirectFile = (): AstroIntegration => ({
  name: 'redirect-file',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const dist = fileURLToPath(dir);
      const folders = (await readdir(join(dist, sourceLocale), { withFileTypes: true })).filter((it) => it.isDirectory() && it.name !== 'not-kept').map(({ name }) => name).toSorted();
      await writeFile(join(dist, '_redirects'), redirectsText(redirectsOf(folders, movedPages)));
    },
  },
});
