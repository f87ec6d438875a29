import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'zod';

const pages = defineCollection({
  // Astro lower-cases ids by itself, which would turn zh-CN into another folder.
  loader: glob({ base: './content/pages', pattern: '**/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
  schema: z.strictObject({
    title: z.string().max(70),
    nav: z.string().max(32),
    description: z.string().max(170),
    order: z.number().int(),
    draft: z.boolean().default(false).describe('published in no language'),
  }),
});

export const collections = { pages };
