// The last hand on every page: English names inside other languages are marked as English.
import { defineMiddleware } from 'astro:middleware';
import { markEnglishNames } from './i18n/english-names.ts';
import { localeTags, sourceLocale } from './site.ts';

export const onRequest = defineMiddleware(async (context, next) => {
  const response = await next();
  const locale = localeTags.find((tag) => tag === context.params['locale']);
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
  if (!isPage || locale === undefined || locale === sourceLocale) return response;
  return new Response(markEnglishNames(await response.text(), locale), response);
});
