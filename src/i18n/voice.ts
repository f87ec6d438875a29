// The words of one language, however they were loaded: while building from all strings, in a browser from the few that a
// checker needs. What is worded over a voice is worded the same in both.
import type { Locale } from '../site.ts';

export interface Voice {
  readonly locale: Locale;
  /** A text by bundle and path, with values for its placeholders; `count` picks the plural form. */
  readonly say: (bundle: string, path: string, values?: Readonly<Record<string, unknown>>) => string;
}
