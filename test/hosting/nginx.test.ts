// The built site as nginx serves it with the configuration that readers of the README copy.
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRulesIn, headersFor, redirected, redirectsIn } from '../../src/build/header-rules.ts';
import { leastBytes, isText } from '../../src/build/precompress.ts';
import { publishRelease } from '../../src/build/releases.ts';
import { localeTags } from '../../src/site.ts';
import { files, readBytes, readFile } from '../site/dist.ts';
import { lack, removeFolder, serverFolder, startedNginx, type Nginx } from './nginx.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const rules = headerRulesIn(readFile('_headers'));
const addressOf = (name: string): string => `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
const served = files.filter((name) => !name.startsWith('_'));
const contentType: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

let place = '';
let nginx: Nginx;

describe.skipIf(lack !== undefined)('nginx', () => {
  beforeAll(async () => {
    place = await serverFolder();
    await publishRelease(dist, place);
    nginx = await startedNginx(place);
  }, 120_000);
  afterAll(async () => {
    await nginx[Symbol.asyncDispose]();
    await removeFolder(place);
  });

  it('sends each file with the headers of _headers and its type', async () => {
    const wrong: string[] = [];
    for (const name of served) {
      const { status, headers } = await nginx.ask(addressOf(name), {}, 'HEAD');
      const wanted = headersFor(rules, addressOf(name));
      if (status !== 200) wrong.push(`${name}: ${String(status)}`);
      wanted.filter((it) => headers[it.name.toLowerCase()] !== it.value).forEach((it) => wrong.push(`${name}: ${it.name}: ${String(headers[it.name.toLowerCase()])}, not ${it.value}`));
      const type = contentType[/\.(\w+)$/.exec(name)?.[1] ?? ''] ?? 'application/octet-stream';
      if (headers['content-type'] !== type) wrong.push(`${name}: ${String(headers['content-type'])}, not ${type}`);
      if (!wanted.some((it) => it.name === 'Access-Control-Allow-Origin') && headers['access-control-allow-origin'] !== undefined) wrong.push(`${name}: for other sites`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('keeps what is named by its content, and asks for the rest again', async () => {
    const kept = async (path: string): Promise<string | undefined> => (await nginx.ask(path)).headers['cache-control'];
    const hashed = served.filter((name) => /^assets\/|\.pf_fragment$|^offline\/\w+\.|^rulebook\/2/.test(name));
    expect(new Set(hashed.map((it) => it.split('/')[0]))).toEqual(new Set(['assets', 'pagefind', 'offline', 'rulebook']));
    for (const name of hashed.filter((_, index) => index % 25 === 0)) expect(await kept(`/${name}`), name).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/en/', '/sv/handbook.html', '/en/changes.atom', '/rulebook/versions.json', '/nl/no-such-page/']) expect(await kept(path), path).toBe('public, max-age=0, must-revalidate');
    expect(await kept('/worker.js')).toBe('no-cache');
  });

  it.each(['/en/', '/zh-CN/changes.ics', '/assets/', '/nl/no-such-page/'])('sends %s compressed to those who can read it', async (given) => {
    const path = given === '/assets/' ? `/${served.find((name) => name.startsWith('assets/') && statSync(`${dist}${name}`).size > leastBytes) ?? ''}` : given;
    const plain = await nginx.ask(path);
    expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-length': String(plain.body.length) });
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [accepted, encoding, read] of [['gzip, deflate, br', 'br', brotliDecompressSync], ['gzip', 'gzip', gunzipSync]] as const) {
      const small = await nginx.ask(path, { 'Accept-Encoding': accepted });
      expect(small.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding', 'content-type': plain.headers['content-type'] });
      expect(read(small.body).equals(plain.body)).toBe(true);
      expect(small.body.length).toBeLessThan(plain.body.length);
      if (plain.status === 200) expect(small.headers.etag).not.toBe(plain.headers.etag);
    }
    expect((await nginx.ask(path, { 'Accept-Encoding': 'br;q=0, gzip;q=0' })).headers['content-encoding']).toBeUndefined();
  });

  it('compresses nothing that is small or compressed inside', async () => {
    for (const name of served.filter((it) => !isText(it) || statSync(`${dist}${it}`).size < leastBytes).filter((_, index) => index % 40 === 0)) {
      const { headers, body } = await nginx.ask(`/${name}`, { 'Accept-Encoding': 'br, gzip' });
      expect(headers['content-encoding'], name).toBeUndefined();
      expect(body.equals(readBytes(name))).toBe(true);
    }
  });

  it('sends a part of a file', async () => {
    const whole = readBytes('en/handbook.html');
    const part = await nginx.ask('/en/handbook.html', { Range: 'bytes=100-199' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${String(whole.length)}`);
    expect(part.body.equals(whole.subarray(100, 200))).toBe(true);
    const end = await nginx.ask('/en/handbook.html', { Range: 'bytes=-5' });
    expect(end.body.equals(whole.subarray(-5))).toBe(true);
    expect((await nginx.ask('/en/handbook.html', { Range: `bytes=${String(whole.length)}-` })).status).toBe(416);
    expect((await nginx.ask('/en/handbook.html', { Range: 'bytes=0-9', 'If-Range': '"another"' })).status).toBe(200);
  });

  it('does not send again what has not changed', async () => {
    for (const encoding of ['identity', 'br']) {
      const { headers } = await nginx.ask('/sv/choose/compare/', { 'Accept-Encoding': encoding });
      const [tag, time] = [headers.etag ?? '', headers['last-modified'] ?? ''];
      for (const condition of [{ 'If-None-Match': tag }, { 'If-Modified-Since': time }]) {
        const again = await nginx.ask('/sv/choose/compare/', { 'Accept-Encoding': encoding, ...condition });
        expect([again.status, again.body.length]).toEqual([304, 0]);
        expect(again.headers).toMatchObject({ etag: tag, 'cache-control': headers['cache-control'], 'content-security-policy': headers['content-security-policy'] });
      }
      // After going back to an earlier release a file is older than the one a reader has.
      expect((await nginx.ask('/sv/choose/compare/', { 'Accept-Encoding': encoding, 'If-Modified-Since': new Date(Date.now() + 86_400_000).toUTCString() })).status).toBe(200);
      expect((await nginx.ask('/sv/choose/compare/', { 'Accept-Encoding': encoding, 'If-None-Match': '"another"' })).status).toBe(200);
    }
  });

  it('says in the language of the address that a page is missing', async () => {
    const bodyOf = async (path: string): Promise<string> => {
      const { status, body } = await nginx.ask(path);
      expect(status, path).toBe(404);
      return String(body);
    };
    for (const tag of localeTags)
      for (const path of ['no-such-page/', 'choose/no-such-page', 'check/eligibility/x.json', 'beside/no/']) expect(await bodyOf(`/${tag}/${path}`)).toBe(readFile(`${tag}/404.html`));
    for (const path of ['/no-such-page/', '/english/', '/assets/', '/pagefind/en/', '/assets/Base.gone.js', '/sven/']) expect(await bodyOf(path)).toBe(readFile('404.html'));
  });

  it('leads from addresses of others to those of its own', async () => {
    const redirects = redirectsIn(readFile('_redirects'));
    const ask = async (path: string): Promise<readonly unknown[]> => nginx.ask(path).then(({ status, headers }) => [status, headers.location]);
    for (const { from } of redirects) {
      const path = from.replace('*', 'eligibility/');
      const to = redirected(redirects, path);
      expect(await ask(path)).toEqual([to?.status, to?.to]);
    }
    expect(await ask('/check/eligibility/?a=1&b=%2F')).toEqual([302, '/en/check/eligibility/?a=1&b=%2F']);
    expect(await ask('/zh/')).toEqual([301, '/zh-CN/']);
    expect(await ask('/en')).toEqual([301, '/en/']);
    expect(await ask('/en/choose?a=1')).toEqual([301, '/en/choose/?a=1']);
    expect(await ask('//example.org/..')).not.toContainEqual(expect.stringContaining('example'));
    for (const path of ['/zh/%0d%0aX-Injected:%201', '/zh/%0aX', '/check/%22%3E', '/zh/https:%2f%2fexample.org']) expect(await ask(path), path).toEqual([404, undefined]);
  });

  it('gives nothing but the site', async () => {
    const open: string[] = [];
    const outside = ['nginx.conf', 'current/rules.conf', 'releases/', 'etc/passwd'];
    const ups = ['/../', '/..%2f', '/%2e%2e/', '/%2e%2e%2f', '/en/../../', '/..\\', '/..%5c', '/.%2e/', '/%252e%252e%252f', '//../', '/en/..;/', '/../../../../../../../../', '/..%2f..%2f..%2f..%2f..%2f..%2f', '/..%c0%af', '/en/%2e%2e/%2e%2e/'];
    for (const path of ups.flatMap((up) => outside.map((it) => up + it)).concat(['/en/%00', '/en/index.html%00.txt', '/.git/config', '/en/.hidden', '/_headers', '/_redirects', '/en/index.html.br', '/en/index.html.gz', '/assets', '/releases/', '/nginx.pid', '//nginx.conf'])) {
      const { status, body } = await nginx.ask(path);
      const isRefused = status === 400 || status === 404 || (path === '/assets' && status === 301);
      if (!isRefused || /root:|load_module|add_header|X-Content-Type-Options:/.test(String(body))) open.push(`${path}: ${String(status)}`);
    }
    expect(open).toEqual([]);
  });

  it('reads, and does nothing else', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      const { status, headers } = await nginx.ask('/en/', {}, method);
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
    }
    expect((await nginx.ask('/en/', {}, 'TRACE')).status).toBe(405);
    const [head, get] = [await nginx.ask('/en/', {}, 'HEAD'), await nginx.ask('/en/')];
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    expect(get.headers.allow).toBeUndefined();
  });

  it('does not say which version it is', async () => {
    const answers = await Promise.all([nginx.ask('/en/'), nginx.ask('/gone/'), nginx.ask('/en/', {}, 'POST'), nginx.ask('/en/%00'), nginx.ask('/en')]);
    for (const { headers, body } of answers) expect(`${String(headers.server)} ${String(body)}`).not.toMatch(/nginx\/\d/);
  });
});
