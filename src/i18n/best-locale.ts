/** The offered language that suits a browser's wishes best, or nothing when none is near: zh-TW does not want zh-CN text less than English, so the first subtag decides. */
export const bestLocale = (wanted: readonly string[], offered: readonly string[]): string | undefined => {
  const language = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  for (const wish of wanted) {
    const exact = offered.find((it) => it.toLowerCase() === wish.toLowerCase());
    const near = exact ?? offered.find((it) => language(it) === language(wish));
    if (near !== undefined) return near;
  }
  return undefined;
};
