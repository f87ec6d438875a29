// One value for each class of answers that the rules tell apart. Completions of a missing answer need to range over
// these only: a number between two thresholds decides as any other number between them. The rulebook lists them; of
// months, one for each state on the day is enough, and places are compared with those given, too.
import { answersTo, questionById, type Situation } from './answers.ts';
import { regionOn } from './region.ts';
import { hasHappened, monthSpan } from './time.ts';

/** One answer of each class that the rules tell apart on the day; the most favourable first where there is an order. */
export const valuesOf = (situation: Situation, id: string): readonly string[] => {
  const { rulebook, day } = situation;
  const { answer, values } = questionById(rulebook, id) ?? { answer: undefined, values: [] };
  if (answer === 'month') return [...new Map(values.map((it) => [hasHappened(monthSpan(it), day), it])).values()];
  if (answer !== 'place') return values;
  const places = rulebook.questions.flatMap((it) => (it.answer === 'place' ? it.id : []));
  const byState = new Map(values.map((it) => {
    const found = regionOn(rulebook.regions, it, day);
    return [found.kind === 'listed' ? found.region : found.kind, it];
  }));
  // Two more, so that two places can differ even where no table tells regions apart.
  return [...new Set([...Object.values(answersTo(situation, places)), ...byState.values(), ...values.slice(0, 2)])];
};
