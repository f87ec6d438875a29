// What readers type in each language, and the places that answer it. The lists were written by AI systems that did not
// know how the search works; the second of each language was written after the search had been tuned to the first.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { localeTags } from '../../src/site.ts';
import { lookFor, openResults, type ShownHit } from './search-box.ts';
import { repetition } from './sweep.ts';

interface Query {
  readonly kind: string;
  readonly query: string;
  /** Any of these among the first three hits answers the query; a page also by any of its sections. */
  readonly expect: readonly string[];
}

const queriesIn = (name: string): readonly Query[] => {
  const file = new URL(`./search-queries/${name}.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
};

const isAnswer = ({ expect: wanted }: Query, { href }: ShownHit): boolean => wanted.some((it) => href === it || (!it.includes('#') && href.split('#')[0] === it));

/** The least share of queries that must be answered among the first three hits. */
const least = 0.95;

for (const locale of localeTags)
  for (const list of [locale, `${locale}-second`])
    test(`what is typed in ${list} is answered among the first three hits`, list === locale ? {} : repetition, async ({ page }) => {
      const queries = queriesIn(list);
      expect(queries.length).toBeGreaterThanOrEqual(list === locale ? 40 : 20);
      await openResults(page, locale);
      const missed: string[] = [];
      for (const query of queries) {
        const hits = await lookFor(page, query.query);
        const first = hits.slice(0, 3);
        if (!first.some((it) => isAnswer(query, it))) missed.push(`${query.kind} "${query.query}": ${first.map((it) => it.href).join(', ')}; wanted ${query.expect.join(', ')}`);
      }
      console.log(`${list}: ${queries.length - missed.length} of ${queries.length}`);
      expect(missed.length / queries.length, missed.join('\n')).toBeLessThanOrEqual(1 - least);
    });
