/// <reference lib="webworker" />
// The kill switch: published in place of the worker, it removes everything the worker has stored, and itself.
import { cachePrefix } from './protocol.ts';

declare const self: ServiceWorkerGlobalScope;

const clear = async (): Promise<void> => {
  for (const name of await caches.keys()) if (name.startsWith(cachePrefix)) await caches.delete(name);
};

// At once: Chromium lets a worker take over only when the one before it has been idle for half a minute. The browser
// removes a worker when its installation is over, so that waiting for the one would never end the other.
self.addEventListener('install', (event) => {
  void self.registration.unregister();
  event.waitUntil(Promise.all([self.skipWaiting(), clear()]));
});

// Once more: the worker before may have been storing files meanwhile.
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.registration.unregister(), clear()])));
