// One step: its questions, Continue and Back. Errors show on Continue only, first in a summary that takes the focus and
// leads to the fields, then beside each field in the same words.
import { useMemo, useState } from 'preact/hooks';
import type { ComponentChildren, VNode } from 'preact';
import { questionById, type Answers } from '../../rules/index.ts';
import { useFrame } from './checker.ts';
import { draftOf, readDraft, type Draft, type DraftReading, type Drafts } from './drafts.ts';
import { Faults, type Fault } from './Faults.tsx';
import { Heading } from './Heading.tsx';
import { fieldId, QuestionField } from './QuestionField.tsx';

interface Props {
  readonly heading: string;
  readonly moves: number;
  readonly answers: Answers;
  readonly day: string;
  /** The questions of the step, by the answers as they stand while typing. */
  readonly asked: (answers: Answers) => readonly string[];
  /** Whether each question needs an answer, if only "I don't know". */
  readonly isComplete: boolean;
  readonly drafts: Drafts;
  readonly onDrafts: (drafts: Drafts) => void;
  /** @param given answers of this step; undefined where a field was left empty */
  readonly onContinue: (given: Readonly<Record<string, string | undefined>>) => void;
  readonly onBack: (() => void) | undefined;
  readonly children?: ComponentChildren;
}

/** A field left empty is no answer; it is a fault only where the step needs one. */
const isEmpty = ({ problem }: DraftReading): boolean => problem === 'missing' || problem === 'choose';

const given = (readings: ReadonlyMap<string, DraftReading>): Answers =>
  Object.fromEntries([...readings].flatMap(([id, { answer }]) => (answer === undefined ? [] : [[id, answer]])));

export const Step = ({ heading, moves, answers, day, asked, isComplete, drafts, onDrafts, onContinue, onBack, children }: Props): VNode => {
  const { data: { rulebook }, locale, word, short } = useFrame();
  const [wrong, setWrong] = useState<ReadonlyMap<string, DraftReading>>(new Map());
  const faults = useMemo((): readonly Fault[] => [...wrong].map(([id, { part, problem = '' }]) => ({ target: fieldId(id, part), name: short(id), problem })), [wrong]);

  const draftFor = (id: string): Draft => {
    const question = questionById(rulebook, id);
    return drafts[id] ?? (question === undefined ? {} : draftOf(question, answers[id], locale));
  };
  const read = (ids: readonly string[]): ReadonlyMap<string, DraftReading> =>
    new Map(ids.flatMap((id) => {
      const question = questionById(rulebook, id);
      return question === undefined ? [] : [[id, readDraft(question, draftFor(id), locale)]];
    }));
  // What is asked may depend on what is being typed, so it is asked again until nothing new comes.
  let ids = asked(answers);
  let readings = read(ids);
  for (let round = 0; round < 5; round += 1) {
    const next = asked({ ...answers, ...given(readings) });
    if (next.join() === ids.join()) break;
    ids = next;
    readings = read(ids);
  }

  const submit = (event: Event): void => {
    event.preventDefault();
    const found = new Map([...readings].filter(([, it]) => it.problem !== undefined && (isComplete || !isEmpty(it) || draftHasText(it))));
    setWrong(found);
    if (found.size === 0) onContinue(Object.fromEntries([...readings].map(([id, it]) => [id, it.answer])));
  };
  // Of an amount in another currency the rate may be missing while the amount stands: that is no empty field.
  const draftHasText = ({ part }: DraftReading): boolean => part === 'rate';

  const [first = ''] = ids;
  return (
    <form class="step" method="dialog" noValidate onSubmit={submit}>
      <Faults faults={faults} />
      {isComplete || <Heading text={heading} moves={moves} isWrong={faults.length > 0} />}
      {children}
      {ids.map((id) => {
        const question = questionById(rulebook, id);
        const fault = wrong.get(id);
        return question && (
          <QuestionField key={id} question={question} day={day} draft={draftFor(id)} problem={fault?.problem && { kind: fault.problem, part: fault.part }} onDraft={(change) => onDrafts({ ...drafts, [id]: { ...draftFor(id), ...change } })}>
            {isComplete && id === first ? <Heading text={heading} moves={moves} isWrong={faults.length > 0} /> : undefined}
          </QuestionField>
        );
      })}
      <p class="actions">
        <button type="submit" class="main">{word('step.continue')}</button>
        {onBack && <button type="button" class="quiet" onClick={onBack}>{word('step.back')}</button>}
      </p>
    </form>
  );
};
