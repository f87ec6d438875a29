// Verdicts on whole roles, on every day around every boundary: against the naive evaluator, from complete answers, from
// parts of them, and from none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideStage, exactVerdict, fulfillingAnswers, notKnown, type Answers } from '../../src/rules/index.ts';
import { valuesAround } from './grid.ts';
import { naiveStage } from './naive.ts';
import { applicants, days, roles, rows, rulebook, stages } from './situations.ts';

const roleStages = roles.flatMap((role) => stages.map((stage) => [role, stage] as const));

const verdictOf = (role: (typeof roles)[number], stage: (typeof stages)[number], day: string, answers: Answers): string =>
  exactVerdict(decideStage(role, stage), { rulebook, day, answers });

/** The values of a question on both sides of every threshold of the rows that test it. */
const valuesFor = (id: string, day: string): string[] => {
  const testing = rows.filter((row) => row.testedBy.includes(id) || row.when?.question === id);
  const [first] = rows;
  return [...new Set((testing.length > 0 ? testing : first === undefined ? [] : [first]).flatMap((row) => valuesAround(row, id, day)))];
};

/** Answers of a company that fulfils everything, in both roles of applicant, with its own months where there are any. */
const bases = (role: (typeof roles)[number], stage: (typeof stages)[number]): Answers[] =>
  applicants.flatMap((applicant) => {
    const base = fulfillingAnswers(rulebook, role, applicant, stage);
    const months = rulebook.questions.filter((it) => it.answer === 'month');
    return [0, -1].map((at) => ({ ...base, ...Object.fromEntries(months.map((it) => [it.id, it.values.at(at) ?? ''])) }));
  });

describe.each(roleStages)('the verdict on %s, stage %s', (role, stage) => {
  const days_ = days;

  it('is that of the naive evaluator for a company that fulfils everything but one thing, on each day', () => {
    const wrong = days_.flatMap((day) =>
      bases(role, stage).flatMap((base) =>
        Object.keys(base).flatMap((id) =>
          valuesFor(id, day).flatMap((value) => {
            const answers = { ...base, [id]: value };
            const [found, wanted] = [verdictOf(role, stage, day, answers), naiveStage(rulebook, role, stage, day, answers)];
            return found === wanted ? [] : [`${day} ${id}=${value} ${String(base['applicant'])}: ${found}, not ${wanted}`];
          }),
        ),
      ),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  const arbitraryAnswers = fc.constantFrom(...days).chain((day) =>
    fc.constantFrom(...bases(role, stage)).chain((base) =>
      fc
        .record(Object.fromEntries(Object.keys(base).map((id) => [id, fc.oneof({ weight: 6, arbitrary: fc.constant(base[id] ?? '') }, fc.constantFrom(...valuesFor(id, day)))])))
        .map((answers): { day: string; answers: Answers } => ({ day, answers })),
    ),
  );

  it('is that of the naive evaluator for any complete answers', () => {
    fc.assert(
      fc.property(arbitraryAnswers, ({ day, answers }) => {
        expect(verdictOf(role, stage, day, answers)).toBe(naiveStage(rulebook, role, stage, day, answers));
      }),
      { numRuns: 1500 },
    );
  });

  it('never turns into its opposite when answers are missing, and is what all completions say', () => {
    fc.assert(
      fc.property(arbitraryAnswers, fc.infiniteStream(fc.nat({ max: 3 })), ({ day, answers }, dice) => {
        const kept = Object.entries(answers).flatMap(([id, value]): [string, string][] => {
          const roll = dice.next().value ?? 3;
          return roll === 0 ? [] : roll === 1 ? [[id, notKnown]] : [[id, value]];
        });
        const part = verdictOf(role, stage, day, Object.fromEntries(kept));
        expect(['cannot-tell', naiveStage(rulebook, role, stage, day, answers)]).toContain(part);
      }),
      { numRuns: 1500 },
    );
  });

  it('says with two answers missing exactly what every pair of answers in their place says', () => {
    const [day] = ['2026-11-20'];
    const [base] = bases(role, stage);
    const ids = Object.keys(base ?? {}).filter((id) => !id.endsWith('-month'));
    const wrong = ids.flatMap((one, index) =>
      ids.slice(index + 1).flatMap((other) => {
        const completions = new Set(
          valuesFor(one, day ?? '').flatMap((first) => valuesFor(other, day ?? '').map((second) => naiveStage(rulebook, role, stage, day ?? '', { ...base, [one]: first, [other]: second }))),
        );
        const [only = 'cannot-tell'] = completions.size === 1 ? completions : [];
        const found = verdictOf(role, stage, day ?? '', { ...base, [one]: notKnown, [other]: notKnown });
        return found === only ? [] : [`without ${one} and ${other}: ${found}, not ${only}`];
      }),
    );
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('decides wherever three-valued logic decides', () => {
    fc.assert(
      fc.property(arbitraryAnswers, fc.infiniteStream(fc.boolean()), ({ day, answers }, dice) => {
        const part = Object.fromEntries(Object.entries(answers).filter(() => dice.next().value === true));
        const simple = naiveStage(rulebook, role, stage, day, part);
        if (simple !== 'cannot-tell') expect(verdictOf(role, stage, day, part)).toBe(simple);
      }),
      { numRuns: 1500 },
    );
  });

  it('is never that the requirements are met, nor that they are not, when nothing is answered', () => {
    for (const day of days) expect(['cannot-tell', 'no-threshold'], day).toContain(verdictOf(role, stage, day, {}));
  });

  it('never gets worse with more revenue, more months or quicker answers', () => {
    const better: Readonly<Record<string, (a: string, b: string) => number>> = {
      amount: (a, b) => Number(a) - Number(b),
      months: (a, b) => Number(a) - Number(b),
      hours: (a, b) => Number(b) - Number(a),
    };
    const rank = ['does-not-meet', 'cannot-tell', 'no-threshold', 'meets'];
    for (const day of days) {
      for (const base of bases(role, stage)) {
        for (const { id, answer } of rulebook.questions) {
          const order = better[answer];
          // Months of authorization decide whom a rule reaches; more of them may bring a requirement.
          if (order === undefined || base[id] === undefined || id === 'months-authorized') continue;
          const ranks = valuesFor(id, day).filter((it) => !it.endsWith('EUR')).toSorted(order).map((value) => rank.indexOf(verdictOf(role, stage, day, { ...base, [id]: value })));
          expect(ranks, `${day} ${id}`).toEqual(ranks.toSorted((a, b) => a - b));
        }
      }
    }
  });
});
