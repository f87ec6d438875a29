// What to change to meet the published requirements: as few things as possible, with the time they take, what blocks the
// way, and what is only to be confirmed. It is also the list to take away.
import type { VNode } from 'preact';
import { demandWords } from '../../i18n/answer-words.ts';
import { formatAlternatives } from '../../i18n/format.ts';
import { durationWords } from '../../i18n/time-words.ts';
import { notKnown, questionById, type AnswerChange, type Changes as ChangesFound, type Finding } from '../../rules/index.ts';
import { useFrame, type Frame } from './checker.ts';
import { labelled, row } from './Findings.tsx';
import { Text } from './Text.tsx';

const demand = (frame: Frame, id: string, to: readonly string[]): string => {
  const question = questionById(frame.data.rulebook, id);
  if (question === undefined) return '';
  return formatAlternatives(to.map((it) => demandWords(frame, question, it)), frame.locale);
};

/** One change in words: what is needed, what has to go with it, how long it takes. */
export const changeWords = (frame: Frame, { question, from, to, months, with: others }: AnswerChange): string => {
  const { say, short } = frame;
  const leadTime = questionById(frame.data.rulebook, question)?.leadTime;
  const parts = [
    ...(Object.keys(others).length === 0 ? [] : [frame.word('changes.counted')]),
    ...(months === undefined || months <= 0 || from === undefined || from === notKnown ? [] : [say('verdicts', 'label.months', { time: durationWords(frame, months, 'month') })]),
    ...(leadTime === undefined ? [] : [frame.word('changes.takes', { time: say('times', leadTime) })]),
  ];
  const said = labelled(frame, short(question), demand(frame, question, to));
  return parts.length === 0 ? said : `${said}${say('ui', 'punctuation.aside', { text: parts.join(say('ui', 'punctuation.semicolon')) })}`;
};

/** Apart what has to become different from what only has to be confirmed. */
const sortedChanges = ({ changes }: ChangesFound): { readonly wrong: readonly AnswerChange[]; readonly open: readonly AnswerChange[] } => ({
  wrong: changes.filter((it) => it.from !== undefined && it.from !== notKnown),
  open: changes.filter((it) => it.from === undefined || it.from === notKnown),
});

interface Props { readonly found: ChangesFound; readonly findings: readonly Finding[] }

/** Of the requirements that no change fulfils: those that are only unanswered, with what they ask, and those that bar the way. */
const barring = ({ found, findings }: Props): { readonly unanswered: readonly Finding[]; readonly barred: readonly string[] } => {
  const unanswered = findings.filter((it) => found.blockedBy.includes(it.requirement.id) && it.asks.length > 0);
  return { unanswered, barred: found.blockedBy.filter((id) => unanswered.every((it) => it.requirement.id !== id)) };
};

/** Whether something stands in the way that the company cannot change. */
export const isBarred = (found: ChangesFound, findings: readonly Finding[]): boolean => barring({ found, findings }).barred.length > 0;

export const Changes = ({ found, findings }: Props): VNode => {
  const frame = useFrame();
  const { word, say, title, short } = frame;
  const { wrong, open } = sortedChanges(found);
  const { unanswered, barred } = barring({ found, findings });
  const list = (name: string, changes: readonly AnswerChange[]): VNode | false => changes.length > 0 && (
    <><p>{word(`changes.${name}`)}</p><ul class="checklist">{changes.map((it) => <li key={it.question}><Text of={changeWords(frame, it)} /></li>)}</ul></>
  );
  return (
    <div class="changes">
      {wrong.length + open.length + found.blockedBy.length === 0 && <p>{word('changes.none')}</p>}
      {list('wrong', wrong)}
      {list('open', open)}
      {unanswered.length > 0 && <><p>{say('verdicts', 'label.confirm')}</p><ul>{unanswered.map((it) => <li key={it.requirement.id}><Text of={title(it.requirement.id) + say('ui', 'punctuation.aside', { text: row(frame, it.asks.map(short)) })} /></li>)}</ul></>}
      {barred.length > 0 && <><p>{say('verdicts', 'label.blocked')}</p><ul>{barred.map((id) => <li key={id}><Text of={title(id)} /></li>)}</ul></>}
    </div>
  );
};
