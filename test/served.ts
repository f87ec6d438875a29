// What the scripts that measure share: the site as the project's own server serves it, the same as a host sends it to
// phones, and the median.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createSecureServer, type ServerHttp2Session } from 'node:http2';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Folder of the built site. */
export const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const serve = fileURLToPath(new URL('../src/cli/serve.ts', import.meta.url));

/** Where a site is served, without a slash at the end; served until it is disposed of. */
interface Served extends AsyncDisposable {
  readonly address: string;
}

/** The middle one of the times, or the upper of the two in the middle; 0 of none. */
export const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** A built site behind the project's own server, on a port or the next free one. Where nothing is built, an error in the server's words. */
export const servedSite = async (port: number, folder = dist): Promise<Served> => {
  const server = spawn(process.execPath, [serve, '--port', String(port), '--site', folder], { stdio: 'pipe' });
  const ended = once(server, 'close');
  process.once('exit', () => server.kill());
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [, found] = /(http:\/\/localhost:\d+)\/\n/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
    // Told as one sentence: it says what to do.
    server.once('close', () => reject(Object.assign(new Error(said), { stack: said })));
  });
  return {
    address,
    [Symbol.asyncDispose]: async () => {
      server.kill();
      await ended;
    },
  };
};

/** A key and a certificate for localhost that no browser trusts by itself. Without openssl on the machine, an error. */
const certificate = (): string =>
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-keyout', '-', '-out', '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const compress = promisify(brotliCompress);
const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const ofConnection = /^(connection|keep-alive|transfer-encoding|content-length|date)$/;

/** The answer of the server behind, as a host passes it on: text compressed as far as brotli can. */
const passedOn = async (address: string): Promise<{ status: number; headers: Record<string, string | number>; body: Buffer }> => {
  const answer = await fetch(address, { redirect: 'manual' });
  const plain = Buffer.from(await answer.arrayBuffer());
  const isText = /^text\/|json|javascript|xml/.test(answer.headers.get('content-type') ?? '');
  const body = isText ? await compress(plain, smallest) : plain;
  const kept = [...answer.headers].filter(([name]) => !ofConnection.test(name));
  return { status: answer.status, headers: { ...Object.fromEntries(kept), ...(isText && { 'content-encoding': 'br', vary: 'Accept-Encoding' }), 'content-length': body.length }, body };
};

/**
 * A served site as a host sends it: over HTTP/2, compressed. A browser needs `--ignore-certificate-errors` to read it.
 * @param site address of the server behind, without a slash at the end
 * @param ready paths compressed beforehand, so that no measurement has to share the processor with it
 */
export const compressedHost = async (site: string, ready: readonly string[]): Promise<Served> => {
  const answers = new Map<string, ReturnType<typeof passedOn>>();
  const answerTo = (path: string): ReturnType<typeof passedOn> => {
    const known = answers.get(path) ?? passedOn(site + path);
    answers.set(path, known);
    return known;
  };
  await Promise.all(ready.map(answerTo));

  const pem = certificate();
  const sessions = new Set<ServerHttp2Session>();
  const server = createSecureServer({ key: pem, cert: pem }, (request, response) => {
    answerTo(request.url).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(request.method === 'HEAD' ? '' : body),
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  await once(server.listen(0), 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The host got no port.');
  return {
    address: `https://localhost:${place.port}`,
    [Symbol.asyncDispose]: async () => {
      sessions.forEach((session) => session.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
