import type { Row } from '../schema/published.ts';
import { answersTo, type Situation } from './answers.ts';
import { applicability } from './applicability.ts';
import { exactVerdict, type Decision } from './exact.ts';
import { openAs, yes, type Reading, type Reason } from './reading.ts';
import { testReading } from './test-reading.ts';
import type { Answer } from './time.ts';

/** What can be said of one requirement. */
export type State =
  | 'met'
  | 'not-met'
  | 'cannot-tell'
  | 'recommended-missing'
  | 'microsoft-decides'
  | 'not-applicable'
  | 'not-in-force';

export interface Finding {
  readonly requirement: Row;
  readonly state: State;
  /** Whether the answers fulfil the test, apart from whether it reaches the company. */
  readonly fulfilled: Answer;
  /** Questions without a usable answer on which the state depends. */
  readonly asks: readonly string[];
  /** Why more answers alone would not settle it. */
  readonly because: readonly Reason[];
  /** The answers that were looked at, by question. */
  readonly received: Readonly<Record<string, string>>;
}

/** What a row does to the verdict: `no` fails it, `yes` leaves it alone. Rows without a test never fail it. */
export const effectOf = (situation: Situation, row: Row): Reading => {
  if (row.kind !== 'mandatory') return yes;
  const fulfilled = testReading(situation, row.test);
  if (fulfilled.truth === 'yes') return fulfilled;
  const applies = applicability(situation, row);
  if (applies.truth === 'no') return yes;
  if (applies.truth === 'yes') return fulfilled;
  return openAs([applies, fulfilled]);
};

const stateWhenReached = (row: Row, fulfilled: Answer): State => {
  if (row.kind === 'none' || row.kind === 'described') return 'not-applicable';
  if (fulfilled === 'yes') return row.test.type === 'judgement' ? 'microsoft-decides' : 'met';
  if (fulfilled === 'unknown') return 'cannot-tell';
  return row.kind === 'recommended' ? 'recommended-missing' : 'not-met';
};

const decideState = (situation: Situation, row: Row): Decision<State> => {
  const applies = applicability(situation, row);
  if (applies.outside !== undefined) return { verdict: applies.outside };
  if (applies.asks.length > 0) return applies;
  if (applies.truth === 'unknown') return { verdict: 'cannot-tell' };
  const fulfilled = testReading(situation, row.test);
  return fulfilled.asks.length > 0 ? fulfilled : { verdict: stateWhenReached(row, fulfilled.truth) };
};

/** What the answers say about one requirement on the day. */
export const findingFor = (situation: Situation, row: Row): Finding => {
  const fulfilled = testReading(situation, row.test);
  const state = exactVerdict((it) => decideState(it, row), situation);
  const { asks, because } = state === 'cannot-tell' ? openAs([applicability(situation, row), fulfilled]) : yes;
  return {
    requirement: row,
    state,
    fulfilled: fulfilled.truth,
    asks: [...new Set(asks)],
    because: [...new Set(because)],
    received: answersTo(situation, row.testedBy),
  };
};
