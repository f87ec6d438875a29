// What a device stores of a language: all of it, byte for byte, and nothing of the others; and what makes it an app.
import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCompressedForm } from '../../src/build/precompress.ts';
import { localeTags } from '../../src/site.ts';
import { wordsIn } from './checker-words.ts';
import { dist, isKept, listIn, test } from './offline-site.ts';

const filesBelow = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(dist, folder), { recursive: true, withFileTypes: true })).filter((it) => it.isFile() && !isCompressedForm(it.name)).map((it) => join(it.parentPath, it.name).slice(dist.length)).toSorted();

const addressesOf = (files: readonly string[]): readonly string[] => files.map((file) => file.replace(/index\.html$/, ''));
/** Pages that are kept: all but what repeats them, and what hosts send in place of a missing one. */
const keptPages = async (locale: string): Promise<readonly string[]> =>
  addressesOf((await filesBelow(locale)).filter((it) => it.endsWith('.html') && !/\/(?:beside\/|handbook\.html|404\.html)/.test(it)));
const fileOf = (address: string): string => join(dist, address.endsWith('/') ? `${address}index.html` : address);

for (const locale of localeTags) {
  test(`the list of a language names all of it and nothing of another, ${locale}`, async () => {
    const { list } = await listIn(dist, locale);
    const listed = list.files.map(([url]) => url);
    expect(list.locale).toBe(locale);
    expect(new Set(listed).size, 'each once').toBe(listed.length);
    expect(listed.filter((url) => !existsSync(fileOf(url)))).toEqual([]);
    const pages = await keptPages(locale);
    expect(pages.length).toBeGreaterThan(50);
    const scripts = (await filesBelow('assets')).filter((it) => it.endsWith('.js'));
    const needed = ['/', ...pages, ...scripts, ...(await filesBelow(`pagefind/${locale}`)), `/${locale}/app.webmanifest`, `/${locale}/offline.json`, `/${locale}/search.json`, `/${locale}/check/keeping.json`];
    expect(needed.filter((it) => !listed.includes(it)), 'missing').toEqual([]);
    expect(listed.filter((it) => /\/(?:beside\/|handbook\.html)/.test(it)), 'repeated').toEqual([]);
    const others = localeTags.filter((it) => it !== locale);
    expect(listed.filter((url) => others.some((it) => url.startsWith(`/${it}/`) || url.startsWith(`/pagefind/${it}/`))), 'of other languages').toEqual([]);
  });

  test(`the guide can be installed, ${locale}`, async ({ page, site }) => {
    await page.goto(`/${locale}/`);
    const session = await page.context().newCDPSession(page);
    const read = await session.send('Page.getAppManifest');
    expect(read.errors, 'what the browser says of it').toEqual([]);
    const response = await page.request.get((await page.locator('link[rel="manifest"]').getAttribute('href')) ?? '');
    expect(read.url).toBe(response.url());
    expect(response.headers()['content-type']).toContain('application/manifest+json');
    const manifest = await response.json();
    expect(manifest).toMatchObject({ lang: locale, start_url: `/${locale}/`, scope: '/', id: `/${locale}/`, short_name: wordsIn(locale).say('ui', 'site.name') });
    expect(manifest.name).toContain(manifest.short_name);
    expect(['standalone', 'minimal-ui', 'fullscreen']).toContain(manifest.display);
    expect((await page.request.get(new URL(manifest.start_url, site.origin).href)).status()).toBe(200);
    const icons: readonly { readonly src: string; readonly sizes: string; readonly type: string; readonly purpose: string }[] = manifest.icons;
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
    for (const { src, sizes, type } of icons) {
      const icon = await page.request.get(src);
      expect(icon.headers()['content-type'], src).toBe(type);
      const bytes = await icon.body();
      expect(bytes.toString('latin1', 1, 4), src).toBe('PNG');
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
  });
}

const sampleSize = 60;

for (const locale of ['sv', 'zh-CN'] as const)
  test(`what is kept is served as it is on disk, ${locale}`, async ({ page, site }) => {
    const { list } = await listIn(dist, locale);
    await page.goto(`/${locale}/`);
    await isKept(page, locale);
    await site.cutOff(page);
    const step = list.files.length / sampleSize;
    const sample = Array.from({ length: sampleSize }, (_, index) => list.files[Math.floor(index * step)]?.[0] ?? '');
    const served = await page.evaluate(
      (addresses) =>
        Promise.all(addresses.map(async (address): Promise<readonly [string, number, string]> => {
          const response = await fetch(address);
          const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
          return [address, response.status, [...new Uint8Array(hash)].map((it) => it.toString(16).padStart(2, '0')).join('')];
        })),
      sample,
    );
    const onDisk = await Promise.all(sample.map(async (address) => [address, 200, createHash('sha256').update(await readFile(fileOf(address))).digest('hex')]));
    expect(served).toEqual(onDisk);
  });

test('no page of the language asks for anything that is not kept', async ({ page, site }) => {
  await page.goto('/nl/');
  await isKept(page, 'nl');
  await site.cutOff(page);
  const missing: string[] = [];
  page.on('requestfailed', (request) => {
    // Whoever leaves a page ends what it was asking for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') missing.push(request.url().slice(site.origin.length));
  });
  page.on('pageerror', (error) => missing.push(error.message));
  for (const address of await keptPages('nl')) {
    const response = await page.goto(address);
    if (response?.status() !== 200) missing.push(address);
  }
  // Sizes of the languages are of use only to those who can fetch one.
  expect(missing.filter((it) => it !== '/offline/sizes.json')).toEqual([]);
});
