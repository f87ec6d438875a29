// What a device has stored of a file, and whether it still is that file: what was spoiled or lost is not served, and is
// stored anew as soon as the network has it.
import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';

const isWhole = async (response: Response, integrity: string | undefined): Promise<boolean> => {
  const hash = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}` === integrity;
};

/** The file as it was listed; undefined where it is not kept, or no longer whole. Rejects where storage cannot be read. */
export const storedBy = async (controller: PrecacheController, url: string): Promise<Response | undefined> => {
  const key = controller.getCacheKeyForURL(url);
  if (key === undefined) return undefined;
  const response = await caches.match(key, { cacheName: controller.strategy.cacheName });
  return response !== undefined && (await isWhole(response, controller.getIntegrityForCacheKey(key))) ? response : undefined;
};

/** Stores a file anew that was lost or spoiled, if this is the file; of a language that was removed as a whole nothing comes back. */
export const mend = async (controller: PrecacheController, url: string, response: Response): Promise<void> => {
  const key = controller.getCacheKeyForURL(url);
  if (key === undefined || !response.ok || !(await isWhole(response, controller.getIntegrityForCacheKey(key)))) return;
  const { cacheName } = controller.strategy;
  if (await caches.has(cacheName)) await (await caches.open(cacheName)).put(key, response.clone());
};
