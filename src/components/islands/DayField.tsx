// The day asked about: day, month in letters and year, and a slider over the days on which a rule may begin or end. The
// browser's own date field would write the day in the browser's language and leave 11/9 to be guessed.
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { datesIn, formatDay } from '../../i18n/format.ts';
import { isDay } from '../../rules/index.ts';
import { useFrame } from './checker.ts';

const monthName = (month: number, locale: string): string => datesIn(locale, { month: 'long' }).format(Date.UTC(2024, month, 1));

const joined = ([year = '', month = '', date = '']: readonly string[]): string => `${year.trim()}-${month}-${date.trim().padStart(2, '0')}`;

interface Props { readonly day: string; readonly today: string | undefined; readonly onDay: (day: string) => void; readonly slider?: boolean; readonly isOpen?: boolean }

export const DayField = ({ day, today, onDay, slider = false, isOpen = false }: Props): VNode => {
  const { locale, word, data: { rulebook } } = useFrame();
  const [parts, setParts] = useState(day.split('-'));
  const typed = joined(parts);
  // What reads as this day stays as it is typed: "1" may become "15".
  useEffect(() => {
    if (typed !== day) setParts(day.split('-'));
  }, [day]);
  const yearFirst = locale === 'zh-CN';
  const isReal = isDay(typed);
  const isTooEarly = isReal && typed < rulebook.firstDay;
  // A device whose clock is wrong asks about a wrong day: that is not left folded away.
  const isBehind = today !== undefined && today < rulebook.lastChecked;
  const said = { day: formatDay(day, locale), first: formatDay(rulebook.firstDay, locale) };
  const change = (index: number, value: string): void => {
    const next = parts.with(index, value);
    setParts(next);
    const whole = joined(next);
    if (isDay(whole) && whole >= rulebook.firstDay) onDay(whole);
  };
  const stops = [...new Set([...rulebook.days, ...(today === undefined ? [] : [today]), day])].filter((it) => it >= rulebook.firstDay).toSorted();
  const box = (index: number, name: string, size: number): VNode => (
    <label class="input"><span class="label">{word(`day.${name}`)}</span><input id={`day-${name}`} inputMode="numeric" autocomplete="off" size={size} maxLength={size} value={parts[index]} aria-invalid={!isReal || isTooEarly} aria-describedby="day-note" onInput={(event) => change(index, event.currentTarget.value)} /></label>
  );
  return (
    <details class="day" open={isOpen || isBehind}>
      <summary>{word('result.on', said)}</summary>
      <fieldset>
      <legend class="hidden">{word('day.legend')}</legend>
      <div class="day-parts">
        {yearFirst ? box(0, 'year', 4) : box(2, 'day', 2)}
        <label class="input"><span class="label">{word('day.month')}</span>
          <select id="day-month" value={parts[1]} onChange={(event) => change(1, event.currentTarget.value)}>
            {Array.from({ length: 12 }, (_, index) => <option key={index} value={String(index + 1).padStart(2, '0')}>{monthName(index, locale)}</option>)}
          </select>
        </label>
        {yearFirst ? box(2, 'day', 2) : box(0, 'year', 4)}
        {today !== undefined && day !== today && <button type="button" class="quiet" onClick={() => onDay(today)}>{word('day.device', { day: formatDay(today, locale) })}</button>}
      </div>
      {slider && (
        <label class="slide"><span class="label">{word('day.slider')}</span>
          <input type="range" id="day-slider" min={0} max={stops.length - 1} step={1} value={stops.indexOf(day)} aria-valuetext={said.day} onInput={(event) => onDay(stops[Number(event.currentTarget.value)] ?? day)} />
        </label>
      )}
      <p class="read" id="day-note" role="status">{word(!isReal ? 'day.notReal' : isTooEarly ? 'day.tooEarly' : 'day.asked', said)}</p>
      {isBehind && <p class="read">{word('day.clock', { today: formatDay(today, locale), checked: formatDay(rulebook.lastChecked, locale) })}</p>}
      </fieldset>
    </details>
  );
};
