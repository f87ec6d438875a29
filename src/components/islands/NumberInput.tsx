// A number of months or hours, read as the page's language writes numbers.
import type { VNode } from 'preact';
import { durationWords } from '../../i18n/time-words.ts';
import { readNumber } from '../../i18n/read-number.ts';
import { useFrame } from './checker.ts';
import { fieldId, type FieldProps } from './QuestionField.tsx';
import { Text } from './Text.tsx';

export const NumberInput = ({ question: { id, answer }, draft, problem, onDraft }: FieldProps): VNode => {
  const frame = useFrame();
  const { locale, word, short } = frame;
  const typed = draft['text'] ?? '';
  const reading = readNumber(typed, locale, answer === 'hours');
  const unit = answer === 'hours' ? 'hour' : 'month';
  return (
    <div class="input">
      <label class="label" for={fieldId(id)}><Text of={short(id)} /></label>
      <span class="with-unit">
        <input id={fieldId(id)} class="number" inputMode="decimal" autocomplete="off" value={typed} disabled={draft['unknown'] === 'yes'} aria-invalid={problem !== undefined} aria-describedby={`${fieldId(id)}-read`} onInput={(event) => onDraft({ text: event.currentTarget.value })} />
        <span>{word(`field.unit.${unit}`)}</span>
      </span>
      <span class="read" id={`${fieldId(id)}-read`}>{'value' in reading ? word('field.readAs', { value: durationWords(frame, reading.value, unit) }) : ''}</span>
    </div>
  );
};
