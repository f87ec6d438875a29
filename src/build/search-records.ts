// What the search index is made of: each page, each term of the glossary and each requirement stands on its own, so that
// a hit leads to the right place. Dated rule sets are left out: they repeat the requirements as they were.
import { parse, type HTMLElement } from 'node-html-parser';
import type { Locale } from '../site.ts';
import type { SearchKind } from '../search/kinds.ts';

export interface SearchRecord {
  /** Address of the place, with a fragment for a part of a page. */
  readonly address: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** What it is a part of: the role of a requirement, the page of a change. */
  readonly of: string | undefined;
  /** The text as HTML, with the ids of its headings. */
  readonly html: string;
}

/**
 * What surrounds the text: drawings, data and programs, marks of sources, the as-of line with what lies ahead, and what is said in a better place, such as
 * the statements of the source documents, worked examples, and in a requirement its dates, sources and neighbours.
 */
const around = 'script, style, pre, svg, [popover], .as-of, .ahead, .behind, .refs, .outside, .island, nav, .facts, .claims, .stack:not(.places), .sources, .touched, .card summary, .card dd:not(.said), .card dt';

const kindOf = (address: string, article: HTMLElement): SearchKind =>
  /\/check\//.test(address) ? 'checker' : article.querySelector('.verdict .question') !== null ? 'scenario' : 'guide';

/** One part of a page as a record of its own; it leaves the page. */
const part = (element: HTMLElement, address: string, kind: SearchKind, titleOf: string, of?: string): SearchRecord => {
  const heading = element.querySelector(titleOf);
  const title = heading?.structuredText.trim() ?? '';
  heading?.remove();
  element.remove();
  return { address: `${address}#${element.id}`, kind, title, of, html: element.innerHTML };
};

/** The requirements of the page that lists them all, each with the role above it. */
const requirementsIn = (article: HTMLElement, address: string): readonly SearchRecord[] => {
  let role: string | undefined;
  return article.querySelectorAll('h2, .card[id]').flatMap((it) => {
    if (it.tagName !== 'H2') return [part(it, address, 'requirement', 'h3', role)];
    role = it.structuredText.trim();
    return [];
  });
};

/** The records of one built page; none for the home page, the pages that only list others, and dated rule sets. */
export const recordsOf = (address: string, html: string): readonly SearchRecord[] => {
  const article = parse(html).querySelector('main article.prose');
  if (article === null || /^\/[^/]+\/([a-z]+\/)?$/.test(address) || /\/rule-sets\/./.test(address)) return [];
  article.querySelectorAll(around).forEach((it) => it.remove());
  const terms = article.querySelectorAll('.glossary > div').map((it) => part(it, address, 'glossary', 'dt'));
  const requirements = address.endsWith('/reference/requirements/') ? requirementsIn(article, address) : [];
  // Elsewhere a requirement is shown as it stands in the list of all; one hit is enough.
  article.querySelectorAll('.card[id]').forEach((it) => it.remove());
  const title = article.querySelector('h1')?.structuredText.trim() ?? '';
  article.querySelector('h1')?.remove();
  const disagreements = article.querySelectorAll('.disagreements > div').map((it) => part(it, address, 'guide', 'dt', title));
  const changes = article.querySelectorAll('.dated > div[id]').map((it) => part(it, address, 'guide', 'strong', title));
  return [{ address, kind: kindOf(address, article), title, of: undefined, html: article.innerHTML }, ...terms, ...requirements, ...disagreements, ...changes];
};

/** Headings, and the first paragraph, entry or cell under each: what a text says it is about. */
export const openingOf = (html: string): string => {
  let isOpen = true;
  return parse(html).querySelectorAll('h2, h3, h4, p, li, dt, dd, th, td').flatMap((it) => {
    const isHeading = /^H\d$/.test(it.tagName);
    const isTold = isHeading || isOpen;
    isOpen = isHeading;
    return isTold ? [isHeading ? it.outerHTML : `<p>${it.innerHTML}</p>`] : [];
  }).join('');
};

export interface Naming {
  readonly preferred: string;
  readonly aliases: readonly string[];
}

const folded = (text: string, locale: Locale): string => ` ${text.toLocaleLowerCase(locale).replace(/[()（）,.:;!?]/g, ' ')} `;

/** Other words under which a place is looked for: those of the terms that its title names. */
export const otherWordsIn = (namings: readonly Naming[], locale: Locale): ((title: string) => readonly string[]) => {
  const known = namings.map(({ preferred, aliases }) => ({ name: folded(preferred, locale).trim(), aliases }));
  return (title) => {
    const heading = folded(title, locale);
    const named = known.filter(({ name }) => (locale === 'zh-CN' ? heading.includes(name) : heading.includes(` ${name} `) || heading.includes(` ${name}s `)));
    return [...new Set(named.flatMap((it) => it.aliases))];
  };
};
