// A site of a test's own, whose network can be taken away, and what a device keeps of it.
import { expect, test as base, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { writeOffline } from '../../src/build/offline.ts';
import { isCompressedForm } from '../../src/build/precompress.ts';
import type { Locale } from '../../src/site.ts';
import { cachePrefix, type Kept, type OfflineList } from '../../src/worker/protocol.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const dist = join(root, 'dist');

export interface Site {
  readonly origin: string;
  /** Serves a folder, in place of the one served before. */
  readonly serve: (folder: string) => Promise<void>;
  /** Takes the network away, and what the browser of a page has kept of it for a while. */
  readonly cutOff: (page?: Page) => Promise<void>;
  /** A copy of a folder, removed after the test. */
  readonly copy: (folder: string) => Promise<string>;
}

const started = async (port: number, folder: string): Promise<ChildProcess> => {
  const server = spawn(process.execPath, ['src/cli/serve.ts', '--port', String(port), '--site', folder], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const end = (): void => void server.kill();
  process.once('exit', end);
  server.once('exit', () => process.off('exit', end));
  let told = '';
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error(`${folder} cannot be served on port ${port}. ${told}`)));
    server.stdout.on('data', (text) => {
      told += String(text);
      const [, found] = /served at http:\/\/localhost:(\d+)\//.exec(told) ?? [];
      if (found === String(port)) resolve();
      // A worker belongs to one address: on another port, every test would begin anew.
      else if (found !== undefined) server.kill();
    });
  });
  return server;
};

const stopped = async (server: ChildProcess | undefined): Promise<void> => {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const end = once(server, 'exit');
  server.kill();
  await end;
};

const copyOf = async (folder: string): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'offline-site-'));
  // What a test changes in a copy, the compressed file beside it would hide.
  await cp(folder, copy, { recursive: true, filter: (name) => !isCompressedForm(name) });
  return copy;
};

/** What the first heading of a built page says. */
export const headingIn = async (folder: string, address: string): Promise<string> => parse(await readFile(join(folder, address, 'index.html'), 'utf8')).querySelector('h1')?.text.trim() ?? '';

/** Pages whose text differs in the newer site. */
export const renewed = ['choose/compare', 'understand/roles'] as const;

/** A newer site: other headings on some pages, and scripts of other names on all of them, as after a change of code. */
const makeNewer = async (folder: string): Promise<void> => {
  const scripts = new Set(await readdir(join(folder, 'assets')));
  const newName = (name: string): string => (scripts.has(name) ? name.replace(/\.js$/, '-newer.js') : name);
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.html$|^assets\/.*\.js$/.test(name));
  for (const name of files) {
    const text = await readFile(join(folder, name), 'utf8');
    const isRenewed = renewed.some((page) => name.endsWith(`/${page}/index.html`));
    const withScripts = text.replace(/[\w.-]+\.js/g, newName);
    await writeFile(join(folder, name), isRenewed ? withScripts.replace('</h1>', ' – 2</h1>') : withScripts);
  }
  for (const name of scripts) await rename(join(folder, 'assets', name), join(folder, 'assets', newName(name)));
  await rm(join(folder, 'offline'), { recursive: true });
  await writeOffline(folder, true);
};

let turn = 0;

export const test = base.extend<{ site: Site }, { newer: string }>({
  /** The folder of the newer site. It is the same for all tests and takes its time. */
  newer: [async ({}, use) => {
    const folder = await copyOf(dist);
    await makeNewer(folder);
    await use(folder);
    await rm(folder, { recursive: true });
  }, { scope: 'worker', timeout: 240_000 }],

  site: async ({}, use, { parallelIndex }) => {
    const port = 4720 + parallelIndex * 20 + (turn++ % 20);
    const copies: string[] = [];
    let server: ChildProcess | undefined;
    const serve = async (folder: string): Promise<void> => {
      await stopped(server);
      server = await started(port, folder);
    };
    const copy = async (folder: string): Promise<string> => {
      const made = await copyOf(folder);
      copies.push(made);
      return made;
    };
    await serve(dist);
    const cutOff = async (page?: Page): Promise<void> => {
      await stopped(server);
      if (page === undefined) return;
      const session = await page.context().newCDPSession(page);
      await session.send('Network.clearBrowserCache');
      await session.detach();
    };
    await use({ origin: `http://127.0.0.1:${port}`, serve, cutOff, copy });
    await stopped(server);
    for (const folder of copies) await rm(folder, { recursive: true });
  },

  serviceWorkers: 'allow',

  baseURL: async ({ site }, use) => use(site.origin),
});

const marks = `${cachePrefix}marks`;

/** What is kept whole, as the worker has marked it. Asking leaves no trace. */
export const marksOn = (page: Page): Promise<readonly Kept[]> =>
  page.evaluate(async (name): Promise<Kept[]> => {
    if (!(await caches.has(name))) return [];
    const cache = await caches.open(name);
    const requests = (await cache.keys()).filter(({ url }) => url.endsWith('?kept'));
    return Promise.all(requests.map(async (request): Promise<Kept> => (await cache.match(request))?.json()));
  }, marks);

/** Waits until these languages are kept whole, and no other is. */
export const isKept = (page: Page, ...languages: readonly Locale[]): Promise<void> =>
  expect.poll(async () => (await marksOn(page)).map(({ locale }) => locale).toSorted(), { message: 'languages kept', timeout: 60_000 }).toEqual(languages.toSorted());

/** Names of the caches that the worker made. */
export const cachesOn = (page: Page): Promise<readonly string[]> => page.evaluate(async (prefix) => (await caches.keys()).filter((name) => name.startsWith(prefix)), cachePrefix);

/** Addresses of all that the worker stored. */
export const allStoredOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (prefix) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
    return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => url);
  }, cachePrefix);

/** Addresses stored for a language, with the mark of their version; or those of the marks themselves. */
export const storedOn = (page: Page, name: Locale | 'marks'): Promise<readonly string[]> =>
  page.evaluate(async (cache) => (await (await caches.open(cache)).keys()).map(({ url }) => url.slice(location.origin.length)).toSorted(), cachePrefix + name);

/** Addresses that a version stores for a language. */
export const listedIn = ({ files }: OfflineList): readonly string[] => files.map(([url, revision]) => (revision === null ? url : `${url}?__WB_REVISION__=${revision}`)).toSorted();

/** The list of a language, and its address. */
export const listIn = async (folder: string, locale: Locale): Promise<{ readonly address: string; readonly list: OfflineList }> => {
  const name = (await readdir(join(folder, 'offline'))).find((it) => it.startsWith(`${locale}.`)) ?? '';
  const list: OfflineList = JSON.parse(await readFile(join(folder, 'offline', name), 'utf8'));
  return { address: `/offline/${name}`, list };
};

/** Notes on every page opened from now on what it asks about being kept, and what it hears from the worker. */
export const listen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    MessagePort.prototype.start = new Proxy(MessagePort.prototype.start, {
      apply: (start, port: MessagePort, given: []) => {
        port.addEventListener('message', ({ data }) => heard.push(String(data.type)));
        return Reflect.apply(start, port, given);
      },
    });
    Storage.prototype.getItem = new Proxy(Storage.prototype.getItem, {
      apply: (get, storage: Storage, given: [string]) => {
        if (given[0] === 'csp-guide-offline') heard.push('wish read');
        return Reflect.apply(get, storage, given);
      },
    });
    ServiceWorkerContainer.prototype.register = new Proxy(ServiceWorkerContainer.prototype.register, {
      apply: (register, container: ServiceWorkerContainer, given: [string]) => {
        heard.push('registered');
        return Reflect.apply(register, container, given);
      },
    });
    ServiceWorkerRegistration.prototype.update = new Proxy(ServiceWorkerRegistration.prototype.update, {
      apply: async (update, registration: ServiceWorkerRegistration, given: []) => {
        const found: unknown = await Reflect.apply(update, registration, given);
        heard.push('looked for a newer one');
        return found;
      },
    });
  });

export const heardOn = (page: Page): Promise<readonly string[]> => page.evaluate((): string[] => Reflect.get(window, 'heard'));

/** A page has asked for its language to be kept, and all that followed from it is done. */
export const hasAnswer = (page: Page): Promise<void> => expect.poll(() => heardOn(page), { message: 'answers of the worker', timeout: 60_000 }).toContain('state');

/** A page has looked what its reader wishes, and went no further. */
export const keepsQuiet = async (page: Page): Promise<void> => {
  await expect.poll(() => heardOn(page)).toContain('wish read');
  expect(new Set(await heardOn(page))).toEqual(new Set(['wish read']));
};

export const noticeOn = (page: Page, kind: 'offline' | 'update') => page.locator(`.notice[data-kind="${kind}"]`);

export const registrationsOn = (page: Page): Promise<number> => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Opens a page and tells how it was answered. */
export const statusOf = async (page: Page, address: string): Promise<number | undefined> => (await page.goto(address))?.status();
