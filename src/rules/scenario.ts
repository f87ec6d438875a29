// The verdict on a scenario: the first case that matches decides. A case known only from some day on is passed over
// before that day; where the day is not known, no verdict is given unless both ways lead to the same one.
import type { Rulebook } from '../schema/published.ts';
import type { Scenario, Verdict } from '../schema/rulebook.ts';
import { answersTo, answerTo, questionById, type Situation } from './answers.ts';
import { possibleVerdicts, type Decide, type Decision } from './exact.ts';
import { matchReading } from './matching.ts';
import { isRelevant } from './next-question.ts';
import { compareRegions } from './region.ts';
import { hasHappened } from './time.ts';

export type ScenarioVerdict = Verdict | 'cannot-tell';

/** Which question, or which fixed value, stands for an input of a scenario; without an entry, the question of that name. */
export type Giving = Readonly<Record<string, string>>;

export interface ScenarioResult {
  readonly verdict: ScenarioVerdict;
  readonly chains: readonly Scenario['chains'][number][];
  readonly conditions: readonly string[];
  readonly alternatives: readonly string[];
  /** What changed after the scenario was written down, as far as it had surely happened on the day. */
  readonly changes: readonly Scenario['changes'][number][];
}

/** The value of an input; the questions that would tell it while it is open. */
const inputOf = (situation: Situation, { derived }: Scenario, give: Giving, input: string): string | readonly string[] => {
  const valueOf = (name: string): string | undefined => {
    const id = give[name] ?? name;
    return questionById(situation.rulebook, id) === undefined ? id : answerTo(situation, id);
  };
  const names = derived?.id === input ? derived.of : [input];
  const values = names.flatMap((name) => valueOf(name) ?? []);
  if (values.length < names.length) return names.flatMap((name) => (valueOf(name) === undefined ? (give[name] ?? name) : []));
  return derived?.id === input ? compareRegions(situation.rulebook.regions, values, situation.day) : String(values[0]);
};

/** A case by its place in the list; anything else is "cannot tell". */
const verdictOf = (scenario: Scenario, place: string): ScenarioVerdict => scenario.cases[Number(place)]?.verdict ?? 'cannot-tell';

/** Decides which case applies, by its place in the list: the verdict with its conditions. */
export const decideCase =
  (scenario: Scenario, give: Giving = {}, start = 0): Decide<string> =>
  (situation) => {
    if (hasHappened(scenario.from, situation.day) !== 'yes') return { verdict: 'cannot-tell' };
    for (const [place, it] of scenario.cases.entries()) {
      const match = place < start ? undefined : matchReading(it.when, (input) => inputOf(situation, scenario, give, input));
      if (match === undefined || match.truth === 'no') continue;
      if (match.truth === 'unknown') return match;
      const known = hasHappened(it.from, situation.day);
      if (known === 'yes') return { verdict: String(place) };
      const otherwise: Decision<string> = decideCase(scenario, give, place + 1)(situation);
      if (known === 'no' || 'asks' in otherwise) return otherwise;
      return verdictOf(scenario, otherwise.verdict) === it.verdict ? otherwise : { verdict: 'cannot-tell' };
    }
    return { verdict: 'cannot-tell' };
  };

/** Decides the verdict alone. */
export const decideScenario =
  (scenario: Scenario, give?: Giving): Decide<ScenarioVerdict> =>
  (situation) => {
    const decision = decideCase(scenario, give)(situation);
    return 'asks' in decision ? decision : { verdict: verdictOf(scenario, decision.verdict) };
  };

export const scenarioById = (rulebook: Rulebook, id: string): Scenario | undefined => rulebook.scenarios.find((it) => it.id === id);

/** The inputs that can matter after those before them, in the order of asking. Other answers are not used. */
export const askedInScenario = (situation: Situation, scenario: Scenario): string[] => {
  const asked: string[] = [];
  for (const id of scenario.inputs) {
    const before = { ...situation, answers: answersTo(situation, asked) };
    if (isRelevant(decideCase(scenario), before, id)) asked.push(id);
  }
  return asked;
};

/** The verdict on one of the scenarios for a day. Never throws: what cannot be read counts as not answered. */
export const scenarioResult = (situation: Situation, scenario: Scenario, give?: Giving): ScenarioResult => {
  const places = [...possibleVerdicts(decideCase(scenario, give), situation, Infinity)];
  const verdicts = new Set(places.map((it) => verdictOf(scenario, it)));
  const [verdict = 'cannot-tell'] = verdicts.size === 1 ? verdicts : [];
  const cases = verdict === 'cannot-tell' ? [] : places.flatMap((it) => scenario.cases[Number(it)] ?? []);
  // What only some of the possible cases say is not said.
  const shared = (part: 'chains' | 'conditions' | 'alternatives'): string[] => cases[0]?.[part].filter((id) => cases.every((it) => it[part].includes(id))) ?? [];
  return {
    verdict,
    chains: scenario.chains.filter((it) => shared('chains').includes(it.id)),
    conditions: shared('conditions'),
    alternatives: shared('alternatives'),
    changes: scenario.changes.filter((it) => hasHappened(it.on, situation.day) === 'yes'),
  };
};
