// The changes as a calendar to subscribe to.
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { catalogue } from '../catalogue.ts';
import { absolute } from '../i18n/addresses.ts';
import { changeTitle } from '../i18n/change-words.ts';
import { ui } from '../i18n/messages.ts';
import { plainText } from '../i18n/plain-text.ts';
import { aside } from '../i18n/punctuation.ts';
import { formatBoundary } from '../i18n/spans.ts';
import { endOf, startOf } from '../schema/boundary.ts';
import type { Change } from '../schema/rulebook.ts';
import { lastChecked, siteUrl, type Locale } from '../site.ts';
import { changeLines } from './change-telling.ts';
import { changeAddress } from './changes.ts';

const daySeconds = 86_400;

/** What is not known to the day says in its name what is known. */
const summaryOf = (change: Change, locale: Locale): string => {
  const title = changeTitle(change, locale);
  const isDay = change.on.earliest === change.on.latest;
  return plainText(isDay ? title : title + aside(formatBoundary(change.on, locale), locale));
};

/** The calendar of a language as text, the oldest change first. Nothing in it depends on the day of the build alone. */
export const changesCalendar = (locale: Locale): string => {
  const site = ui(locale, 'site.name');
  const host = new URL(siteUrl).host;
  const calendar = ical({
    prodId: { company: host, product: site, language: locale.toUpperCase() },
    name: ui(locale, 'changes.title', { site }),
    description: ui(locale, 'changes.about'),
    method: ICalCalendarMethod.PUBLISH,
    ttl: 7 * daySeconds,
  });
  for (const change of catalogue.changes)
    calendar.createEvent({
      id: `${change.id}@${host}`,
      allDay: true,
      start: new Date(startOf(change.on)),
      // The end of a calendar entry is the first day after it.
      end: new Date(Date.parse(endOf(change.on)) + daySeconds * 1000),
      stamp: new Date(lastChecked),
      summary: summaryOf(change, locale),
      description: plainText([...changeLines(change, locale), ui(locale, 'changes.publisher', { site })].join('\n\n')),
      url: absolute(changeAddress(locale, change)),
      categories: [{ name: ui(locale, `changes.kind.${change.kind}`) }],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return `${calendar.toString()}\r\n`;
};
