// A case in lines: for the text a reader copies, and for two cases side by side. A line is known by its key, since a
// question and a requirement may have one name.
import { answerWords } from '../../i18n/answer-words.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Situation } from '../../rules/index.ts';
import type { Frame } from './checker.ts';

export interface CaseLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** The day, what is asked about, and the verdict. */
export const headLines = ({ say, locale }: Frame, { day }: Situation, verdict: string, about?: Omit<CaseLine, 'key'>): readonly CaseLine[] => [
  { key: 'head-day', label: say('verdicts', 'label.day'), text: formatDay(day, locale) },
  ...(about === undefined ? [] : [{ key: 'head-about', ...about }]),
  { key: 'head-verdict', label: say('verdicts', 'label.verdict'), text: verdict },
];

/** The answers given; those that do not count say so. */
export const answerLines = (frame: Frame, { rulebook, answers }: Situation, used: readonly string[]): readonly CaseLine[] =>
  rulebook.questions.flatMap((it) => {
    const answer = answers[it.id];
    return answer === undefined ? [] : [{ key: `answer-${it.id}`, label: frame.short(it.id), text: answerWords(frame, it, answer) + (used.includes(it.id) ? '' : frame.word('answers.unused')) }];
  });
