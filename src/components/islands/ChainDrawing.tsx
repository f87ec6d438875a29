// A transaction chain drawn from top to bottom, the same drawing as on the pages. A forbidden hop is crossed out and says
// so in words; the whole is named for those who do not see it.
import type { VNode } from 'preact';
import { useFrame } from './checker.ts';
import type { Hop } from './sale-chain.ts';
import { plain } from './Text.tsx';

const box = { width: 236, height: 40 };
const gap = 46;

interface Props { readonly chain: { readonly id: string; readonly parties: readonly string[]; readonly links: readonly Hop[] } }

export const ChainDrawing = ({ chain: { parties, links } }: Props): VNode => {
  const { say, word } = useFrame();
  const party = (it: string): string => plain(say('ui', `party.${it}`));
  const hop = (it: Hop): string => (it === 'not-known' ? word('sale.hopNotKnown') : say('ui', `link.${it}`));
  const width = box.width + 4;
  const height = parties.length * (box.height + gap) - gap + 4;
  const named = parties.map((it, index) => { const link = links[index]; return link === undefined ? party(it) : `${party(it)} – ${hop(link)} →`; }).join(' ');
  return (
    <svg class="chain-drawing" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{named}</title>
      {parties.map((it, index) => {
        const y = 2 + index * (box.height + gap);
        return (
          <g key={index} class={`party${it === 'microsoft' ? ' start' : ''}${index === parties.length - 1 ? ' end' : ''}`}>
            <rect x="2" y={y} width={box.width} height={box.height} rx="3" />
            <text x={width / 2} y={y + box.height / 2} text-anchor="middle" dominant-baseline="central">{party(it)}</text>
          </g>
        );
      })}
      {links.map((it, index) => {
        const top = 2 + index * (box.height + gap) + box.height;
        const centre = top + gap / 2;
        return (
          <g key={index} class={`hop ${it}`}>
            <path d={`M60 ${top + 3}V${top + gap - 4}M55 ${top + gap - 10}l5 6 5-6`} />
            {it === 'forbidden' && <path class="cross" d={`M52 ${centre - 8}l16 16M68 ${centre - 8}l-16 16`} />}
            <text x="80" y={centre} dominant-baseline="central">{hop(it)}</text>
          </g>
        );
      })}
    </svg>
  );
};
