// Work on many files, some at a time: as many open files as a large site has pages are more than a system allows, and as
// many texts more than memory holds.

const lanes = 16;

/** Does the work for each item, a few side by side; the first that fails fails all. */
export const inLanes = async <Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> => {
  const rest = items[Symbol.iterator]();
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (let it = rest.next(); it.done !== true; it = rest.next()) await work(it.value);
  }));
};
