// The feed and the calendar, read as the programs of readers would read them.
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import { afterEach, describe, expect, it } from 'vitest';
import { changesCalendar } from '../../src/build/changes-calendar.ts';
import { changesFeed } from '../../src/build/changes-feed.ts';
import { catalogue } from '../../src/catalogue.ts';
import { changeTitle } from '../../src/i18n/change-words.ts';
import { formatDay, formatMonth } from '../../src/i18n/format.ts';
import { ui } from '../../src/i18n/messages.ts';
import { plainText } from '../../src/i18n/plain-text.ts';
import { lastChecked, localeTags, siteUrl, type Locale } from '../../src/site.ts';
import { pages, readFile } from './dist.ts';

const ids = catalogue.changes.map((it) => it.id);
const broken = /undefined|NaN|\[object|\{\{/;

/** Whether an address of the site leads to a page, and to an element of it where it names one. */
const leadsSomewhere = (address: string): boolean => {
  const { origin, pathname, hash } = new URL(address);
  const page = pages.find((it) => it.path === pathname);
  return origin === siteUrl && page !== undefined && (hash === '' || page.root.querySelector(`[id="${hash.slice(1)}"]`) !== null);
};

const addressOf = (locale: Locale, id: string): string => `${siteUrl}/${locale}/reference/changes/#${id}`;
const titleIn = (locale: Locale, id: string): string => catalogue.changes.filter((it) => it.id === id).map((it) => plainText(changeTitle(it, locale))).join();

describe.each(localeTags)('the feed in %s', (locale) => {
  const text = readFile(`${locale}/changes.atom`);
  const feed = parseAtomFeed(text);
  const entries = feed.entries ?? [];
  const entryOf = (id: string) => entries.find((it) => it.id === addressOf(locale, id));

  it('has every change once, the newest first, and each leads to its place', () => {
    expect(entries.map((it) => it.id)).toEqual(ids.map((id) => addressOf(locale, id)).toReversed());
    expect(new Set(entries.map((it) => it.id)).size).toBe(ids.length);
    const links = entries.map((it) => it.links?.[0]?.href ?? '');
    expect(links.filter((it) => !leadsSomewhere(it))).toEqual([]);
    expect(links).toEqual(entries.map((it) => it.id));
  });

  it('says what it is and where', () => {
    expect(feed.title?.value).toBe(ui(locale, 'changes.title', { site: ui(locale, 'site.name') }));
    expect(feed.subtitle?.value).toBe(ui(locale, 'changes.about'));
    expect(feed.authors?.map((it) => it.name)).toEqual([ui(locale, 'site.name')]);
    expect(feed.rights?.value).toContain('CC BY 4.0');
    expect(feed.links?.map((it) => [it.rel, it.href])).toEqual([['alternate', `${siteUrl}/${locale}/reference/changes/`], ['self', `${siteUrl}/${locale}/changes.atom`]]);
  });

  it('dates an entry by the end of what is known, and never after the last check', () => {
    const dated = (id: string) => [entryOf(id)?.updated?.slice(0, 10), entryOf(id)?.title?.value];
    expect(dated('rs-2025-10-01')).toEqual(['2025-10-01', `${formatDay('2025-10-01', locale)}${locale === 'zh-CN' ? '：' : ': '}${titleIn(locale, 'rs-2025-10-01')}`]);
    expect(dated('mfa-terms')[0]).toBe('2019-06-30');
    expect(dated('mfa-terms')[1]?.toLocaleLowerCase(locale)).toContain(formatMonth('2019-06-01', locale).toLocaleLowerCase(locale));
    expect(dated('rs-2021-04-15')[0]).toBe('2021-04-24');
    for (const day of ['2021-04-15', '2021-04-24']) expect(dated('rs-2021-04-15')[1]).toContain(formatDay(day, locale));
    const days = entries.map((it) => it.updated?.slice(0, 10) ?? '');
    expect(days.filter((day) => !(day <= lastChecked))).toEqual([]);
    expect(feed.updated?.slice(0, 10)).toBe(days.toSorted().at(-1));
  });

  it('tells each change in the language, with its kind, its sources and whole addresses', () => {
    for (const change of catalogue.changes) {
      const entry = entryOf(change.id);
      const content = parse(entry?.content?.value ?? '');
      expect(content.querySelector('div')?.getAttribute('lang')).toBe(locale);
      expect(entry?.title?.value).toContain(titleIn(locale, change.id));
      expect(entry?.categories).toEqual([{ term: change.kind, label: ui(locale, `changes.kind.${change.kind}`) }]);
      const links = content.querySelectorAll('a').map((it) => it.getAttribute('href') ?? '');
      expect(links.filter((it) => !leadsSomewhere(it))).toEqual([]);
      expect(links.filter((it) => it.includes('/reference/sources/#'))).toEqual(change.sources.map((id) => `${siteUrl}/${locale}/reference/sources/#${id}`));
    }
  });

  it('is well filled', () => {
    expect(broken.exec(text)).toBeNull();
  });
});

describe.each(localeTags)('the calendar in %s', (locale) => {
  const text = readFile(`${locale}/changes.ics`);
  const calendar = ICAL.Component.fromString(text);
  const events = calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
  const host = new URL(siteUrl).host;
  const spanOf = (id: string): readonly string[] => events.filter((it) => it.uid === `${id}@${host}`).flatMap((it) => [it.startDate.toString(), it.endDate.toString(), it.summary]);

  it('has every change once', () => {
    expect(events.map((it) => it.uid)).toEqual(ids.map((id) => `${id}@${host}`));
    expect(events.map((it) => it.component.getFirstPropertyValue('url'))).toEqual(ids.map((id) => addressOf(locale, id)));
    expect(ids.filter((id) => !leadsSomewhere(addressOf(locale, id)))).toEqual([]);
  });

  it('says what it is and when to look again', () => {
    const values = ['method', 'name', 'x-wr-calname', 'x-wr-caldesc', 'refresh-interval'].map((name) => String(calendar.getFirstPropertyValue(name)));
    const name = ui(locale, 'changes.title', { site: ui(locale, 'site.name') });
    expect(values).toEqual(['PUBLISH', name, name, ui(locale, 'changes.about'), 'P7D']);
  });

  it('gives a day its day, and a month or a span all its days, which the name tells', () => {
    expect(spanOf('rs-2025-10-01')).toEqual(['2025-10-01', '2025-10-02', titleIn(locale, 'rs-2025-10-01')]);
    const [from, to, name] = spanOf('mfa-terms');
    expect([from, to]).toEqual(['2019-06-01', '2019-07-01']);
    expect(name).toContain(titleIn(locale, 'mfa-terms'));
    expect(name).toContain(formatMonth('2019-06-01', locale));
    const [start, end, bracketed] = spanOf('rs-2021-04-15');
    expect([start, end]).toEqual(['2021-04-15', '2021-04-25']);
    for (const day of ['2021-04-15', '2021-04-24']) expect(bracketed).toContain(formatDay(day, locale));
  });

  it('takes nobody’s time, and tells text, sources and that it is not from Microsoft', () => {
    for (const [index, change] of catalogue.changes.entries()) {
      const event = events[index];
      const value = (name: string) => event?.component.getFirstPropertyValue(name);
      expect([event?.startDate.isDate, value('transp'), value('categories'), value('dtstamp')?.toString()]).toEqual([true, 'TRANSPARENT', ui(locale, `changes.kind.${change.kind}`), `${lastChecked}T00:00:00Z`]);
      const told = event?.description ?? '';
      expect(told).toContain(ui(locale, 'changes.publisher', { site: ui(locale, 'site.name') }));
      expect(change.sources.filter((id) => !told.includes(catalogue.sources.find((it) => it.id === id)?.title ?? '?'))).toEqual([]);
      expect(told).not.toMatch(/<\w/);
    }
  });

  it('is well filled', () => {
    expect(broken.exec(text)).toBeNull();
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

describe('written again, wherever and whenever', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('both are the same to the byte: %s', (place) => {
    process.env['TZ'] = place;
    for (const locale of localeTags) {
      expect(changesFeed(locale)).toBe(readFile(`${locale}/changes.atom`));
      expect(changesCalendar(locale)).toBe(readFile(`${locale}/changes.ics`));
    }
  });
});

describe('the addresses', () => {
  it.each(localeTags)('stand on the page of changes in %s, whole', (locale) => {
    const page = pages.find((it) => it.path === `/${locale}/reference/changes/`);
    const shown = page?.root.querySelectorAll('article a').map((it) => [it.getAttribute('href'), it.text]) ?? [];
    for (const path of [`/${locale}/changes.atom`, `/${locale}/changes.ics`]) expect(shown).toContainEqual([path, siteUrl + path]);
  });

  it('are named to programs by the pages that list changes, and by no other', () => {
    const named = pages.flatMap((page) => page.root.querySelectorAll('link[type="application/atom+xml"]').map((it) => [page.path, it.getAttribute('rel'), it.getAttribute('href')]));
    expect(named.toSorted()).toEqual(localeTags.flatMap((tag) => [`/${tag}/`, `/${tag}/reference/changes/`].map((path) => [path, 'alternate', `/${tag}/changes.atom`])).toSorted());
  });

  it.each(localeTags)('are sent as what they are in %s', (locale) => {
    const rules = readFile('_headers').split(/\n(?=\/)/).map((it) => it.trim());
    expect(rules).toContain(`/${locale}/changes.atom\n  Content-Type: application/atom+xml; charset=utf-8`);
    expect(rules).toContain(`/${locale}/changes.ics\n  Content-Type: text/calendar; charset=utf-8`);
  });
});
