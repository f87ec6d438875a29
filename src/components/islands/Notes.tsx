// What is said once with a verdict: that no later change is known, and which parts of an opened link were left out.
import type { VNode } from 'preact';
import { formatDay } from '../../i18n/format.ts';
import { boundaryWords } from '../../i18n/time-words.ts';
import type { LinkProblem, Note } from '../../rules/index.ts';
import { useFrame } from './checker.ts';

export const Notes = ({ notes }: { readonly notes: readonly Note[] }): VNode => {
  const frame = useFrame();
  const { say, locale, data: { rulebook, newestSource } } = frame;
  return (
    <>
      {notes.map((it) => (
        <p key={it} class="when">
          {it === 'before-first-day'
            ? say('verdicts', `note.${it}`, { day: formatDay(rulebook.firstDay, locale) })
            : say('verdicts', `note.${it}`, { month: boundaryWords(frame, newestSource), day: formatDay(rulebook.lastChecked, locale) })}
        </p>
      ))}
    </>
  );
};

export const LinkProblems = ({ problems }: { readonly problems: readonly LinkProblem[] }): VNode | null => {
  const { say, word } = useFrame();
  if (problems.length === 0) return null;
  const quoted = ({ kind, key, value }: LinkProblem): string => (key !== '' && (value === '' || kind === 'unknown-question') ? key : `${key}=${value}`).slice(0, 80);
  return (
    <div class="note caution" role="status">
      <p><strong>{word('link.title')}</strong></p>
      <ul>{problems.slice(0, 12).map((it, index) => <li key={index}>{say('verdicts', `problem.${it.kind}`, { text: quoted(it) })}</li>)}</ul>
      {problems.length > 12 && <p>{word('link.more', { count: problems.length - 12 })}</p>}
    </div>
  );
};
