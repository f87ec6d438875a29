// The part of the content that verdicts depend on: what the rules module works on, what is published as JSON for
// others, and what the JSON Schema beside it describes. Words are no part of it.
import { z } from 'zod';
import { day } from './boundary.ts';
import { requirement, roleFile } from './requirement.ts';
import { deal, question, regionFile, scenario, source } from './rulebook.ts';

const publishedRequirement = requirement.extend({
  reachedBy: z.array(z.string()).describe('questions that can decide whether the row reaches a company'),
  testedBy: z.array(z.string()).describe('questions that can decide whether it is fulfilled'),
});

export const publishedRulebook = z.strictObject({
  format: z.literal(1).describe('changes when the meaning of a field changes'),
  hash: z.string().regex(/^[0-9a-f]{16}$/).describe('first 16 hex digits of the SHA-256 of the data without this field'),
  firstDay: day.describe('first day that can be asked about'),
  lastKnownRuleDay: day.describe('after this day no later change is known'),
  lastChecked: day.describe('day on which the rules were last compared with their sources'),
  reviewBy: day.describe('first of the days by which a rule is to be read again'),
  days: z.array(day).describe('days from the first on at which a rule of any role may begin or end'),
  roles: z.array(roleFile.extend({ requirements: z.array(publishedRequirement).min(1) })),
  questions: z.array(
    question.omit({ options: true }).extend({
      values: z.array(z.string()).describe('one answer of each class that the rules tell apart; all answers of a choice'),
    }),
  ),
  scenarios: z.array(scenario),
  deal,
  regions: regionFile,
  sources: z.array(source),
});

type Whole = z.infer<typeof publishedRulebook>;

type PublishedRow = z.infer<typeof publishedRequirement>;

/** The part of a row that verdicts rest on and tell: its history, and how surely its dates are known, are for pages. */
export type Row = Pick<PublishedRow, 'id' | 'kind' | 'stage' | 'when' | 'test' | 'from' | 'until' | 'certainty' | 'sources' | 'conflicts' | 'reachedBy' | 'testedBy'> & {
  /** Needed only of rows that say how revenue is counted. */
  readonly series?: string | undefined;
  readonly applies: readonly Pick<PublishedRow['applies'][number], 'applicant' | 'from' | 'until'>[];
};

/** Where a place lies for a time; on whose word stands on the page of markets. */
export type Place = Pick<Whole['regions']['places'][number], 'country' | 'region' | 'currencies' | 'from' | 'until'>;

export type RegionTable = Omit<Whole['regions'], 'places'> & { readonly places: readonly Place[] };

/** What the rules need; sources are there for those who read the verdict. */
export type Rulebook = Omit<Whole, 'format' | 'sources' | 'roles' | 'regions'> & {
  readonly regions: RegionTable;
  readonly roles: readonly { readonly role: Whole['roles'][number]['role']; readonly requirements: readonly Row[] }[];
};
export type PublishedRulebook = Whole;
