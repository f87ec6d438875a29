// The answers given, each with a way to change it. What the case does not use is shown greyed: kept, not counted.
import type { VNode } from 'preact';
import { answerWords } from '../../i18n/answer-words.ts';
import { questionById, type Answers } from '../../rules/index.ts';
import { useFrame } from './checker.ts';
import { Text } from './Text.tsx';

interface Props {
  readonly answers: Answers;
  /** Questions that the case uses, in the order of asking. */
  readonly used: readonly string[];
  readonly onChange: (question: string) => void;
  readonly onDrop: (question: string) => void;
}

export const GivenAnswers = ({ answers, used, onChange, onDrop }: Props): VNode | null => {
  const frame = useFrame();
  const { data: { rulebook }, word, short } = frame;
  const given = rulebook.questions.filter((it) => answers[it.id] !== undefined);
  if (given.length === 0) return null;
  const line = (id: string, isUsed: boolean): VNode | null => {
    const question = questionById(rulebook, id);
    return question === undefined ? null : (
      <div key={id} class={isUsed ? '' : 'unused'}>
        <dt><Text of={short(id)} /></dt>
        <dd><Text of={answerWords(frame, question, answers[id] ?? '-')} />{isUsed ? '' : word('answers.unused')}</dd>
        <dd class="act"><button type="button" class="quiet" onClick={() => (isUsed ? onChange(id) : onDrop(id))}>{word(isUsed ? 'answers.change' : 'answers.drop')}<span class="hidden"> <Text of={short(id)} /></span></button></dd>
      </div>
    );
  };
  const ids = given.map((it) => it.id);
  return <dl class="given">{ids.filter((id) => used.includes(id)).map((id) => line(id, true))}{ids.filter((id) => !used.includes(id)).map((id) => line(id, false))}</dl>;
};
