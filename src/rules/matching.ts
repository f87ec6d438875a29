// Rows of a table match on what is known of their inputs: all as wanted, one otherwise, or some still open.
import { no, unknown, yes, type Reading } from './reading.ts';

/**
 * @param when wanted value, or values, by input
 * @param read the value of an input, or the questions that would tell it
 */
export const matchReading = (
  when: Readonly<Record<string, string | readonly string[]>>,
  read: (input: string) => string | readonly string[],
): Reading => {
  const asks: string[] = [];
  for (const [input, wanted] of Object.entries(when)) {
    const value = read(input);
    if (typeof value !== 'string') asks.push(...value);
    else if (![wanted].flat().includes(value)) return no;
  }
  return asks.length > 0 ? unknown(asks) : yes;
};
