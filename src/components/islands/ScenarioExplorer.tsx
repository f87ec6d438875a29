// Whether a sale is supported and along which chain: one of the eight scenarios, or a sale put together freely. One panel,
// since readers compare: each answer changes the verdict beside it at once.
import { useMemo, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { decideDeal, notKnown, possibleVerdicts, questionById, scenarioById, type Situation } from '../../rules/index.ts';
import { CheckerFrame, type Island } from './CheckerFrame.tsx';
import { useFrame } from './checker.ts';
import { DayField } from './DayField.tsx';
import { draftOf, readDraft, type Draft, type Drafts } from './drafts.ts';
import { PanelField } from './PanelField.tsx';
import { ScenarioAnswer, usedInSale } from './ScenarioAnswer.tsx';
import { plain, Text } from './Text.tsx';
import { answersWith, type UsedCase } from './use-case.ts';

const Inside = ({ used: { state, link, go, open } }: { readonly used: UsedCase }): VNode => {
  const { data: { rulebook }, locale, word, say } = useFrame();
  const [drafts, setDrafts] = useState<Drafts>({});
  const situation: Situation = { rulebook, day: state.day, answers: state.answers };
  const scenario = state.about === undefined ? undefined : scenarioById(rulebook, state.about);
  const inputs = scenario?.inputs ?? rulebook.deal.inputs;
  const { used, isSettled } = useMemo(() => ({ used: usedInSale(situation, scenario), isSettled: scenario === undefined && possibleVerdicts(decideDeal, situation).size === 1 }), [state.day, state.answers, scenario]);
  // Once the verdict stands, nothing more is asked. What is answered stays, so that the answer can be taken back.
  const isOpen = (id: string): boolean => used.includes(id) && !isSettled;
  const shown = inputs.filter((id) => state.answers[id] !== undefined || isOpen(id));
  const put = (id: string, change: Draft): void => {
    const question = questionById(rulebook, id);
    if (question === undefined) return;
    const draft = { ...(drafts[id] ?? draftOf(question, state.answers[id], locale)), ...change };
    setDrafts({ ...drafts, [id]: draft });
    const { answer } = readDraft(question, draft, locale);
    go({ answers: answersWith(state.answers, { [id]: answer }) });
  };
  const drop = (id: string): void => {
    // What was typed for it goes, too: it would stand in the field again.
    setDrafts({ ...drafts, [id]: {} });
    go({ answers: answersWith(state.answers, { [id]: undefined }) });
  };
  const start = (event: { readonly currentTarget: HTMLSelectElement }): void => go({ about: event.currentTarget.value === '' ? undefined : event.currentTarget.value });
  return (
    <div class="panel">
      <form class="fields" method="dialog" noValidate onSubmit={(event) => event.preventDefault()}>
        <label class="input start"><span class="label">{word('sale.start')}</span>
          <select id="start" value={state.about ?? ''} onChange={start}>
            <option value="">{word('sale.free')}</option>
            {rulebook.scenarios.map((it) => <option key={it.id} value={it.id}>{`${it.number}. ${plain(say('scenarios', `${it.id}.title`))}`}</option>)}
          </select>
        </label>
        {scenario !== undefined && <p class="start"><Text of={say('scenarios', `${scenario.id}.question`)} /></p>}
        {shown.map((id) => {
          const question = questionById(rulebook, id);
          const draft = question && (drafts[id] ?? draftOf(question, state.answers[id], locale));
          const reading = question && draft && readDraft(question, draft, locale);
          const isWrong = reading?.problem === 'place' && draft?.['text'] !== undefined;
          return question && draft && (
            <div key={id} class={used.includes(id) ? '' : 'unused'}>
              <PanelField question={question} day={state.day} draft={draft} problem={isWrong ? { kind: 'place', part: 'text' } : undefined} onDraft={(change) => put(id, change)} />
              {!used.includes(id) && <p class="when">{word('answers.unusedHere')} <button type="button" class="quiet" onClick={() => drop(id)}>{word('answers.clear')}<span class="hidden"> <Text of={say('questions', `${id}.short`)} /></span></button></p>}
            </div>
          );
        })}
        <DayField day={state.day} today={state.today} onDay={(day) => go({ day })} />
      </form>
      <ScenarioAnswer situation={situation} scenario={scenario} isOpen={shown.some((id) => used.includes(id) && (state.answers[id] ?? notKnown) === notKnown)} link={link} onOpen={open} />
    </div>
  );
};

export const ScenarioExplorer = ({ data }: Island): VNode => (
  <CheckerFrame data={data} checks={['scenario', 'deal']} check={(about) => (about === undefined ? 'deal' : 'scenario')} inside={Inside} />
);
