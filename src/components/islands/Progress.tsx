// How far revenue is from the threshold, and, from monthly figures, when it could be reached.
import type { VNode } from 'preact';
import { formatMoney } from '../../i18n/format.ts';
import { readAmount, type Finding } from '../../rules/index.ts';
import { useFrame } from './checker.ts';
import { Later } from './Later.tsx';
import { monthlyFigures } from './projection.ts';

interface Props { readonly finding: Finding; readonly answer: string; readonly day: string; readonly growth: string; readonly onGrowth: (growth: string) => void }

export const Progress = ({ finding: { requirement: { test } }, answer, day, growth, onGrowth }: Props): VNode | null => {
  const { locale, word } = useFrame();
  const total = readAmount(answer);
  if (test.type !== 'amount' || typeof total !== 'number') return null;
  const threshold = test.value;
  const money = (value: number): string => formatMoney(value, 'USD', locale);
  const figures = monthlyFigures(answer);
  const said = { total: money(total), threshold: money(threshold), left: money(threshold - total) };
  return (
    <div class="towards">
      <p>{word(total >= threshold ? 'progress.reached' : 'progress.left', said)}</p>
      {total < threshold && figures === undefined && <p class="when">{word('progress.monthly')}</p>}
      {total < threshold && figures !== undefined && <Later load={async () => (await import('./Outlook.tsx')).Outlook} props={{ figures, threshold, day, growth, onGrowth }} />}
    </div>
  );
};
