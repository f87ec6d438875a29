// What stands packed in the page of a checker comes back whole: every title at its requirement, every place in its time.
import { expect, it } from 'vitest';
import type { CheckerData } from '../../src/components/islands/checker-data.ts';
import { packed, unpacked } from '../../src/components/islands/packed-data.ts';
import { regionOn } from '../../src/rules/index.ts';
import { days, rulebook } from '../rules/situations.ts';

const rows = rulebook.roles.flatMap((it) => it.requirements);
/** As a checker gets the places: on whose word they lie there is for pages. */
const slim = { ...rulebook.regions, places: rulebook.regions.places.map(({ country, region, currencies, from, until }) => ({ country, region, currencies, from, until })) };
const data: CheckerData = {
  checker: 'eligibility', locale: 'en', title: 'A checker', asOf: rulebook.lastChecked, newestSource: {}, rulebook: { ...rulebook, regions: slim }, words: {}, currencies: [], groups: [], contact: undefined,
  titles: Object.fromEntries(rows.map(({ id }) => [id, `Title of ${id}`])),
  addresses: { requirements: '', sources: '', roles: { 'indirect-reseller': '', 'direct-bill-partner': '', 'indirect-provider': '' }, scenarios: {}, checks: { model: '', eligibility: '', sale: '' } },
};
const read = unpacked(JSON.parse(JSON.stringify(packed(data))));

it('every requirement has its title', () => {
  expect(read.titles).toEqual(data.titles);
});

it('every row names the questions that test it', () => {
  expect(read.rulebook.roles).toEqual(rulebook.roles);
});

it('every place lies where it lay, in the order of its times, on every day', () => {
  const { places } = rulebook.regions;
  expect(read.rulebook.regions.places).toHaveLength(places.length);
  for (const country of new Set(places.map((it) => it.country)))
    for (const day of days) expect(regionOn(read.rulebook.regions, country, day), `${country} on ${day}`).toEqual(regionOn(slim, country, day));
});
