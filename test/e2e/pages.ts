import { readdirSync } from 'node:fs';

const dist = new URL('../../dist/', import.meta.url).pathname;

/** Addresses of all built pages. */
export const addresses: readonly string[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => (name === '404.html' ? '/no-such-page/' : `/${name.replace(/index\.html$/, '')}`))
  .toSorted();
