// Verdicts and states in words, each with a mark of its own shape, so that colour never carries them alone.
import type { VNode } from 'preact';
import type { EligibilityVerdict, ScenarioVerdict, State } from '../../rules/index.ts';
import { useFrame } from './checker.ts';
import { Text } from './Text.tsx';

const shapes = {
  tick: 'M4 9.5 7.5 13 14 5.5',
  tickOnLine: 'M4 9.5 7.5 13 14 5.5M3 16.5h12',
  cross: 'M5 5l8 8M13 5l-8 8',
  bar: 'M5 9h8',
  question: 'M6 6.5a3 3 0 1 1 3.5 3v2M9.5 14.2v1',
  ring: 'M9 5a4 4 0 1 1 0 8a4 4 0 1 1 0-8',
  scales: 'M4 6h10M9 4v10M6 14h6',
} as const;

const shapeOf: Readonly<Record<State | EligibilityVerdict | ScenarioVerdict, keyof typeof shapes>> = {
  met: 'tick', 'not-met': 'cross', 'cannot-tell': 'question', 'recommended-missing': 'ring', 'microsoft-decides': 'scales', 'not-applicable': 'bar', 'not-in-force': 'bar',
  meets: 'tick', 'does-not-meet': 'cross', 'no-threshold': 'scales',
  supported: 'tick', 'supported-under-conditions': 'tickOnLine', 'not-supported': 'cross', 'not-stated': 'bar', 'not-listed': 'bar', 'no-region-table': 'bar',
};

/** The order in which results are told: what fails first, what does not matter last. */
export const stateOrder: readonly State[] = ['not-met', 'cannot-tell', 'recommended-missing', 'microsoft-decides', 'met', 'not-applicable', 'not-in-force'];

/** Groups that fold away. */
export const isQuiet = (state: State): boolean => state === 'not-applicable' || state === 'not-in-force';

/** Requirements that a reader still has something to do about. */
export const isOpenTask = (state: State): boolean => state === 'not-met' || state === 'cannot-tell' || state === 'recommended-missing';

/** Requirements that bar the way, and those that are not settled. */
export const isFailed = (state: State): boolean => state === 'not-met';
export const isUnsettled = (state: State | ScenarioVerdict): boolean => state === 'cannot-tell';

/** Whether a role is out of reach on the answers given. */
export const isRefused = (verdict: EligibilityVerdict): boolean => verdict === 'does-not-meet';

export const Mark = ({ of }: { readonly of: keyof typeof shapeOf }): VNode => (
  <svg class={`shape ${of}`} viewBox="0 0 18 18" width="18" height="18" aria-hidden="true"><path d={shapes[shapeOf[of]]} fill="none" stroke="currentColor" stroke-width="2" /></svg>
);

export const EligibilityWords = ({ of }: { readonly of: EligibilityVerdict }): VNode => {
  const { say } = useFrame();
  return <span class="said"><Mark of={of} /><span><Text of={say('verdicts', `eligibility.${of}`)} /></span></span>;
};

export const scenarioWords = (say: ReturnType<typeof useFrame>['say'], of: ScenarioVerdict): string =>
  of === 'cannot-tell' ? say('verdicts', 'eligibility.cannot-tell') : say('ui', `verdict.${of}`);

export const ScenarioWords = ({ of }: { readonly of: ScenarioVerdict }): VNode => {
  const { say } = useFrame();
  return <span class="said"><Mark of={of} /><span><Text of={scenarioWords(say, of)} /></span></span>;
};
