// Which model fits: one question a step, only those that can still matter, then the three roles side by side.
import { useMemo, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { decideModel, nextQuestion, openModelQuestions, possibleRoles, type Situation } from '../../rules/index.ts';
import { CheckerFrame, type Island } from './CheckerFrame.tsx';
import { useFrame } from './checker.ts';
import { DayField } from './DayField.tsx';
import type { Drafts } from './drafts.ts';
import { GivenAnswers } from './GivenAnswers.tsx';
import { ModelResult, usedInChoice } from './ModelResult.tsx';
import { Step } from './Step.tsx';
import { answersWith, type UsedCase } from './use-case.ts';

const Inside = ({ used: { state, link, go, open } }: { readonly used: UsedCase }): VNode => {
  const { data: { rulebook }, word, say } = useFrame();
  const [drafts, setDrafts] = useState<Drafts>({});
  const situation: Situation = { rulebook, day: state.day, answers: state.answers };
  // Worked out when an answer or the day changes, and not with every key.
  const { next, left, asked, possible } = useMemo(() => {
    const open = openModelQuestions(situation);
    return { next: nextQuestion(decideModel, situation, open), left: open.filter((id) => state.answers[id] === undefined), asked: usedInChoice(situation), possible: possibleRoles(situation).length };
  }, [state.day, state.answers]);
  const shown = state.at ?? next ?? 'result';
  const before = shown === 'result' ? asked : asked.filter((id) => id !== shown);
  const earlier = asked.includes(shown) ? asked[asked.indexOf(shown) - 1] : before.at(-1);
  const answer = (given: Readonly<Record<string, string | undefined>>): void => go({ answers: answersWith(state.answers, given), at: undefined }, shown);
  const drop = (id: string): void => {
    // What was typed for it goes, too: it would stand in the field again.
    setDrafts({ ...drafts, [id]: {} });
    go({ answers: answersWith(state.answers, { [id]: undefined }) });
  };
  const others = left.filter((id) => id !== shown).length;
  return (
    <>
      <DayField day={state.day} today={state.today} onDay={(day) => go({ day })} />
      {shown === 'result'
        ? <ModelResult situation={situation} moves={state.moves} link={link} asked={asked} onOpen={open} onChange={(id) => go({ at: id }, 'result')} onDrop={drop} />
        : (
          <Step
            key={shown} heading={say('questions', `${shown}.ask`)} moves={state.moves} answers={state.answers} day={state.day} asked={() => [shown]} isComplete
            drafts={drafts} onDrafts={setDrafts} onContinue={answer} onBack={earlier === undefined ? undefined : () => go({ at: earlier }, shown)}
          />
        )}
      {shown !== 'result' && (
        <>
          <p class="status" role="status">{say('ui', 'punctuation.inARow', { first: word('model.possible', { count: possible, amount: possible }), second: others === 0 ? word('model.last') : word('model.left', { count: others, amount: others }) })}</p>
          {asked.length > 0 && <details class="so-far"><summary>{word('answers.soFar')}</summary><GivenAnswers answers={state.answers} used={asked} onChange={(id) => go({ at: id }, shown)} onDrop={drop} /></details>}
        </>
      )}
    </>
  );
};

export const ModelSelector = ({ data }: Island): VNode => <CheckerFrame data={data} checks={['model']} check={() => 'model'} inside={Inside} />;
