// The pages of a language in reading order.
import { getCollection, type CollectionEntry } from 'astro:content';
import { catalogue } from '../catalogue.ts';
import { pageAddress } from '../i18n/addresses.ts';
import { begun, sourceLocale, type Locale } from '../site.ts';

export const sections = ['understand', 'choose', 'check', 'agreements', 'partners', 'join', 'reference'] as const;
export type Section = (typeof sections)[number];

export interface GuidePage {
  readonly slug: string;
  readonly section: Section | undefined;
  readonly href: string;
  readonly title: string;
  readonly nav: string;
  readonly description: string;
  readonly entry: CollectionEntry<'pages'>;
}

const sectionOf = (slug: string): Section | undefined => sections.find((it) => slug.startsWith(`${it}/`));

const slugOf = ({ id }: CollectionEntry<'pages'>): string => id.slice(id.indexOf('/') + 1);

/** What is published in a language. One that is begun borrows each English page it does not have yet. */
const entriesOf = async (locale: Locale): Promise<readonly CollectionEntry<'pages'>[]> => {
  const inLocale = (tag: Locale) => getCollection('pages', (it) => it.id.startsWith(`${tag}/`) && !it.data.draft);
  const own = await inLocale(locale);
  if (!begun.includes(locale)) return own;
  const slugs = new Set(own.map(slugOf));
  return [...own, ...(await inLocale(sourceLocale)).filter((it) => !slugs.has(slugOf(it)))];
};

const sortedPages = async (locale: Locale): Promise<readonly GuidePage[]> => {
  const entries = await entriesOf(locale);
  const place = (slug: string): number => {
    const section = sectionOf(slug);
    return section === undefined ? -1 : sections.indexOf(section);
  };
  return entries
    .map((entry) => {
      const slug = slugOf(entry);
      const { title, nav, description } = entry.data;
      return { slug, section: sectionOf(slug), href: pageAddress(locale, slug), title, nav, description, entry };
    })
    .toSorted((a, b) => place(a.slug) - place(b.slug) || a.entry.data.order - b.entry.data.order || a.slug.localeCompare(b.slug));
};

const known = new Map<Locale, Promise<readonly GuidePage[]>>();

/** Published pages of a language, by section and the order given in their front matter. Put in order once a build: every page asks. */
export const pagesOf = async (locale: Locale): Promise<readonly GuidePage[]> => {
  if (import.meta.env.DEV) return sortedPages(locale);
  const pages = known.get(locale) ?? sortedPages(locale);
  known.set(locale, pages);
  return pages;
};

const bySection = new WeakMap<readonly GuidePage[], Partial<Record<Section | '', readonly GuidePage[]>>>();

/** Published pages of a section, in order. */
export const pagesIn = async (locale: Locale, section: Section): Promise<readonly GuidePage[]> => {
  const pages = await pagesOf(locale);
  const parts = bySection.get(pages) ?? Object.groupBy(pages, (it) => it.section ?? '');
  bySection.set(pages, parts);
  return parts[section] ?? [];
};

/** Days on which the outside addresses a page links to were last read. */
export const outsideReadOn = (page: GuidePage): readonly string[] => {
  const ids = [...(page.entry.body ?? '').matchAll(/<Link\s+to="([^"]*)"/g)].map(([, id]) => id);
  return [...new Set(catalogue.links.filter((it) => ids.includes(it.id)).map((it) => it.lastRead))].toSorted();
};
