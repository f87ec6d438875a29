// Which pages bear a notice of a change ahead, and until when.
import { describe, expect, it } from 'vitest';
import { changesOn } from '../../src/build/affected-pages.ts';
import { changesAhead } from '../../src/build/changes.ts';
import { catalogue } from '../../src/catalogue.ts';
import { change as shape, type Change } from '../../src/schema/rulebook.ts';

const made = (given: Readonly<Record<string, unknown>>): Change =>
  shape.parse({ id: 'made-up', kind: 'detail', on: '2027-10-01', roles: ['indirect-reseller'], certainty: 'A', sources: ['s0'], ...given });

describe('a change concerns', () => {
  const revenue = made({ roles: ['direct-bill-partner'], requirements: ['db-revenue-usd-1m'] });
  const agreement = made({ requirements: ['all-mca'] });
  const isConcerned = (change: Change, slug: string, body = ''): boolean => changesOn({ slug, body }, [change], catalogue.roles).length > 0;

  it.each([
    ['names a figure of its requirement', 'some/page', 'At least <Fact id="db-revenue-usd-1m" />.'],
    ['names a day of its requirement', 'some/page', 'Since <Fact id="db-revenue-usd-1m.from" />.'],
    ['shows its requirement', 'some/page', '<Requirement heading="h2" id="db-revenue-usd-1m" />'],
    ['shows the series of its requirement', 'some/page', '<Series id="db-revenue" />'],
    ['lists the requirements of its role', 'some/page', '<Requirements role="direct-bill-partner" />'],
    ['is about its role', 'choose/direct-bill-partner', ''],
    ['lists all requirements', 'some/page', '<AllRequirements />'],
    ['holds a checker', 'check/sale', ''],
  ])('a page that %s', (_, slug, body) => {
    expect(isConcerned(revenue, slug, body)).toBe(true);
  });

  it.each([
    ['a page about another role', 'choose/indirect-reseller', '<Requirements role="indirect-reseller" />'],
    ['a page that names other requirements', 'some/page', '<Fact id="db-revenue-usd-1m-more.value" /> <Requirement id="db-vetting" /> <Series id="ir-revenue" />'],
    ['a page that names its requirement as something else', 'some/page', '<Source ids="db-revenue-usd-1m" /> db-revenue-usd-1m'],
    ['the look-up of regions', 'understand/markets', '<RegionLookup />'],
    ['a page without rules', 'home', ''],
  ])('not %s', (_, slug, body) => {
    expect(isConcerned(revenue, slug, body)).toBe(false);
  });

  it('a list of the requirements of its role, even where it names none', () => {
    const general = made({ roles: ['direct-bill-partner'] });
    expect(isConcerned(general, 'some/page', '<Requirements role="direct-bill-partner" />')).toBe(true);
    expect(isConcerned(general, 'some/page', '<Requirements role="indirect-reseller" />')).toBe(false);
  });

  it('the list of its requirement where that binds all roles', () => {
    expect(isConcerned(agreement, 'some/page', '<Requirements role="all-roles" />')).toBe(true);
    expect(isConcerned(revenue, 'some/page', '<Requirements role="all-roles" />')).toBe(false);
  });

  it('a page only once, whatever the page shows of it', () => {
    const body = '<Fact id="db-revenue-usd-1m" /> <Fact id="db-revenue-usd-1m.from" /> <Requirements role="direct-bill-partner" />';
    expect(changesOn({ slug: 'choose/direct-bill-partner', body }, [agreement, revenue], catalogue.roles)).toEqual([revenue]);
  });
});

describe('a change lies ahead', () => {
  const isAheadOn = (on: unknown, day: string): boolean => changesAhead(day, [made({ on })]).length > 0;

  it.each([
    ['a day', '2027-10-01', '2027-09-30', '2027-10-01'],
    ['a month', '2027-10', '2027-10-30', '2027-10-31'],
    ['a span', { earliest: '2027-05-01', latest: '2027-10-01' }, '2027-09-30', '2027-10-01'],
    ['a last day', { latest: '2027-10-01' }, '2027-09-30', '2027-10-01'],
    ['a first day', { earliest: '2027-10-01' }, '2027-09-30', '2027-10-01'],
  ])('until the end of %s', (_, on, last, first) => {
    expect([isAheadOn(on, last), isAheadOn(on, first)]).toEqual([true, false]);
  });

  it('in the order in which it comes into force', () => {
    const days = ['2028-01-01', '2027-10', '2026-01-01', '2027-10-01'];
    expect(changesAhead('2026-11-20', days.map((on) => made({ on }))).map(({ on }) => on.latest)).toEqual(['2027-10-01', '2027-10-31', '2028-01-01']);
  });
});
