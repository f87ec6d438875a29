// The page on which readers see and choose what their device keeps.
import { sayIn, type OfflineWords } from '../../search/words-file.ts';
import { cachePrefix, type Kept, type OfflineSizes, type Reply } from '../../worker/protocol.ts';
import { ask, firstKept, register, rememberWish, wish } from './worker-client.ts';

/** What a language weighs; unknown without a network, or with one that does not answer. */
const sizesNow = async (): Promise<OfflineSizes> => {
  try {
    const response = await fetch('/offline/sizes.json', { signal: AbortSignal.timeout(3000) });
    return response.ok ? await response.json() : {};
  } catch {
    return {};
  }
};

/** A worker that has been ended does not answer. */
const unanswered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5000));

/** Everything the worker stored, the worker itself, and the wish that it stays so. */
const removeAll = async (locales: readonly string[]): Promise<void> => {
  rememberWish('nothing');
  const registration = await navigator.serviceWorker.getRegistration();
  // What is on its way would be stored behind this.
  if (registration?.active) await Promise.race([Promise.all(locales.map((locale) => ask({ type: 'remove', locale }))), unanswered()]);
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(cachePrefix)) await caches.delete(name);
};

export const startPanel = async (): Promise<void> => {
  const panel = document.querySelector('[data-offline]');
  if (!(panel instanceof HTMLElement) || !('serviceWorker' in navigator) || !('caches' in window)) return;
  const locale = document.documentElement.lang;
  const words: OfflineWords = await (await fetch(`/${locale}/offline.json`)).json();
  const say = sayIn(words, locale);
  const inMegabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const size = (bytes: number): string => inMegabytes.format(bytes / 1_000_000);
  const day = (moment: string): string => new Intl.DateTimeFormat(words.dates, { dateStyle: 'long' }).format(new Date(moment));
  const locales = [...panel.querySelectorAll('li')].map((row) => row.dataset['locale'] ?? '');
  const status = panel.querySelector('[role="status"]');
  const everything = panel.querySelector('button.remove-all');
  const tell = (text: string): void => {
    if (status !== null) status.textContent = text;
  };
  const sizes = await sizesNow();

  const draw = (kept: readonly Kept[]): void => {
    panel.querySelectorAll('li').forEach((row) => {
      const own = kept.find((it) => it.locale === row.dataset['locale']);
      const language = row.dataset['name'] ?? '';
      const bytes = sizes[row.dataset['locale'] ?? ''];
      const [state, button, progress] = [row.querySelector('.state'), row.querySelector('button'), row.querySelector('progress')];
      if (state === null || button === null || progress === null) return;
      progress.hidden = true;
      state.textContent = own === undefined ? [say('notKept'), ...(bytes === undefined ? [] : [say('size', { size: size(bytes) })])].join(' · ') : say('kept', { day: day(own.storedAt), asOf: day(`${own.asOf}T12:00:00`) });
      button.textContent = own === undefined ? say('keep', { language }) : say('remove', { language });
      row.dataset['kept'] = own === undefined ? 'no' : 'yes';
    });
    panel.querySelector('ul')?.removeAttribute('hidden');
    everything?.replaceChildren(say('removeAll'));
    everything?.toggleAttribute('hidden', wish() === 'nothing');
  };

  const keep = async (row: HTMLElement, tag: string, language: string): Promise<void> => {
    const progress = row.querySelector('progress');
    const state = row.querySelector('.state');
    let fault: Extract<Reply, { type: 'failed' }> | undefined;
    if (wish() === 'nothing') rememberWish('asked');
    await register();
    // A browser may end the worker halfway, and then nobody answers; but what it held is free.
    const { promise: end, resolve: isOver } = Promise.withResolvers<readonly Kept[]>();
    let hasBegun = false;
    const answer = ask({ type: 'keep', locale: tag, isAsked: true }, (reply) => {
      if (reply.type === 'failed') fault = reply;
      if (reply.type === 'progress' && !hasBegun) {
        hasBegun = true;
        void navigator.locks.request(cachePrefix + tag, async () => isOver(await ask({ type: 'state' })));
      }
      if (reply.type !== 'progress' || progress === null || state === null) return;
      Object.assign(progress, { hidden: false, max: reply.of, value: reply.bytes });
      state.textContent = say('keeping', { language, done: size(reply.bytes), size: size(reply.of) });
    });
    const kept = await Promise.race([answer, end]);
    draw(kept);
    tell(say(kept.some((it) => it.locale === tag) ? 'done' : fault?.isFull === true ? 'full' : 'failed', { language }));
  };

  const busy = new Set<HTMLButtonElement>();
  panel.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    const row = button.closest('li');
    const act = async (): Promise<void> => {
      if (row === null) {
        await removeAll(locales);
        draw([]);
        tell(say('allRemoved'));
        return;
      }
      const { locale: tag = '', name: language = '' } = row.dataset;
      if (row.dataset['kept'] !== 'yes') return keep(row, tag, language);
      const left = await ask({ type: 'remove', locale: tag });
      // Where nothing is kept, the next page would keep its language again; but another may be on its way.
      const isLast = left.length === 0 && busy.size === 1;
      if (isLast) await removeAll(locales);
      draw(left);
      tell(isLast ? say('allRemoved') : say('removed', { language }));
    };
    // A button that is switched off would lose the focus of whoever pressed it.
    if (busy.has(button)) return;
    busy.add(button);
    act().catch(() => tell(row === null || row.dataset['kept'] === 'yes' ? say('unsupported') : say('failed', { language: row.dataset['name'] ?? '' }))).finally(() => {
      busy.delete(button);
      if (button.hidden && status instanceof HTMLElement) status.focus();
    });
  });

  // Whatever a button does ends in a drawing of its own, and would lose its progress by this one.
  addEventListener(firstKept, () => {
    if (busy.size === 0) void ask({ type: 'state' }).then(draw);
  });
  try {
    // Where storage is blocked the buttons could not do what they say.
    await caches.keys();
    if (wish() !== 'nothing') await register();
    draw(wish() === 'nothing' ? [] : await ask({ type: 'state' }));
    tell('');
  } catch {
    tell(say('unsupported'));
  }
};
