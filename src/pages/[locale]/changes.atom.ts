import type { APIRoute, GetStaticPaths } from 'astro';
import { changesFeed } from '../../build/changes-feed.ts';
import { localeTags, type Locale } from '../../site.ts';

export const getStaticPaths = (() => localeTags.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => new Response(changesFeed(locale), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
