// Everything in the rulebook beside the rows of the roles.
import { z } from 'zod';
import { boundary, day } from './boundary.ts';
import { certainty, id, role, sources } from './common.ts';
import { accountLevel } from './requirement.ts';

export const source = z.strictObject({
  id,
  kind: z.enum(['source-document', 'page-history', 'page-snapshot', 'public-page', 'trade']),
  title: z.string().min(3),
  publisher: z.string().min(2),
  url: z.url().optional(),
  language: z.enum(['en', 'sv', 'nl', 'zh-CN', 'de']),
  translation: z.enum(['machine', 'human']).optional(),
  dated: boundary.nullable().describe('date the page bears or the span of versions read; null: undated'),
  handedOff: day.optional().describe('day a translation was handed off'),
  lastRead: day,
});

/** Sources that disagree, and what this site does about it. */
export const conflict = z.strictObject({
  id,
  between: z.array(id).min(1),
  resolved: z.enum(['by-date', 'by-source', 'open']),
  follows: z.array(id).default([]),
});

export const change = z.strictObject({
  id,
  kind: z.enum(['rule-set', 'enforcement', 'detail', 'name', 'region', 'announcement']),
  on: boundary,
  snapshot: z.boolean().default(false),
  roles: z.array(role).min(1),
  certainty,
  requirements: z.array(id).default([]).describe('rows that this change starts, ends or enforces'),
  sources,
  conflicts: z.array(id).default([]),
});

export const verdict = z.enum([
  'supported', 'supported-under-conditions', 'not-supported', 'not-stated', 'not-listed', 'no-region-table',
]);

const party = z.enum([
  'microsoft', 'indirect-provider', 'other-indirect-provider', 'indirect-reseller', 'direct-bill-partner',
  'csp-partner', 'other-partner', 'end-customer', 'own-csp-tenant', 'own-customer-tenant', 'own-shared-services-tenant',
  'own-organization', 'affiliate',
  'customer-in-region', 'customer-in-other-region', 'reseller-in-region', 'reseller-in-other-region',
]);

const chain = z
  .strictObject({
    id,
    verdict,
    parties: z.array(party).min(2),
    links: z.array(z.enum(['open', 'conditional', 'forbidden', 'not-stated'])),
  })
  .refine((it) => it.links.length === it.parties.length - 1, 'give one link fewer than parties');

const scenarioCase = z.strictObject({
  when: z.record(id, id),
  verdict,
  from: boundary.optional().describe('the day from which the case is known; before it, the cases below decide'),
  chains: z.array(id).default([]).describe('chains that show this case'),
  conditions: z.array(id).default([]),
  alternatives: z.array(id).default([]),
});

/** Not asked but looked up: how the regions of two places compare on the day. */
const regionMatch = z.strictObject({ id, of: z.tuple([id, id]) });

export const scenario = z.strictObject({
  id,
  number: z.number().int().positive(),
  verdict,
  from: boundary.optional().describe('since when the sources state it; none: as far as the table of regions is known'),
  inputs: z.array(id).min(1).describe('questions, in the order in which they are asked'),
  derived: regionMatch.optional(),
  cases: z.array(scenarioCase).min(1).describe('first match decides; an empty `when` is the rest'),
  chains: z.array(chain).min(1),
  conditions: z.array(id).default([]),
  alternatives: z.array(id).default([]),
  changes: z.array(z.strictObject({ id, on: boundary, certainty, sources })).default([]),
  conflicts: z.array(id).default([]),
  sources,
  checkedOn: day,
  reviewBy: day,
});

/** A freely combined sale: every part whose `when` matches adds its verdict, and the strictest one counts. */
export const deal = z.strictObject({
  strictest: z.array(z.union([verdict, z.literal('cannot-tell')])).min(1).describe('verdicts from the strictest to the mildest'),
  inputs: z.array(id).min(1),
  parts: z
    .array(
      z.union([
        z.strictObject({ id, when: z.record(id, z.array(id).min(1)), scenario: id, give: z.record(id, id) }),
        z.strictObject({ id, when: z.record(id, z.array(id).min(1)), verdict, from: boundary.optional(), sources }),
      ]),
    )
    .min(1),
});

export const rename = z.strictObject({
  id,
  term: id.describe('termbase key of the name used today'),
  on: boundary.nullable(),
  certainty,
  dateCertainty: certainty,
  sources: z.array(id),
});

export const regionFile = z.strictObject({
  regions: z.array(z.strictObject({ id, name: z.string() })),
  tableFrom: day.describe('first day for which a table of regions is known'),
  lastTable: day.describe('day of the newest full table read'),
  places: z.array(
    z.strictObject({
      country: z.string().regex(/^[A-Z]{2}$/, 'write the two-letter country code'),
      region: id,
      currencies: z.array(z.string().regex(/^[A-Z]{3}$/, 'write a three-letter currency code')),
      from: boundary,
      until: boundary.nullable(),
      fromCertainty: certainty,
      untilCertainty: certainty.optional(),
      scope: z.enum(['traditional-license-based', 'new-commerce-and-other']).optional().describe('offers it holds for'),
      sources,
      conflicts: z.array(id).default([]),
    }),
  ),
});

/** A figure or a date that no requirement row holds: time frames, prices, counts. */
export const fact = z.discriminatedUnion('type', [
  z.strictObject({ id, type: z.literal('money'), value: z.number(), unit: z.literal('USD'), certainty, sources }),
  z.strictObject({
    id,
    type: z.literal('duration'),
    value: z.number().int(),
    upTo: z.number().int().optional(),
    unit: z.enum(['hour', 'day', 'business-day', 'month', 'year']),
    certainty,
    sources,
  }),
  z.strictObject({ id, type: z.literal('count'), value: z.number().int(), certainty, sources }),
  z.strictObject({ id, type: z.literal('date'), value: boundary, certainty, sources }),
]);

export type Source = z.infer<typeof source>;
export type Conflict = z.infer<typeof conflict>;
export type Change = z.infer<typeof change>;
export type Scenario = z.infer<typeof scenario>;
export type Deal = z.infer<typeof deal>;
export type ScenarioChain = z.infer<typeof chain>;
export type Verdict = z.infer<typeof verdict>;
export type Rename = z.infer<typeof rename>;
export type RegionFile = z.infer<typeof regionFile>;
export type Fact = z.infer<typeof fact>;

/** A question whose answer a requirement or a scenario tests. The order of the list is the order of asking. */
export const question = z.strictObject({
  id,
  answer: z.enum(['yes-no', 'choice', 'amount', 'months', 'hours', 'place', 'month']),
  options: z.array(id).min(2).optional(),
  level: accountLevel.optional().describe('account level at which an amount is measured'),
  fixed: z.boolean().optional().describe('true: nothing the company does changes the answer'),
  leadTime: id.optional().describe('fact that tells how long a change takes'),
  formerly: z.array(id).optional().describe('ids that older links use for this question'),
  formerOptions: z.record(id, id.nullable()).optional().describe('old option to the option of today; null: dropped'),
});
export type Question = z.infer<typeof question>;

/** An outside page that guidance sends readers to. */
export const link = z.strictObject({ id, url: z.url(), certainty, lastRead: day, replaces: z.url().optional() });
export type Link = z.infer<typeof link>;
