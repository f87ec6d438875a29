// Which languages are kept whole, and in which version. A language counts as kept once its last file is stored; until
// then the version before it serves, so that two versions never mix.
import { cachePrefix, type Kept, type OfflineList } from './protocol.ts';

const marks = `${cachePrefix}marks`;
const markOf = (list: string): string => `${list}?kept`;

/** The list of a version, from the device or the network. */
export const listAt = async (list: string): Promise<OfflineList> => {
  const cache = await caches.open(marks);
  const stored = await cache.match(list);
  if (stored !== undefined) return stored.json();
  const response = await fetch(list);
  if (!response.ok) throw new Error(`${list}: ${response.status}`);
  await cache.put(list, response.clone());
  return response.json();
};

export const keptAt = async (list: string): Promise<Kept | undefined> => (await (await caches.open(marks)).match(markOf(list)))?.json();

export const markKept = async (list: string, kept: Kept): Promise<void> => (await caches.open(marks)).put(markOf(list), Response.json(kept));

/** Languages of which any version is kept, with the address of its list. */
export const keptLists = async (): Promise<readonly string[]> => (await (await caches.open(marks)).keys()).filter(({ url }) => url.endsWith('?kept')).map(({ url }) => new URL(url).pathname);

export const forget = async (isForgotten: (list: string) => boolean): Promise<void> => {
  const cache = await caches.open(marks);
  await Promise.all((await cache.keys()).filter(({ url }) => isForgotten(new URL(url).pathname)).map((request) => cache.delete(request)));
};

/** `/offline/sv.0a1b2c3d.json` → `sv` */
export const localeOfList = (list: string): string => /\/offline\/([\w-]+)\./.exec(list)?.[1] ?? '';
