// The words of a language that Markdown pages and their lists need beside what the pages say. Loaded through Vite, which
// gathers the files of strings.
import { formatDay } from '../i18n/format.ts';
import { ruleText, ui } from '../i18n/messages.ts';
import { aside, labelled } from '../i18n/punctuation.ts';
import { asOf, lastChecked, type Locale } from '../site.ts';
import type { Joints } from './plain-article.ts';

export interface MarkdownWords extends Joints {
  readonly siteName: string;
  readonly tagline: string;
  readonly summary: string;
  /** For which day the pages are true, and when the rules were last compared with their sources. */
  readonly state: string;
  readonly reading: string;
  readonly disclaimer: string;
  /** Under which licences texts and code stand, as HTML. */
  readonly license: string;
  readonly languages: string;
  readonly guide: string;
  /** Title and purpose of another form of the guide. */
  readonly form: (name: 'handbook' | 'rulebook' | 'feed' | 'calendar') => { readonly title: string; readonly text: string };
}

export const wordsIn = (locale: Locale): MarkdownWords => {
  const own = (path: string, values: Readonly<Record<string, string>> = {}): string => ruleText(locale, 'markdown', path, values);
  return {
    labelled: (label, text) => labelled(label, text, locale),
    aside: (text) => aside(text, locale),
    inBrowser: (href, title) => own('inBrowser', { href, title }),
    siteName: ui(locale, 'site.name'),
    tagline: ui(locale, 'site.tagline'),
    summary: own('summary'),
    state: ui(locale, 'page.asOfLine', { day: formatDay(asOf, locale), status: ui(locale, 'footer.checked', { day: formatDay(lastChecked, locale) }) }),
    reading: own('reading'),
    disclaimer: ui(locale, 'footer.disclaimer'),
    license: ui(locale, 'footer.license'),
    languages: ui(locale, 'site.languages'),
    guide: ui(locale, 'site.guide'),
    form: (name) => ({ title: own(`${name}.title`), text: own(`${name}.text`) }),
  };
};
