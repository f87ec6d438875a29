import type { APIRoute, GetStaticPaths } from 'astro';
import { changesCalendar } from '../../build/changes-calendar.ts';
import { localeTags, type Locale } from '../../site.ts';

export const getStaticPaths = (() => localeTags.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => new Response(changesCalendar(locale), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
