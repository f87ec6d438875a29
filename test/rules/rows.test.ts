// Each requirement by itself, on every day on which it may change: every combination of the answers it tells apart, and
// every part of each combination. The naive evaluator knows complete answers only; what a part of the answers may say
// follows from all completions of that part.
import { describe, expect, it } from 'vitest';
import { dayBefore, findingFor, notKnown, type Answers } from '../../src/rules/index.ts';
import type { Row } from '../../src/schema/published.ts';
import { combinations, subsets, valuesAround } from './grid.ts';
import { naiveState } from './naive.ts';
import { rows, rulebook } from './situations.ts';

/** The days around every boundary of the row, one inside each interval, and the ends of the time asked about. */
const daysOf = (row: Row): string[] => {
  const methods = row.test.type === 'amount' ? rows.filter((it) => it.series === 'ttm-method') : [];
  const boundaries = [row, ...row.applies, ...methods].flatMap((it) => [it.from, it.until]).filter((it) => it !== null && it !== undefined);
  const own = boundaries.filter((it) => it.at !== undefined).map((it) => `${it.earliest?.slice(0, 7) ?? ''}-15`);
  const edges = boundaries.flatMap((it) => [it.earliest ?? [], it.latest ?? []].flat()).flatMap((day) => [dayBefore(day), day]);
  const regions = row.test.type === 'match' ? ['2018-11-03', '2018-11-04', '2021-01-01', '2022-06-01'] : [];
  return [...new Set([rulebook.firstDay, '2026-11-20', ...own, ...edges, ...regions])].filter((day) => day >= rulebook.firstDay).toSorted();
};

const stateOf = (row: Row, day: string, answers: Answers): string => findingFor({ rulebook, day, answers }, row).state;

const idsOf = (row: Row): string[] => [...new Set([...row.reachedBy, ...row.testedBy])];

/** The whole table of a row on a day: each complete set of answers with the state the naive evaluator gives it. */
const tableOf = (row: Row, day: string): Map<string, string> => {
  const grid = Object.fromEntries(idsOf(row).map((id) => [id, valuesAround(row, id, day)]));
  return new Map([...combinations(grid)].map((answers) => [JSON.stringify(answers), naiveState(rulebook, row.id, day, answers)]));
};

const holds = (part: Answers) => ([text]: readonly [string, string]): boolean => {
  const whole: Answers = JSON.parse(text);
  return Object.entries(part).every(([id, value]) => whole[id] === value);
};

describe.each(rows.map((row) => [row.id, row] as const))('%s', (_, row) => {
  const tables = daysOf(row).map((day) => [day, tableOf(row, day)] as const);

  it('has the state that the naive evaluator finds, for complete answers on each day', () => {
    const wrong = tables.flatMap(([day, table]) =>
      [...table].flatMap(([text, wanted]) => (stateOf(row, day, JSON.parse(text)) === wanted ? [] : [`${day} ${text}: ${stateOf(row, day, JSON.parse(text))}, not ${wanted}`])),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('says of a part of the answers only what every completion says', () => {
    const wrong = tables.flatMap(([day, table]) => {
      const parts = new Set([...table.keys()].flatMap((text) => [...subsets(JSON.parse(text))].map((it) => JSON.stringify(it))));
      return [...parts].flatMap((text) => {
        const part: Answers = JSON.parse(text);
        const completions = new Set([...table].filter(holds(part)).map(([, state]) => state));
        const [only = 'cannot-tell'] = completions.size === 1 ? completions : [];
        const found = stateOf(row, day, part);
        return found === only ? [] : [`${day} ${text}: ${found}, not ${only}`];
      });
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('takes "I don’t know" and what it cannot read for no answer', () => {
    const [day = '', table] = tables.at(-1) ?? [];
    for (const text of table?.keys() ?? []) {
      const answers: Answers = JSON.parse(text);
      for (const id of Object.keys(answers)) {
        const { [id]: _left, ...without } = answers;
        const wanted = stateOf(row, day, without);
        expect([stateOf(row, day, { ...answers, [id]: notKnown }), stateOf(row, day, { ...answers, [id]: 'YES; -1' })], `${text} without ${id}`).toEqual([wanted, wanted]);
      }
    }
  });
});

it('every requirement that can be tested is met by some answers and failed by others', () => {
  const stuck = rows.filter((row) => {
    if (row.testedBy.length === 0 || (row.until?.latest ?? '9999') <= rulebook.firstDay) return false;
    const states = new Set(daysOf(row).flatMap((day) => [...tableOf(row, day).values()]));
    const failed = states.has('not-met') || states.has('recommended-missing');
    return !failed || !(states.has('met') || states.has('microsoft-decides'));
  });
  expect(stuck.map((row) => row.id)).toEqual([]);
});
