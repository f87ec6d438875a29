// The verdict on a role: in words first, then all requirements by state, what decides, what to change, how far the
// revenue is, and the same answers over time.
import type { VNode } from 'preact';
import { answerWords } from '../../i18n/answer-words.ts';
import { formatDay } from '../../i18n/format.ts';
import { changesToQualify, decidingForRole, decodeCase, eligibility, askedQuestions, questionById, receipt, verdictThroughTime, type Situation } from '../../rules/index.ts';
import type { Role } from '../../schema/common.ts';
import { Changes, changeWords, isBarred } from './Changes.tsx';
import { useFrame, type Frame } from './checker.ts';
import { Findings, labelled, receivedOf, thresholdOf, told } from './Findings.tsx';
import { GivenAnswers } from './GivenAnswers.tsx';
import { Heading } from './Heading.tsx';
import { Later, loadKeeping } from './Later.tsx';
import { EligibilityWords, isQuiet, Mark } from './marks.tsx';
import { Notes } from './Notes.tsx';
import { Progress } from './Progress.tsx';
import { roleNamed } from './RoleStep.tsx';
import type { CaseLines } from './SideBySide.tsx';
import type { Drafts } from './Step.tsx';
import { Text } from './Text.tsx';
import { ThroughTime } from './ThroughTime.tsx';

const lines = (frame: Frame, situation: Situation, role: Role): CaseLines => {
  const { say, short, title, locale } = frame;
  const found = eligibility(situation, role);
  return [
    [say('verdicts', 'label.day'), formatDay(situation.day, locale)],
    [frame.word('eligibility.role'), say('ui', `role.${role}`)],
    [say('verdicts', 'label.verdict'), say('verdicts', `eligibility.${found.verdict}`)],
    ...situation.rulebook.questions.flatMap((it) => (situation.answers[it.id] === undefined ? [] : [[short(it.id), answerWords(frame, it, situation.answers[it.id] ?? '')] as const])),
    ...told(found.findings).filter((it) => !isQuiet(it.state)).map((it) => {
      const threshold = thresholdOf(frame, it);
      const said = [say('verdicts', `state.${it.state}`), ...(threshold === undefined ? [] : [labelled(frame, frame.word('result.asked'), threshold)]), ...receivedOf(frame, it).map((one) => labelled(frame, say('verdicts', 'label.received'), one))];
      return [title(it.requirement.id), said.join(say('ui', 'punctuation.semicolon'))] as const;
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
  const used = ['role', 'order'].flatMap((stage) => askedQuestions(situation, role, stage === 'role' ? 'role' : 'order'));
  const linesOf = (text: string): CaseLines => {
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
      <p class="tag"><Text of={say('ui', `role.${role}`)} />{answers['applicant'] !== undefined && answers['applicant'] !== '?' && <> · {say('ui', `applicant.${answers['applicant']}`)}</>}</p>
      <Heading text={say('verdicts', `eligibility.${found.verdict}`)} moves={moves} mark={<Mark of={found.verdict} />} />
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
      <ThroughTime spans={verdictThroughTime(situation, role)} day={day} />
      <h3>{say('verdicts', 'label.orders')}</h3>
      <p>{word('eligibility.orders')}</p>
      <details class="orders"><summary><EligibilityWords of={found.orders.verdict} /></summary><Findings findings={found.orders.findings} /></details>
      <p><button type="button" onClick={() => onGroup('orders')}>{word('eligibility.answerOrders')}</button></p>
      <h3>{word('answers.title')}</h3>
      <p><button type="button" class="quiet" onClick={() => onGroup('role')}>{word('eligibility.changeRole')}</button></p>
      <GivenAnswers answers={answers} used={used} onChange={onChange} onDrop={onDrop} />
      <Later load={loadKeeping} props={{ link, receipt: receipt(situation, { check: 'eligibility', about: role }, found.verdict, found.findings), lines: () => [...lines(frame, situation, role).map(([label, text]) => labelled(frame, label, text)), '', say('verdicts', 'label.changes'), ...changes.changes.map((it) => `☐ ${changeWords(frame, it)}`)], saved: { checker: 'eligibility', onOpen, linesOf } }} />
    </div>
  );
};
