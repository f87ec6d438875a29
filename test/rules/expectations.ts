// What any state of the rulebook must fulfil: the worked examples, the periods written down a second time, and the
// number of places in each region. Each check returns its faults, so that falsified rulebooks can be put through it.
import { readFileSync } from 'node:fs';
import { dayBefore, decideStage, exactVerdict, findingFor, fulfillingAnswers, regionOn, requirementStanding, rowsOf, scenarioById, scenarioResult, type Answers, type State } from '../../src/rules/index.ts';
import type { Examples } from '../../src/schema/examples.ts';
import type { PublishedRulebook, Row } from '../../src/schema/published.ts';

/** Worked examples that come out otherwise than they say. */
export const exampleFaults = function* (rulebook: PublishedRulebook, { roles, scenarios }: Examples): Generator<string> {
  for (const { id, role, applicant, stage, on, but, verdict, states } of roles) {
    const situation = { rulebook, day: on, answers: { ...fulfillingAnswers(rulebook, role, applicant, stage), ...but } };
    const is = exactVerdict(decideStage(role, stage), situation);
    if (is !== verdict) yield `${id}: ${is}, not ${verdict}`;
    for (const [name, state] of Object.entries(states)) {
      const row = rowsOf(rulebook, role, stage).find((it) => it.id === name);
      const now = row === undefined ? 'missing' : findingFor(situation, row).state;
      if (now !== state) yield `${id}: ${name} is ${now}, not ${state}`;
    }
  }
  for (const { id, scenario, on, answers, verdict } of scenarios) {
    const found = scenarioById(rulebook, scenario);
    const is = found === undefined ? 'missing' : scenarioResult({ rulebook, day: on, answers }, found).verdict;
    if (is !== verdict) yield `${id}: ${is}, not ${verdict}`;
  }
};

interface Expected {
  readonly applicants: readonly ('new' | 'existing')[];
  readonly from: string;
  readonly until: string;
}

const readLine = (line: string): [string, { readonly kind: string; readonly stage: string; readonly periods: readonly Expected[] }] => {
  const [, id = '', kind = '', stage = '', periods = ''] = /^(\S+) \((\w+), (\w+)\): (.*)$/.exec(line) ?? [];
  const expected = periods.split('; ').map((text): Expected => {
    const [, who, from = '', until = ''] = /^(?:(new|existing) )?(\S+) to (\S+)$/.exec(text) ?? [];
    return { applicants: who === 'new' || who === 'existing' ? [who] : ['new', 'existing'], from, until };
  });
  return [id, { kind, stage, periods: expected }];
};

const expectedPeriods = new Map(
  readFileSync(new URL('periods.txt', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map(readLine),
);

/** The days around a boundary, with whether the change has surely happened, surely not, or nobody can tell. */
const daysAround = (text: string): [string, 'yes' | 'no' | 'unknown'][] => {
  const [bounds = ''] = text.split('@');
  const [earliest = '', latest = earliest] = bounds.split('..');
  return [
    ...(earliest === '' ? [] : [[dayBefore(earliest), 'no'] as const]),
    ...(earliest === latest || earliest === '' ? [] : [[earliest, 'unknown'] as const]),
    ...(latest === earliest || latest === '' ? [] : [[dayBefore(latest), 'unknown'] as const]),
    ...(latest === '' ? [] : [[latest, 'yes'] as const]),
  ].map(([day, happened]) => [day, happened]);
};

const faultsOfRow = function* (rulebook: PublishedRulebook, row: Row, role: 'indirect-reseller' | 'direct-bill-partner' | 'indirect-provider'): Generator<string> {
  const expected = expectedPeriods.get(row.id);
  if (expected === undefined) {
    yield `${row.id} has no line in test/rules/periods.txt: write when it holds there too, from its source and not from the rulebook`;
    return;
  }
  const { kind, stage, periods } = expected;
  if (row.kind !== kind || row.stage !== stage) yield `${row.id} is ${row.kind}, ${row.stage}; test/rules/periods.txt says ${kind}, ${stage}`;
  const isTest = row.kind === 'mandatory' || row.kind === 'recommended';
  for (const applicant of ['new', 'existing'] as const) {
    const period = periods.find((it) => it.applicants.includes(applicant));
    const base: Answers = { ...fulfillingAnswers(rulebook, role, applicant, row.stage), ...(row.id.endsWith('-changes') ? { 'order-kind': 'change' } : {}) };
    const stateOn = (day: string): State => findingFor({ rulebook, day, answers: base }, row).state;
    if (period === undefined) {
      for (const day of [rulebook.firstDay, '2024-06-01', '2026-11-20']) if (!['not-applicable', 'not-in-force'].includes(stateOn(day))) yield `${row.id} reaches ${applicant} on ${day}`;
      continue;
    }
    if (requirementStanding(row, rulebook.firstDay, applicant) === 'not-applicable') yield `${row.id} is not for ${applicant}`;
    const inForceStates: readonly State[] = isTest ? ['met', 'microsoft-decides'] : ['not-applicable'];
    const check = (day: string, states: readonly State[]): string[] => (states.includes(stateOn(day)) ? [] : [`${row.id}, ${applicant}, ${day}: ${stateOn(day)}; test/rules/periods.txt says otherwise`]);
    // Where the last possible start is the end, the row is never surely in force.
    const isEver = period.until === '-' || daysAround(period.from).at(-1)?.[0] !== daysAround(period.until).at(-1)?.[0];
    const inForce: readonly State[] = isEver ? inForceStates : ['cannot-tell', 'not-in-force'];
    for (const [day, happened] of daysAround(period.from)) yield* check(day, happened === 'yes' ? inForce : happened === 'no' ? ['not-in-force'] : ['cannot-tell']);
    if (period.until === '-') yield* check('2035-01-01', inForceStates);
    else for (const [day, happened] of daysAround(period.until)) yield* check(day, happened === 'yes' ? ['not-in-force'] : happened === 'no' ? inForce : ['cannot-tell']);
  }
};

/** Requirements that hold on other days, or for others, than periods.txt says. */
export const periodFaults = function* (rulebook: PublishedRulebook): Generator<string> {
  const rows = rulebook.roles.flatMap((role) => role.requirements.map((row) => [row, role.role] as const));
  for (const id of expectedPeriods.keys()) if (!rows.some(([row]) => row.id === id)) yield `${id} is gone: take its line out of test/rules/periods.txt`;
  for (const [row, role] of rows) yield* faultsOfRow(rulebook, row, role === 'all-roles' ? 'indirect-reseller' : role);
};

/** How many countries/regions each region had on three days; the middle column is that of the table of that day. */
const placesIn: Readonly<Record<string, readonly [number, number, number]>> = {
  africa: [47, 47, 47], 'asia-pacific': [18, 18, 18], australia: [23, 23, 21], brazil: [1, 1, 1], canada: [2, 2, 2], china: [0, 1, 1], europe: [45, 45, 45],
  india: [1, 1, 1], japan: [1, 1, 1], korea: [1, 1, 1], 'latin-america-caribbean': [51, 51, 51], 'middle-east-central-eastern-europe': [45, 44, 44],
  'new-zealand': [4, 4, 3], russia: [1, 0, 0], taiwan: [1, 1, 1], 'united-states': [2, 2, 5],
};
const tableDays = ['2018-11-04', '2023-08-17', '2026-11-20'] as const;

export const regionFaults = function* ({ regions }: PublishedRulebook): Generator<string> {
  const countries = [...new Set(regions.places.map((it) => it.country))];
  for (const [index, day] of tableDays.entries()) {
    const found = Map.groupBy(countries, (country) => {
      const answer = regionOn(regions, country, day);
      return answer.kind === 'listed' ? answer.region : answer.kind;
    });
    for (const [region, counts] of Object.entries(placesIn)) if ((found.get(region)?.length ?? 0) !== counts[index]) yield `${region} on ${day}: ${String(found.get(region)?.length ?? 0)}`;
  }
};
