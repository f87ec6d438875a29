// A transaction chain drawn from top to bottom, which reads the same on a phone and on a desk, on a page and in a checker.
// A forbidden hop is crossed out and says so in words; the whole is named for those who do not see it.
import type { VNode } from 'preact';

const box = { width: 236, height: 40 };
const gap = 46;

interface Props {
  /** Kind and name of who stands in the chain, from Microsoft down. */
  readonly parties: readonly { readonly kind: string; readonly name: string }[];
  /** Kind and words of each hop to the next. */
  readonly hops: readonly { readonly kind: string; readonly words: string }[];
}

export const ChainDrawing = ({ parties, hops }: Props): VNode => {
  const step = box.height + gap;
  const width = box.width + 4;
  const height = parties.length * step - gap + 4;
  const named = parties.map(({ name }, index) => { const hop = hops[index]; return hop === undefined ? name : `${name} – ${hop.words} →`; }).join(' ');
  return (
    <svg class="chain-drawing" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{named}</title>
      {parties.map(({ kind, name }, index) => {
        const y = 2 + index * step;
        return (
          <g key={index} class={`party${kind === 'microsoft' ? ' start' : ''}${index === parties.length - 1 ? ' end' : ''}`}>
            <rect x="2" y={y} width={box.width} height={box.height} rx="3" />
            <text x={width / 2} y={y + box.height / 2} text-anchor="middle" dominant-baseline="central">{name}</text>
          </g>
        );
      })}
      {hops.map(({ kind, words }, index) => {
        const top = 2 + index * step + box.height;
        const centre = top + gap / 2;
        return (
          <g key={index} class={`hop ${kind}`}>
            <path d={`M60 ${top + 3}V${top + gap - 4}M55 ${top + gap - 10}l5 6 5-6`} />
            {kind === 'forbidden' && <path class="cross" d={`M52 ${centre - 8}l16 16M68 ${centre - 8}l-16 16`} />}
            <text x="80" y={centre} dominant-baseline="central">{words}</text>
          </g>
        );
      })}
    </svg>
  );
};
