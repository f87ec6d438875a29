// The page that stands in for a missing one, in each language: hosts look for a file 404.html in the folder of the address
// and then further up, while Astro gives it a folder of its own.
import { rename, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageAddress } from '../i18n/addresses.ts';
import { localeTags } from '../site.ts';
import { fileOf } from './built-pages.ts';

export const notFoundPages = (): AstroIntegration => ({
  name: 'not-found-pages',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      for (const locale of localeTags) {
        const page = fileOf(fileURLToPath(dir), pageAddress(locale, '404'));
        await rename(page, `${dirname(page)}.html`);
        await rmdir(dirname(page));
      }
    },
  },
});
