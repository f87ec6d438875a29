// A language that is begun borrows English strings, so that its first page can be looked at before the last string is written.

/** Texts of a file in a tree of keys. */
export type Tree = { readonly [key: string]: string | Tree };

/**
 * A tree of English strings with the own ones over it.
 * @param plurals the plural forms of the borrowing language; each that is missing is the English form of many
 */
export const lentStrings = (english: Tree, own: Tree, plurals: readonly string[]): Tree => {
  const inEveryForm = Object.entries(english).flatMap(([key, value]) =>
    key.endsWith('_other') ? plurals.map((form) => [key.replace(/other$/, form), value] as const) : [],
  );
  const both = Object.entries(english).map(([key, value]) => {
    const written = own[key];
    if (typeof value === 'string') return [key, written ?? value] as const;
    return [key, lentStrings(value, typeof written === 'object' ? written : {}, plurals)] as const;
  });
  return { ...Object.fromEntries(inEveryForm), ...own, ...Object.fromEntries(both) };
};
