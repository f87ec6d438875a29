// One question as a field: real form controls, nothing chosen beforehand, "I don't know" as an answer of its own, and how
// to find out within reach.
import type { ComponentChildren, VNode } from 'preact';
import { formatMonth } from '../../i18n/format.ts';
import { notKnown, type Question } from '../../rules/index.ts';
import { AmountInput } from './AmountInput.tsx';
import { useFrame } from './checker.ts';
import type { Draft, DraftProblem } from './drafts.ts';
import { NumberInput } from './NumberInput.tsx';
import { PlaceInput } from './PlaceInput.tsx';
import { Text } from './Text.tsx';

export interface FieldProps {
  readonly question: Question;
  readonly draft: Draft;
  readonly problem: { readonly kind: DraftProblem; readonly part: string | undefined } | undefined;
  readonly onDraft: (change: Draft) => void;
  /** The day asked about: monthly figures are those before it. */
  readonly day: string;
}

/** The element that a link from the summary of errors leads to. */
export const fieldId = (question: string, part = 'text'): string => `field-${question}-${part}`;

const Choice = ({ id, name, value, draft, onDraft, text }: { readonly id: string; readonly name: string; readonly value: string; readonly text: string } & Pick<FieldProps, 'draft' | 'onDraft'>): VNode => (
  <label class="choice">
    <input id={id} type="radio" name={name} value={value} checked={draft['text'] === value} onChange={() => onDraft({ text: value })} />
    <span><Text of={text} /></span>
  </label>
);

const Choices = ({ question: { id, answer, values }, draft, onDraft }: FieldProps): VNode => {
  const { say, word } = useFrame();
  const text = (value: string): string => (answer === 'yes-no' ? say('verdicts', `answer.${value}`) : say('questions', `${id}.options.${value}`));
  return (
    <>
      {values.map((value, index) => <Choice key={value} id={index === 0 ? fieldId(id) : fieldId(id, value)} name={id} value={value} text={text(value)} {...{ draft, onDraft }} />)}
      <p class="or">{word('field.or')}</p>
      <Choice id={fieldId(id, 'unknown')} name={id} value={notKnown} text={say('verdicts', 'answer.unknown')} {...{ draft, onDraft }} />
    </>
  );
};

const MonthChoice = ({ question: { id, values }, draft, onDraft }: FieldProps): VNode => {
  const { locale, word, short, say } = useFrame();
  return (
    <label class="input"><span class="label"><Text of={short(id)} /></span>
      <select id={fieldId(id)} value={draft['text'] ?? ''} onChange={(event) => onDraft({ text: event.currentTarget.value })}>
        <option value="">{word('field.chooseMonth')}</option>
        {values.map((value) => <option key={value} value={value}>{formatMonth(`${value}-01`, locale)}</option>)}
        <option value={notKnown}>{say('verdicts', 'answer.unknown')}</option>
      </select>
    </label>
  );
};

const Unknown = ({ question: { id }, draft, onDraft }: FieldProps): VNode => {
  const { say } = useFrame();
  return (
    <label class="choice">
      <input id={fieldId(id, 'unknown')} type="checkbox" checked={draft['unknown'] === 'yes'} onChange={(event) => onDraft({ unknown: event.currentTarget.checked ? 'yes' : '' })} />
      <span>{say('verdicts', 'answer.unknown')}</span>
    </label>
  );
};

const Control = (props: FieldProps): VNode => {
  switch (props.question.answer) {
    case 'yes-no':
    case 'choice':
      return <Choices {...props} />;
    case 'month':
      return <MonthChoice {...props} />;
    case 'amount':
      return <><AmountInput {...props} /><Unknown {...props} /></>;
    case 'place':
      return <><PlaceInput {...props} /><Unknown {...props} /></>;
    default:
      return <><NumberInput {...props} /><Unknown {...props} /></>;
  }
};

/** @param children the heading, where the question is a step of its own */
export const QuestionField = (props: FieldProps & { readonly children?: ComponentChildren }): VNode => {
  const { say, word } = useFrame();
  const { question: { id }, problem, children } = props;
  return (
    <fieldset class={problem === undefined ? 'ask' : 'ask wrong'} aria-describedby={problem === undefined ? undefined : `${fieldId(id)}-problem`}>
      <legend>{children ?? <Text of={say('questions', `${id}.ask`)} />}</legend>
      {problem && <p class="problem" id={`${fieldId(id)}-problem`}>{word(`problem.${problem.kind}`)}</p>}
      <Control {...props} />
      <details class="find"><summary>{word('field.find')}</summary><p><Text of={say('questions', `${id}.find`)} /></p></details>
    </fieldset>
  );
};
