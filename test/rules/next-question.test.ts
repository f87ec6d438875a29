// What to ask next: checked against the verdict itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideModel, decideStage, fulfillingAnswers, isRelevant, nextQuestion, openModelQuestions, openQuestions,
  askedQuestions, relevantQuestions, valuesOf, type Answers,
} from '../../src/rules/index.ts';
import { anyAnswers, roleStages, runs, someDays, verdictOf } from './cases.ts';
import { rulebook } from './situations.ts';

describe.each(roleStages)('questions for %s, stage %s', (role, stage) => {
  const decide = decideStage(role, stage);

  it('lead to a verdict in the order of the rulebook, each of them relevant, whatever is answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...someDays), fc.infiniteStream(fc.nat()), (day, dice) => {
        let answers: Answers = {};
        const asked: string[] = [];
        for (;;) {
          const situation = { rulebook, day, answers };
          const next = nextQuestion(decide, situation, openQuestions(situation, role, stage));
          if (next === undefined) break;
          expect(asked).not.toContain(next);
          asked.push(next);
          const values = [...valuesOf(situation, next), '?'];
          answers = { ...answers, [next]: values[(dice.next().value ?? 0) % values.length] ?? '?' };
        }
        // The end: nothing that could still be answered would change the verdict.
        const open = openQuestions({ rulebook, day, answers }, role, stage).filter((id) => answers[id] === undefined);
        for (const id of open) {
          const verdicts = new Set(valuesOf({ rulebook, day, answers }, id).map((value) => verdictOf(role, stage, day, { ...answers, [id]: value })));
          expect(verdicts.size, id).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: runs(40) },
    );
  }, 60_000);

  it('are relevant only if some answer to them changes the verdict with some completion of the others', () => {
    const base = fulfillingAnswers(rulebook, role, 'new', stage);
    for (const day of someDays) {
      for (const id of Object.keys(base)) {
        const { [id]: _, ...others } = base;
        const verdicts = new Set(valuesOf({ rulebook, day, answers: others }, id).map((value) => verdictOf(role, stage, day, { ...others, [id]: value })));
        expect(isRelevant(decide, { rulebook, day, answers: others }, id), `${day} ${id}`).toBe(verdicts.size > 1);
      }
    }
  });

  it('hold the next question first, and none outside of them changes the verdict', () => {
    fc.assert(
      fc.property(anyAnswers(role, stage), ({ day, answers }) => {
        const situation = { rulebook, day, answers };
        const open = openQuestions(situation, role, stage);
        expect(nextQuestion(decide, situation, open)).toBe(relevantQuestions(decide, situation, open)[0]);
        const others = rulebook.questions.map((it) => it.id).filter((id) => !open.includes(id) && answers[id] === undefined);
        for (const id of others) {
          for (const value of valuesOf(situation, id)) expect(verdictOf(role, stage, day, { ...answers, [id]: value }), id).toBe(verdictOf(role, stage, day, answers));
        }
      }),
      { numRuns: runs(40) },
    );
  }, 60_000);
});

it('the questions of the model lead to a choice', () => {
  fc.assert(
    fc.property(fc.constantFrom('2018-08-31', '2020-12-01', '2024-06-01', '2026-11-20'), fc.infiniteStream(fc.nat()), (day, dice) => {
      let answers: Answers = {};
      for (;;) {
        const situation = { rulebook, day, answers };
        const next = nextQuestion(decideModel, situation, openModelQuestions(situation));
        if (next === undefined) break;
        const values = valuesOf(situation, next);
        answers = { ...answers, [next]: values[(dice.next().value ?? 0) % values.length] ?? '?' };
      }
      const open = openModelQuestions({ rulebook, day, answers }).filter((id) => answers[id] === undefined);
      expect(open.filter((id) => isRelevant(decideModel, { rulebook, day, answers }, id))).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
}, 60_000);

it('keeps answers that no longer matter apart from those that count', () => {
  const unused = (answers: Answers): string[] => {
    const asked = askedQuestions({ rulebook, day: '2026-11-20', answers }, 'direct-bill-partner', 'role');
    return Object.keys(answers).filter((id) => !asked.includes(id));
  };
  expect(unused({ applicant: 'new', 'mpa-accepted': 'no', 'has-designation': 'yes', 'months-authorized': '40', 'security-contact': '?', junk: '1' })).toEqual(['months-authorized', 'junk']);
  expect(unused({ applicant: 'existing', 'transacting-as-indirect-reseller': '3', 'has-designation': 'yes' })).toEqual(['transacting-as-indirect-reseller']);
});
