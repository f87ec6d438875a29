// Brings a checker to life where its server-rendered start already stands. Astro's own island runtime would do the same,
// but puts the data into an attribute, in front of the text, and weighs as much as a fifth of the rules and their words.
import { h, hydrate, type FunctionComponent } from 'preact';
import type { Island } from './CheckerFrame.tsx';

export const rootOf = (checker: string): HTMLElement | null => document.querySelector<HTMLElement>(`.island[data-checker="${checker}"]`);

type Field = HTMLInputElement | HTMLSelectElement;

const fieldsIn = (root: HTMLElement): readonly Field[] => [...root.querySelectorAll<Field>('input, select')];

const isTouched = (it: Field): boolean =>
  it instanceof HTMLInputElement ? it.value !== it.defaultValue || it.checked !== it.defaultChecked : it.selectedOptions[0]?.defaultSelected === false;

/** Tells the checker, once it runs, what was typed and chosen while its script was on its way. A case in the address comes first. */
const keepTyped = (root: HTMLElement): void => {
  const before = fieldsIn(root);
  const focused = before.findIndex((it) => it === document.activeElement);
  new MutationObserver(async (_, observer) => {
    observer.disconnect();
    const fields = fieldsIn(root);
    if (document.activeElement === document.body) fields[focused]?.focus();
    for (const [index, it] of before.entries()) {
      const field = fields[index];
      if (!isTouched(it) || field?.isConnected !== true || location.hash.includes('=')) continue;
      field.value = it.value;
      if ('checked' in it) Reflect.set(field, 'checked', it.checked);
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type));
      // The next field is told to what the checker has made of this one.
      await Promise.resolve();
    }
  }).observe(root, { subtree: true, attributeFilter: ['data-ready'] });
};

export const mount = (root: HTMLElement, Inside: FunctionComponent<Island>): void => {
  keepTyped(root);
  hydrate(h(Inside, { data: root.nextElementSibling?.textContent ?? '' }), root);
};

/** For a checker that is the purpose of its page. Safari has no idle callback. */
export const mountWhenIdle = (checker: string, Inside: FunctionComponent<Island>): void => {
  const root = rootOf(checker);
  if (root === null) return;
  const start = (): void => mount(root, Inside);
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 1000 });
  else setTimeout(start);
};
