// What has been published of the rulebook, as public/rulebook/versions.json lists it.
import { z } from 'zod';
import { day } from '../schema/boundary.ts';

const list = import.meta.glob<unknown>('../../public/rulebook/versions.json', { import: 'default', eager: true });

/** Published versions in the order of their days: the state of the rulebook, and the SHA-256 of each file by name. */
export const versions = z
  .array(z.strictObject({ date: day, hash: z.string(), files: z.record(z.string(), z.string()) }))
  .parse(Object.values(list)[0]);
