// Serves the built site the way a host would: compressed, with the headers of dist/_headers, the redirects of
// dist/_redirects and the 404 pages. A busy port gives way to the next one.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { headerRulesIn, headersFor, redirected, redirectsIn } from '../build/header-rules.ts';
import { localeTags } from '../site.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: process.env['PORT'] ?? '4321' }, site: { type: 'string' } } });
const wanted = Number(values.port);
const dist = values.site === undefined ? fileURLToPath(new URL('../../dist/', import.meta.url)) : resolve(values.site) + sep;
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) fail(`The port "${values.port}" is not a number from 1 to 65535.`);
if (!existsSync(`${dist}index.html`)) fail('There is no built site yet. Run "npm run build" first; "npm start" does both.');

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** A file that only some sites have: a bare one brings no redirects and no page of a language. */
const read = (name: string): Buffer | undefined => (existsSync(dist + name) ? readFileSync(dist + name) : undefined);
const rules = headerRulesIn(String(read('_headers') ?? ''));
const redirects = redirectsIn(String(read('_redirects') ?? ''));
const addHeaders = (response: ServerResponse, path: string): void => headersFor(rules, path).forEach(({ name, value }) => response.setHeader(name, value));

/** The page that stands in for a missing one, in the language of the address. */
const notFoundAt = new Map(['/404.html', ...localeTags.map((locale) => `/${locale}/404.html`)].map((path) => [path, read(path.slice(1))]));
const notFoundFor = (path: string): string => {
  const own = `/${path.split('/')[1] ?? ''}/404.html`;
  return notFoundAt.get(own) === undefined ? '/404.html' : own;
};

const files = sirv(dist, { etag: true, brotli: true, gzip: true, setHeaders: (response, path) => addHeaders(response, path.replace(/index\.html$/, '')) });
const server = createServer((request, response) => {
  files(request, response, () => {
    const [path = '', query] = (request.url ?? '').split('?');
    const other = redirected(redirects, path);
    const page = notFoundFor(path);
    addHeaders(response, other === undefined ? page : path);
    if (other === undefined) response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFoundAt.get(page));
    else response.writeHead(other.status, { Location: query === undefined ? other.to : `${other.to}?${query}` }).end();
  });
});

let port = wanted;
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' || port >= wanted + 20) fail(`The site cannot be served on port ${port}: ${error.message}`);
  console.log(`Port ${port} is busy, trying ${port + 1}.`);
  port += 1;
  server.listen(port);
});
server.on('listening', () => {
  console.log(`\nThe guide is served at http://localhost:${port}/`);
  for (const locale of localeTags) console.log(`  http://localhost:${port}/${locale}/`);
  console.log('Stop it with Ctrl+C.');
});
server.listen(port);
