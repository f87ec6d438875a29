// The three roles side by side: verdict, what stands in the way, what decides, what to change, and why one rather than
// another.
import { useMemo } from 'preact/hooks';
import type { VNode } from 'preact';
import { answerWords } from '../../i18n/answer-words.ts';
import { formatDay } from '../../i18n/format.ts';
import { askedQuestions, asApplicantFor, changesToQualify, chooseModel, contrast, decideModel, decidingAnswers, decodeCase, notesFor, questionById, receipt, type ModelChoice, type RoleChoice, type Situation } from '../../rules/index.ts';
import { answerLines, headLines, type CaseLine } from './case-lines.ts';
import { Changes, changeWords } from './Changes.tsx';
import { useFrame, type Frame } from './checker.ts';
import { Findings, labelled, row, told } from './Findings.tsx';
import { GivenAnswers } from './GivenAnswers.tsx';
import { Heading } from './Heading.tsx';
import { Later, loadKeeping } from './Later.tsx';
import { allRoles } from './RoleStep.tsx';
import { EligibilityWords, isFailed, isOpenTask, isUnsettled } from './marks.tsx';
import { Notes } from './Notes.tsx';
import { Text } from './Text.tsx';

/** Questions whose answers count, in the order of asking: what chooses, and what each role asks. */
export const usedInChoice = (situation: Situation): readonly string[] => {
  const { rulebook, answers } = situation;
  const asked = new Set(['supplies-resellers', 'wants-own-billing', 'already-in-csp', ...allRoles.flatMap((role) => askedQuestions(asApplicantFor(situation, role), role, 'role'))]);
  return rulebook.questions.map((it) => it.id).filter((id) => answers[id] !== undefined && asked.has(id));
};

const verdictWords = ({ say, word }: Frame, { verdict }: ModelChoice): string =>
  verdict === 'cannot-tell' ? say('verdicts', 'eligibility.cannot-tell') : word('model.fits', { role: say('ui', `role.${verdict}`) });

/** A name inside a sentence. */
const withSmallInitial = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Why the chosen role rather than this one, in a sentence; nothing where neither speaks against the other. */
const reasonAgainst = (frame: Frame, choice: ModelChoice, role: RoleChoice): string | undefined => {
  const { say, word, short, title } = frame;
  const chosen = choice.roles.find((it) => it.role === choice.verdict);
  if (chosen === undefined || chosen === role) return undefined;
  const [a, b] = [say('ui', `role.${chosen.role}`), withSmallInitial(say('ui', `role.${role.role}`))];
  if (role.unwanted !== undefined) return word('model.ratherWish', { a, b, wish: labelled(frame, short(role.unwanted), say('verdicts', 'answer.no')) });
  const against = contrast(chosen, role)?.against;
  return against === undefined ? word('model.ratherWished', { a, b }) : word(`model.rather.${against.state}`, { a, b, requirement: title(against.requirement.id) });
};

const lines = (frame: Frame, situation: Situation): readonly CaseLine[] => {
  const { say, title } = frame;
  const choice = chooseModel(situation);
  const open = (role: RoleChoice): readonly string[] => told(role.findings).filter((it) => isOpenTask(it.state)).map((it) => title(it.requirement.id) + say('ui', 'punctuation.aside', { text: say('verdicts', `state.${it.state}`) }));
  return [
    ...headLines(frame, situation, verdictWords(frame, choice)),
    ...answerLines(frame, situation, usedInChoice(situation)),
    ...choice.roles.map((it) => ({ key: `role-${it.role}`, label: say('ui', `role.${it.role}`), text: row(frame, [say('verdicts', `eligibility.${it.verdict}`), ...open(it)]) })),
  ];
};

interface Props {
  readonly situation: Situation;
  readonly asked: readonly string[];
  readonly moves: number;
  readonly link: string;
  readonly onOpen: (link: string) => void;
  readonly onChange: (question: string) => void;
  readonly onDrop: (question: string) => void;
}

export const ModelResult = ({ situation, asked, moves, link, onOpen, onChange, onDrop }: Props): VNode => {
  const frame = useFrame();
  const { data, say, word, short, title, locale } = frame;
  const { rulebook, day, answers } = situation;
  const choice = useMemo(() => chooseModel(situation), [day, answers]);
  const roles = useMemo(() => choice.roles.map((it) => ({ ...it, found: changesToQualify(asApplicantFor(situation, it.role), it.role) })), [choice]);
  const deciding = useMemo(() => decidingAnswers(decideModel, situation), [day, answers]);
  const linesOf = (text: string): readonly CaseLine[] => {
    const found = decodeCase(rulebook, text).case;
    return lines(frame, { rulebook, day: found.day ?? day, answers: found.answers });
  };
  const given = (id: string): string => {
    const question = questionById(rulebook, id);
    return question === undefined ? id : labelled(frame, short(id), answerWords(frame, question, answers[id] ?? '-'));
  };
  return (
    <div class="result printable">
      <Heading text={verdictWords(frame, choice)} moves={moves} />
      <p class="hidden" role="status"><Text of={verdictWords(frame, choice)} /></p>
      <p class="when">{word('result.on', { day: formatDay(day, locale) })}</p>
      <Notes notes={notesFor(situation)} />
      {choice.verdict === 'cannot-tell' && <p>{word('model.open')}</p>}
      {choice.roles.flatMap((it) => reasonAgainst(frame, choice, it) ?? []).map((it) => <p key={it}><Text of={it} /></p>)}
      {deciding.length > 0 && <><p>{say('verdicts', 'label.deciding')}</p><ul>{deciding.map((id) => <li key={id}><Text of={given(id)} /></li>)}</ul></>}
      <h3>{word('model.compared')}</h3>
      <div class="stack"><div class="table" role="region" tabIndex={0} aria-label={word('model.compared')}>
        <table>
          <thead><tr><th scope="col">{word('model.role')}</th><th scope="col">{say('verdicts', 'label.verdict')}</th><th scope="col">{word('model.inTheWay')}</th></tr></thead>
          <tbody>
            {choice.roles.map((it) => {
              const inTheWay = it.findings.filter((one) => isFailed(one.state)).map((one) => title(one.requirement.id));
              const open = told(it.findings).filter((one) => isUnsettled(one.state)).length;
              return (
                <tr key={it.role} class={it.role === choice.verdict ? 'asked' : ''}>
                  <th scope="row"><a href={data.addresses.roles[it.role]}>{say('ui', `role.${it.role}`)}</a></th>
                  <td><EligibilityWords of={it.verdict} />{it.unwanted !== undefined && <p class="when"><Text of={word('model.unwanted')} /></p>}</td>
                  <td>{inTheWay.length > 0 && <ul>{inTheWay.map((one) => <li key={one}><Text of={one} /></li>)}</ul>}{open > 0 && <p class="when">{word('model.stillOpen', { count: open, amount: open })}</p>}{inTheWay.length + open === 0 && say('verdicts', 'label.nothing')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div></div>
      {roles.map((it) => (
        <section key={it.role} class="role">
          <h3><Text of={say('ui', `role.${it.role}`)} /></h3>
          <p><EligibilityWords of={it.verdict} /></p>
          <h4>{say('verdicts', 'label.changes')}</h4>
          <Changes found={it.found} findings={it.findings} />
          <details><summary>{word('result.all')}</summary><Findings findings={it.findings} /></details>
          <p class="onward"><a href={data.addresses.roles[it.role]}>{word('model.read', { role: say('ui', `role.${it.role}`) })}</a></p>
        </section>
      ))}
      <h3>{word('answers.title')}</h3>
      <GivenAnswers answers={answers} used={asked} onChange={onChange} onDrop={onDrop} />
      <Later
        load={loadKeeping}
        props={{
          link, linesOf, receipt: receipt(situation, { check: 'model' }, choice.verdict), saved: { checker: 'model', onOpen },
          tasks: roles.flatMap((it) => [labelled(frame, say('ui', `role.${it.role}`), say('verdicts', 'label.changes')), ...it.found.changes.map((one) => `☐ ${changeWords(frame, one)}`)]),
        }}
      />
    </div>
  );
};
