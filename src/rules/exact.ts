// A verdict is given only if every completion of the missing answers leads to it. "I don't know" is a missing answer
// here. The search branches on a question that the open verdict itself names, and stops where the verdict is decided.
import type { Situation } from './answers.ts';
import { valuesOf } from './values.ts';

/** A verdict, or the questions that keep it open. Without questions the verdict is settled, if only as "cannot tell". */
export type Decision<Verdict extends string> = { readonly verdict: Verdict } | { readonly asks: readonly string[] };

export type Decide<Verdict extends string> = (situation: Situation) => Decision<Verdict>;

export const withAnswer = (situation: Situation, id: string, value: string): Situation => ({
  ...situation,
  answers: { ...situation.answers, [id]: value },
});

/**
 * The verdicts that completions of the answers lead to.
 * @param enough stop as soon as so many different verdicts are found
 */
export const possibleVerdicts = <Verdict extends string>(decide: Decide<Verdict>, situation: Situation, enough = 2): ReadonlySet<Verdict> => {
  const found = new Set<Verdict>();
  const search = (at: Situation): void => {
    const decision = decide(at);
    if ('verdict' in decision) {
      found.add(decision.verdict);
      return;
    }
    const [ask = ''] = decision.asks;
    for (const value of valuesOf(at, ask)) {
      if (found.size >= enough) return;
      search(withAnswer(at, ask, value));
    }
  };
  search(situation);
  return found;
};

/** The verdict on which all completions agree; where they do not, nobody can tell. */
export const exactVerdict = <Verdict extends string>(decide: Decide<Verdict>, situation: Situation): Verdict | 'cannot-tell' => {
  const [first = 'cannot-tell', second] = possibleVerdicts(decide, situation);
  return second === undefined ? first : 'cannot-tell';
};
