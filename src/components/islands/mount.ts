// Brings a checker to life where its server-rendered start already stands. Astro's own island runtime would do the same,
// but puts the data into an attribute, in front of the text, and weighs as much as a fifth of the rules and their words.
import { h, hydrate, type FunctionComponent } from 'preact';
import type { Island } from './CheckerFrame.tsx';

const rootOf = (checker: string): HTMLElement | null => document.querySelector<HTMLElement>(`.island[data-checker="${checker}"]`);

const mount = (root: HTMLElement, Inside: FunctionComponent<Island>): void => hydrate(h(Inside, { data: root.nextElementSibling?.textContent ?? '' }), root);

/** For a checker that is the purpose of its page. Safari has no idle callback. */
export const mountWhenIdle = (checker: string, Inside: FunctionComponent<Island>): void => {
  const root = rootOf(checker);
  if (root === null) return;
  const start = (): void => mount(root, Inside);
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 1000 });
  else setTimeout(start);
};

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
