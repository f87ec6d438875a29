import { z } from 'zod';

export const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'write an id in lower case with hyphens');

/** A: official text read, with its date. B: official, start only bracketed. C: press, distributor or forum. U: unverified. */
export const certainty = z.enum(['A', 'B', 'C', 'U']);

export const role = z.enum(['indirect-reseller', 'direct-bill-partner', 'indirect-provider']);

export const applicant = z.enum(['new', 'existing']);

export const sources = z.array(id).min(1, 'name at least one source id');

export type Certainty = z.infer<typeof certainty>;
export type Role = z.infer<typeof role>;
export type Applicant = z.infer<typeof applicant>;
