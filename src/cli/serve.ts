// Serves the built site the way a host would: with the headers of dist/_headers and the 404 page. A busy port gives
// way to the next one.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
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

/** The rules of the header file: a path, in which a star stands for anything, and its headers. */
const rules = readFileSync(`${dist}_headers`, 'utf8')
  .split(/\n(?=\/)/)
  .map((block) => {
    const [path = '', ...lines] = block.split('\n');
    return { path, headers: lines.flatMap((line) => [...line.matchAll(/^ {2}([\w-]+): (.+)$/g)].map(([, name = '', value = '']) => ({ name, value }))) };
  });
const isFor = (rule: string, path: string): boolean => {
  const [start = '', end] = rule.split('*');
  return end === undefined ? path === rule : path.length >= rule.length - 1 && path.startsWith(start) && path.endsWith(end);
};
const addHeaders = (response: ServerResponse, path: string): void => {
  for (const { headers } of rules.filter((it) => isFor(it.path, path))) for (const { name, value } of headers) response.setHeader(name, value);
};
const notFound = readFileSync(`${dist}404.html`);

const files = sirv(dist, { etag: true, setHeaders: (response, path) => addHeaders(response, path.replace(/index\.html$/, '')) });
const server = createServer((request, response) => {
  files(request, response, () => {
    addHeaders(response, '/404.html');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
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
