// The search box once it is in use: what is typed is looked for at once, hits are links, arrow keys walk through them.
// Nothing that is typed or found becomes markup; texts are put into the page as texts.
import { searchKinds, type SearchKind } from '../../search/kinds.ts';
import { findEverywhere } from './engine.ts';
import { lookedAt, type Findings, type Hit } from '../../search/find.ts';
import style from './results.css?inline';
import { isHan } from '../../search/tokens.ts';
import { sayIn, type BoxWords, type Say } from '../../search/words-file.ts';

const element = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string>> = {}, ...inside: readonly (Node | string)[]): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
};

/** In the box over a page there is room for a few; the page of results shows all. */
const inBox = 6;

/** Text around the words found. A word found stands without the comma or stop behind it; cut ends show that they are cut. */
const excerptOf = ({ excerpt }: Hit): readonly (Node | string)[] => {
  const pieces = excerpt.flatMap((text, index) => {
    const [, word = '', end = ''] = /^(.*?)(\p{P}*)$/u.exec(text) ?? [];
    return index % 2 === 1 ? [element('mark', {}, word), end] : [text];
  });
  const text = excerpt.join('').trim();
  return [.../^[\p{Lu}\p{N}]/u.test(text) ? [] : ['… '], ...pieces, .../[.!?。！？]$/.test(text) ? [] : [' …']];
};

const hitElement = (hit: Hit, locale: string, words: BoxWords, say: Say): HTMLElement => {
  const isForeign = hit.locale !== locale;
  const language: Readonly<Record<string, string>> = isForeign ? { lang: hit.locale } : {};
  const about = [hit.section === undefined ? undefined : hit.title, hit.of].filter((it) => it !== undefined);
  return element(
    'li',
    {},
    element('a', { href: hit.address, ...language, ...(isForeign ? { hreflang: hit.locale } : {}) }, hit.section ?? hit.title),
    element('p', { class: 'about' }, words.one[hit.kind], ...about.flatMap((it) => [' · ', element('span', language, it)]), ...(isForeign ? [' ', element('span', { class: 'badge' }, say('inEnglish'))] : [])),
    element('p', { class: 'excerpt', ...language }, ...excerptOf(hit)),
  );
};

const kindChoice = (words: BoxWords, say: Say): HTMLFieldSetElement => {
  const choice = (kind: SearchKind | 'all'): HTMLElement => {
    const input = element('input', { type: 'radio', name: 'kind', value: kind });
    input.checked = kind === 'all';
    return element('label', {}, input, words.kind[kind]);
  };
  return element('fieldset', { class: 'kinds' }, element('legend', { class: 'hidden' }, say('kinds')), ...(['all', ...searchKinds] as const).map(choice));
};

const waysOn = (locale: string, say: Say): HTMLElement =>
  element('div', { class: 'ways' }, element('p', {}, say('ways')), element('ul', {}, ...([['reference/requirements', 'requirements'], ['reference/glossary', 'glossary'], ['search', 'allPages']] as const).map(([slug, label]) => element('li', {}, element('a', { href: `/${locale}/${slug}/` }, say(label))))));

/** Brings a search form to life. The text typed while this was loading is looked for first. */
export const startBox = async (form: HTMLFormElement): Promise<void> => {
  const locale = document.documentElement.lang;
  const field = form.querySelector('input');
  const dialog = form.closest('dialog');
  if (field === null) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const words: BoxWords = await (await fetch(`/${locale}/search.json`)).json();
  const say = sayIn(words, locale);
  const kinds = kindChoice(words, say);
  const status = element('p', { class: 'status', role: 'status', tabindex: '-1' });
  const list = element('ol', { class: 'hits' });
  const more = element('div', { class: 'more' });
  form.append(kinds);
  const found = element('div', { class: 'found', 'aria-busy': 'false' }, status, list, more);
  form.after(found);
  let withEnglish = false;

  const chosen = (): SearchKind | undefined => searchKinds.find((it) => it === new FormData(form).get('kind'));
  const stateOf = (): string => `#q=${encodeURIComponent(field.value.trim())}${chosen() === undefined ? '' : `&kind=${chosen() ?? ''}`}`;

  const show = (query: string, { hits, corrected }: Findings, isAll: boolean): void => {
    const shown = dialog === null ? hits : hits.slice(0, inBox);
    const told = hits.length === 0 ? say('none', { query }) : shown.length === hits.length && hits.length < lookedAt ? say('hits', { count: shown.length, query }) : say('best', { count: shown.length, query });
    const isCorrected = corrected !== undefined && hits.length > 0;
    status.textContent = hits.length === 0 && !isAll ? say('searching') : isCorrected ? say('corrected', { typed: query, meant: corrected }) : told;
    list.replaceChildren(...shown.map((it) => hitElement(it, locale, words, say)));
    const ask = element('button', { type: 'button', class: 'ask' }, say('english'));
    ask.addEventListener('click', () => {
      withEnglish = true;
      lookFurther();
    });
    more.replaceChildren(
      ...(hits.length > shown.length ? [element('a', { href: `/${locale}/search/${stateOf()}`, class: 'all' }, say('all'))] : []),
      ...(isAll && hits.length === 0 ? [waysOn(locale, say)] : []),
      ...(locale !== words.source && !isHan(query) && isAll && !hits.some((it) => it.locale !== locale) && !withEnglish ? [ask] : []),
    );
  };

  /** Browsers refuse more than a hundred changes of the address in half a minute. */
  let writing = 0;
  const writeAddress = (): void => {
    clearTimeout(writing);
    writing = window.setTimeout(() => history.replaceState(history.state, '', location.pathname + (field.value.trim() === '' ? '' : stateOf())), 350);
  };

  const search = async (): Promise<void> => {
    const query = field.value.trim();
    if (dialog === null) writeAddress();
    if (query === '') {
      for (const part of [status, list, more]) part.replaceChildren();
      return;
    }
    if (list.children.length === 0) status.textContent = say('searching');
    try {
      await findEverywhere(query, locale, words.source, chosen(), withEnglish, (findings, isAll) => show(query, findings, isAll));
    } catch {
      status.textContent = say('failed');
      list.replaceChildren();
      const retry = element('button', { type: 'button' }, say('retry'));
      retry.addEventListener('click', lookFurther);
      more.replaceChildren(retry, ...(dialog === null ? [] : [element('a', { href: `/${locale}/search/` }, say('allPages'))]));
    }
  };

  /** One search at a time: Pagefind hands out the same texts to all of them. What was typed meanwhile comes next. */
  let isSearching = false;
  let isWaiting = false;
  const lookAgain = (): void => {
    found.setAttribute('aria-busy', 'true');
    isWaiting = isSearching;
    if (isSearching) return;
    isSearching = true;
    void search().finally(() => {
      isSearching = false;
      if (isWaiting) lookAgain();
      else found.setAttribute('aria-busy', 'false');
    });
  };

  /** After a press of a button that what is found then takes away, and that must not take the focus with it. */
  const lookFurther = (): void => {
    status.focus();
    lookAgain();
  };

  field.addEventListener('input', (event) => {
    // While a Chinese word is being put together, its parts are not yet what is looked for.
    if (!(event instanceof InputEvent && event.isComposing)) lookAgain();
  });
  field.addEventListener('compositionend', lookAgain);
  kinds.addEventListener('change', lookAgain);
  // That the browser itself sends nothing is seen to on every page.
  form.addEventListener('submit', () => {
    if (field.value.trim() === '') return;
    if (dialog === null) status.focus();
    else location.assign(`/${locale}/search/${stateOf()}`);
  });
  (dialog ?? form.parentElement)?.addEventListener('keydown', (event) => {
    // While a Chinese word is being put together, the arrows are for its candidates.
    if (!(event instanceof KeyboardEvent) || event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const stops: readonly HTMLElement[] = [field, ...list.querySelectorAll('a')];
    const at = stops.findIndex((it) => it === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  // A hit on the page that is open already would stay behind the box.
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') !== null) dialog?.close();
  });

  const readAddress = (): void => {
    const given = new URLSearchParams(location.hash.startsWith('#q=') ? location.hash.slice(1) : location.search);
    const kind = given.get('kind');
    field.value = given.get('q') ?? field.value;
    kinds.querySelectorAll('input').forEach((it) => {
      it.checked = it.value === (searchKinds.some((known) => known === kind) ? kind : 'all');
    });
  };
  if (dialog === null) {
    const typed = field.value;
    readAddress();
    if (typed !== '') field.value = typed;
    addEventListener('hashchange', () => {
      // A link to a place of the page asks for nothing.
      if (!location.hash.startsWith('#q=')) return;
      readAddress();
      lookAgain();
    });
  }
  lookAgain();
};
