// What keeps a step from going on: a summary that takes the focus and leads to the fields.
import { useEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import { useFrame } from './checker.ts';
import { labelled } from './Findings.tsx';
import { Text } from './Text.tsx';

export interface Fault {
  /** The element to put right. */
  readonly target: string;
  readonly name: string;
  readonly problem: string;
}

/** @param faults the same list until Continue is pressed again */
export const Faults = ({ faults }: { readonly faults: readonly Fault[] }): VNode | null => {
  const frame = useFrame();
  const { word } = frame;
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [faults]);
  const lead = (event: MouseEvent, target: string): void => {
    event.preventDefault();
    document.getElementById(target)?.focus();
  };
  return faults.length === 0 ? null : (
    <div class="faults" ref={summary} tabIndex={-1} role="alert" aria-labelledby="faults-title">
      <p id="faults-title"><strong>{word('problem.title')}</strong></p>
      <ul>{faults.map(({ target, name, problem }) => <li key={target}><a href={`#${target}`} onClick={(event) => lead(event, target)}><Text of={labelled(frame, name, word(`problem.${problem}`))} /></a></li>)}</ul>
    </div>
  );
};
