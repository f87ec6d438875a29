// The rulebook as files for others: the data, a JSON Schema that describes their shape, and tables of cases to check.
import { z } from 'zod';
import { publishedRulebook } from '../schema/published.ts';
import { rulebook } from './rulebook.ts';
import { truthTables } from './truth-tables.ts';

const schema = {
  title: 'CSP Guide rulebook',
  description:
    'Requirements, questions, scenarios and regions of the Cloud Solution Provider program with their dates and sources. A boundary is { earliest, latest }: the first days of the new state that the sources leave possible. A period is half-open: `until` is the first day on which a row no longer holds.',
  ...z.toJSONSchema(publishedRulebook, { io: 'output' }),
};

/** Text of each file of a published version, by name. */
export const publishedFiles: Readonly<Record<string, string>> = {
  'rulebook.json': `${JSON.stringify(rulebook, null, 1)}\n`,
  'rulebook.schema.json': `${JSON.stringify(schema, null, 1)}\n`,
  ...truthTables(rulebook),
};

export const publishedHash = rulebook.hash;
