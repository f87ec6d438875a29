// A question in a panel, where many stand side by side: one label, one control, the hint below it.
import type { VNode } from 'preact';
import { notKnown } from '../../rules/index.ts';
import { useFrame } from './checker.ts';
import { PlaceControl } from './PlaceInput.tsx';
import { fieldId, type FieldProps } from './QuestionField.tsx';
import { plain, Text } from './Text.tsx';

/** All answers in one list. */
const ListedChoices = ({ question: { id, answer, values }, draft, onDraft }: FieldProps): VNode => {
  const { say, word } = useFrame();
  const text = (value: string): string => plain(answer === 'yes-no' ? say('verdicts', `answer.${value}`) : say('questions', `${id}.options.${value}`));
  return (
    <select id={fieldId(id)} value={draft['text'] ?? ''} aria-describedby={`${fieldId(id)}-find`} onChange={(event) => onDraft({ text: event.currentTarget.value })}>
      <option value="">{word('field.choose')}</option>
      {values.map((value) => <option key={value} value={value}>{text(value)}</option>)}
      <option value={notKnown}>{say('verdicts', 'answer.unknown')}</option>
    </select>
  );
};

export const PanelField = (props: FieldProps): VNode => {
  const { say, word } = useFrame();
  const { question: { id, answer }, problem } = props;
  return (
    <div class="input">
      <label class="label" for={fieldId(id)}><Text of={say('questions', `${id}.ask`)} /></label>
      {answer === 'place' ? <PlaceControl {...props} /> : <ListedChoices {...props} />}
      {problem && <p class="problem" id={`${fieldId(id)}-problem`}>{word(`problem.${problem.kind}`)}</p>}
      <p class="why" id={`${fieldId(id)}-find`}><Text of={say('questions', `${id}.find`)} /></p>
    </div>
  );
};
