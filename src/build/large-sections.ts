// A section of more pages than a reader looks through is not told whole on every page, nor set into a book: what each
// page says of all others would grow with the square of their number.

/** A section of more pages is a large one. Every section of the guide as it is has far fewer. */
export const mostListed = 40;

/** Pages before and behind the one at hand that the navigation of a large section shows. */
const neighbours = 8;

export const isLarge = (pages: { readonly length: number }): boolean => pages.length > mostListed;

/** The section of a page; none for the pages that decide, which every device keeps and the search knows whole: checkers, reference and places. */
const sectionOf = (address: string): string => /^\/[^/]+\/(?!check\/|reference\/|understand\/markets\/)([^/]+)\/[^/]+\/$/.exec(address)?.[1] ?? '';

/** The pages of large sections among the addresses of one language. */
export const inLargeSections = (addresses: readonly string[]): ReadonlySet<string> => {
  const sections = Map.groupBy(addresses, sectionOf);
  return new Set([...sections].filter(([section, pages]) => section !== '' && isLarge(pages)).flatMap(([, pages]) => pages));
};

/** What the navigation on the page `path` lists of a section: all of it; of a large one what stands around the page, if it is one of its own. */
export const listedOn = <Page extends { readonly href: string }>(path: string, pages: readonly Page[]): readonly Page[] => {
  if (!isLarge(pages)) return pages;
  const place = pages.findIndex(({ href }) => href === path);
  return place < 0 ? [] : pages.slice(Math.max(0, place - neighbours), place + neighbours + 1);
};
