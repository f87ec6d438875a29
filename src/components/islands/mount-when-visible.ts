// Apart from the other ways of mounting: the pages whose purpose is their checker do not carry it.
import type { FunctionComponent } from 'preact';
import type { Island } from './CheckerFrame.tsx';
import { mount, rootOf } from './mount.ts';

/** For a checker further down: nothing of it is loaded before it comes near the screen. */
export const mountWhenVisible = (checker: string, load: () => Promise<FunctionComponent<Island>>): void => {
  const root = rootOf(checker);
  if (root === null) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((it) => it.isIntersecting)) return;
    observer.disconnect();
    void load().then((Inside) => mount(root, Inside));
  }, { rootMargin: '400px' });
  observer.observe(root);
};
