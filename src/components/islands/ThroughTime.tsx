// What the same answers would have led to since the first day the rules are known for.
import { useMemo } from 'preact/hooks';
import type { VNode } from 'preact';
import { formatDay } from '../../i18n/format.ts';
import { verdictThroughTime, type Situation } from '../../rules/index.ts';
import type { Role } from '../../schema/common.ts';
import { useFrame } from './checker.ts';
import { row } from './Findings.tsx';
import { EligibilityWords, isRefused } from './marks.tsx';
import { Text } from './Text.tsx';

export const ThroughTime = ({ situation, role }: { readonly situation: Situation; readonly role: Role }): VNode => {
  const frame = useFrame();
  const { day } = situation;
  // The same answers on every day: another day asked about changes nothing here.
  const spans = useMemo(() => verdictThroughTime(situation, role), [situation.answers, role]);
  const { locale, say, word, title } = frame;
  return (
    <div class="stack"><div class="table" role="region" tabIndex={0} aria-label={say('verdicts', 'label.time')}>
      <table>
        <thead><tr><th scope="col">{word('time.from')}</th><th scope="col">{say('verdicts', 'label.verdict')}</th><th scope="col">{word('time.failed')}</th></tr></thead>
        <tbody>
          {spans.map((it, index) => {
            const until = spans[index + 1]?.from;
            const isAsked = it.from <= day && (until === undefined || day < until);
            return (
              <tr key={it.from} class={isAsked ? 'asked' : ''}>
                <th scope="row">{formatDay(it.from, locale)}{isAsked && <span class="when"> {word('time.asked')}</span>}</th>
                <td><EligibilityWords of={it.verdict} /></td>
                <td><Text of={it.failed.length > 0 ? row(frame, it.failed.map(title)) : isRefused(it.verdict) ? word('time.either') : say('verdicts', 'label.nothing')} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div></div>
  );
};
