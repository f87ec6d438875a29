// Worked examples: cases a person can check by hand, with the verdict they must have. They are tests, and readers see them.
import { z } from 'zod';
import { day } from './boundary.ts';
import { applicant, id, role } from './common.ts';
import { verdict } from './rulebook.ts';

const answers = z.record(id, z.string().min(1));

export const state = z.enum(['met', 'not-met', 'cannot-tell', 'recommended-missing', 'microsoft-decides', 'not-applicable', 'not-in-force']);

const roleExample = z.strictObject({
  id,
  role,
  applicant,
  stage: z.enum(['role', 'order']).default('role'),
  on: day,
  but: answers.describe('answers that differ from a company that fulfils everything; "-" takes an answer away'),
  verdict: z.enum(['meets', 'does-not-meet', 'cannot-tell', 'no-threshold']),
  states: z.record(id, state).describe('states of the requirements the example is about'),
});

const scenarioExample = z.strictObject({
  id,
  scenario: id,
  on: day,
  answers,
  verdict: z.union([verdict, z.literal('cannot-tell')]),
});

export const examples = z.strictObject({ roles: z.array(roleExample).min(1), scenarios: z.array(scenarioExample).min(1) });

export type Examples = z.infer<typeof examples>;
export type RoleExample = z.infer<typeof roleExample>;
