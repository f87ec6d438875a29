// How long the rules take: `npm run bench`. The figures in the README come from here.
import { test } from 'vitest';
import type { Situation } from '../../src/rules/index.ts';
import { bundleOf } from './bundle.ts';
import { combinations, valuesAround } from './grid.ts';
import { applicants, days, roles, rows, rulebook } from './situations.ts';

// Measured as a browser runs them, not through the test runner's way of loading modules.
const code = await bundleOf(`export * from '/src/rules/index.ts';`);
const built: typeof import('../../src/rules/index.ts') = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
const {
  changesToQualify, chooseModel, decideStage, decidingForRole, difference, eligibility, findingFor, fulfillingAnswers, isRelevant, nextQuestion, openQuestions, scenarioResult,
  verdictThroughTime,
} = built;

const day = '2026-11-20';
const empty: Situation = { rulebook, day, answers: {} };
const full: Situation = { rulebook, day, answers: fulfillingAnswers(rulebook, 'direct-bill-partner', 'new') };
const half: Situation = { ...full, answers: Object.fromEntries(Object.entries(full.answers).filter((_, index) => index % 2 === 0)) };
const newcomer: Situation = { rulebook, day, answers: { applicant: 'new', 'own-location': 'SE', 'already-in-csp': 'no', 'revenue-global-account': '0' } };
const decide = decideStage('direct-bill-partner', 'role');

test('evaluate a role: every requirement and both verdicts', async ({ bench }) => {
  await bench.compare(
    bench('nothing answered', () => void eligibility(empty, 'direct-bill-partner')),
    bench('half answered', () => void eligibility(half, 'direct-bill-partner')),
    bench('everything answered', () => void eligibility(full, 'direct-bill-partner')),
    bench('all three roles and the choice of model', () => void chooseModel(half)),
    bench('the eight scenarios, nothing answered', () => rulebook.scenarios.forEach((it) => scenarioResult(empty, it))),
  );
}, 120_000);

test('guide', async ({ bench }) => {
  await bench.compare(
    bench('next question, nothing answered', () => void nextQuestion(decide, empty, openQuestions(empty, 'direct-bill-partner', 'role'))),
    bench('next question, half answered', () => void nextQuestion(decide, half, openQuestions(half, 'direct-bill-partner', 'role'))),
    bench('one question that does not matter', () => void isRelevant(decide, full, 'revenue-as-reseller')),
    bench('fewest changes, a newcomer', () => void changesToQualify(newcomer, 'direct-bill-partner')),
    bench('deciding answers, everything answered', () => void decidingForRole(full, 'direct-bill-partner')),
    bench('verdict through time', () => void verdictThroughTime(full, 'direct-bill-partner')),
    bench('difference between two days', () => void difference(rulebook, 'direct-bill-partner', 'new', '2020-10-01', day)),
  );
}, 120_000);

/** Every requirement, on every day on which a rule may change, with every combination of the answers it tells apart. */
const everyCase = function* (): Generator<readonly [Situation, (typeof rows)[number]]> {
  for (const on of days) {
    for (const row of rows) {
      const ids = [...new Set([...row.reachedBy, ...row.testedBy])];
      const grid = Object.fromEntries(ids.map((id) => [id, valuesAround(row, id, on)]));
      for (const answers of combinations(grid)) yield [{ rulebook, day: on, answers }, row];
    }
  }
};
const cases = [...everyCase()];

const wholeRoles = days.flatMap((on) => roles.flatMap((role) => applicants.map((applicant): [Situation, (typeof roles)[number]] => [{ rulebook, day: on, answers: fulfillingAnswers(rulebook, role, applicant) }, role])));

test('whole enumeration', async ({ bench }) => {
  await bench.compare(
    bench(`each requirement, every combination of its answers, on ${String(days.length)} days: ${String(cases.length)} cases`, () => cases.forEach(([situation, row]) => findingFor(situation, row))),
    bench(`each role, everything fulfilled, on ${String(days.length)} days: ${String(wholeRoles.length)} cases`, () => wholeRoles.forEach(([situation, role]) => eligibility(situation, role))),
    { iterations: 2, time: 0, warmup: false },
  );
}, 120_000);
