// The article of a page in plain markup: what only a screen can show is put into words or left out, so that a converter
// that knows nothing of this site makes good Markdown of it.
import type { HTMLElement, Node } from 'node-html-parser';
import { siteUrl } from '../site.ts';
import { articleOf, type BuiltPage } from './built-pages.ts';

/** Words and punctuation of the language that stand between the parts of an article. */
export interface Joints {
  /** "Label: text". */
  readonly labelled: (label: string, text: string) => string;
  /** A remark in parentheses, with the space before it where the language has one. */
  readonly aside: (text: string) => string;
  /** What stands in the place of a part that needs a browser, as HTML, with the address and the title (HTML) of its page. */
  readonly inBrowser: (href: string, title: string) => string;
}

/** Drawings whose values a table or sentence beside them holds, what only a pointer or a script brings to life, and what is said twice. */
const onlyShown = 'script, style, .on-page, [popover], [hidden], .without-script, svg:not([role]), .refs > span, .card summary, .regions figcaption';

const dot = ' · ';

const htmlOf = (element: HTMLElement): string => element.innerHTML.trim();
const htmlIn = (element: HTMLElement, selector: string): string => element.querySelector(selector)?.innerHTML.trim() ?? '';

const elementsIn = (element: HTMLElement): readonly HTMLElement[] => element.children.filter((it) => it.innerHTML.trim() !== '');

/** Text that may stand inside bold text. */
const withoutBold = (html: string): string => html.replace(/<\/?strong\b[^>]*>/g, '');

const bold = (html: string): string => `<strong>${withoutBold(html).trim()}</strong>`;

const isEmpty = (node: Node): boolean => node.text.trim() === '';

/** What stood on lines of its own within one line. */
const inOneLine = (cell: HTMLElement): string =>
  cell.innerHTML.replace(/\s*<br\s*\/?>\s*|<p\b[^>]*>/g, '\u0000').replace(/<\/p>/g, '').split('\u0000').map((it) => it.trim()).filter((it) => it !== '').join(dot);

/** Remarks that the page sets apart by their looks are set apart by a dot, unless they begin what they stand in. */
const setApart = (remark: HTMLElement): void => {
  const siblings = remark.parentNode?.childNodes ?? [];
  const before = siblings.slice(0, siblings.indexOf(remark));
  if (remark.tagName === 'SPAN' && !before.every(isEmpty)) remark.insertAdjacentHTML('beforebegin', dot);
};

/** A label, such as "Earlier" or "Sources disagree", and what it labels, as one bold line; behind a date it is a remark. */
const spellOutLabel = (tag: HTMLElement, { labelled, aside }: Joints): void => {
  const holder = tag.parentNode;
  if (holder === null) return;
  const label = htmlOf(tag);
  tag.remove();
  holder.set_content(holder.tagName === 'DT' ? htmlOf(holder) + aside(label) : bold(labelled(label, htmlOf(holder))));
};

/** A verdict and the sentence behind it. */
const spellOutVerdict = (holder: HTMLElement, { labelled }: Joints): void => {
  const verdict = bold(htmlIn(holder, '.mark-of'));
  holder.querySelector('.mark-of')?.remove();
  holder.set_content(labelled(verdict, htmlOf(holder)));
};

/** The pairs of a list of descriptions as the items of a list. */
const itemsOf = (list: HTMLElement, labelled: Joints['labelled']): string => {
  const items: { term: string; readonly said: string[] }[] = [];
  for (const it of list.querySelectorAll('dt, dd')) {
    if (it.tagName === 'DT') items.push({ term: htmlOf(it), said: [] });
    else items.at(-1)?.said.push(htmlOf(it));
  }
  return items.map(({ term, said: [first = '', ...more] }) => `<li>${more.length === 0 ? labelled(bold(term), first) : `<p>${bold(term)}</p><ul>${[first, ...more].map((it) => `<li>${it}</li>`).join('')}</ul>`}</li>`).join('');
};

const absoluteAddress = (href: string, path: string): string =>
  href.startsWith('/') ? `${siteUrl}${href}` : href.startsWith('#') ? `${siteUrl}${path}${href}` : href;

/** @returns HTML of headings, paragraphs, lists, tables, quotes, bold text and links with whole addresses, nothing else */
export const plainArticle = (page: BuiltPage, joints: Joints): string => {
  const article = articleOf(page);
  const each = (selector: string, change: (element: HTMLElement) => void): void => article.querySelectorAll(selector).forEach(change);
  each(onlyShown, (it) => it.remove());
  each('.timeline + details > summary', (it) => it.remove());
  each('.timeline', (it) => it.replaceWith(`<p>${bold(htmlIn(it, 'figcaption'))}</p>`));
  each('.island, .keep-offline', (it) => it.replaceWith(`<p>${joints.inBrowser(`${siteUrl}${page.path}`, htmlIn(article, 'h1'))}</p>`));
  each('.answer, .chain figcaption', (it) => spellOutVerdict(it, joints));
  each('.chain', (it) => it.replaceWith(`<p>${htmlIn(it, 'figcaption')}</p><p>${htmlIn(it, 'title')}</p>`));
  each('button', (it) => it.replaceWith(...it.childNodes));
  each('.facts, .rows > li, .regions li', (it) => it.set_content(elementsIn(it).map((part) => part.outerHTML).join(dot)));
  each('.doors > li', (it) => it.set_content(joints.labelled(it.querySelector('a')?.outerHTML ?? '', htmlIn(it, 'span'))));
  each('.when:not(.rows .when), .lapses .certainty', setApart);
  each('.code', (it) => it.set_content(bold(htmlOf(it))));
  each('.tag', (it) => spellOutLabel(it, joints));
  each('summary', (it) => it.replaceWith(`<p>${bold(htmlOf(it))}</p>`));
  each('td, th', (it) => it.set_content(inOneLine(it)));
  each('dl', (it) => it.replaceWith(`<ul>${itemsOf(it, joints.labelled)}</ul>`));
  each('aside', (it) => it.replaceWith(`<blockquote>${htmlOf(it)}</blockquote>`));
  // The form of tables that Markdown knows begins with a row of headings.
  each('table', (it) => {
    if (it.querySelector('thead') === null) it.insertAdjacentHTML('afterbegin', `<thead><tr>${'<th></th>'.repeat(it.querySelector('tr')?.children.length ?? 0)}</tr></thead>`);
  });
  each('a[href]', (it) => it.setAttribute('href', absoluteAddress(it.getAttribute('href') ?? '', page.path)));
  // What carries no meaning in Markdown costs time all the same.
  return article.innerHTML.replace(/<\/?(?:span|time|data)\b[^>]*>/g, '');
};
