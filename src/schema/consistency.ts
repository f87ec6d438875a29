// What no single file can see: ids that do not exist, ids given twice, gaps and overlaps in a series, dates in the
// wrong order. Each problem names the row.
import type { Boundary } from './boundary.ts';
import type { Applicant } from './common.ts';
import type { Catalogue } from './content.ts';
import { fieldName, lineAt, nearest, type Located, type Problem } from './problem.ts';
import type { Requirement } from './requirement.ts';

type Path = readonly PropertyKey[];
type Places = ReadonlyMap<string, Located>;

const same = (one: Boundary, other: Boundary): boolean => one.earliest === other.earliest && one.latest === other.latest;

const print = (it: Boundary | null): string =>
  it === null ? 'no end' : it.earliest === it.latest ? String(it.earliest) : `${it.earliest ?? '…'}–${it.latest ?? '…'}`;

const boundsOf = (row: Requirement, applicant: Applicant): { from: Boundary; until: Boundary | null } | undefined => {
  const binding = row.applies.find((it) => it.applicant === applicant);
  return binding && { from: binding.from ?? row.from, until: binding.until ?? row.until };
};

const startOf = (it: Boundary): string => it.earliest ?? it.latest ?? '';

/** Rows of one series must follow one another without a gap or an overlap, for each kind of applicant apart. */
const seriesFaults = (rows: readonly Requirement[]): { row: Requirement; wrong: string; write: string }[] =>
  (['new', 'existing'] as const).flatMap((applicant) =>
    [...Map.groupBy(rows, (it) => it.series)].flatMap(([series, members]) => {
      const spans = members
        .flatMap((row) => {
          const bounds = boundsOf(row, applicant);
          return bounds ? [{ row, ...bounds }] : [];
        })
        .toSorted((a, b) => startOf(a.from).localeCompare(startOf(b.from)));
      return spans.slice(1).flatMap((span, index) => {
        const before = spans[index];
        if (before === undefined || (before.until !== null && same(before.until, span.from))) return [];
        const open = before.until === null || startOf(before.until) > startOf(span.from);
        return [
          {
            row: span.row,
            wrong: `${open ? 'overlap' : 'gap'} in series ${series} (${applicant}): ${before.row.id} ends ${print(before.until)}, ${span.row.id} starts ${print(span.from)}`,
            write: `give ${before.row.id} the end ${print(span.from)}, or correct the start`,
          },
        ];
      });
    }),
  );

export const consistencyProblems = (catalogue: Catalogue, places: Places): Problem[] => {
  const problems: Problem[] = [];
  const report = (file: string, path: Path, wrong: string, write: string): void => {
    const place = places.get(file);
    if (place) problems.push({ file: place.file, line: lineAt(place, path), field: fieldName(path), wrong, write });
  };

  const ids = (items: readonly { readonly id: string }[]): string[] => items.map((it) => it.id);
  const known = {
    source: ids(catalogue.sources),
    conflict: ids(catalogue.conflicts),
    requirement: ids(catalogue.requirements),
    question: ids(catalogue.questions),
    region: ids(catalogue.regions.regions),
  };
  const mustExist = (kind: keyof typeof known, file: string, path: Path, wanted: readonly string[]): void => {
    const all = known[kind];
    wanted.forEach((it, index) => {
      if (!all.includes(it)) report(file, [...path, index], `unknown ${kind} "${it}"`, nearest(it, all));
    });
  };
  const unique = (file: string, at: Path, items: readonly { readonly id: string }[]): void => {
    items.forEach((it, index) => {
      if (items.findIndex((other) => other.id === it.id) !== index)
        report(file, [...at, index, 'id'], `id "${it.id}" is used twice`, 'give it an id of its own');
    });
  };

  for (const role of catalogue.roles) {
    const file = `rulebook/${role.role}.yaml`;
    const faults = seriesFaults(role.requirements);
    role.requirements.forEach((row, index) => {
      const at: Path = ['requirements', index];
      mustExist('source', file, [...at, 'sources'], row.sources);
      mustExist('conflict', file, [...at, 'conflicts'], row.conflicts);
      if (row.supersedes) mustExist('requirement', file, [...at, 'supersedes'], [row.supersedes]);
      if ('question' in row.test) mustExist('question', file, [...at, 'test', 'question'], [row.test.question]);
      if (row.test.type === 'match') mustExist('question', file, [...at, 'test', 'of'], row.test.of);
      const enforced = row.enforcedFrom?.latest ?? row.enforcedFrom?.earliest;
      if (enforced !== undefined && enforced < startOf(row.from))
        report(file, [...at, 'enforcedFrom'], `${row.id} is enforced before its rule date ${print(row.from)}`, 'write the rule date or a later one');
      if (row.until !== null && (row.until.latest ?? row.until.earliest ?? '') < startOf(row.from))
        report(file, [...at, 'until'], `${row.id} ends before it starts`, 'write an end after the start');
      for (const fault of faults.filter((it) => it.row === row)) report(file, [...at, 'from'], fault.wrong, fault.write);
    });
    for (const part of ['lapses', 'notRequired'] as const)
      role[part].forEach((it, index) => {
        mustExist('source', file, [part, index, 'sources'], it.sources);
        mustExist('conflict', file, [part, index, 'conflicts'], it.conflicts);
      });
    unique(file, ['lapses'], role.lapses);
  }
  catalogue.requirements.forEach((row, index, all) => {
    const first = all.findIndex((it) => it.id === row.id);
    if (first === index) return;
    const role = catalogue.roles.find((it) => it.requirements.includes(row));
    const position = role?.requirements.indexOf(row) ?? 0;
    report(`rulebook/${role?.role ?? ''}.yaml`, ['requirements', position, 'id'], `id "${row.id}" is used twice`, 'give it an id of its own');
  });

  const withSources = { facts: catalogue.facts, changes: catalogue.changes, scenarios: catalogue.scenarios, names: catalogue.names };
  for (const [name, items] of Object.entries(withSources)) {
    unique(`rulebook/${name}.yaml`, [], items);
    items.forEach((it, index) => mustExist('source', `rulebook/${name}.yaml`, [index, 'sources'], it.sources));
  }
  unique('rulebook/sources.yaml', [], catalogue.sources);
  unique('rulebook/links.yaml', [], catalogue.links);
  unique('claims.yaml', [], catalogue.claims);
  unique('terms.yaml', [], catalogue.terms.map((it) => ({ id: it.key })));
  catalogue.conflicts.forEach((it, index) => {
    mustExist('source', 'rulebook/conflicts.yaml', [index, 'between'], it.between);
    mustExist('source', 'rulebook/conflicts.yaml', [index, 'follows'], it.follows);
  });
  catalogue.changes.forEach((it, index) => {
    mustExist('requirement', 'rulebook/changes.yaml', [index, 'requirements'], it.requirements);
    mustExist('conflict', 'rulebook/changes.yaml', [index, 'conflicts'], it.conflicts);
  });
  catalogue.scenarios.forEach((it, index) => mustExist('conflict', 'rulebook/scenarios.yaml', [index, 'conflicts'], it.conflicts));
  catalogue.regions.places.forEach((it, index) => {
    mustExist('region', 'rulebook/regions.yaml', ['places', index, 'region'], [it.region]);
    mustExist('source', 'rulebook/regions.yaml', ['places', index, 'sources'], it.sources);
    mustExist('conflict', 'rulebook/regions.yaml', ['places', index, 'conflicts'], it.conflicts);
  });
  catalogue.claims.forEach((it, index) => {
    mustExist('source', 'claims.yaml', [index, 'documents'], it.documents);
    mustExist('requirement', 'claims.yaml', [index, 'requirements'], it.requirements);
    mustExist('conflict', 'claims.yaml', [index, 'conflicts'], it.conflicts);
  });
  catalogue.terms.forEach((it, index) => mustExist('source', 'terms.yaml', [index, 'sources'], it.sources));
  return problems;
};
