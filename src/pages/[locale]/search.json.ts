// The words of the search box. A file of its own: no page carries them before the box is opened.
import type { APIRoute, GetStaticPaths } from 'astro';
import { bundles } from '../../i18n/messages.ts';
import { localeTags, sourceLocale } from '../../site.ts';

export const getStaticPaths = (() => localeTags.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => Response.json({ ...bundles[params['locale'] ?? '']?.['search'], source: sourceLocale });
