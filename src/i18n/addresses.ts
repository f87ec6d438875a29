import { siteUrl, type Locale } from '../site.ts';

/** Address of a page in a language: pages share their slug across languages. The home page has the slug "home". */
export const pageAddress = (locale: Locale, slug: string): string =>
  slug === 'home' ? `/${locale}/` : `/${locale}/${slug}/`;

export const absolute = (path: string): string => `${siteUrl}${path}`;

/** `/en/choose/` for any path of another language. */
export const inLanguage = (path: string, locale: Locale): string => path.replace(/^\/[^/]+\//, `/${locale}/`);

/** Address of the view that shows a page with its English text beside it: `/sv/beside/choose/` for `/sv/choose/`. */
export const besideAddress = (path: string): string => path.replace(/^\/[^/]+\//, '$&beside/');

/** Address of the whole guide in one file. */
export const handbookAddress = (locale: Locale): string => `/${locale}/handbook.html`;
