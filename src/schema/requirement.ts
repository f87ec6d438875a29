// One row of the rulebook: what is demanded of whom, from when until when, on whose word. A changed threshold is a
// new row, so one row never holds two values. Rows that replace one another share a `series`.
import { z } from 'zod';
import { boundary, day } from './boundary.ts';
import { applicant, certainty, id, role, sources } from './common.ts';

export const accountLevel = z.enum(['global-account', 'location-account', 'csp-tenant', 'csp-region']);

const amountTest = z.strictObject({
  type: z.literal('amount'),
  op: z.literal('at-least'),
  value: z.number().positive(),
  unit: z.literal('USD'),
  level: accountLevel.nullable().describe('null: the sources name no level; the whole company counts'),
  period: z.literal('trailing-12-months'),
  billed: z.boolean().nullable().describe('true: billed revenue only; null: the sources do not say'),
  perpetualSoftware: z.enum(['included', 'excluded', 'by-method']).describe('by-method: as the series ttm-method says on the day'),
  earnedAs: role.optional(),
});

const monthsTest = z.strictObject({
  type: z.literal('months'),
  question: id,
  op: z.literal('at-least'),
  value: z.number().int().positive(),
});

const hoursTest = z.strictObject({
  type: z.literal('hours'),
  question: id,
  op: z.literal('at-most'),
  value: z.number().int().positive(),
});

/** The company has, has done or can do one thing. */
const factTest = z.strictObject({ type: z.literal('fact'), question: id });

/** One of several things is enough. */
const anyTest = z.strictObject({ type: z.literal('any'), question: id, options: z.array(id).min(1) });

/** Two places must lie in the same country/region or the same CSP region. */
const matchTest = z.strictObject({
  type: z.literal('match'),
  by: z.enum(['country', 'csp-region']),
  of: z.array(id).min(2),
});

/** Nobody but the named party decides; where a question is named, the company knows when the answer was no. */
const judgementTest = z.strictObject({ type: z.literal('judgement'), by: z.literal('microsoft'), question: id.optional() });

/** "No requirement" is a state of its own in a series, and so is "none published"; a description is never a test. */
const statementTest = z.strictObject({ type: z.enum(['no-requirement', 'unpublished', 'description']) });

/** How trailing revenue is counted while the row holds. */
const methodTest = z.strictObject({ type: z.literal('method'), perpetualSoftware: z.enum(['included', 'excluded']) });

const test = z.discriminatedUnion('type', [
  amountTest, monthsTest, hoursTest, factTest, anyTest, matchTest, judgementTest, statementTest, methodTest,
]);

/** What must be so for a row to reach a company at all. */
const condition = z.discriminatedUnion('type', [monthsTest, factTest, anyTest]);

/** When a row reaches this kind of applicant: on the rule date, or at a date of the partner's own after it. */
const binding = z.strictObject({
  applicant,
  binds: z
    .enum(['on-rule-date', 'next-enrollment-period', 'support-plan-renewal', 'first-anniversary', 'yearly-anniversary', 'after-loss'])
    .default('on-rule-date'),
  from: boundary.optional().describe('only where it differs from the row'),
  until: boundary.optional().describe('only where it differs from the row'),
});

export const requirement = z.strictObject({
  id,
  series: id,
  kind: z.enum(['mandatory', 'recommended', 'none', 'described']),
  stage: z.enum(['role', 'order']).default('role').describe('role: to get or keep the role; order: looked at with each order'),
  when: condition.optional().describe('the row applies only where this holds'),
  test,
  from: boundary,
  until: boundary.nullable().describe('first day on which it no longer holds; null: no end known'),
  enforcedFrom: boundary.optional(),
  certainty,
  fromCertainty: certainty.optional().describe('only where the start is known less well than the rule itself'),
  untilCertainty: certainty.optional().describe('only where the end is known less or better than the start'),
  enforcedCertainty: certainty.optional(),
  applies: z.array(binding).min(1),
  checked: z.boolean().describe('true: the sources say how Microsoft checks it; the words are in the locale files'),
  sources,
  conflicts: z.array(id).default([]),
  supersedes: id.optional(),
  checkedOn: day,
  reviewBy: day,
});

/** What happens when a requirement is no longer met. */
const lapse = z.strictObject({
  id,
  from: boundary,
  until: boundary.nullable(),
  certainty,
  sources,
  conflicts: z.array(id).default([]),
  checkedOn: day,
  reviewBy: day,
});

export const roleFile = z.strictObject({
  role: z.union([role, z.literal('all-roles')]),
  requirements: z.array(requirement).min(1),
  lapses: z.array(lapse).default([]),
  notRequired: z
    .array(z.strictObject({ id, sources, certainty, conflicts: z.array(id).default([]) }))
    .default([])
    .describe('what readers expect to be required and is not'),
});

export type Requirement = z.infer<typeof requirement>;
export type RoleFile = z.infer<typeof roleFile>;
