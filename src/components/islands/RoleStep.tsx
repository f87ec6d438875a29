// The first step of the calculator: which role, and whether the company seeks it or has it.
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { questionById, type Answers } from '../../rules/index.ts';
import type { Role } from '../../schema/common.ts';
import { useFrame } from './checker.ts';
import { Faults, type Fault } from './Faults.tsx';
import { Heading } from './Heading.tsx';
import { fieldId, QuestionField } from './QuestionField.tsx';
import { Text } from './Text.tsx';

/** The roles, in the order in which they are told. */
export const allRoles: readonly Role[] = ['indirect-reseller', 'direct-bill-partner', 'indirect-provider'];

export const roleNamed = (name: string | undefined): Role | undefined => allRoles.find((it) => it === name);

interface Props {
  readonly role: Role | undefined;
  readonly answers: Answers;
  readonly moves: number;
  readonly onContinue: (role: Role, given: Answers) => void;
  readonly onResult: (() => void) | undefined;
}

export const RoleStep = ({ role, answers, moves, onContinue, onResult }: Props): VNode => {
  const { data: { rulebook }, say, word, short } = useFrame();
  const [chosen, setChosen] = useState<Role | undefined>(role);
  const [applicant, setApplicant] = useState(answers['applicant'] ?? '');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const question = questionById(rulebook, 'applicant');
  const submit = (event: Event): void => {
    event.preventDefault();
    const wrong = [
      ...(chosen === undefined ? [{ target: 'field-role', name: word('eligibility.role'), problem: 'choose' }] : []),
      ...(applicant === '' ? [{ target: fieldId('applicant'), name: short('applicant'), problem: 'choose' }] : []),
    ];
    setFaults(wrong);
    if (wrong.length === 0 && chosen !== undefined) onContinue(chosen, { applicant });
  };
  const isWrong = (target: string): boolean => faults.some((it) => it.target === target);
  return (
    <form class="step" method="dialog" noValidate onSubmit={submit}>
      <Faults faults={faults} />
      <Heading text={word('group.role')} moves={moves} isWrong={faults.length > 0} />
      <fieldset class={isWrong('field-role') ? 'ask wrong' : 'ask'} aria-describedby={isWrong('field-role') ? 'role-problem' : undefined}>
        <legend>{word('eligibility.which')}</legend>
        {isWrong('field-role') && <p class="problem" id="role-problem">{word('problem.choose')}</p>}
        {allRoles.map((it, index) => (
          <label key={it} class="choice"><input id={index === 0 ? 'field-role' : undefined} type="radio" name="role" value={it} checked={chosen === it} onChange={() => setChosen(it)} /><span><Text of={say('ui', `role.${it}`)} /></span></label>
        ))}
      </fieldset>
      {question && <QuestionField question={question} draft={{ text: applicant }} day="" problem={isWrong(fieldId('applicant')) ? { kind: 'choose', part: undefined } : undefined} onDraft={(it) => setApplicant(it['text'] ?? '')} />}
      <p class="actions">
        <button type="submit" class="main">{word('step.continue')}</button>
        {onResult && <button type="button" class="quiet" onClick={onResult}>{word('step.result')}</button>}
      </p>
    </form>
  );
};
