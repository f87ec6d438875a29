import { siteUrl, type Locale } from '../site.ts';

/** Address of a page in a language: pages share their slug across languages. The home page has the slug "home". */
export const pageAddress = (locale: Locale, slug: string): string =>
  slug === 'home' ? `/${locale}/` : `/${locale}/${slug}/`;

export const absolute = (path: string): string => `${siteUrl}${path}`;

/** `/en/choose/` for any path of another language. */
export const inLanguage = (path: string, locale: Locale): string => path.replace(/^\/[^/]+\//, `/${locale}/`);

/** Address of the view that shows a page with its English text beside it: `/sv/beside/choose/` for `/sv/choose/`. */
export const besideAddress = (path: string): string => path.replace(/^\/[^/]+\//, '$&beside/');

/** Forms in which the guide, or its rules, can be taken along, and the file of each below a language or the site. */
const files = {
  handbook: (locale) => `/${locale}/handbook.html`,
  llms: (locale) => `/${locale}/llms.txt`,
  feed: (locale) => `/${locale}/changes.atom`,
  calendar: (locale) => `/${locale}/changes.ics`,
  rulebook: () => '/rulebook/versions.json',
} as const satisfies Record<string, (locale: Locale) => string>;

export type TakenForm = keyof typeof files;

/** Address of a form of the guide: the whole in one file, the list of all pages as Markdown, what a program can follow, the rules as data. */
export const fileAddress = (form: TakenForm, locale: Locale): string => files[form](locale);
