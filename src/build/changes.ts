// Where changes are told, and which of them lie ahead.
import { catalogue } from '../catalogue.ts';
import { pageAddress } from '../i18n/addresses.ts';
import { endOf, isAhead, type Day } from '../schema/boundary.ts';
import type { Change } from '../schema/rulebook.ts';
import type { Locale } from '../site.ts';

/** Announced changes that are not surely in force on a day, the soonest first. */
export const changesAhead = (day: Day, changes: readonly Change[] = catalogue.changes): readonly Change[] =>
  changes.filter((it) => isAhead(it.on, day)).toSorted((a, b) => endOf(a.on).localeCompare(endOf(b.on)));

/** The path of a change on the page of all changes. */
export const changeAddress = (locale: Locale, { id }: Change): string => `${pageAddress(locale, 'reference/changes')}#${id}`;
