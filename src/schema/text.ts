// What is not a rule but stands beside the rules: the list of statements in the source documents, and the termbase.
import { z } from 'zod';
import { begun, localeTags } from '../site.ts';
import { certainty, id, sources } from './common.ts';

export const claim = z.strictObject({
  id,
  topic: z.enum([
    'overview', 'benefit', 'model', 'indirect', 'direct', 'market', 'mca', 'sell', 'next', 'relation', 'mpa',
    'scenario', 'enroll', 'connect', 'region',
  ]),
  documents: sources,
  holds: z.enum(['yes', 'changed', 'unverified']).describe('whether the statement still holds'),
  requirements: z.array(id).default([]),
  conflicts: z.array(id).default([]),
});

const words = z.array(z.string().min(1)).default([]);

const termInLanguage = z.strictObject({
  preferred: z.string().min(1),
  short: z.string().optional().describe('form for running text, where the preferred form carries an explanation'),
  aliases: words,
  forbid: words.describe('never in our text; literal, whole word'),
  avoidWhen: z
    .array(z.strictObject({ form: z.string(), when: z.string() }))
    .default([])
    .describe('wrong only in some sense; shown to writers'),
  definition: z.string().optional(),
});

export const term = z.strictObject({
  key: id,
  glossary: z.boolean().default(true),
  certainty: certainty.optional(),
  sources: z.array(id).default([]),
  languages: z.partialRecord(z.enum(localeTags), termInLanguage).superRefine((it, { addIssue }) => {
    for (const tag of localeTags) if (it[tag] === undefined && !begun.includes(tag)) addIssue({ code: 'custom', path: [tag], message: 'write the term in this language; only one that is begun (src/site.ts) may do without' });
  }),
});

/** content/translations/<locale>.json: from which English parts each text was translated, by text, part and fingerprint. */
export const translationPins = z.record(z.string(), z.record(z.string(), z.string().regex(/^[0-9a-f]{12}$/, 'a fingerprint has twelve hexadecimal digits; let npm run pin write it')));

export type Claim = z.infer<typeof claim>;
export type Term = z.infer<typeof term>;
