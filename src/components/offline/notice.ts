// A line above the page: that it comes from the device, or that a newer version of the guide is ready.
import { sayIn, type OfflineWords } from '../../search/words-file.ts';
import style from './notice.css?inline';
import { ask } from './worker-client.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Text that a reader has changed and a reload would lose; what stands in the address is kept anyway, as the day of a checker is. */
const holdsTypedText = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main input:not([type="radio"], [type="checkbox"], .day *), main textarea')].some((it) => it.value !== it.defaultValue && it.value !== '');

const lineFor = (kind: string): HTMLElement => {
  document.querySelector(`.notice[data-kind="${kind}"]`)?.remove();
  const line = document.createElement('div');
  line.className = 'notice';
  line.dataset['kind'] = kind;
  line.setAttribute('role', 'status');
  document.body.append(line);
  return line;
};

export const showNotice = async (kind: 'offline' | 'update', registration: ServiceWorkerRegistration): Promise<void> => {
  const locale = document.documentElement.lang;
  const kept = await ask({ type: 'state' });
  if (kept.length === 0) {
    // Every page then comes from the network and is new: there is nothing to offer, and nothing that could be mixed.
    registration.waiting?.postMessage({ type: 'take-over' });
    return;
  }
  const words: OfflineWords = await (await fetch(`/${locale}/offline.json`)).json();
  const say = sayIn(words, locale);
  if (kind === 'offline') {
    const stored = kept.find((it) => it.locale === locale)?.storedAt;
    const asOf = document.querySelector('.as-of time')?.textContent;
    if (stored === undefined || !asOf) return;
    const day = new Intl.DateTimeFormat(words.dates, { dateStyle: 'long' }).format(new Date(stored));
    lineFor(kind).textContent = say('offline', { day, asOf });
    return;
  }
  const { waiting } = registration;
  if (waiting === null) return;
  const line = lineFor(kind);
  const accepted = new AbortController();
  // Once another page has accepted the offer, there is nothing left to accept on this one.
  waiting.addEventListener('statechange', () => line.remove(), { signal: accepted.signal });
  const show = document.createElement('button');
  show.type = 'button';
  show.textContent = say('show');
  line.append(say('update'), ' ', show);
  show.addEventListener('click', () => {
    const stays = holdsTypedText();
    accepted.abort();
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (stays) line.textContent = say('typed');
      else location.reload();
    }, { once: true });
    waiting.postMessage({ type: 'take-over' });
  });
};
