// Whether a company meets the published requirements of a role on a day: who asks, then the answers in groups, any of
// which may be left out, then the result, which changes with the day without another step.
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { askedQuestions, type Situation } from '../../rules/index.ts';
import type { Role } from '../../schema/common.ts';
import { CheckerFrame, type Island } from './CheckerFrame.tsx';
import { useFrame } from './checker.ts';
import { DayField } from './DayField.tsx';
import type { Drafts } from './drafts.ts';
import { EligibilityResult } from './EligibilityResult.tsx';
import { RoleStep, roleNamed } from './RoleStep.tsx';
import { Step } from './Step.tsx';
import { answersWith, type UsedCase } from './use-case.ts';

/** The questions of a group that count on the answers as they stand; those of orders count only once they are opened. */
const questionsIn = (situation: Situation, role: Role, group: { readonly id: string; readonly questions: readonly string[] }): readonly string[] => {
  const asked = askedQuestions(situation, role, group.id === 'orders' ? 'order' : 'role');
  return group.questions.filter((id) => asked.includes(id));
};

const Inside = ({ used: { state, link, go, open } }: { readonly used: UsedCase }): VNode => {
  const { data: { rulebook, groups }, word } = useFrame();
  const [drafts, setDrafts] = useState<Drafts>({});
  const situation: Situation = { rulebook, day: state.day, answers: state.answers };
  const role = roleNamed(state.about);
  const stepsFor = (at: Situation, of: Role): readonly string[] => {
    const asked = askedQuestions(at, of, 'role');
    return ['role', ...groups.filter((it) => it.id !== 'orders' && it.questions.some((id) => asked.includes(id))).map((it) => it.id), 'result'];
  };
  const order = role === undefined ? ['role'] : stepsFor(situation, role);
  const first = role === undefined || Object.keys(state.answers).length === 0 ? 'role' : 'result';
  const shown = state.at ?? first;
  const group = groups.find((it) => it.id === shown);
  // A day on which nothing of a step is asked leaves the reader on it, until they go on or back.
  const before = shown === 'orders' ? 'result' : order[order.indexOf(shown) - 1] ?? 'role';
  const keep = (given: Readonly<Record<string, string | undefined>>, about = role): void => {
    const answers = answersWith(state.answers, given);
    // What comes next depends on what was just answered.
    const next = about === undefined || shown === 'orders' ? [] : stepsFor({ ...situation, answers }, about);
    go({ about, answers, at: next[next.indexOf(shown) + 1 || next.length] ?? 'result' }, shown);
  };
  const change = (id: string): void => go({ at: groups.find((it) => it.questions.includes(id))?.id ?? 'role' }, shown);
  const drop = (id: string): void => {
    // What was typed for it goes, too: it would stand in the field again.
    setDrafts({ ...drafts, [id]: {} });
    go({ answers: answersWith(state.answers, { [id]: undefined }) });
  };
  return (
    <>
      <DayField day={state.day} today={state.today} onDay={(day) => go({ day })} slider isOpen={shown === 'role' || shown === 'result'} />
      {role === undefined || shown === 'role'
        ? <RoleStep role={role} answers={state.answers} moves={state.moves} onContinue={(about, given) => keep(given, about)} onResult={role === undefined ? undefined : () => go({ at: 'result' }, shown)} />
        : group === undefined
          ? <EligibilityResult situation={situation} role={role} moves={state.moves} link={link} drafts={drafts} onDrafts={setDrafts} onOpen={open} onChange={change} onDrop={drop} onGroup={(id) => go({ at: id }, shown)} />
          : (
            <Step
              key={shown} heading={word(`group.${shown}`)} moves={state.moves} answers={state.answers} day={state.day} isComplete={false}
              asked={(answers) => questionsIn({ ...situation, answers }, role, group)} drafts={drafts} onDrafts={setDrafts} onContinue={keep}
              onBack={() => go({ at: before }, shown)}
            >
              {order.includes(shown) && <p class="when">{word('eligibility.blank', { step: order.indexOf(shown) + 1, steps: order.length - 1 })}</p>}
            </Step>
          )}
    </>
  );
};

export const EligibilityCalculator = ({ data }: Island): VNode => <CheckerFrame data={data} checks={['eligibility']} check={() => 'eligibility'} inside={Inside} />;
