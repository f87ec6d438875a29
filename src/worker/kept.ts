// Which languages are kept whole, and in which version. A language counts as kept once its last file is stored; until
// then the version before it serves, so that two versions never mix.
import { cachePrefix, type Kept, type OfflineList } from './protocol.ts';

export const marks = `${cachePrefix}marks`;
const markOf = (list: string): string => `${list}?kept`;

/** The list of a version, from the device or the network. */
export const listAt = async (list: string): Promise<OfflineList> => {
  const stored: OfflineList | undefined = await (await caches.match(list, { cacheName: marks }))?.json().catch(() => undefined);
  if (stored !== undefined) return stored;
  const response = await fetch(list);
  if (!response.ok) throw new Error(`${list}: ${response.status}`);
  await (await caches.open(marks)).put(list, response.clone());
  return response.json();
};

/** Whether the version of a list is still the one on the network. */
export const isPublished = async (list: string): Promise<boolean> => (await fetch(list, { method: 'HEAD', cache: 'no-store' })).ok;

/** Asking leaves no trace: a cache once removed does not come back because somebody looked. A mark that cannot be read is none. */
export const keptAt = async (list: string): Promise<Kept | undefined> => {
  try {
    return await (await caches.match(markOf(list), { cacheName: marks }))?.json();
  } catch {
    return undefined;
  }
};

export const markKept = async (list: string, kept: Kept): Promise<void> => (await caches.open(marks)).put(markOf(list), Response.json(kept));

const marked = async (): Promise<readonly Request[]> => ((await caches.has(marks)) ? (await caches.open(marks)).keys() : []);

/** Addresses of the lists of which all is kept, of this version or another. */
export const keptLists = async (): Promise<readonly string[]> => (await marked()).filter(({ url }) => url.endsWith('?kept')).map(({ url }) => new URL(url).pathname);

export const forget = async (isForgotten: (list: string) => boolean): Promise<void> => {
  const forgotten = (await marked()).filter(({ url }) => isForgotten(new URL(url).pathname));
  await Promise.all(forgotten.map(async (request) => (await caches.open(marks)).delete(request)));
};

/** `/offline/sv.0a1b2c3d.json` → `sv` */
export const localeOfList = (list: string): string => /\/offline\/([\w-]+)\./.exec(list)?.[1] ?? '';
