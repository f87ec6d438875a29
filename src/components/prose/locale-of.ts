// Components inside MDX take no locale: it stands in the address of the page they are on.
import { localeTags, sourceLocale, type Locale } from '../../site.ts';

export const localeOf = (params: Readonly<Record<string, string | undefined>>): Locale =>
  localeTags.find((tag) => tag === params['locale']) ?? sourceLocale;
