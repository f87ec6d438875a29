// The verdict on a sale: in words, the chain, conditions, other ways, what changed later, where sources disagree.
import type { VNode } from 'preact';
import { formatDay } from '../../i18n/format.ts';
import { boundaryWords } from '../../i18n/time-words.ts';
import { askedInDeal, askedInScenario, dealResult, decodeCase, notesFor, receipt, scenarioById, scenarioResult, type ScenarioResult, type ScenarioVerdict, type Situation } from '../../rules/index.ts';
import type { Scenario } from '../../schema/rulebook.ts';
import { ChainDrawing } from '../drawings/ChainDrawing.tsx';
import { answerLines, headLines, type CaseLine } from './case-lines.ts';
import { useFrame, type Frame } from './checker.ts';
import { Disagreements, labelled, Refs } from './Findings.tsx';
import { Later, loadKeeping } from './Later.tsx';
import { isUnsettled, Mark, ScenarioWords, scenarioWords } from './marks.tsx';
import { Heading } from './Heading.tsx';
import { Notes } from './Notes.tsx';
import { saleChain } from './sale-chain.ts';
import { plain, Text } from './Text.tsx';

interface Rest { readonly scenario: Scenario; readonly result: ScenarioResult; readonly title: boolean }

const List = ({ title, items }: { readonly title: string; readonly items: readonly string[] }): VNode | null =>
  items.length === 0 ? null : <><h3 class="sub">{title}</h3><ul>{items.map((it) => <li key={it}><Text of={it} /></li>)}</ul></>;

/** What one scenario says on the answers. */
const ScenarioPart = ({ scenario, result, title }: Rest): VNode => {
  const frame = useFrame();
  const { data, say, word } = frame;
  const text = (path: string): string => say('scenarios', `${scenario.id}.${path}`);
  return (
    <>
      {title && <p class="rests"><ScenarioWords of={result.verdict} /> <a href={data.addresses.scenarios[scenario.id]}><Text of={word('sale.scenario', { number: scenario.number, title: text('title') })} /></a> <Refs ids={scenario.sources} /></p>}
      <List title={say('verdicts', 'label.conditions')} items={result.conditions.map((id) => text(`conditions.${id}`))} />
      <List title={say('verdicts', 'label.alternatives')} items={result.alternatives.map((id) => text(`alternatives.${id}`))} />
      <List title={say('verdicts', 'label.later')} items={result.changes.map((it) => labelled(frame, boundaryWords(frame, it.on), text(`changes.${it.id}`)))} />
      <Disagreements ids={scenario.conflicts} />
    </>
  );
};

interface Found { readonly verdict: ScenarioVerdict; readonly own: readonly { readonly id: string; readonly verdict: ScenarioVerdict; readonly sources: readonly string[] }[]; readonly scenarios: readonly Omit<Rest, 'title'>[] }

const foundFor = (situation: Situation, scenario: Scenario | undefined): Found => {
  if (scenario !== undefined) {
    const result = scenarioResult(situation, scenario);
    return { verdict: result.verdict, own: [], scenarios: [{ scenario, result }] };
  }
  const { verdict, parts } = dealResult(situation);
  return {
    verdict,
    own: parts.flatMap(({ part, verdict: said }) => ('sources' in part ? [{ id: part.id, verdict: said, sources: part.sources }] : [])),
    scenarios: parts.flatMap(({ part, scenario: result }) => {
      const named = 'scenario' in part ? scenarioById(situation.rulebook, part.scenario) : undefined;
      return named === undefined || result === undefined ? [] : [{ scenario: named, result }];
    }),
  };
};

/** The questions whose answers count. */
export const usedInSale = (situation: Situation, scenario: Scenario | undefined): readonly string[] => (scenario === undefined ? askedInDeal(situation) : askedInScenario(situation, scenario));

const lines = (frame: Frame, situation: Situation, scenario: Scenario | undefined): readonly CaseLine[] => {
  const { say, word } = frame;
  const found = foundFor(situation, scenario);
  const texts = (part: 'conditions' | 'alternatives'): readonly CaseLine[] =>
    found.scenarios.flatMap((it) => it.result[part].map((id) => ({ key: `${part}-${it.scenario.id}-${id}`, label: say('verdicts', `label.${part}`), text: say('scenarios', `${it.scenario.id}.${part}.${id}`) })));
  return [
    ...headLines(frame, situation, scenarioWords(say, found.verdict), { label: word('sale.start'), text: scenario === undefined ? word('sale.free') : say('scenarios', `${scenario.id}.title`) }),
    ...answerLines(frame, situation, usedInSale(situation, scenario)),
    ...texts('conditions'),
    ...texts('alternatives'),
  ];
};

interface Props { readonly situation: Situation; readonly scenario: Scenario | undefined; readonly isOpen: boolean; readonly link: string; readonly onOpen: (link: string) => void }

export const ScenarioAnswer = ({ situation, scenario, isOpen, link, onOpen }: Props): VNode => {
  const frame = useFrame();
  const { data: { rulebook }, say, word, locale } = frame;
  const { day, answers } = situation;
  const found = foundFor(situation, scenario);
  const said = scenarioWords(say, found.verdict);
  const [first] = found.scenarios;
  const drawn = scenario === undefined ? [saleChain(answers, found.verdict)].filter((it) => it !== undefined) : (first?.result.chains ?? []);
  const linesOf = (text: string): readonly CaseLine[] => {
    const { case: it } = decodeCase(rulebook, text);
    return lines(frame, { rulebook, day: it.day ?? day, answers: it.answers }, it.about === undefined ? undefined : scenarioById(rulebook, it.about));
  };
  return (
    <div class={isUnsettled(found.verdict) ? 'result answer' : 'result answer printable'}>
      <p class="hidden" role="status">{said}</p>
      <Heading text={said} moves={0} mark={<Mark of={found.verdict} />} />
      <p class="when">{word('result.on', { day: formatDay(day, locale) })}</p>
      <Notes notes={notesFor(situation)} />
      <ul class="on-paper">{answerLines(frame, situation, usedInSale(situation, scenario)).map((it) => <li key={it.key}><Text of={labelled(frame, it.label, it.text)} /></li>)}</ul>
      {found.verdict === 'cannot-tell' && <p>{word(isOpen ? 'sale.open' : 'sale.undecided')}</p>}
      {found.verdict === 'not-listed' && <p>{word('sale.notListed')}</p>}
      <div class="chains">
        {drawn.map((it) => (
          <figure key={it.id} class="chain"><ChainDrawing parties={it.parties.map((kind) => ({ kind, name: plain(say('ui', `party.${kind}`)) }))} hops={it.links.map((kind) => ({ kind, words: kind === 'not-known' ? word('sale.hopNotKnown') : say('ui', `link.${kind}`) }))} />{scenario !== undefined && <figcaption><Text of={say('scenarios', `${scenario.id}.chains.${it.id}`)} /></figcaption>}</figure>
        ))}
      </div>
      {drawn.length === 0 && scenario === undefined && <p class="when">{word('sale.noChain')}</p>}
      {found.own.map((it) => <p key={it.id} class="rests"><ScenarioWords of={it.verdict} /> <Text of={say('verdicts', `part.${it.id}`)} /> <Refs ids={it.sources} /></p>)}
      {found.scenarios.map((it) => <ScenarioPart key={it.scenario.id} {...it} title={scenario === undefined} />)}
      {scenario !== undefined && <p><a href={frame.data.addresses.scenarios[scenario.id]}><Text of={word('sale.scenario', { number: scenario.number, title: say('scenarios', `${scenario.id}.title`) })} /></a> <Refs ids={scenario.sources} /></p>}
      <Later load={loadKeeping} props={{ link, linesOf, receipt: receipt(situation, { check: scenario === undefined ? 'deal' : 'scenario', about: scenario?.id }, found.verdict), saved: { checker: 'sale', onOpen } }} />
    </div>
  );
};
