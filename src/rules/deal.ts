// A sale put together freely from seller, buyer, relation, tenant, places and product. Each part of the rulebook's deal
// table that matches adds the verdict of a scenario or one of its own; the strictest counts. What no part speaks of is
// not stated in the sources.
import type { Deal } from '../schema/rulebook.ts';
import { answerTo, type Situation } from './answers.ts';
import { exactVerdict, type Decide, type Decision } from './exact.ts';
import { matchReading } from './matching.ts';
import { decideScenario, scenarioById, scenarioResult, type ScenarioResult, type ScenarioVerdict } from './scenario.ts';
import { hasHappened } from './time.ts';
import type { Reading } from './reading.ts';

type Part = Deal['parts'][number];

export interface DealResult {
  readonly verdict: ScenarioVerdict;
  /** The parts that surely match, with what each says. */
  readonly parts: readonly { readonly part: Part; readonly verdict: ScenarioVerdict; readonly scenario: ScenarioResult | undefined }[];
}

const matches = (situation: Situation, { when }: Part): Reading => matchReading(when, (id) => answerTo(situation, id) ?? [id]);

const decidePart = (situation: Situation, part: Part): Decision<ScenarioVerdict> => {
  const scenario = 'scenario' in part && scenarioById(situation.rulebook, part.scenario);
  if (scenario) return decideScenario(scenario, part.give)(situation);
  if (!('verdict' in part)) return { verdict: 'cannot-tell' };
  const known = hasHappened(part.from, situation.day);
  return { verdict: known === 'yes' ? part.verdict : known === 'no' ? 'supported' : 'cannot-tell' };
};

export const decideDeal: Decide<ScenarioVerdict> = (situation) => {
  const verdicts: ScenarioVerdict[] = [];
  const asks: string[] = [];
  for (const part of situation.rulebook.deal.parts) {
    const match = matches(situation, part);
    const decision = match.truth === 'yes' ? decidePart(situation, part) : match;
    if ('verdict' in decision) verdicts.push(decision.verdict);
    else asks.push(...decision.asks);
  }
  if (asks.length > 0 && !verdicts.includes('not-supported')) return { asks };
  return { verdict: situation.rulebook.deal.strictest.find((it) => verdicts.includes(it)) ?? 'not-stated' };
};

/** The inputs that some part which may match reads, in the order of asking. Other answers are not used. */
export const askedInDeal = (situation: Situation): string[] =>
  situation.rulebook.deal.inputs.filter((id) =>
    situation.rulebook.deal.parts.some((part) => {
      const { [id]: own, ...others } = part.when;
      const isRead = own !== undefined || ('give' in part && Object.values(part.give).includes(id));
      return isRead && matchReading(others, (it) => answerTo(situation, it) ?? [it]).truth !== 'no';
    }),
  );

/** The verdict on a freely combined sale, with the parts that lead to it. Never throws. */
export const dealResult = (situation: Situation): DealResult => ({
  verdict: exactVerdict(decideDeal, situation),
  parts: situation.rulebook.deal.parts
    .filter((part) => matches(situation, part).truth === 'yes')
    .map((part) => {
      const scenario = 'scenario' in part && scenarioById(situation.rulebook, part.scenario);
      return {
        part,
        scenario: scenario ? scenarioResult(situation, scenario, part.give) : undefined,
        verdict: exactVerdict((it) => decidePart(it, part), situation),
      };
    }),
});
