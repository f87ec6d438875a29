// Two cases side by side; what differs says so.
import type { VNode } from 'preact';
import { useFrame } from './checker.ts';
import type { CaseLine } from './case-lines.ts';
import type { SavedCase } from './saved-cases.ts';
import { Text } from './Text.tsx';

export const SideBySide = ({ cases, linesOf }: { readonly cases: readonly SavedCase[]; readonly linesOf: (link: string) => readonly CaseLine[] }): VNode => {
  const { word } = useFrame();
  const sides = cases.map((it) => new Map(linesOf(it.link).map((line) => [line.key, line])));
  const labels = new Map(sides.flatMap((it) => [...it.values()].map(({ key, label }) => [key, label] as const)));
  return (
    <div class="table" role="region" tabIndex={0} aria-label={word('saved.compared')}>
      <table class="compare">
        <thead><tr><th scope="col">{word('saved.line')}</th>{cases.map((it) => <th key={it.name} scope="col">{it.name}</th>)}</tr></thead>
        <tbody>
          {[...labels].map(([key, label]) => {
            const texts = sides.map((it) => it.get(key)?.text ?? word('saved.absent'));
            const differs = new Set(texts).size > 1;
            return <tr key={key} class={differs ? 'differs' : ''}><th scope="row"><Text of={label} />{differs && <span class="when"> {word('saved.differs')}</span>}</th>{texts.map((text, index) => <td key={index}><Text of={text} /></td>)}</tr>;
          })}
        </tbody>
      </table>
    </div>
  );
};
