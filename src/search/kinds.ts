/** The kinds of place a search can be narrowed to. */
export const searchKinds = ['guide', 'scenario', 'requirement', 'glossary', 'checker'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Changes and disagreements, which are parts of a page, tell how a rule came to be; the rule itself comes before them. */
export const isBackground = (kind: SearchKind, of: string | undefined): boolean => kind === 'guide' && of !== undefined;
