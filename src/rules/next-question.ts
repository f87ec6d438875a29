// A question is relevant while some completion of the other missing answers exists in which its answer changes the
// verdict. Relevant questions are asked in the order of the rulebook, which people find easier than a clever one.
import type { Situation } from './answers.ts';
import { withAnswer, type Decide } from './exact.ts';
import { valuesOf } from './values.ts';

/** Whether the answer to a question can still change the verdict. */
export const isRelevant = <Verdict extends string>(decide: Decide<Verdict>, situation: Situation, id: string): boolean => {
  const values = valuesOf(situation, id);
  const search = (at: Situation): boolean => {
    const decisions = values.map((value) => decide(withAnswer(at, id, value)));
    const verdicts = new Set(decisions.flatMap((it) => ('verdict' in it ? it.verdict : [])));
    if (verdicts.size > 1) return true;
    const open = decisions.flatMap((it) => ('asks' in it ? it.asks : []));
    const next = open.find((ask) => ask !== id);
    return next !== undefined && valuesOf(at, next).some((value) => search(withAnswer(at, next, value)));
  };
  return search(situation);
};

/** The questions not yet answered that can still change the verdict, in the order given. Answers of "?" are not asked again. */
export const relevantQuestions = <Verdict extends string>(decide: Decide<Verdict>, situation: Situation, questions: readonly string[]): string[] =>
  questions.filter((id) => situation.answers[id] === undefined && isRelevant(decide, situation, id));

/** The first of them. */
export const nextQuestion = <Verdict extends string>(decide: Decide<Verdict>, situation: Situation, questions: readonly string[]): string | undefined =>
  questions.find((id) => situation.answers[id] === undefined && isRelevant(decide, situation, id));
