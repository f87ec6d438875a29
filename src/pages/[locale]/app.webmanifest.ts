// What makes the guide installable: a name, a start page and icons, in each language.
import type { APIRoute, GetStaticPaths } from 'astro';
import { pageAddress } from '../../i18n/addresses.ts';
import { formatLanguage } from '../../i18n/format.ts';
import { ui } from '../../i18n/messages.ts';
import { localeTags } from '../../site.ts';

export const getStaticPaths = (() => localeTags.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

const icon = (name: string, size: number, purpose: string) => ({ src: `/icons/${name}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose });

export const GET: APIRoute = ({ params }) => {
  const locale = localeTags.find((it) => it === params['locale']);
  if (locale === undefined) throw new Error(`There is no language ${String(params['locale'])}.`);
  const start = pageAddress(locale, 'home');
  return Response.json({
    id: start,
    name: `${ui(locale, 'site.name')} (${formatLanguage(locale, locale)})`,
    short_name: ui(locale, 'site.name'),
    description: ui(locale, 'site.tagline'),
    lang: locale,
    start_url: start,
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    icons: [icon('192', 192, 'any'), icon('512', 512, 'any'), icon('512-maskable', 512, 'maskable')],
  });
};
