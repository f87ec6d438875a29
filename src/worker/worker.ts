/// <reference lib="webworker" />
// Keeps whole languages of the guide on the device. Each version of a language is a list of files; the worker of a
// version serves its own list or nothing, and a newer worker waits until the reader lets it take over.
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { forget, isPublished, keptAt, keptLists, listAt, localeOfList, markKept, marks } from './kept.ts';
import { mend, storedBy } from './stored.ts';
import { cachePrefix, type Kept, type ListedFile, type Reply, type Request as Asked } from './protocol.ts';

declare const self: ServiceWorkerGlobalScope;

/** Addresses of this version's lists, one a language; the build writes them here. */
const lists = self.__WB_MANIFEST.map((it) => new URL(typeof it === 'string' ? it : it.url, self.location.href).pathname);
const listOf = (locale: string): string | undefined => lists.find((it) => localeOfList(it) === locale);

/** Files that are fetched side by side. */
const lanes = 6;

const controllerFor = (locale: string, files: readonly ListedFile[]): PrecacheController => {
  const controller = new PrecacheController({ cacheName: cachePrefix + locale, fallbackToNetwork: false });
  controller.addToCacheList(files.map(([url, revision, , integrity]) => ({ url, revision, integrity })));
  return controller;
};

/** By language, what serves it. */
const kept = new Map<string, PrecacheController>();

/** Languages that are being fetched. */
const begun = new Set<string>();

/** Languages that are being removed: nothing more is fetched of them. */
const unwanted = new Set<string>();

/** One at a time stores or removes a language, this worker or the one of another version. */
const alone = (locale: string, act: () => Promise<void>): Promise<void> => navigator.locks.request(cachePrefix + locale, act);

const restore = async (): Promise<void> => {
  kept.clear();
  for (const list of lists) if ((await keptAt(list)) !== undefined) kept.set(localeOfList(list), controllerFor(localeOfList(list), (await listAt(list)).files));
};
// Without what it has stored the worker is a mere passage to the network.
const restored = restore().catch(() => undefined);

/** Workbox stores files for an install event alone; a reader's wish to keep a language is one, too. */
const asInstall = (event: ExtendableEvent): ExtendableEvent =>
  new Proxy(event, { get: (of, name) => (name === 'type' ? 'install' : name === 'waitUntil' ? (promise: Promise<unknown>) => of.waitUntil(promise) : Reflect.get(of, name)) });

/** Fetches what is missing of a language; what has been fetched before is not fetched again. */
const keep = async (locale: string, event: ExtendableEvent, tell: (reply: Reply) => void): Promise<void> => {
  const list = listOf(locale);
  if (list === undefined) return;
  // Files fetched while a newer version is published would be of that one.
  const isStillThis = async (): Promise<void> => {
    if (!(await isPublished(list))) throw new Error(`${list} is no longer published.`);
  };
  await isStillThis();
  const { files, asOf, locale: tag } = await listAt(list);
  const of = files.reduce((sum, [, , bytes]) => sum + bytes, 0);
  const size = new Map(files.map(([url, , bytes]) => [new URL(url, self.location.href).href, bytes]));
  let bytes = 0;
  /** The first thing that went wrong. */
  let fault: unknown;
  const progress = {
    requestWillFetch: async ({ request }: { request: Request }): Promise<Request> => {
      if (fault !== undefined || unwanted.has(locale)) throw new Error(`${locale} is no longer fetched.`);
      return request;
    },
    handlerDidComplete: async ({ request }: { request: Request }): Promise<void> => {
      bytes += size.get(request.url) ?? 0;
      tell({ type: 'progress', bytes, of });
    },
  };
  // It is over only when no lane stores any more: else what is removed next would come back.
  await Promise.all(Array.from({ length: lanes }, async (_, lane) => {
    const controller = controllerFor(locale, files.filter((_file, index) => index % lanes === lane));
    controller.strategy.plugins.push(progress);
    await controller.install(asInstall(event)).catch((error: unknown) => { fault ??= error; });
  }));
  if (fault !== undefined) throw fault;
  await isStillThis();
  await markKept(list, { locale: tag, asOf, storedAt: new Date().toISOString() });
  kept.set(locale, controllerFor(locale, files));
};

const remove = async (locale: string): Promise<void> => {
  unwanted.add(locale);
  await alone(locale, async () => {
    kept.delete(locale);
    await forget((list) => localeOfList(list) === locale);
    await caches.delete(cachePrefix + locale);
  }).finally(() => unwanted.delete(locale));
};

const state = async (): Promise<Reply> => {
  await restored;
  const all = await Promise.all(lists.map(keptAt));
  return { type: 'state', kept: all.filter((it): it is Kept => it !== undefined) };
};

const stored = async (url: string): Promise<Response | undefined> => {
  for (const controller of kept.values()) {
    const response = await storedBy(controller, url).catch(() => undefined);
    if (response !== undefined) return response;
  }
  return undefined;
};

/** The page that says what is not kept: in the language asked for, or in one that the reader keeps. */
const notKept = async (url: URL): Promise<Response | undefined> => {
  const wanted = url.pathname.split('/')[1] ?? '';
  for (const locale of [wanted, ...kept.keys()]) {
    const page = kept.has(locale) ? await stored(`${url.origin}/${locale}/not-kept/`) : undefined;
    if (page !== undefined) return new Response(page.body, { status: 503, headers: page.headers });
  }
  return undefined;
};

const answer = async (request: Request): Promise<Response> => {
  await restored;
  const url = new URL(request.url);
  const path = request.mode === 'navigate' && !/\/$|\.\w+$/.test(url.pathname) ? `${url.pathname}/` : url.pathname;
  const address = url.origin + path;
  const own = await stored(address);
  if (own !== undefined) return own;
  try {
    const response = await fetch(request);
    // Only where the network still has this version is it the file that is missing here.
    for (const controller of kept.values()) await mend(controller, address, response).catch(() => undefined);
    return response;
  } catch (error) {
    const page = request.mode === 'navigate' ? await notKept(url) : undefined;
    if (page !== undefined) return page;
    throw error;
  }
};

self.addEventListener('install', (event) => {
  // All languages that are kept are renewed together; if one cannot be, the version before goes on serving them all.
  event.waitUntil((async () => {
    // Where nothing can be stored nothing is kept either, and pages are told so by a worker that answers.
    const languages = async (): Promise<ReadonlySet<string>> => new Set((await keptLists().catch(() => [])).map(localeOfList));
    // A language may be removed while its turn has not come.
    for (const locale of await languages()) await alone(locale, async () => (await languages()).has(locale) ? keep(locale, event, () => undefined) : undefined);
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    // While this worker waited, the one before may have kept or removed a language.
    await restore();
    for (const controller of kept.values()) await controller.activate(event);
    const needed = new Set([marks, ...[...kept.keys(), ...begun].map((locale) => cachePrefix + locale)]);
    // The rest is what an interrupted fetch of an older version left behind.
    for (const name of await caches.keys()) if (name.startsWith(cachePrefix) && !needed.has(name)) await caches.delete(name);
    await forget((list) => !lists.includes(list));
    await self.clients.claim();
  })());
});

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === self.location.origin && !event.request.headers.has('range')) event.respondWith(answer(event.request));
});

self.addEventListener('message', (event) => {
  const asked: Asked = event.data;
  const tell = (reply: Reply): void => event.ports[0]?.postMessage(reply);
  event.waitUntil((async () => {
    await restored;
    if (asked.type === 'take-over') return self.skipWaiting();
    try {
      if (asked.type === 'remove') await remove(asked.locale);
      if (asked.type === 'keep' && (asked.isAsked || kept.size + begun.size === 0)) {
        begun.add(asked.locale);
        await alone(asked.locale, () => keep(asked.locale, event, tell)).finally(() => begun.delete(asked.locale));
      }
    } catch (error) {
      tell({ type: 'failed', isFull: error instanceof Error && error.name === 'QuotaExceededError' });
    }
    tell(await state());
  })());
});
