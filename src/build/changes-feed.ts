// The changes as an Atom feed.
import { Feed } from 'feed';
import { catalogue } from '../catalogue.ts';
import { absolute, fileAddress, pageAddress } from '../i18n/addresses.ts';
import { changeTitle } from '../i18n/change-words.ts';
import { ui } from '../i18n/messages.ts';
import { plainText } from '../i18n/plain-text.ts';
import { labelled } from '../i18n/punctuation.ts';
import { formatBoundary } from '../i18n/spans.ts';
import { endOf, isAhead, type Day } from '../schema/boundary.ts';
import type { Change } from '../schema/rulebook.ts';
import { lastChecked, type Locale } from '../site.ts';
import { changeLines } from './change-telling.ts';
import { changeAddress } from './changes.ts';

/** No entry claims a day in the future: an announced change bears the day of the last check until it is in force. */
const updatedOn = ({ on }: Change): Day => (isAhead(on, lastChecked) ? lastChecked : endOf(on));

/** "1 October 2027: New rules", "Between … and …: New rules". */
const headline = (change: Change, locale: Locale): string => {
  const text = plainText(labelled(formatBoundary(change.on, locale), changeTitle(change, locale), locale));
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
};

/** The feed of a language as XML, the newest change first. */
export const changesFeed = (locale: Locale): string => {
  const site = ui(locale, 'site.name');
  const changes = catalogue.changes.toReversed();
  const days = changes.map(updatedOn).toSorted();
  const feed = new Feed({
    id: absolute(pageAddress(locale, 'reference/changes')),
    title: ui(locale, 'changes.title', { site }),
    description: ui(locale, 'changes.about'),
    link: absolute(pageAddress(locale, 'reference/changes')),
    feed: absolute(fileAddress('feed', locale)),
    author: { name: site, link: absolute(pageAddress(locale, 'home')) },
    copyright: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    updated: new Date(days.at(-1) ?? lastChecked),
    generator: false,
  });
  for (const change of changes) {
    const address = absolute(changeAddress(locale, change));
    feed.addItem({
      id: address,
      link: address,
      title: headline(change, locale),
      date: new Date(updatedOn(change)),
      // Atom names the language in an attribute that the library does not write; the text names its own.
      content: `<div lang="${locale}">${changeLines(change, locale).map((it) => `<p>${it}</p>`).join('')}</div>`,
      category: [{ term: change.kind, name: ui(locale, `changes.kind.${change.kind}`) }],
    });
  }
  return feed.atom1();
};
