// The choice of a model, for every combination of the answers it turns on: against the naive evaluator.
import { expect, it } from 'vitest';
import { chooseModel, fulfillingAnswers, type Answers } from '../../src/rules/index.ts';
import { absent, combinations } from './grid.ts';
import { naiveModel } from './naive.ts';
import { days, rulebook } from './situations.ts';

const everything: Answers = {
  ...fulfillingAnswers(rulebook, 'indirect-provider', 'new'),
  ...fulfillingAnswers(rulebook, 'direct-bill-partner', 'new'),
  'wants-own-billing': 'yes',
};
const grid = {
  'supplies-resellers': ['yes', 'no', absent],
  'nominated-by-microsoft': ['yes', 'no', absent],
  'already-in-csp': ['yes', 'no', absent],
  'wants-own-billing': ['yes', 'no', absent],
  'revenue-global-account': ['299999', '300000', '1000000', absent],
  'revenue-csp-region': ['29999999', '30000000'],
};
const choiceFor = (day: string, answers: Answers): string => chooseModel({ rulebook, day, answers }).verdict;

it('is what all completions of the answers lead to, on the days on which the choice may change', () => {
  const others = Object.fromEntries(Object.entries(everything).filter(([id]) => id !== 'applicant' && !(id in grid)));
  const edges = days.filter((day) => /^20(18-08-31|20-09-30|20-10|21-04-24|23-04-24|25-09-30|25-10-01|26-11-20)/.test(day));
  const full = [...combinations(Object.fromEntries(Object.entries(grid).map(([id, values]) => [id, values.filter((it) => it !== absent)])))];
  const wrong = edges.flatMap((day) => {
    const table = full.map((answers) => [answers, naiveModel(rulebook, day, { ...others, ...answers })] as const);
    return [...combinations(grid)].flatMap((part) => {
      const completions = new Set(table.filter(([answers]) => Object.entries(part).every(([id, value]) => answers[id] === value)).map(([, verdict]) => verdict));
      const [only = 'cannot-tell'] = completions.size === 1 ? completions : [];
      const found = choiceFor(day, { ...others, ...part });
      return found === only ? [] : [`${day} ${JSON.stringify(part)}: ${found}, not ${only}`];
    });
  });
  expect(wrong.slice(0, 5)).toEqual([]);
});
