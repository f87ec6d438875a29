// Keeps the language of the page after the first visit, and tells when a newer version is ready or the network is away.
import { ask, firstKept, register, wish } from './worker-client.ts';

const tell = async (kind: 'offline' | 'update', registration: ServiceWorkerRegistration): Promise<void> => {
  const { showNotice } = await import('./notice.ts');
  await showNotice(kind, registration);
};

const watchForUpdate = (registration: ServiceWorkerRegistration): void => {
  const isWaiting = (): boolean => registration.waiting !== null && navigator.serviceWorker.controller !== null;
  if (isWaiting()) void tell('update', registration);
  const follow = (): void => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && isWaiting()) void tell('update', registration);
    });
  };
  // Another page may have set off an update that is under way.
  follow();
  registration.addEventListener('updatefound', follow);
};

const savesData = (): boolean => 'connection' in navigator && typeof navigator.connection === 'object' && navigator.connection !== null && 'saveData' in navigator.connection && navigator.connection.saveData === true;

export const keepThisLanguage = async (): Promise<void> => {
  const wished = wish();
  if (wished === 'nothing') return;
  try {
    const isKnown = navigator.serviceWorker.controller !== null;
    const registration = await register();
    watchForUpdate(registration);
    if (wished === null && !savesData()) void ask({ type: 'keep', locale: document.documentElement.lang, isAsked: false }).then(() => dispatchEvent(new Event(firstKept)));
    if (isKnown) await registration.update().catch(() => tell('offline', registration));
  } catch {
    // A browser that refuses workers shows the site as before.
  }
};
