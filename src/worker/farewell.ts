/// <reference lib="webworker" />
// The kill switch: published in place of the worker, it removes everything the worker has stored, and itself.
import { cachePrefix } from './protocol.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(cachePrefix)) await caches.delete(name);
    await self.registration.unregister();
  })());
});
