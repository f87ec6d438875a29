// How a requirement's dates, addressees and value are told. Used by cards, tables and rule-set pages alike.
import type { Boundary, Day } from '../schema/boundary.ts';
import type { Certainty } from '../schema/common.ts';
import type { Requirement } from '../schema/requirement.ts';
import type { Locale } from '../site.ts';
import { lastDayOf } from './facts.ts';
import { asTimeElement, formatDay, formatList, isWholeMonth, isWholeYear } from './format.ts';
import { ui } from './messages.ts';
import { aside } from './punctuation.ts';
import { formatBoundary } from './spans.ts';
import { textHtml } from './texts.ts';

/** A boundary that reads well after "since": a day, a month, a year, "… or earlier". */
export const isPlain = ({ earliest, latest }: Boundary): boolean =>
  earliest === undefined || (latest !== undefined && (earliest === latest || isWholeMonth(earliest, latest) || isWholeYear(earliest, latest)));

const html = (boundary: Boundary, locale: Locale): string => formatBoundary(boundary, locale, asTimeElement);

/** "Since 27 October 2020", or "Start known only as between … and …". */
export const startWords = (from: Boundary, locale: Locale): string =>
  ui(locale, isPlain(from) ? 'requirement.since' : 'requirement.sinceNotKnown', { day: html(from, locale) });

/** How a period ended, or nothing while it has no known end. */
export const endWords = (until: Boundary | null, locale: Locale): string | undefined =>
  until === null
    ? undefined
    : ui(locale, until.earliest === until.latest ? 'requirement.ended' : 'requirement.endedNotKnown', { day: html(lastDayOf(until), locale) });

/** "from 27 October 2020 until 30 September 2025"; where an end is less exact, "start: … ; end: …". */
export const periodWords = (period: { readonly from: Boundary; readonly until: Boundary | null }, locale: Locale): string => {
  const from = html(period.from, locale);
  if (period.until === null) return ui(locale, isPlain(period.from) ? 'requirement.periodOpen' : 'requirement.periodOpenLoose', { from });
  const exact = isPlain(period.from) && period.until.earliest === period.until.latest;
  return ui(locale, exact ? 'requirement.periodSpan' : 'requirement.periodLoose', { from, until: html(lastDayOf(period.until), locale) });
};

/** A mark of doubt behind a date, or nothing for a date read in an official text. */
export const dateDoubt = (mark: Certainty | undefined, locale: Locale): string =>
  mark === 'C' || mark === 'U' ? aside(ui(locale, `certainty.inline.${mark}`), locale) : '';

/** Whom a requirement binds and when it reaches them. */
export const addressees = (requirement: Requirement, locale: Locale): string => {
  const [first, second] = requirement.applies;
  if (first && second && first.binds === second.binds)
    return ui(locale, `binds.${first.binds}`, { who: ui(locale, 'applicant.both') });
  const parts = requirement.applies.map((it) => ui(locale, `binds.${it.binds}`, { who: ui(locale, `applicant.${it.applicant}`) }));
  return formatList(parts, locale);
};

export const titleHtml = (requirement: Requirement, locale: Locale): string =>
  textHtml(locale, 'requirements', `${requirement.id}.title`);

export const dayHtml = (day: Day, locale: Locale): string => asTimeElement(formatDay(day, locale), day);
