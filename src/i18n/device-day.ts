// The day that the clock of a machine shows, for those who ask what holds there.
import type { Day } from '../schema/boundary.ts';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The machine's date in its own time zone. */
export const deviceDay = (): Day => {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
};
