// An nginx of a test's own, with the configuration that stands beside this file, on a port of this machine alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = process.env['NGINX_PATH'] ?? '/usr/sbin/nginx';
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What is missing to run nginx, as a sentence; nothing where it can run. */
export const lack = [program, brotli].every((it) => existsSync(it))
  ? undefined
  : `The configuration of nginx is not tried: ${program} or its module for brotli is missing. Install nginx and libnginx-mod-http-brotli-static, or set NGINX_PATH.`;
if (lack !== undefined && process.env['CI'] === 'true') throw new Error(lack);
if (lack !== undefined) console.warn(lack);

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Nginx extends AsyncDisposable {
  readonly origin: string;
  /** Asks for a path, sent as it is written, over a connection of its own. */
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Answer>;
  /** Reads the configuration anew, as after a release. */
  readonly reload: () => void;
}

/** A folder for a server as the configuration wants it, which others than its owner can read. */
export const serverFolder = async (): Promise<string> => {
  const place = await mkdtemp(join(tmpdir(), 'hosting-'));
  await chmod(place, 0o755);
  await Promise.all(['logs', 'tmp'].map((name) => mkdir(join(place, name))));
  return place;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
};

const asked = async (port: number, path: string, headers: Readonly<Record<string, string>>, method: string): Promise<Answer> => {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asking = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('error', reject);
    response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
  });
  asking.on('error', reject).end();
  return promise;
};

/** Starts nginx over a folder with a release in it. The port is all that differs from the configuration as it is copied. */
export const startedNginx = async (place: string): Promise<Nginx> => {
  const port = await freePort();
  const configuration = await readFile(new URL('nginx.conf', import.meta.url), 'utf8');
  await writeFile(join(place, 'nginx.conf'), configuration.replace('listen 8080;', `listen 127.0.0.1:${String(port)};`));
  const server = spawn(program, ['-p', place, '-c', 'nginx.conf', '-g', 'daemon off; error_log stderr notice;'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const end = (): void => void server.kill();
  process.once('exit', end);
  const gone = once(server, 'exit');
  let told = '';
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error(`nginx did not start. ${told}`)));
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.includes('start worker process')) resolve();
    });
  });
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    ask: async (path, headers = {}, method = 'GET') => asked(port, path, headers, method),
    reload: () => void server.kill('SIGHUP'),
    [Symbol.asyncDispose]: async () => {
      end();
      await gone;
      process.off('exit', end);
    },
  };
};

/** Removes the folder of a server. */
export const removeFolder = async (place: string): Promise<void> => rm(place, { recursive: true, force: true });
