// The page's end of what it and the worker say to each other.
import type { Kept, Reply, Request } from '../../worker/protocol.ts';

const wishKey = 'csp-guide-offline';

/** An event of the window: the language that a first visit keeps unasked is stored, or could not be. */
export const firstKept = 'csp-guide-kept';

/** What the reader has wished: nothing kept, or only what was asked for. Without a wish the first language is kept. */
type Wish = 'nothing' | 'asked';

/** Where storage is blocked, nothing can be kept either. */
export const wish = (): string | null => {
  try {
    return localStorage.getItem(wishKey);
  } catch {
    return 'nothing';
  }
};

export const rememberWish = (it: Wish): void => {
  try {
    localStorage.setItem(wishKey, it);
  } catch {
    // Blocked storage forgets the wish; what is removed is gone all the same.
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
