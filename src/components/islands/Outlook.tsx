// When revenue would reach a threshold: the sum of the trailing twelve months, month by month, carried on at the growth
// that the reader assumes. The drawing says nothing that the sentence above it does not say.
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { formatCount, formatMoney, formatMoneyShort, formatMonth } from '../../i18n/format.ts';
import { durationWords } from '../../i18n/time-words.ts';
import { monthBefore } from './AmountInput.tsx';
import { useFrame } from './checker.ts';
import { horizon, projectionOf, type Month } from './projection.ts';

export interface Props { readonly figures: readonly number[]; readonly threshold: number; readonly day: string; readonly growth: string; readonly onGrowth: (growth: string) => void }

const size = { width: 640, height: 190, base: 150, top: 24 };

const Drawing = ({ months, threshold, nameOf }: { readonly months: readonly Month[]; readonly threshold: number; readonly nameOf: (ahead: number) => string }): VNode => {
  const { locale, word } = useFrame();
  const highest = Math.max(threshold, ...months.map((it) => it.trailing)) * 1.08;
  const step = (size.width - 20) / Math.max(months.length, 6);
  const y = (value: number): number => size.base - ((size.base - size.top) * value) / highest;
  const every = Math.ceil(months.length / 6);
  return (
    <svg class="progress" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={word('progress.drawing')}>
      {months.map(({ ahead, trailing }, index) => (
        <g key={ahead} class={ahead === 0 ? 'given' : 'projected'}>
          <rect x={10 + index * step} y={y(trailing)} width={step * 0.72} height={size.base - y(trailing)} />
          {index % every === 0 && <text x={10 + index * step} y={size.base + 16}>{nameOf(ahead)}</text>}
        </g>
      ))}
      <line class="threshold" x1={0} x2={size.width} y1={y(threshold)} y2={y(threshold)} />
      <text class="threshold" x={size.width} y={y(threshold) - 6} text-anchor="end">{formatMoneyShort(threshold, 'USD', locale)}</text>
    </svg>
  );
};

export const Outlook = ({ figures, threshold, day, growth, onGrowth }: Props): VNode => {
  const frame = useFrame();
  const { locale, word } = frame;
  const [typed, setTyped] = useState(growth);
  const rate = /^[+−-]?\d{1,2}(?:[.,]\d{1,2})?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.').replace('−', '-')) : undefined;
  const nameOf = (ahead: number): string => formatMonth(monthBefore(day, 1 - ahead), locale);
  const { months, reached } = projectionOf(figures, rate ?? 0, threshold);
  const said = { growth: formatCount(rate ?? 0, locale), month: nameOf(reached ?? 0), total: formatMoney(Math.round(months.at(-1)?.trailing ?? 0), 'USD', locale), horizon: durationWords(frame, horizon, 'month') };
  const type = (text: string): void => {
    setTyped(text);
    onGrowth(text);
  };
  return (
    <>
      <label class="input"><span class="label">{word('progress.growth')}</span>
        <span class="with-unit"><input id="growth" class="number" inputMode="decimal" autocomplete="off" value={typed} aria-invalid={typed !== '' && rate === undefined} aria-describedby="growth-read" onInput={(event) => type(event.currentTarget.value)} /><span>%</span></span>
      </label>
      <p id="growth-read" role="status">{word(rate === undefined ? 'progress.assume' : reached === undefined ? 'progress.notWithin' : 'progress.when', said)}</p>
      {rate !== undefined && <Drawing months={months} threshold={threshold} nameOf={nameOf} />}
    </>
  );
};
