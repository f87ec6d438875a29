// All requirements with their state, what fails first: the value received beside the threshold, why, what to do, sources.
import type { VNode } from 'preact';
import { answerWords, demandWords } from '../../i18n/answer-words.ts';
import { questionById, type Finding } from '../../rules/index.ts';
import { useFrame, type Frame } from './checker.ts';
import { isQuiet, Mark, stateOrder } from './marks.tsx';
import { Text } from './Text.tsx';

/** Names in a row, each with its capital letter: so a semicolon, in the language's own form. */
export const row = ({ say }: Frame, items: readonly string[]): string => items.join(say('ui', 'punctuation.semicolon'));

export const labelled = ({ say }: Frame, label: string, text: string): string => say('ui', 'punctuation.labelled', { label, text });

/** What a requirement asks for as a figure: "USD 1,000,000 or more". */
export const thresholdOf = (frame: Frame, { requirement: { test, testedBy } }: Finding): string | undefined => {
  const question = questionById(frame.data.rulebook, testedBy[0] ?? '');
  return question === undefined || !('value' in test) ? undefined : demandWords(frame, question, String(test.value));
};

/** What was answered, question by question. */
export const receivedOf = (frame: Frame, { received }: Finding): readonly string[] =>
  Object.entries(received).flatMap(([id, text], _, { length }) => {
    const question = questionById(frame.data.rulebook, id);
    // One answer needs no name beside the requirement it belongs to.
    return question === undefined ? [] : [length === 1 ? answerWords(frame, question, text) : labelled(frame, frame.short(id), answerWords(frame, question, text))];
  });

export const Refs = ({ ids }: { readonly ids: readonly string[] }): VNode => {
  const { data, say } = useFrame();
  return <span class="refs"><span class="hidden">{say('ui', 'page.sources')} </span>{ids.map((id, index) => <>{index > 0 && ' '}<a key={id} href={`${data.addresses.sources}#${id}`}>{id.toUpperCase()}</a></>)}</span>;
};

/** Where sources disagree: links to both sides, counted, since one requirement may have several. */
export const Disagreements = ({ ids }: { readonly ids: readonly string[] }): VNode | null => {
  const frame = useFrame();
  const said = frame.say('ui', 'requirement.disagreement');
  if (ids.length === 0) return null;
  return <p class="why">{labelled(frame, said, '')}{ids.map((id, index) => <>{index > 0 && frame.say('ui', 'punctuation.comma')}<a key={id} class="nth" href={`${frame.data.addresses.sources}#${id}`} aria-label={`${said} ${index + 1}`}>{index + 1}</a></>)}</p>;
};

const Item = ({ finding }: { readonly finding: Finding }): VNode => {
  const frame = useFrame();
  const { data, say, word, short } = frame;
  const { requirement, state, asks, because } = finding;
  const threshold = thresholdOf(frame, finding);
  const received = receivedOf(frame, finding);
  return (
    <li>
      <p><a href={`${data.addresses.requirements}#${requirement.id}`}><Text of={frame.title(requirement.id)} /></a> <Refs ids={requirement.sources} /></p>
      {(threshold !== undefined || received.length > 0) && (
        <dl class="pairs">
          {threshold !== undefined && <div><dt>{word('result.asked')}</dt><dd>{threshold}</dd></div>}
          {received.length > 0 && <div><dt>{say('verdicts', 'label.received')}</dt><dd><Text of={received.join(say('ui', 'punctuation.semicolon'))} /></dd></div>}
        </dl>
      )}
      {because.map((it) => <p key={it} class="why">{say('verdicts', `reason.${it}`)}</p>)}
      {asks.length > 0 && <p class="why"><Text of={labelled(frame, say('verdicts', 'label.open'), row(frame, asks.map(short)))} /></p>}
      {asks.length === 1 && <p class="why"><Text of={say('questions', `${asks[0] ?? ''}.find`)} /></p>}
      {state !== 'met' && <Disagreements ids={requirement.conflicts} />}
      {(requirement.certainty === 'C' || requirement.certainty === 'U') && <p class="why">{say('ui', `certainty.${requirement.certainty}`)}</p>}
    </li>
  );
};

/** Findings that say something about the company: descriptions and times without a requirement do not. */
export const told = (findings: readonly Finding[]): readonly Finding[] => findings.filter((it) => it.requirement.kind !== 'described' && it.requirement.kind !== 'none');

/** @param level of the headings */
export const Findings = ({ findings, level: Level = 'h4' }: { readonly findings: readonly Finding[]; readonly level?: 'h3' | 'h4' }): VNode => {
  const { say, word } = useFrame();
  const groups = stateOrder.map((state) => ({ state, found: told(findings).filter((it) => it.state === state) }));
  return (
    <>
      {groups.filter((it) => it.found.length > 0).map(({ state, found }) => {
        const title = <><Mark of={state} />{word('result.group', { state: say('verdicts', `state.${state}`), count: found.length })}</>;
        const items = <ul class="findings">{found.map((it) => <Item key={it.requirement.id} finding={it} />)}</ul>;
        return isQuiet(state)
          ? <details key={state} class={`group ${state}`}><summary>{title}</summary>{items}</details>
          : <section key={state} class={`group ${state}`}><Level>{title}</Level>{items}</section>;
      })}
    </>
  );
};
