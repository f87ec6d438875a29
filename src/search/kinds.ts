/** The kinds of place a search can be narrowed to. */
export const searchKinds = ['guide', 'scenario', 'requirement', 'glossary', 'checker'] as const;
export type SearchKind = (typeof searchKinds)[number];
