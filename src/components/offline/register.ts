// On every page, once it is read: the worker that keeps the language, and word of what it has to say.
import { keepThisLanguage } from './keep.ts';

const start = (): void => void setTimeout(() => void keepThisLanguage(), 500);

if ('keep' in document.documentElement.dataset && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
