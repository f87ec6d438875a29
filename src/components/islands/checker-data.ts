// What a checker gets from the page it stands on: the part of the rulebook it decides by, the words it speaks, the
// addresses it leads to. Plain data, so that it can stand in the page as JSON (packed-data.ts).
import type { Boundary, Day } from '../../schema/boundary.ts';
import type { Role } from '../../schema/common.ts';
import type { Rulebook } from '../../schema/published.ts';
import type { Locale } from '../../site.ts';

export type Checker = 'model' | 'eligibility' | 'sale' | 'region';

export interface Words {
  readonly [key: string]: string | Words;
}

export interface CheckerData {
  readonly checker: Checker;
  readonly locale: Locale;
  /** Title of the page, for the title of the window. */
  readonly title: string;
  /** The day the page was built for; the reader's own day takes its place once the checker runs. */
  readonly asOf: Day;
  readonly newestSource: Boundary;
  readonly rulebook: Rulebook;
  /** Texts by bundle and path. English names inside other languages stand in double brackets. */
  readonly words: Readonly<Record<string, Words>>;
  /** Titles of requirements by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** Currencies in which an amount can be given, beside US dollars. */
  readonly currencies: readonly string[];
  /** Groups of questions, in the order of asking. */
  readonly groups: readonly { readonly id: string; readonly questions: readonly string[] }[];
  readonly addresses: {
    readonly requirements: string;
    readonly sources: string;
    readonly roles: Readonly<Record<Role, string>>;
    readonly scenarios: Readonly<Record<string, string>>;
    readonly checks: Readonly<Record<'model' | 'eligibility' | 'sale', string>>;
  };
  /** Where problems are reported; without it the report is a text to copy. */
  readonly contact: string | undefined;
}
