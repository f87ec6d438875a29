// How a requirement's dates, addressees and value are told. Used by cards, tables and rule-set pages alike.
import { standingOn } from '../rules/index.ts';
import type { Boundary, Day } from '../schema/boundary.ts';
import type { Requirement } from '../schema/requirement.ts';
import type { Locale } from '../site.ts';
import { lastDayOf } from './facts.ts';
import { asTimeElement, formatBoundary, formatDay, formatList } from './format.ts';
import { ui } from './messages.ts';
import { textHtml } from './texts.ts';

/** A boundary that can follow "since": anything but a bracket between two far days. */
const isPlain = ({ earliest, latest }: Boundary): boolean =>
  earliest === latest || (earliest?.slice(0, 7) === latest?.slice(0, 7)) || earliest === undefined;

const html = (boundary: Boundary, locale: Locale): string => formatBoundary(boundary, locale, asTimeElement);

/** "Since 27 October 2020", or "Start known only as between … and …". */
export const startWords = (from: Boundary, locale: Locale): string =>
  ui(locale, isPlain(from) ? 'requirement.since' : 'requirement.sinceNotKnown', { day: html(from, locale) });

/** How a period ended, or nothing while it has no known end. */
export const endWords = (until: Boundary | null, locale: Locale): string | undefined =>
  until === null
    ? undefined
    : ui(locale, until.earliest === until.latest ? 'requirement.ended' : 'requirement.endedNotKnown', { day: html(lastDayOf(until), locale) });

/** "27 October 2020 to 30 September 2025". */
export const periodWords = (period: { readonly from: Boundary; readonly until: Boundary | null }, locale: Locale): string =>
  period.until === null
    ? ui(locale, 'requirement.periodOpen', { from: html(period.from, locale) })
    : ui(locale, 'requirement.periodSpan', { from: html(period.from, locale), until: html(lastDayOf(period.until), locale) });

/** Whom a requirement binds and when it reaches them. */
export const addressees = (requirement: Requirement, locale: Locale): string => {
  const [first, second] = requirement.applies;
  if (first && second && first.binds === second.binds)
    return ui(locale, `binds.${first.binds}`, { who: ui(locale, 'applicant.both') });
  const parts = requirement.applies.map((it) => ui(locale, `binds.${it.binds}`, { who: ui(locale, `applicant.${it.applicant}`) }));
  return parts.length > 1 && parts.every((it) => !it.includes(',')) ? formatList(parts, locale) : parts.join('; ');
};

export const titleHtml = (requirement: Requirement, locale: Locale): string =>
  textHtml(locale, 'requirements', `${requirement.id}.title`);

/** In force on the day for some kind of applicant by the requirement's own dates. */
export const isInForce = (requirement: Requirement, day: Day): boolean => standingOn(requirement, day) === 'in-force';

export const dayHtml = (day: Day, locale: Locale): string => asTimeElement(formatDay(day, locale), day);
