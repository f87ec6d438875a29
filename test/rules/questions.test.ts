// No dead questions: each of them, and each of its options, makes a difference somewhere.
import { expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { decideCase, decideDeal, decideModel, fulfillingAnswers, isRelevant, valuesOf, type Answers } from '../../src/rules/index.ts';
import { roleStages, verdictOf } from './cases.ts';
import { answersOf, applicants, days, rows, rulebook } from './situations.ts';

it('every question, and every option of it, matters to some verdict on some day', () => {
  const matters = new Map<string, Set<string>>();
  const note = (id: string, outcomes: readonly (readonly [string, string])[]): void => {
    if (new Set(outcomes.map(([, verdict]) => verdict)).size > 1) outcomes.forEach(([value]) => matters.set(id, (matters.get(id) ?? new Set()).add(value)));
  };
  for (const day of days) {
    for (const [role, stage] of roleStages) {
      for (const applicant of applicants) {
        const base: Answers = { ...fulfillingAnswers(rulebook, role, applicant, stage), 'first-anniversary-month': '2026-06', 'support-plan-renewal-month': '2021-06', 'enrollment-period-month': '2019-06' };
        for (const id of Object.keys(base)) note(id, valuesOf({ rulebook, day, answers: base }, id).map((value) => [value, verdictOf(role, stage, day, { ...base, [id]: value })]));
      }
    }
  }
  for (const example of catalogue.examples.roles) {
    const answers: Answers = { ...answersOf(example), applicant: example.applicant };
    for (const { id } of rulebook.questions) note(id, valuesOf({ rulebook, day: example.on, answers }, id).map((value) => [value, verdictOf(example.role, example.stage, example.on, { ...answers, [id]: value })]));
  }
  for (const scenario of rulebook.scenarios) {
    for (const id of scenario.inputs) {
      const values = valuesOf({ rulebook, day: '2026-11-20', answers: {} }, id);
      const relevant = values.length > 1 && isRelevant(decideCase(scenario), { rulebook, day: '2026-11-20', answers: {} }, id);
      if (relevant) values.forEach((value) => matters.set(id, (matters.get(id) ?? new Set()).add(value)));
    }
  }
  for (const id of rulebook.deal.inputs) if (isRelevant(decideDeal, { rulebook, day: '2026-11-20', answers: {} }, id)) matters.set(id, new Set(valuesOf({ rulebook, day: '2026-11-20', answers: {} }, id)));
  for (const id of ['supplies-resellers', 'wants-own-billing']) if (isRelevant(decideModel, { rulebook, day: '2026-11-20', answers: {} }, id)) matters.set(id, new Set(['yes', 'no']));

  // What was asked only before the first day that can be asked about.
  const before = rows.filter((row) => (row.until?.latest ?? '9999') <= rulebook.firstDay).flatMap((row) => row.testedBy);
  const dead = rulebook.questions.filter((it) => !before.includes(it.id) && it.values.some((value) => matters.get(it.id)?.has(value) !== true) && it.answer !== 'month' && it.answer !== 'place');
  expect(dead.map((it) => it.id)).toEqual([]);
  expect(rulebook.questions.filter((it) => !before.includes(it.id) && !matters.has(it.id)).map((it) => it.id)).toEqual([]);
});
