// The page's end of what it and the worker say to each other.
import type { Kept, Reply, Request } from '../../worker/protocol.ts';

const switchKey = 'csp-guide-offline';

/** Whether the reader wants nothing kept. Where storage is blocked, nothing can be kept either. */
export const isSwitchedOff = (): boolean => {
  try {
    return localStorage.getItem(switchKey) === 'off';
  } catch {
    return true;
  }
};

export const switchOffline = (isOn: boolean): void => {
  try {
    if (isOn) localStorage.removeItem(switchKey);
    else localStorage.setItem(switchKey, 'off');
  } catch {
    // Blocked storage forgets the wish; the worker is gone all the same.
  }
};

export const register = (): Promise<ServiceWorkerRegistration> => navigator.serviceWorker.register('/worker.js');

/** Asks the worker and waits for what is kept afterwards. */
export const ask = async (request: Request, tell: (reply: Reply) => void = () => undefined): Promise<readonly Kept[]> => {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.type === 'state') resolve(data.kept);
      else tell(data);
    });
    port1.start();
    active?.postMessage(request, [port2]);
  });
};
