// The addresses of the guide's pages, with what each page shows around its text.
import { catalogue } from '../catalogue.ts';
import type { Change } from '../schema/rulebook.ts';
import { asOf, localeTags, sourceLocale, type Locale } from '../site.ts';
import { changesOn } from './affected-pages.ts';
import { changesAhead } from './changes.ts';
import { pagesOf, type GuidePage } from './pages.ts';

export type GuidePageProps = {
  readonly locale: Locale;
  readonly page: GuidePage;
  readonly previous: GuidePage | undefined;
  readonly next: GuidePage | undefined;
  /** Changes that concern the page and lie ahead. */
  readonly ahead: readonly Change[];
};

/** Pages with a checker carry styles and scripts that no other page should carry; their routes stand apart. */
export const hasChecker = (slug: string): boolean => slug.startsWith('check/') || slug === 'understand/markets';

export const guidePages = async (isWanted: (slug: string) => boolean): Promise<readonly GuidePageProps[]> => {
  const coming = changesAhead(asOf);
  const english = await pagesOf(sourceLocale);
  const ahead = new Map(english.map(({ slug, entry }) => [slug, changesOn({ slug, body: entry.body ?? '' }, coming, catalogue.roles)]));
  const everywhere = await Promise.all(
    localeTags.map(async (locale) => {
      const pages = await pagesOf(locale);
      return pages.map((page, index) => ({
        locale,
        page,
        previous: page.section === pages[index - 1]?.section ? pages[index - 1] : undefined,
        next: page.section === undefined ? undefined : pages[index + 1],
        ahead: ahead.get(page.slug) ?? [],
      }));
    }),
  );
  return everywhere.flat().filter(({ page }) => isWanted(page.slug));
};
