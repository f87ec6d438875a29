import type { Requirement } from '../schema/requirement.ts';
import { answersTo, answerTo, type Situation } from './answers.ts';
import { decided, unknown, yes, type Reading } from './reading.ts';
import { compareRegions } from './region.ts';
import { revenueReading } from './revenue.ts';

type Test = Requirement['test'];
type Match = Extract<Test, { type: 'match' }>;

const matchReading = (situation: Situation, { by, of }: Match): Reading => {
  const given = answersTo(situation, of);
  const places = Object.values(given);
  const match = by === 'csp-region' ? compareRegions(situation.rulebook.regions, places, situation.day) : new Set(places).size > 1 ? 'other-region' : 'same-region';
  const asks = of.filter((id) => given[id] === undefined);
  if (match === 'other-region') return decided(false);
  // Before the first table the other places would not settle it either.
  if (match === 'no-table') return unknown([], [match]);
  if (match === 'same-region') return asks.length > 0 ? unknown(asks) : yes;
  return unknown(asks, [match]);
};

/** Whether the answers fulfil a test on the day. What Microsoft decides counts as fulfilled unless it said no. */
export const testReading = (situation: Situation, test: Test): Reading => {
  if (test.type === 'amount') return revenueReading(situation, test);
  if (test.type === 'match') return matchReading(situation, test);
  if (!('question' in test) || test.question === undefined) return yes;
  const answer = answerTo(situation, test.question);
  if (answer === undefined) return unknown([test.question]);
  if (test.type === 'any') return decided(test.options.includes(answer));
  if (!('value' in test)) return decided(answer === 'yes');
  return decided(test.op === 'at-least' ? Number(answer) >= test.value : Number(answer) <= test.value);
};
