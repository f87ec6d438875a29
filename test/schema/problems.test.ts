// What a contributor sees who made a mistake: place, field, what is wrong, what to write; all mistakes at once.
import { describe, expect, it } from 'vitest';
import { catalogue, contentFiles, readCatalogue } from '../../src/catalogue.ts';
import { ContentError, printProblem } from '../../src/schema/problem.ts';

type Edit = (text: string) => string;

/** The problems reported after changing files of the real content. */
const problemsAfter = (edits: Readonly<Record<string, Edit>>): string[] => {
  const files = { ...contentFiles };
  for (const [path, edit] of Object.entries(edits)) {
    const before = files[path] ?? '';
    files[path] = edit(before);
    if (files[path] === before) throw new Error(`The edit of ${path} changed nothing; the test would prove nothing.`);
  }
  try {
    readCatalogue(files);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(printProblem);
    throw error;
  }
};

/** Changes the block of one row, found by its id. */
const inRow = (id: string, change: Edit): Edit => (text) => {
  const start = text.search(new RegExp(String.raw`^\s*- id: ${id}\s*$`, 'm'));
  if (start < 0) throw new Error(`no row ${id}`);
  const next = text.slice(start + 3).search(/\n\s*- id: |\n\w/);
  const end = next < 0 ? text.length : start + 3 + next;
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
};

const lineOfRow = (file: string, id: string): number =>
  (contentFiles[file] ?? '').split('\n').findIndex((line) => line.trim() === `- id: ${id}`) + 1;

const direct = 'rulebook/direct-bill-partner.yaml';
const reseller = 'rulebook/indirect-reseller.yaml';

it('the content as it stands has no problem', () => {
  expect(catalogue.requirements.length).toBeGreaterThan(60);
});

describe('a problem names file and line, field, fault and remedy', () => {
  it('for a value of the wrong kind', () => {
    const [problem = ''] = problemsAfter({ [direct]: inRow('db-revenue-usd-1m', (row) => row.replace(/value: \d+/, 'value: a lot')) });
    expect(problem).toMatch(/^content\/rulebook\/direct-bill-partner\.yaml:(\d+) {2}requirements\[\d+\]\.test\.value: "a lot" is not allowed here; write a value of type number$/);
    const line = Number(/:(\d+) /.exec(problem)?.[1]);
    expect(line).toBeGreaterThanOrEqual(lineOfRow(direct, 'db-revenue-usd-1m'));
    expect(line).toBeLessThan(lineOfRow(direct, 'db-revenue-usd-1m') + 20);
  });

  it('for a word outside the list, with the nearest one', () => {
    expect(problemsAfter({ [direct]: inRow('db-designation', (row) => row.replace('kind: mandatory', 'kind: mandatry')) })[0]).toMatch(/\.kind: "mandatry" is not allowed here; write one of: mandatory, recommended, none, described \(did you mean "mandatory"\?\)$/);
  });

  it('for an unknown field', () => {
    expect(problemsAfter({ [direct]: inRow('db-designation', (row) => row.replace('kind: mandatory', 'kind: mandatory\n    colour: red')) })[0]).toMatch(/\.colour: this field is unknown; remove it or correct its name$/);
  });

  it('for a day that does not exist', () => {
    expect(problemsAfter({ [direct]: inRow('db-designation', (row) => row.replace('"2025-10-01"', '"2025-02-30"')) }).join('\n')).toContain('.from');
  });

  it('for a file that is not YAML', () => {
    expect(problemsAfter({ [reseller]: (text) => `${text}\n  - [` })[0]).toMatch(/^content\/rulebook\/indirect-reseller\.yaml:\d+ {2}\(file\): .*; correct the YAML$/);
  });

  it('for a missing file', () => {
    const { 'rulebook/sources.yaml': _, ...rest } = contentFiles;
    expect(() => readCatalogue(rest)).toThrow('content/rulebook/sources.yaml:1  (file): the file is missing; create it');
  });
});

describe('the build fails by name', () => {
  it('for an unknown source, with the nearest known one', () => {
    expect(problemsAfter({ [direct]: inRow('db-designation', (row) => row.replace(/sources: \[p1/, 'sources: [pp1')) })[0]).toMatch(/sources\[0\]: unknown source "pp1"; did you mean "p1"\?$/);
  });

  it('for a row without a source', () => {
    expect(problemsAfter({ [direct]: inRow('db-designation', (row) => row.replace(/sources: \[[^\]]*\]/, 'sources: []')) })[0]).toMatch(/\.sources: .*; name at least one source id$/);
  });

  it('for a gap in a series', () => {
    const problem = problemsAfter({ [direct]: inRow('db-revenue-usd-300k-new', (row) => row.replace('"2025-10-01"', '"2025-09-01"')) }).join('\n');
    expect(problem).toContain('gap in series db-revenue (new): db-revenue-usd-300k-new ends 2025-09-01, db-revenue-usd-1m starts 2025-10-01; give db-revenue-usd-300k-new the end 2025-10-01');
  });

  it('for an overlap in a series', () => {
    const problem = problemsAfter({ [direct]: inRow('db-revenue-usd-300k-new', (row) => row.replace('"2025-10-01"', '"2025-11-01"')) }).join('\n');
    expect(problem).toContain('overlap in series db-revenue (new)');
  });

  it('for an enforced date before the rule date', () => {
    const problem = problemsAfter({ [reseller]: inRow('ir-mpa', (row) => row.replace(/enforcedFrom: .*/, 'enforcedFrom: "2019-01-01"')) }).join('\n');
    expect(problem).toContain('ir-mpa is enforced before its rule date 2020-02-01');
  });

  it('for an end before the start', () => {
    const problem = problemsAfter({ [direct]: inRow('db-revenue-usd-300k-new', (row) => row.replace('"2025-10-01"', '"2019-10-01"')) }).join('\n');
    expect(problem).toContain('db-revenue-usd-300k-new ends before it starts');
  });

  it('for an id used twice', () => {
    expect(problemsAfter({ [direct]: (text) => text.replace('id: db-designation\n', 'id: db-vetting\n') }).join('\n')).toContain('id "db-vetting" is used twice');
  });

  it('for a row that starts on a known day and is named by no change', () => {
    const problem = problemsAfter({ 'rulebook/changes.yaml': (text) => text.replaceAll(/\bdb-designation(?:, |\n {4}- )?/g, '') }).join('\n');
    expect(problem).toContain('no change names db-designation, which starts 2025-10-01; name it in the requirements of an entry of content/rulebook/changes.yaml');
  });

  it('for a term that a language lacks', () => {
    const problem = problemsAfter({ 'terms.yaml': (text) => text.replace(/ {4}sv:\n(?: {6}.*\n)+/, '') }).join('\n');
    expect(problem).toMatch(/languages\.sv: missing; write the term in this language/);
  });

  it('for an unknown region, requirement, conflict, question', () => {
    const problems = problemsAfter({
      'rulebook/regions.yaml': (text) => text.replace('region: africa,', 'region: afrika,'),
      'rulebook/changes.yaml': (text) => text.replace('db-designation', 'db-designations'),
      'rulebook/scenarios.yaml': (text) => text.replace('conflicts: [c-por-date]', 'conflicts: [c-por-dates]'),
      [direct]: (text) => text.replace(/question: has-/, 'question: hass-').replace(/question: can-/, 'question: cann-'),
    }).join('\n');
    for (const kind of ['unknown region "afrika"', 'unknown requirement "db-designations"', 'unknown conflict "c-por-dates"', 'unknown question']) expect(problems).toContain(kind);
  });
});

it('reports every problem of every file in one run', () => {
  const problems = problemsAfter({
    [direct]: inRow('db-designation', (row) => row.replace('kind: mandatory', 'kind: must').replace(/certainty: A/, 'certainty: Z')),
    [reseller]: inRow('ir-vetting', (row) => row.replace('kind: mandatory', 'kind: must')),
    'rulebook/facts.yaml': (text) => text.replace('type: duration', 'type: span'),
  });
  expect(problems.length).toBeGreaterThanOrEqual(4);
  expect(new Set(problems.map((it) => it.split(':')[0]))).toEqual(new Set(['content/rulebook/direct-bill-partner.yaml', 'content/rulebook/indirect-reseller.yaml', 'content/rulebook/facts.yaml']));
});
