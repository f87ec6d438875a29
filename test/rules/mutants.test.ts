// The rulebook, falsified on purpose in every place that a verdict depends on. Each falsified state must be noticed by a
// worked example, by the periods written down a second time, or by the count of places. What cannot be noticed is listed
// with the reason.
import { expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { publish } from '../../src/build/rulebook.ts';
import type { Boundary } from '../../src/schema/boundary.ts';
import type { Catalogue } from '../../src/schema/content.ts';
import type { Requirement } from '../../src/schema/requirement.ts';
import { dayBefore } from '../../src/rules/index.ts';
import { exampleFaults, periodFaults, regionFaults } from './expectations.ts';

interface Mutant {
  readonly name: string;
  readonly state: Catalogue;
}

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const withRow = (id: string, change: (row: Requirement) => Requirement | undefined): Catalogue => {
  const changed = (rows: readonly Requirement[]): Requirement[] => rows.flatMap((row) => (row.id === id ? (change(row) ?? []) : row));
  return { ...catalogue, roles: catalogue.roles.map((role) => ({ ...role, requirements: changed(role.requirements) })), requirements: changed(catalogue.requirements) };
};

/** The boundary moved by a day at either end. */
const moved = (boundary: Boundary): (readonly [string, Boundary])[] =>
  (['earliest', 'latest'] as const).flatMap((end) => {
    const day = boundary[end];
    if (day === undefined) return [];
    return boundary.earliest === boundary.latest
      ? [[`${end} a day earlier`, { ...boundary, earliest: dayBefore(day), latest: dayBefore(day) }] as const, [`${end} a day later`, { ...boundary, earliest: dayAfter(day), latest: dayAfter(day) }] as const]
      : [[`${end} a day earlier`, { ...boundary, [end]: dayBefore(day) }] as const, [`${end} a day later`, { ...boundary, [end]: dayAfter(day) }] as const];
  });

/** Rows with one thing about them changed. */
const changesOf = (row: Requirement): (readonly [string, Requirement | undefined])[] => {
  const { test } = row;
  const tests: (readonly [string, Requirement['test']])[] = [];
  if (test.type === 'amount') {
    tests.push(['threshold + 1', { ...test, value: test.value + 1 }], ['threshold - 1', { ...test, value: test.value - 1 }]);
    for (const level of ['global-account', 'location-account', 'csp-region'] as const) if (level !== (test.level ?? 'global-account')) tests.push([`level ${level}`, { ...test, level }]);
    for (const perpetualSoftware of ['included', 'excluded', 'by-method'] as const) if (perpetualSoftware !== test.perpetualSoftware) tests.push([`software ${perpetualSoftware}`, { ...test, perpetualSoftware }]);
    tests.push([`billed ${String(test.billed !== true)}`, { ...test, billed: test.billed !== true }]);
    tests.push(['earned as otherwise', { ...test, earnedAs: test.earnedAs === undefined ? 'indirect-reseller' : undefined }]);
  }
  if (test.type === 'months') tests.push(['threshold + 1', { ...test, value: test.value + 1 }], ['threshold - 1', { ...test, value: test.value - 1 }], ['operator', { type: 'hours', question: test.question, op: 'at-most', value: test.value }]);
  if (test.type === 'hours') tests.push(['threshold + 1', { ...test, value: test.value + 1 }], ['threshold - 1', { ...test, value: test.value - 1 }], ['operator', { type: 'months', question: test.question, op: 'at-least', value: test.value }]);
  if (test.type === 'any') test.options.forEach((option) => tests.push([`without option ${option}`, { ...test, options: test.options.filter((it) => it !== option) }]));
  if (test.type === 'match') test.of.forEach((place) => tests.push([`without place ${place}`, { ...test, of: test.of.filter((it) => it !== place) }]));
  if (test.type === 'match') tests.push(['by otherwise', { ...test, by: test.by === 'country' ? 'csp-region' : 'country' }]);
  if (test.type === 'method') tests.push(['method', { ...test, perpetualSoftware: test.perpetualSoftware === 'included' ? 'excluded' : 'included' }]);
  if (test.type === 'unpublished') tests.push(['published', { type: 'description' }]);
  if (test.type === 'judgement' && test.question !== undefined) tests.push(['without its question', { type: 'judgement', by: 'microsoft' }]);
  if (test.type === 'fact') tests.push(['judged', { type: 'judgement', by: 'microsoft' }]);
  const { when } = row;
  const dates = (['from', 'until'] as const).flatMap((end) => moved(row[end] ?? {}).map(([name, to]) => [`${end}, ${name}`, { ...row, [end]: to }] as const));
  const own = row.applies.flatMap((binding, index) =>
    (['from', 'until'] as const).flatMap((end) => moved(binding[end] ?? {}).map(([name, to]) => [`${binding.applicant} ${end}, ${name}`, { ...row, applies: row.applies.with(index, { ...binding, [end]: to }) }] as const)),
  );
  return [
    ['dropped', undefined],
    ...tests.map(([name, to]) => [name, { ...row, test: to }] as const),
    ...dates,
    ...own,
    ...(row.until === null ? [] : [['without an end', { ...row, until: null, applies: row.applies.map(({ until: _, ...it }) => it) }] as const]),
    ...(row.kind === 'mandatory' ? [['recommended', { ...row, kind: 'recommended' }] as const] : []),
    ...(row.kind === 'recommended' ? [['mandatory', { ...row, kind: 'mandatory' }] as const] : []),
    ['other stage', { ...row, stage: row.stage === 'role' ? 'order' : 'role' }],
    ...row.applies.map((binding) => [`not for ${binding.applicant}`, { ...row, applies: row.applies.filter((it) => it !== binding) }] as const),
    ...(when === undefined ? [] : [['unconditional', { ...row, when: undefined }] as const]),
    ...(when !== undefined && 'value' in when ? [1, -1].map((by) => [`condition ${String(by)}`, { ...row, when: { ...when, value: when.value + by } }] as const) : []),
  ];
};

const rowMutants = catalogue.requirements.flatMap((row) =>
  changesOf(row).map(([name, to]): Mutant => ({ name: `${row.id}: ${name}`, state: withRow(row.id, () => to) })),
);

const scenarioMutants = catalogue.scenarios.flatMap((scenario) => {
  const withCases = (cases: typeof scenario.cases): Catalogue => ({ ...catalogue, scenarios: catalogue.scenarios.map((it) => (it === scenario ? { ...it, cases } : it)) });
  return scenario.cases.flatMap((one, index): Mutant[] => [
    { name: `${scenario.id}: case ${String(index)} dropped`, state: withCases(scenario.cases.toSpliced(index, 1)) },
    { name: `${scenario.id}: case ${String(index)} has another verdict`, state: withCases(scenario.cases.with(index, { ...one, verdict: one.verdict === 'supported' ? 'not-supported' : 'supported' })) },
    ...(one.from === undefined ? [] : [{ name: `${scenario.id}: case ${String(index)} undated`, state: withCases(scenario.cases.with(index, { ...one, from: undefined })) }]),
  ]);
});

const placeMutants = catalogue.regions.places.flatMap((place, index): Mutant[] => {
  const withPlaces = (places: typeof catalogue.regions.places): Catalogue => ({ ...catalogue, regions: { ...catalogue.regions, places } });
  const other = place.region === 'europe' ? 'africa' : 'europe';
  const name = `${place.country} ${place.currencies.join()}`;
  return [
    { name: `${name} dropped`, state: withPlaces(catalogue.regions.places.toSpliced(index, 1)) },
    { name: `${name} in another region`, state: withPlaces(catalogue.regions.places.with(index, { ...place, region: other })) },
  ];
});

/** Falsified states that lead to no other verdict, each with the reason. */
const equivalent: Readonly<Record<string, string>> = {
  'ir-same-region: from, latest a day earlier': 'on that day no table of regions is known, so nothing could be told either way',
  'db-same-region: from, latest a day earlier': 'the same',
  'ip-same-region: from, latest a day earlier': 'the same',
  'ttm-method-reseller: method': 'it describes how resellers are counted; the revenue row of resellers says itself that software is included',
  ...Object.fromEntries(
    ['ir-security-mfa-admins: from', 'ir-security-contact: from', 'db-revenue-none-existing-2020: until', 'db-revenue-usd-300k-existing: from'].flatMap((row) =>
      ['earliest a day earlier', 'earliest a day later', 'latest a day earlier', 'latest a day later'].map((move) => [`${row}, ${move}`, 'it is the day shown; each partner it binds has a month of its own, which is falsified apart']),
    ),
  ),
  'db-revenue-usd-1m: software included': 'since this row began, the method in force has included software',
  'ip-revenue-usd-30m: software included': 'the same',
  'db-prereq-2017: judged': 'it ended before the first day that can be asked about',
  'db-managed-service-req: existing from, latest a day later': 'the row had ended by then',
  'sc-3-hired-to-manage: case 1 dropped': 'the next case has the same verdict; that its other condition is shown is tested with the scenarios',
  'BR BRL dropped': 'Brazil has a second entry, for another currency, in the same region',
};

const firstFault = ({ state }: Mutant): string | undefined => {
  const rulebook = publish(state);
  for (const fault of regionFaults(rulebook)) return fault;
  for (const fault of exampleFaults(rulebook, catalogue.examples)) return fault;
  for (const fault of periodFaults(rulebook)) return fault;
  return undefined;
};

// A fault in the rulebook as it stands would pass for the notice of every falsified one.
const faultAsItStands = firstFault({ name: 'as it stands', state: catalogue });
const isSound = (): void => {
  expect(faultAsItStands, 'The rulebook has a fault as it stands; first mend what test/rules/expectations.test.ts and examples.test.ts say').toBeUndefined();
};

const survivors = (mutants: readonly Mutant[]): string[] => mutants.filter((it) => firstFault(it) === undefined).map((it) => it.name);

it('a falsified requirement is noticed', () => {
  isSound();
  expect(rowMutants.length).toBeGreaterThan(600);
  expect(survivors(rowMutants).toSorted(), 'For each falsified state that went unnoticed, write an example in content/rulebook/examples.yaml that comes out otherwise in it, or list it in `equivalent` with the reason why none can').toEqual(Object.keys(equivalent).filter((name) => rowMutants.some((it) => it.name === name)).toSorted());
}, 120_000);

it('a falsified scenario is noticed', () => {
  isSound();
  expect(survivors(scenarioMutants)).toEqual(Object.keys(equivalent).filter((name) => scenarioMutants.some((it) => it.name === name)));
}, 60_000);

it('a place dropped from the table, or put into another region, is noticed', () => {
  isSound();
  const withFaults = (it: Mutant): boolean => [...regionFaults(publish(it.state))].length > 0;
  expect(placeMutants.filter((it) => !withFaults(it)).map((it) => it.name)).toEqual(Object.keys(equivalent).filter((name) => placeMutants.some((it) => it.name === name)));
}, 60_000);
