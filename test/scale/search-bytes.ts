// What a browser loads for searches: a page of results opened for a first query, then further ones in it. Bytes of bodies
// as a host sends them.
import { chromium } from '@playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { browserPath } from '../../src/cli/browser.ts';
import { isText } from '../../src/build/precompress.ts';
import { servedSite } from '../served.ts';

/** Bytes of what a query made the browser load, by kind of file. */
export interface Loaded {
  readonly query: string;
  readonly bytes: number;
  readonly kinds: Readonly<Record<string, number>>;
}

const sizeOf = (file: string): number => (existsSync(`${file}.br`) ? statSync(`${file}.br`).size : isText(file) ? brotliCompressSync(readFileSync(file)).length : statSync(file).size);

const kindOf = (path: string): string => /pf_(\w+)$/.exec(path)?.[1] ?? (path.endsWith('words.txt') ? 'words' : path.endsWith('.pagefind') ? 'wasm' : path.startsWith('/pagefind/') ? 'pagefind' : 'box');

/** @param queries the first is looked for on a fresh page, the others after it */
export const searchBytes = async (dist: string, locale: string, queries: readonly string[], port: number): Promise<readonly Loaded[]> => {
  await using site = await servedSite(port, dist);
  await using browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${site.address}/${locale}/search/`);
  await page.waitForLoadState('networkidle');
  const paths = new Set<string>();
  page.on('request', (request) => paths.add(new URL(request.url()).pathname));
  const field = page.locator('form[data-search] input[type="search"]').first();
  const loaded: Loaded[] = [];
  for (const query of queries) {
    const before = new Set(paths);
    await field.fill(query);
    await page.locator('.found .hits li').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => document.querySelector('.found')?.getAttribute('aria-busy') === 'false');
    await page.waitForLoadState('networkidle');
    const files = [...paths].filter((it) => !before.has(it) && existsSync(join(dist, it)) && !it.endsWith('/'));
    const kinds: Record<string, number> = {};
    for (const file of files) kinds[kindOf(file)] = (kinds[kindOf(file)] ?? 0) + sizeOf(join(dist, file));
    loaded.push({ query, bytes: Object.values(kinds).reduce((sum, it) => sum + it, 0), kinds });
  }
  return loaded;
};
