/** A locale file: texts in a tree of keys. */
export type Tree = { readonly [key: string]: string | Tree };

/** Every text of a tree with its key, the steps joined by points. */
export const leaves = (tree: Tree, at = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${at}${key}`, value]] : leaves(value, `${at}${key}.`),
  );
