// On every page: opens the search box by its button, by "/" and by Ctrl or Command with K. Nothing of the search is
// loaded before the box is opened or a field of it has the focus.
const form = document.querySelector<HTMLFormElement>('form[data-search]');
const field = form?.querySelector('input');
/** None on the page of results. */
const dialog = form?.closest('dialog');
let isBegun = false;

const begin = (): void => {
  if (form === null || isBegun) return;
  isBegun = true;
  const folder = `/pagefind/${document.documentElement.lang}/`;
  // What the first query needs is asked for at once; the search then finds it in the cache of the browser.
  for (const name of ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json?ts=1', `wasm.${document.documentElement.lang}.pagefind`]) void fetch(folder + name).catch(() => undefined);
  const fallBack = (): void => {
    const asked = (): string => `#q=${encodeURIComponent(field?.value ?? '')}`;
    if (dialog) {
      // Closed meanwhile, nobody waits for it: the reader stays where they are.
      isBegun = dialog.open;
      if (isBegun) location.assign(form.action + asked());
      return;
    }
    // A browser remembers that a script did not come, so that only a page loaded anew asks again.
    form.dataset['failed'] = '';
    if (field?.value === '') field.value = new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
    form.addEventListener('submit', () => {
      location.hash = asked();
      location.reload();
    });
  };
  import('./box.ts').then(({ startBox }) => startBox(form)).catch(fallBack);
};

const openBox = (): void => {
  if (dialog?.open === false) dialog.showModal();
  field?.focus();
  field?.select();
};

form?.addEventListener('focusin', begin);
// Sent by the browser, what was typed would leave the device; the box itself knows what to do with it.
form?.addEventListener('submit', (event) => event.preventDefault());
form?.querySelector('[data-close]')?.addEventListener('click', () => dialog?.close());
document.querySelector('.to-search')?.addEventListener('click', (event) => {
  if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openBox();
});
document.addEventListener('keydown', (event) => {
  // The field of a box just closed still has the focus for a moment.
  const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null && event.target.closest('dialog:not([open])') === null;
  if (event.isComposing || event.altKey || !(event.key === '/' ? !isTyping && !event.ctrlKey && !event.metaKey : event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  openBox();
});
// The page of results works as a plain address, and may have been typed into before this came.
if (form !== null && !dialog && (/[?#&]q=/.test(location.search + location.hash) || form.matches(':focus-within'))) begin();
export {};
