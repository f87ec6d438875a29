// The published tables of cases: CSV as RFC 4180 has it, and each line true by the naive evaluator, which reads the
// rulebook published beside the table.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { versions } from '../../src/build/published-versions.ts';
import { publishedRulebook, type PublishedRulebook } from '../../src/schema/published.ts';
import { naiveScenario, naiveStage } from '../rules/naive.ts';

type Answers = Readonly<Record<string, string>>;
type Line = Readonly<Record<string, string>>;

const folder = fileURLToPath(new URL('../../public/rulebook/', import.meta.url));
const roles = ['indirect-reseller', 'direct-bill-partner', 'indirect-provider'] as const;

/** The cells of each line, read as the standard describes them; anything it does not describe is an error. */
const cellsOf = (text: string): string[][] => {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`no CSV at ${String(at)}: ${JSON.stringify(text.slice(at, at + 40))}`);
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') lines.push([]);
  }
  return lines.slice(0, -1);
};

const readTable = (date: string, name: string): { readonly head: readonly string[]; readonly cells: readonly string[][]; readonly lines: readonly Line[] } => {
  const [head = [], ...cells] = cellsOf(readFileSync(`${folder}${date}/${name}`, 'utf8'));
  return { head, cells, lines: cells.map((it) => Object.fromEntries(it.map((text, index) => [head[index] ?? '', text]))) };
};

/** What was answered: "?" is no answer. */
const answersIn = ({ example: _, day: _day, verdict: _verdict, ...rest }: Line): Answers =>
  Object.fromEntries(Object.entries(rest).filter(([id, text]) => text !== '?' && id !== 'deciding-requirements' && id !== 'conditions'));

/** The one verdict of all completions of the missing answers, one class of answers after the other; otherwise none. */
const settled = (rulebook: PublishedRulebook, asked: readonly string[], answers: Answers, verdictOf: (answers: Answers) => string): string => {
  const plain = verdictOf(answers);
  const [open, ...later] = asked.filter((id) => answers[id] === undefined);
  // The naive evaluator is never wrong about missing answers, it only sees too little.
  if (plain !== 'cannot-tell' || open === undefined) return plain;
  const { answer, values = [] } = rulebook.questions.find((it) => it.id === open) ?? {};
  // Of places the rulebook lists one of each kind; the same place as another answer is a case of its own.
  const given = answer === 'place' ? Object.values(answers).filter((it) => /^[A-Z]{2}$/.test(it)) : [];
  const completed = (value: string): string => settled(rulebook, later, { ...answers, [open]: value }, verdictOf);
  const [first = '', ...others] = [...values, ...given];
  const verdict = completed(first);
  return verdict === 'cannot-tell' || others.some((it) => completed(it) !== verdict) ? 'cannot-tell' : verdict;
};

/** The rulebook with one row alone, and the rows that say how revenue is counted. */
const withOnly = (rulebook: PublishedRulebook, id: string): PublishedRulebook => ({
  ...rulebook,
  roles: rulebook.roles.map((role) => ({ ...role, requirements: role.requirements.filter((it) => it.id === id || it.series === 'ttm-method') })),
});

describe.each(versions.filter((it) => Object.keys(it.files).some((name) => name.endsWith('.csv'))).map((it) => [it.date, it] as const))('the tables of %s', (date, { files }) => {
  const rulebook = publishedRulebook.parse(JSON.parse(readFileSync(`${folder}${date}/rulebook.json`, 'utf8')));
  const tables = Object.keys(files).filter((name) => name.endsWith('.csv'));

  it('are one for each role and stage and one for each scenario, and together below 1 MB', () => {
    expect(tables.toSorted()).toEqual([...roles.flatMap((role) => [`${role}.csv`, `${role}-orders.csv`]), ...rulebook.scenarios.map((it) => `${it.id}.csv`)].toSorted());
    expect(readdirSync(`${folder}${date}`)).toEqual(expect.arrayContaining(tables));
    const verdicts = tables.flatMap((name) => readTable(date, name).lines.map((it) => it['verdict']));
    expect(new Set(verdicts)).toEqual(new Set(['meets', 'does-not-meet', 'cannot-tell', 'no-threshold', 'supported', 'supported-under-conditions', 'not-supported', 'not-stated', 'not-listed', 'no-region-table']));
    expect(tables.reduce((sum, name) => sum + readFileSync(`${folder}${date}/${name}`).length, 0)).toBeLessThan(1_000_000);
  });

  it.each(tables)('%s has a header, equally many cells in each line, no line twice, readable answers', (name) => {
    const { head, cells, lines } = readTable(date, name);
    expect(head.slice(0, 2)).toEqual(['example', 'day']);
    expect(new Set(head).size).toBe(head.length);
    expect(cells.filter((it) => it.length !== head.length)).toEqual([]);
    expect(new Set(cells.map((it) => it.join())).size).toBe(cells.length);
    const unknown = head.slice(2, -2).filter((id) => !rulebook.questions.some((it) => it.id === id));
    expect(unknown).toEqual([]);
    expect(lines.filter((it) => !/^\d{4}-\d\d-\d\d$/.test(it['day'] ?? '')).length).toBe(0);
  });

  it.each(roles.flatMap((role) => [[`${role}.csv`, role, 'role'], [`${role}-orders.csv`, role, 'order']] as const))('%s: the naive evaluator gives each line its verdict and the requirements that decide it', (name, role, stage) => {
    const rows = rulebook.roles.filter((it) => it.role === role || it.role === 'all-roles').flatMap((it) => it.requirements.filter((row) => row.stage === stage));
    const alone = new Map(rows.filter((it) => it.kind === 'mandatory' || it.test.type === 'unpublished').map((row) => [row.id, { row, book: withOnly(rulebook, row.id), asked: [...row.reachedBy, ...row.testedBy] }]));
    const { head, lines } = readTable(date, name);
    const wrong = lines.flatMap((line) => {
      const { day = '', example = '' } = line;
      const answers = answersIn(line);
      const verdict = settled(rulebook, head.slice(2, -2), answers, (it) => naiveStage(rulebook, role, stage, day, it));
      const found = [...alone.values()].map(({ row, book, asked }) => [row.id, settled(book, asked, answers, (it) => naiveStage(book, role, stage, day, it))] as const);
      const deciding = (['does-not-meet', 'cannot-tell', 'no-threshold'] as const).map((wanted) => found.filter(([, it]) => it === wanted).map(([id]) => id)).find((it) => it.length > 0) ?? [];
      return verdict === line['verdict'] && deciding.join(' ') === line['deciding-requirements'] ? [] : [`${example} ${day} ${JSON.stringify(answers)}: ${verdict} by ${deciding.join(' ')}, not ${line['verdict'] ?? ''} by ${line['deciding-requirements'] ?? ''}`];
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  }, 120_000);

  it.each(rulebook.scenarios.map((it) => [it.id, it] as const))('%s: the naive evaluator gives each line its verdict', (id, scenario) => {
    const { head, lines } = readTable(date, `${id}.csv`);
    const wrong = lines.flatMap((line) => {
      const verdict = settled(rulebook, head.slice(2, -2), answersIn(line), (it) => naiveScenario(rulebook, id, line['day'] ?? '', it));
      const known = scenario.cases.flatMap((it) => it.conditions);
      const odd = (line['conditions'] ?? '').split(' ').filter((it) => it !== '' && !known.includes(it));
      return verdict === line['verdict'] && odd.length === 0 ? [] : [`${line['day'] ?? ''} ${JSON.stringify(line)}: ${verdict}`];
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
