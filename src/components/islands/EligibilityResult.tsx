// The verdict on a role: in words first, then all requirements by state, what decides, what to change, how far the
// revenue is, and the same answers over time.
import type { VNode } from 'preact';
import { answerWords } from '../../i18n/answer-words.ts';
import { formatDay } from '../../i18n/format.ts';
import { changesToQualify, decidingForRole, decodeCase, eligibility, askedQuestions, questionById, receipt, type Situation } from '../../rules/index.ts';
import type { Role } from '../../schema/common.ts';
import { answerLines, headLines, type CaseLine } from './case-lines.ts';
import { Changes, changeWords, isBarred } from './Changes.tsx';
import { useFrame, type Frame } from './checker.ts';
import { Findings, labelled, receivedOf, row, thresholdOf, told } from './Findings.tsx';
import type { Drafts } from './drafts.ts';
import { GivenAnswers } from './GivenAnswers.tsx';
import { Heading } from './Heading.tsx';
import { Later, loadKeeping } from './Later.tsx';
import { EligibilityWords, isQuiet, Mark } from './marks.tsx';
import { Notes } from './Notes.tsx';
import { Progress } from './Progress.tsx';
import { roleNamed } from './RoleStep.tsx';
import { Text } from './Text.tsx';

/** The questions that count for the role or for its orders. */
const usedFor = (situation: Situation, role: Role): readonly string[] => [...askedQuestions(situation, role, 'role'), ...askedQuestions(situation, role, 'order')];

const lines = (frame: Frame, situation: Situation, role: Role): readonly CaseLine[] => {
  const { say, title, word } = frame;
  const found = eligibility(situation, role);
  return [
    ...headLines(frame, situation, say('verdicts', `eligibility.${found.verdict}`), { label: word('eligibility.role'), text: say('ui', `role.${role}`) }),
    ...answerLines(frame, situation, usedFor(situation, role)),
    ...told(found.findings).filter((it) => !isQuiet(it.state)).map((it) => {
      const threshold = thresholdOf(frame, it);
      const said = [say('verdicts', `state.${it.state}`), ...(threshold === undefined ? [] : [labelled(frame, word('result.asked'), threshold)]), ...receivedOf(frame, it).map((one) => labelled(frame, say('verdicts', 'label.received'), one))];
      return { key: `requirement-${it.requirement.id}`, label: title(it.requirement.id), text: row(frame, said) };
    }),
  ];
};

interface Props {
  readonly situation: Situation;
  readonly role: Role;
  readonly moves: number;
  readonly link: string;
  readonly drafts: Drafts;
  readonly onDrafts: (drafts: Drafts) => void;
  readonly onOpen: (link: string) => void;
  readonly onChange: (question: string) => void;
  readonly onDrop: (question: string) => void;
  readonly onGroup: (group: string) => void;
}

export const EligibilityResult = ({ situation, role, moves, link, drafts, onDrafts, onOpen, onChange, onDrop, onGroup }: Props): VNode => {
  const frame = useFrame();
  const { say, word, short, locale } = frame;
  const { rulebook, day, answers } = situation;
  const found = eligibility(situation, role);
  const changes = changesToQualify(situation, role);
  const deciding = decidingForRole(situation, role);
  const linesOf = (text: string): readonly CaseLine[] => {
    const { case: it } = decodeCase(rulebook, text);
    return lines(frame, { rulebook, day: it.day ?? day, answers: it.answers }, roleNamed(it.about) ?? role);
  };
  const given = (id: string): string => {
    const question = questionById(rulebook, id);
    return question === undefined ? id : labelled(frame, short(id), answerWords(frame, question, answers[id] ?? '-'));
  };
  const figures = found.findings.filter((it) => it.requirement.test.type === 'amount' && !isQuiet(it.state)).flatMap((finding) => {
    const answer = answers[finding.requirement.testedBy[0] ?? ''];
    return answer === undefined ? [] : [{ finding, answer }];
  });
  return (
    <div class="result printable">
      <p class="tag"><Text of={say('ui', `role.${role}`)} />{answers['applicant'] !== undefined && answers['applicant'] !== '?' && <> · <Text of={say('questions', `applicant.options.${answers['applicant']}`)} /></>}</p>
      <Heading text={say('verdicts', `eligibility.${found.verdict}`)} moves={moves} mark={<Mark of={found.verdict} />} />
      <p class="hidden" role="status"><Text of={say('verdicts', `eligibility.${found.verdict}`)} /></p>
      <p class="when">{word('result.on', { day: formatDay(day, locale) })}</p>
      <Notes notes={found.notes} />
      {deciding.length > 0 && <><p>{say('verdicts', 'label.deciding')}</p><ul>{deciding.map((id) => <li key={id}><Text of={given(id)} /></li>)}</ul></>}
      {found.verdict === 'cannot-tell' && <p>{word('eligibility.open')}</p>}
      <h3>{say('verdicts', 'label.changes')}</h3>
      <Changes found={changes} findings={found.findings} />
      {isBarred(changes, found.findings) && <p><a href={frame.data.addresses.checks.model}>{word('eligibility.otherModel')}</a></p>}
      <h3>{word('result.requirements')}</h3>
      <Findings findings={found.findings} />
      {figures.map(({ finding, answer }) => (
        <section key={finding.requirement.id}><h3>{word('progress.title')}</h3>
          <Progress finding={finding} answer={answer} day={day} growth={drafts['growth']?.['text'] ?? ''} onGrowth={(text) => onDrafts({ ...drafts, growth: { text } })} />
        </section>
      ))}
      <h3>{say('verdicts', 'label.time')}</h3>
      <p class="when">{word('time.lead')}</p>
      <Later load={async () => (await import('./ThroughTime.tsx')).ThroughTime} props={{ situation, role }} />
      <h3>{say('verdicts', 'label.orders')}</h3>
      <p>{word('eligibility.orders')}</p>
      <details class="orders"><summary><EligibilityWords of={found.orders.verdict} /></summary><Findings findings={found.orders.findings} /></details>
      <p><button type="button" onClick={() => onGroup('orders')}>{word('eligibility.answerOrders')}</button></p>
      <h3>{word('answers.title')}</h3>
      <p><button type="button" class="quiet" onClick={() => onGroup('role')}>{word('eligibility.changeRole')}</button></p>
      <GivenAnswers answers={answers} used={usedFor(situation, role)} onChange={onChange} onDrop={onDrop} />
      <Later
        load={loadKeeping}
        props={{
          link, linesOf, receipt: receipt(situation, { check: 'eligibility', about: role }, found.verdict, found.findings), saved: { checker: 'eligibility', onOpen },
          tasks: [say('verdicts', 'label.changes'), ...changes.changes.map((it) => `☐ ${changeWords(frame, it)}`)],
        }}
      />
    </div>
  );
};
