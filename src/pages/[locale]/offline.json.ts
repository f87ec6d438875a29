// The words around what a device keeps; no page carries them before they are needed.
import type { APIRoute, GetStaticPaths } from 'astro';
import { bundles } from '../../i18n/messages.ts';
import { localeTags, locales, type Locale } from '../../site.ts';

export const getStaticPaths = (() => localeTags.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => Response.json({ ...bundles[locale]?.['offline'], dates: locales[locale].dates });
