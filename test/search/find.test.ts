// The order in which what Pagefind found is shown, on an index of a few places.
import { expect, it } from 'vitest';
import { find, type Index } from '../../src/search/find.ts';
import { readWordList } from '../../src/search/spelling.ts';

interface Place { readonly url: string; readonly title: string; readonly text: string; readonly words?: string; readonly kind?: string }

const places: readonly Place[] = [
  { url: '/en/a/', title: 'Partners and customers', text: 'revenue revenue revenue is mentioned here' },
  { url: '/en/b/', title: 'How revenue is counted', text: 'what counts' },
  { url: '/en/glossary/#c', title: 'turnover', words: 'income', text: 'a term', kind: 'glossary' },
  { url: '/en/d/', title: 'Distributor', text: 'a margin is not promised to a distributor' },
  ...Array.from({ length: 9 }, (_, index) => ({ url: `/en/r${index}/`, title: 'Distributor', text: 'distributor' })),
];

/** Finds as Pagefind does: all words, each as the beginning of one; a hit in the title weighs a little more. */
const index: Index = {
  search: async (query, { filters } = {}) => {
    const tokens = query.split(' ');
    const holds = (place: Place, token: string): boolean => `${place.title} ${place.words ?? ''} ${place.text}`.toLowerCase().split(/\W+/).some((word) => word.startsWith(token));
    const found = places.filter((place) => tokens.every((token) => holds(place, token)) && (filters?.['kind'] === undefined || filters['kind'] === (place.kind ?? 'guide')));
    return {
      results: found.map((place) => ({
        id: place.url,
        score: place.text.length,
        data: async () => ({
          url: place.url,
          title: place.title,
          excerpt: tokens.reduce((text, token) => text.replace(new RegExp(`\\b${token}\\w*`), '<mark>$&</mark>'), place.text),
          weighted_locations: [],
          meta: { title: place.title, ...(place.words === undefined ? {} : { words: place.words }) },
          sub_results: [],
          filters: { kind: [place.kind ?? 'guide'] },
        }),
      })),
    };
  },
};
const words = async () => readWordList('what is a\ndistributor income margin partners revenue turnover');
const addresses = async (query: string): Promise<readonly string[]> => (await find(index, query, 'en', words)).hits.map((it) => it.address);

it('a title that says it comes before a text that repeats it', async () => {
  expect((await addresses('revenue'))[0]).toBe('/en/b/');
});

it('another word for a place finds it', async () => {
  expect((await addresses('income'))[0]).toBe('/en/glossary/#c');
});

it('a rare word of a question counts more than a common one', async () => {
  expect((await addresses('what margin distributor'))[0]).toBe('/en/d/');
});

it('a mistyped word finds what was meant, and says so', async () => {
  const { hits, corrected, isSure } = await find(index, 'reveneu', 'en', words);
  expect([hits[0]?.address, corrected, isSure]).toEqual(['/en/b/', 'revenue', false]);
});

it('words the guide does not have find nothing', async () => {
  expect(await addresses('zebra xylophone')).toEqual([]);
});

it('asks for the word list only where too little was found', async () => {
  let asked = 0;
  await find(index, 'distributor', 'en', async () => { asked += 1; return undefined; });
  expect(asked).toBe(0);
  await find(index, 'zebra', 'en', async () => { asked += 1; return undefined; });
  expect(asked).toBe(1);
});

it('keeps to a kind', async () => {
  expect((await find(index, 'turnover', 'en', words, 'glossary')).hits.map((it) => it.address)).toEqual(['/en/glossary/#c']);
  expect((await find(index, 'turnover', 'en', words, 'checker')).hits).toEqual([]);
});

it('marks what was found, and shows brackets as brackets', async () => {
  const [hit] = (await find(index, 'margin', 'en', words)).hits;
  expect(hit?.excerpt).toEqual(['a ', 'margin', ' is not promised to a distributor']);
});
