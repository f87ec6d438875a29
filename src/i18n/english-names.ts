// English names keep their language inside other languages: screen readers then pronounce them as English, and
// browsers hyphenate and choose glyphs rightly. Marking happens on the finished page, so no writer has to remember it.
import { catalogue } from '../catalogue.ts';
import type { Locale } from '../site.ts';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names of the termbase that a language leaves in English, without the abbreviation behind them. */
export const englishNamesIn = (locale: Locale): readonly string[] => {
  const shared = catalogue.terms.flatMap((term) => {
    const english = term.languages.en?.preferred;
    const own = term.languages[locale]?.preferred;
    const name = english?.replace(/\s*\([^)]*\)$/, '');
    return name !== undefined && own?.includes(name) === true && /^[A-Z]\w+ .*[A-Z]/.test(name) ? [name] : [];
  });
  const inside = catalogue.terms.flatMap((term) => [...(term.languages[locale]?.preferred ?? '').matchAll(/[（(]([A-Z][a-z]+(?: [A-Za-z]+)+)/g)].map(([, name = '']) => name));
  return [...new Set([...shared, ...inside, ...catalogue.englishNames])].toSorted((a, b) => b.length - a.length);
};

const patterns = new Map<Locale, RegExp>();

/** Finds any of a language's English names as whole words. Made once a language: every page asks for it. */
const patternFor = (locale: Locale): RegExp => {
  const names = (): string => englishNamesIn(locale).map(escape).join('|');
  const pattern = patterns.get(locale) ?? new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${names()})(?![\p{L}\p{N}])`, 'gu');
  patterns.set(locale, pattern);
  return pattern;
};

/** Elements whose text is not prose of the page's language, or is not shown. */
const skipped = new Set(['script', 'style', 'title', 'svg', 'head']);

/** The page with every English name wrapped in an element that says so. */
export const markEnglishNames = (html: string, locale: Locale): string => {
  const pattern = patternFor(locale);
  const open: { readonly tag: string; readonly quiet: boolean }[] = [];
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      const [, slash, tag = '', attributes = ''] = /^<(\/?)([a-z][\w-]*)([^>]*)>$/i.exec(part) ?? [];
      if (tag === '') return part.startsWith('<') || open.some((it) => it.quiet) ? part : part.replace(pattern, '<span lang="en">$&</span>');
      const name = tag.toLowerCase();
      if (slash === '/') {
        const last = open.findLastIndex((it) => it.tag === name);
        if (last >= 0) open.splice(last);
      } else if (!/^(?:meta|link|br|hr|img|input|path|rect|line|circle|source)$/.test(name) && !attributes.endsWith('/')) {
        const language = /\slang="?([\w-]+)/.exec(attributes)?.[1];
        open.push({ tag: name, quiet: skipped.has(name) || (language !== undefined && language !== locale) });
      }
      return part;
    })
    .join('');
};
