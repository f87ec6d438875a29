// Every page as Markdown beside its index.html, and llms.txt: for those who quote the guide, and for language models.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { stringify } from 'yaml';
import { inLanguage } from '../i18n/addresses.ts';
import { asOf, localeTags, siteUrl, sourceLocale, type Locale } from '../site.ts';
import { articleMarkdown } from './article-markdown.ts';
import { builtPage, builtPaths, type BuiltPage } from './built-pages.ts';
import { llmsAtRoot, llmsOf, markdownAddress, type ListedPage } from './llms.ts';
import type { MarkdownWords } from './markdown-words.ts';
import { throughVite } from './through-vite.ts';

const license = 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/';

/** What must go with a page wherever its text is taken: its day, its address, and that it is not from Microsoft. */
const frontMatterOf = ({ title, description, locale, path }: BuiltPage, notice: string): string =>
  stringify({
    title,
    description,
    language: locale,
    'as-of': asOf,
    url: `${siteUrl}${path}`,
    ...(locale === sourceLocale ? {} : { english: markdownAddress(inLanguage(path, sourceLocale)) }),
    license,
    notice,
  }, { lineWidth: 0 });

/** A page as a Markdown file. */
export const markdownPage = (page: BuiltPage, words: MarkdownWords): string => `---\n${frontMatterOf(page, words.disclaimer)}---\n\n${articleMarkdown(page, words)}`;

const writeMarkdown = async (dist: string, wordsIn: (locale: Locale) => MarkdownWords): Promise<void> => {
  for (const locale of localeTags) {
    const words = wordsIn(locale);
    const listed: ListedPage[] = [];
    for (const path of await builtPaths(dist, locale)) {
      const page = await builtPage(dist, locale, path);
      await writeFile(join(dist, path, 'index.md'), markdownPage(page, words));
      listed.push({ path, title: page.title, description: page.description });
    }
    await writeFile(join(dist, locale, 'llms.txt'), llmsOf(locale, listed, words));
  }
  await writeFile(join(dist, 'llms.txt'), llmsAtRoot(wordsIn));
};

export const markdownPages = (): AstroIntegration => ({
  name: 'markdown-pages',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const { wordsIn } = await throughVite<typeof import('./markdown-words.ts')>('src/build/markdown-words.ts');
      await writeMarkdown(fileURLToPath(dir), wordsIn);
    },
  },
});
