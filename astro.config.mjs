import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { remarkBehind } from './src/build/behind.ts';
import { beside } from './src/build/beside.ts';
import { handbook } from './src/build/handbook.ts';
import { headerFile } from './src/build/header-file.ts';
import { remarkHeadingIds } from './src/build/heading-ids.ts';
import { licenses } from './src/build/licenses.ts';
import { markdownPages } from './src/build/markdown-pages.ts';
import { notFoundPages } from './src/build/not-found.ts';
import { offline } from './src/build/offline.ts';
import { rehypePageLinks } from './src/build/page-links.ts';
import { pageStyles } from './src/build/page-styles.ts';
import { precompression } from './src/build/precompress.ts';
import { redirectFile } from './src/build/redirects.ts';
import { searchIndex } from './src/build/search-index.ts';
import { rehypeSourceMarks } from './src/build/source-marks.ts';
import { rehypeTables } from './src/build/tables.ts';
import { localeTags, siteUrl, sourceLocale } from './src/site.ts';

/** Scripts here have no styles of their own and little to load ahead: a lazy part is just imported, without a list of what it needs. */
const plainImports = [
  {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
  },
  {
    name: 'no-lists-of-needs',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/^const __vite__mapDeps=.*\n/m, '').replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
      },
    },
  },
];

const compression = precompression();

export default defineConfig({
  site: siteUrl,
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'always', assets: 'assets' },
  devToolbar: { enabled: false },
  prefetch: false,
  // What checkers share is one file: it compresses better than many, and a reader of one checker has most of the next.
  // What every page shares stands apart from it, or every page would load the checkers.
  vite: { plugins: plainImports, build: { modulePreload: false, rolldownOptions: { output: { codeSplitting: { groups: [
    { name: 'shared', test: /preload-helper|worker-client/, priority: 2 },
    { name: 'checkers', test: /preact|src.(?:rules|i18n|components.islands)/, minShareCount: 2 },
  ] } } } } },
  integrations: [mdx(), preact(), sitemap({
    filter: (page) => !/^\/(?:[^/]+\/(?:not-kept|handbook|404)\/)?$/.test(new URL(page).pathname),
    i18n: { defaultLocale: sourceLocale, locales: Object.fromEntries(localeTags.map((tag) => [tag, tag])) },
  }), compression.files, handbook(), notFoundPages(), pageStyles(), beside(), headerFile(), compression.pages, searchIndex(), markdownPages(), redirectFile(), offline(compression.sizesIn), licenses(), compression.rest],
  markdown: {
    syntaxHighlight: false,
    // Not Astro's default processor: it leaves ** literal beside full-width punctuation.
    processor: unified({
      remarkPlugins: [remarkCjkFriendly, remarkHeadingIds, remarkBehind],
      rehypePlugins: [rehypePageLinks, rehypeTables, rehypeSourceMarks],
      smartypants: false,
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        // The policy is in src/components/layout/admitted-workers.ts.
        "require-trusted-types-for 'script'",
        'trusted-types default',
      ],
    },
  },
});
