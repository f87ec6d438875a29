// What no single file can see: ids that do not exist, ids given twice, gaps and overlaps in a series, dates in the
// wrong order. Each problem names the row.
import { endOf, startOf, type Boundary } from './boundary.ts';
import type { Applicant } from './common.ts';
import type { Catalogue } from './content.ts';
import { fieldName, lineAt, nearest, type Located, type Problem } from './problem.ts';
import type { Requirement, RoleFile } from './requirement.ts';
import type { Deal, Scenario } from './rulebook.ts';

type Path = readonly PropertyKey[];

/** A problem before it has a line: where it stands and what is to be said. */
interface Fault {
  readonly file: string;
  readonly path: Path;
  readonly wrong: string;
  readonly write: string;
}

const fileOf = (role: RoleFile): string => `rulebook/${role.role}.yaml`;
const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map((it) => it.id);

const print = (it: Boundary | null): string =>
  it === null ? 'no end' : it.earliest === it.latest ? String(it.earliest) : `${it.earliest ?? '…'}–${it.latest ?? '…'}`;

const isSame = (one: Boundary, other: Boundary): boolean => one.earliest === other.earliest && one.latest === other.latest;

/** A place that names ids of another list. */
type Reference = readonly [kind: string, file: string, path: Path, ids: readonly string[]];

const referencesOfRole = (role: RoleFile): Reference[] => {
  const file = fileOf(role);
  const common = (['requirements', 'lapses', 'notRequired'] as const).flatMap((part) =>
    role[part].flatMap((it, index): Reference[] => [
      ['source', file, [part, index, 'sources'], it.sources],
      ['conflict', file, [part, index, 'conflicts'], it.conflicts],
    ]),
  );
  const tests = role.requirements.flatMap(({ supersedes, test, when, applies }, index): Reference[] => {
    const at: Path = ['requirements', index];
    return [
      ['requirement', file, [...at, 'supersedes'], supersedes === undefined ? [] : [supersedes]],
      ['question', file, [...at, 'test', 'question'], 'question' in test && test.question !== undefined ? [test.question] : []],
      ['question', file, [...at, 'test', 'of'], test.type === 'match' ? test.of : []],
      ['question', file, [...at, 'when'], when === undefined ? [] : [when.question]],
      ['question', file, [...at, 'applies'], applies.flatMap((it) => [it.from?.at ?? [], it.until?.at ?? []].flat())],
    ];
  });
  return [...common, ...tests];
};

const referencesOfScenario = (it: Scenario, index: number): Reference[] => {
  const file = 'rulebook/scenarios.yaml';
  const inCases = it.cases.flatMap((one, j): Reference[] => [
    [`chain of ${it.id}`, file, [index, 'cases', j, 'chains'], one.chains],
    [`condition of ${it.id}`, file, [index, 'cases', j, 'conditions'], one.conditions],
    [`alternative of ${it.id}`, file, [index, 'cases', j, 'alternatives'], one.alternatives],
    [`input of ${it.id}`, file, [index, 'cases', j, 'when'], Object.keys(one.when)],
  ]);
  return [
    ['source', file, [index, 'sources'], it.sources],
    ['conflict', file, [index, 'conflicts'], it.conflicts],
    ['question', file, [index, 'inputs'], it.inputs],
    ...inCases,
    ...it.changes.map((change, j): Reference => ['source', file, [index, 'changes', j, 'sources'], change.sources]),
  ];
};

const referencesOfDeal = ({ inputs, parts }: Deal): Reference[] => [
  ['question', 'rulebook/deal.yaml', ['inputs'], inputs],
  ...parts.flatMap((it, i): Reference[] => [
    ['question', 'rulebook/deal.yaml', ['parts', i, 'when'], Object.keys(it.when)],
    ['scenario', 'rulebook/deal.yaml', ['parts', i, 'scenario'], 'scenario' in it ? [it.scenario] : []],
    ['source', 'rulebook/deal.yaml', ['parts', i, 'sources'], 'sources' in it ? it.sources : []],
  ]),
];

const referencesIn = (all: Catalogue): Reference[] => [
  ...all.roles.flatMap(referencesOfRole),
  ...all.facts.map((it, i): Reference => ['source', 'rulebook/facts.yaml', [i, 'sources'], it.sources]),
  ...all.names.flatMap((it, i): Reference[] => [
    ['source', 'rulebook/names.yaml', [i, 'sources'], it.sources],
    ['term', 'rulebook/names.yaml', [i, 'term'], [it.term]],
  ]),
  ...all.changes.flatMap((it, i): Reference[] => [
    ['source', 'rulebook/changes.yaml', [i, 'sources'], it.sources],
    ['requirement', 'rulebook/changes.yaml', [i, 'requirements'], it.requirements],
    ['conflict', 'rulebook/changes.yaml', [i, 'conflicts'], it.conflicts],
  ]),
  ...all.scenarios.flatMap(referencesOfScenario),
  ...referencesOfDeal(all.deal),
  ...all.questions.map((it, i): Reference => ['fact', 'rulebook/questions.yaml', [i, 'leadTime'], it.leadTime === undefined ? [] : [it.leadTime]]),
  ...all.conflicts.flatMap((it, i): Reference[] => [
    ['source', 'rulebook/conflicts.yaml', [i, 'between'], it.between],
    ['source', 'rulebook/conflicts.yaml', [i, 'follows'], it.follows],
  ]),
  ...all.regions.places.flatMap((it, i): Reference[] => [
    ['region', 'rulebook/regions.yaml', ['places', i, 'region'], [it.region]],
    ['source', 'rulebook/regions.yaml', ['places', i, 'sources'], it.sources],
    ['conflict', 'rulebook/regions.yaml', ['places', i, 'conflicts'], it.conflicts],
  ]),
  ...all.claims.flatMap((it, i): Reference[] => [
    ['source', 'claims.yaml', [i, 'documents'], it.documents],
    ['requirement', 'claims.yaml', [i, 'requirements'], it.requirements],
    ['conflict', 'claims.yaml', [i, 'conflicts'], it.conflicts],
  ]),
  ...all.terms.map((it, i): Reference => ['source', 'terms.yaml', [i, 'sources'], it.sources]),
];

const unknownIds = (all: Catalogue): Fault[] => {
  const known: Readonly<Record<string, readonly string[]>> = {
    source: idsOf(all.sources),
    conflict: idsOf(all.conflicts),
    requirement: idsOf(all.requirements),
    question: idsOf(all.questions),
    scenario: idsOf(all.scenarios),
    fact: idsOf(all.facts),
    ...Object.fromEntries(all.scenarios.flatMap((it) => [
      [`chain of ${it.id}`, idsOf(it.chains)],
      [`condition of ${it.id}`, it.conditions],
      [`alternative of ${it.id}`, it.alternatives],
      [`input of ${it.id}`, [...it.inputs, ...(it.derived === undefined ? [] : [it.derived.id])]],
    ])),
    region: idsOf(all.regions.regions),
    term: all.terms.map((it) => it.key),
  };
  return referencesIn(all).flatMap(([kind, file, path, ids]) => {
    const list = known[kind] ?? [];
    return ids.flatMap((id, index) => (list.includes(id) ? [] : [{ file, path: [...path, index], wrong: `unknown ${kind} "${id}"`, write: nearest(id, list) }]));
  });
};

/** Every list of things with an id. Requirements of all roles and facts share one space: prose names them alike. */
const idLists = (all: Catalogue): { readonly file: string; readonly path: Path; readonly id: string }[][] => [
  [
    ...all.roles.flatMap((role) => role.requirements.map((it, i) => ({ file: fileOf(role), path: ['requirements', i, 'id'], id: it.id }))),
    ...all.facts.map((it, i) => ({ file: 'rulebook/facts.yaml', path: [i, 'id'], id: it.id })),
  ],
  all.roles.flatMap((role) => role.lapses.map((it, i) => ({ file: fileOf(role), path: ['lapses', i, 'id'], id: it.id }))),
  ...(['questions', 'sources', 'conflicts', 'changes', 'scenarios', 'names', 'links'] as const).map((name) =>
    all[name].map((it, i) => ({ file: `rulebook/${name}.yaml`, path: [i, 'id'], id: it.id })),
  ),
  all.claims.map((it, i) => ({ file: 'claims.yaml', path: [i, 'id'], id: it.id })),
  all.terms.map((it, i) => ({ file: 'terms.yaml', path: [i, 'key'], id: it.key })),
];

const repeatedIds = (all: Catalogue): Fault[] =>
  idLists(all).flatMap((list) =>
    list.flatMap(({ file, path, id }, index) =>
      list.findIndex((it) => it.id === id) === index ? [] : [{ file, path, wrong: `id "${id}" is used twice`, write: 'give it an id of its own' }],
    ),
  );

const misplacedDates = (role: RoleFile): Fault[] =>
  role.requirements.flatMap((row, index) => {
    const at = (field: string): Pick<Fault, 'file' | 'path'> => ({ file: fileOf(role), path: ['requirements', index, field] });
    const start = startOf(row.from);
    return [
      ...(row.enforcedFrom !== undefined && endOf(row.enforcedFrom) < start
        ? [{ ...at('enforcedFrom'), wrong: `${row.id} is enforced before its rule date ${print(row.from)}`, write: 'write the rule date or a later one' }]
        : []),
      ...(row.until !== null && endOf(row.until) < start
        ? [{ ...at('until'), wrong: `${row.id} ends before it starts`, write: 'write an end after the start' }]
        : []),
    ];
  });

/** A row that starts on a known day is named by a change, or feed, calendar and pages would not tell of it. */
const untoldStarts = (all: Catalogue): Fault[] => {
  const told = new Set(all.changes.flatMap((it) => it.requirements));
  return all.roles.flatMap((role) =>
    role.requirements.flatMap((row, index) =>
      told.has(row.id) || row.from.earliest !== row.from.latest
        ? []
        : [{ file: fileOf(role), path: ['requirements', index, 'from'], wrong: `no change names ${row.id}, which starts ${print(row.from)}`, write: 'name it in the requirements of an entry of content/rulebook/changes.yaml' }],
    ),
  );
};

interface Span {
  readonly row: Requirement;
  readonly from: Boundary;
  readonly until: Boundary | null;
}

const spansOf = (rows: readonly Requirement[], applicant: Applicant): Span[] =>
  rows
    .flatMap((row) => row.applies.filter((it) => it.applicant === applicant).map((it) => ({ row, from: it.from ?? row.from, until: it.until ?? row.until })))
    .toSorted((a, b) => startOf(a.from).localeCompare(startOf(b.from)));

/** Rows of one series must follow one another without a gap or an overlap, for each kind of applicant apart. */
const brokenSeries = (role: RoleFile): Fault[] =>
  (['new', 'existing'] as const).flatMap((applicant) =>
    [...Map.groupBy(role.requirements, (it) => it.series)].flatMap(([series, rows]) => {
      const spans = spansOf(rows, applicant);
      return spans.slice(1).flatMap(({ row, from }, index) => {
        const before = spans[index];
        if (before === undefined || (before.until !== null && isSame(before.until, from))) return [];
        const kind = before.until === null || startOf(before.until) > startOf(from) ? 'overlap' : 'gap';
        return [
          {
            file: fileOf(role),
            path: ['requirements', role.requirements.indexOf(row), 'from'],
            wrong: `${kind} in series ${series} (${applicant}): ${before.row.id} ends ${print(before.until)}, ${row.id} starts ${print(from)}`,
            write: `give ${before.row.id} the end ${print(from)}, or correct the start`,
          },
        ];
      });
    }),
  );

/** Every problem between the files, with the line where it stands. */
export const consistencyProblems = (all: Catalogue, places: ReadonlyMap<string, Located>): Problem[] =>
  [...unknownIds(all), ...repeatedIds(all), ...all.roles.flatMap(misplacedDates), ...all.roles.flatMap(brokenSeries), ...untoldStarts(all)].flatMap(
    ({ file, path, wrong, write }) => {
      const place = places.get(file);
      return place === undefined ? [] : [{ file: place.file, line: lineAt(place, path), field: fieldName(path), wrong, write }];
    },
  );
