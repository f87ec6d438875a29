// Where each statement of the source documents is said: the pages mark it with <Claims of="…" />.
import type { GuidePage } from './pages.ts';

export interface ClaimPlace {
  readonly href: string;
  readonly title: string;
}

export const claimAnchor = (id: string): string => `said-${id}`;

/** Ids marked in the text of a page, in order. */
export const claimsIn = (body: string): string[] =>
  [...body.matchAll(/<Claims\s+of="([^"]*)"/g)].flatMap(([, ids = '']) => ids.split(/\s+/).filter(Boolean));

export const claimPlaces = (pages: readonly GuidePage[]): ReadonlyMap<string, readonly ClaimPlace[]> => {
  const places = new Map<string, ClaimPlace[]>();
  for (const page of pages)
    for (const id of claimsIn(page.entry.body ?? ''))
      places.set(id, [...(places.get(id) ?? []), { href: `${page.href}#${claimAnchor(id)}`, title: page.nav }]);
  return places;
};
