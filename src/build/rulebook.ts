// The rulebook as the rules module takes it and as it is published: data only, with the classes of answers that the
// rules tell apart worked out, and with a hash that names its state.
import { createHash } from 'node:crypto';
import { catalogue } from '../catalogue.ts';
import type { Boundary } from '../schema/boundary.ts';
import type { Catalogue } from '../schema/content.ts';
import type { PublishedRulebook } from '../schema/published.ts';
import type { Requirement } from '../schema/requirement.ts';
import type { Question } from '../schema/rulebook.ts';
import { firstDay, lastChecked, lastKnownRuleDay } from '../site.ts';

/** A code that no country/region has: it stands for every place that no table lists. */
const unlistedPlace = 'ZZ';

/** One place for each history: places that were in the same regions at the same times decide alike on every day. */
const placeClasses = ({ regions: { places } }: Catalogue): string[] => {
  const histories = [...Map.groupBy(places, (it) => it.country)].map(([country, entries]): [string, string] => [
    JSON.stringify(entries.map(({ region, from, until }) => [region, from, until])),
    country,
  ]);
  return [...new Map(histories.toReversed()).values(), unlistedPlace].toSorted();
};

const boundariesOf = (row: Requirement): Boundary[] =>
  [row, ...row.applies].flatMap((it) => [it.from, it.until]).filter((it) => it !== null && it !== undefined);

/** The questions that can decide whether a row reaches a company. */
const reachedBy = (row: Requirement): string[] => [
  'applicant',
  ...(row.when === undefined ? [] : [row.when.question]),
  ...new Set(boundariesOf(row).flatMap((it) => it.at ?? [])),
];

/** The questions that can decide whether a row is fulfilled. */
const testedBy = ({ questions }: Catalogue, { test }: Requirement): string[] => {
  if (test.type === 'match') return test.of;
  if (test.type !== 'amount') return 'question' in test && test.question !== undefined ? [test.question] : [];
  const figures = questions.filter((it) => it.level === (test.level ?? 'global-account'));
  return [
    ...figures.map((it) => it.id),
    'perpetual-software',
    ...(test.billed === true ? ['revenue-billed'] : []),
    ...(test.earnedAs === undefined ? [] : ['revenue-as-reseller']),
  ];
};

const monthAfter = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString().slice(0, 7);

const monthsIn = ({ earliest = '', latest = '' }: Boundary): string[] => {
  const months = [earliest.slice(0, 7)];
  for (let next = monthAfter(earliest.slice(0, 7)); next <= latest.slice(0, 7); next = monthAfter(next)) months.push(next);
  return months;
};

const valuesFor = (all: Catalogue, { id, answer, options }: Question): string[] => {
  if (answer === 'yes-no') return ['yes', 'no'];
  if (answer === 'choice') return [...(options ?? [])];
  if (answer === 'place') return placeClasses(all);
  if (answer === 'month') return [...new Set(all.requirements.flatMap(boundariesOf).filter((it) => it.at === id).flatMap(monthsIn))];
  const thresholds = all.requirements.flatMap((row) => [
    'value' in row.test && testedBy(all, row).includes(id) ? row.test.value : [],
    row.when !== undefined && 'value' in row.when && row.when.question === id ? row.when.value : [],
  ].flat());
  const ascending = [...new Set(thresholds)].toSorted((a, b) => a - b);
  // Hours are better when fewer, so the class beyond the last threshold is the worst; amounts and months the other way.
  return (answer === 'hours' ? [...ascending, (ascending.at(-1) ?? 0) + 1] : [...ascending.toReversed(), 0]).map(String);
};

/** The published form of the rulebook in a catalogue. */
export const publish = (from: Catalogue): PublishedRulebook => {
  const { scenarios, deal, regions, sources } = from;
  const data = {
    firstDay,
    lastKnownRuleDay,
    lastChecked,
    reviewBy: String(from.requirements.map((row) => row.reviewBy).toSorted()[0]),
    days: [...new Set([firstDay, ...from.requirements.flatMap(boundariesOf).flatMap((it) => [it.earliest ?? [], it.latest ?? []].flat())])]
      .filter((it) => it >= firstDay)
      .toSorted(),
    roles: from.roles.map((role) => ({
      ...role,
      requirements: role.requirements.map((row) => ({ ...row, reachedBy: reachedBy(row), testedBy: testedBy(from, row) })),
    })),
    questions: from.questions.map((it) => {
      const { options: _, ...question } = it;
      return { ...question, values: valuesFor(from, it) };
    }),
    scenarios: [...scenarios],
    deal,
    regions,
    sources: [...sources],
  };
  return { format: 1, hash: createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16), ...data };
};

export const rulebook: PublishedRulebook = publish(catalogue);
