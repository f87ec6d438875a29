// Two countries/regions on a day: whether they lie in the same CSP region, and the currencies there.
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { placeName } from '../../i18n/place-names.ts';
import { compareRegions, notesFor, questionById, receipt, regionOn, type RegionMatch } from '../../rules/index.ts';
import { headLines } from './case-lines.ts';
import { CheckerFrame, type Island } from './CheckerFrame.tsx';
import { useFrame } from './checker.ts';
import { DayField } from './DayField.tsx';
import { draftOf, readDraft, type Drafts } from './drafts.ts';
import { labelled } from './Findings.tsx';
import { Later, loadKeeping } from './Later.tsx';
import { Notes } from './Notes.tsx';
import { PlaceInput } from './PlaceInput.tsx';
import { Text } from './Text.tsx';
import { answersWith, type UsedCase } from './use-case.ts';

const ids = ['seller-location', 'buyer-location'] as const;

const Inside = ({ used: { state, link, go } }: { readonly used: UsedCase }): VNode => {
  const frame = useFrame();
  const { data: { rulebook, addresses }, locale, word, say } = frame;
  const [drafts, setDrafts] = useState<Drafts>({});
  const fields = ids.flatMap((id) => {
    const question = questionById(rulebook, id);
    return question === undefined ? [] : [{ question, draft: drafts[id] ?? draftOf(question, state.answers[id], locale) }];
  });
  const put = (id: string, text: string): void => {
    const question = questionById(rulebook, id);
    const answer = question && readDraft(question, { text }, locale).answer;
    setDrafts({ ...drafts, [id]: { text } });
    go({ answers: answersWith(state.answers, { [id]: answer }) });
  };
  const codes = ids.flatMap((id) => (state.answers[id] === undefined || state.answers[id] === '?' ? [] : [String(state.answers[id])]));
  const match: RegionMatch | undefined = codes.length === ids.length ? compareRegions(rulebook.regions, codes, state.day) : undefined;
  const said = match === undefined ? word('region.two') : word(`region.${match}`);
  const placeLine = (code: string): string => {
    const found = regionOn(rulebook.regions, code, state.day);
    if (found.kind !== 'listed') return word(`region.place.${found.kind}`);
    const currencies = [...new Set(found.entries.flatMap((it) => it.currencies))];
    return word('region.place.listed', { region: say('regions', found.region), currencies: currencies.length === 0 ? say('ui', 'regions.noCurrency') : currencies.join(say('ui', 'punctuation.comma')) });
  };
  const found = codes.map((code) => labelled(frame, placeName(code, locale), placeLine(code)));
  return (
    <>
      <form class="fields two" method="dialog" noValidate onSubmit={(event) => event.preventDefault()}>
        {fields.map(({ question, draft }) => <PlaceInput key={question.id} question={question} draft={draft} day={state.day} problem={undefined} onDraft={(it) => put(question.id, it['text'] ?? '')} />)}
      </form>
      <DayField day={state.day} today={state.today} onDay={(day) => go({ day })} />
      <div class="result">
        <p role="status"><strong>{said}</strong></p>
        {found.length > 0 && <ul>{found.map((it) => <li key={it}><Text of={it} /></li>)}</ul>}
        {match !== undefined && (
          <>
            <p>{word(`region.means.${match}`)}</p>
            <Notes notes={notesFor({ rulebook, day: state.day, answers: {} })} />
            <p><a href={`${addresses.checks.sale}#v=1&on=${state.day}&check=scenario&about=sc-7-cross-region-customer&customer-tenant=${codes[1] ?? ''}&own-location=${codes[0] ?? ''}`}>{word('region.onward')}</a></p>
            <Later load={loadKeeping} props={{ link, receipt: receipt({ rulebook, day: state.day, answers: state.answers }, { check: 'region' }, match), linesOf: () => [...headLines(frame, { rulebook, day: state.day, answers: state.answers }, said), ...codes.map((code) => ({ key: `answer-${code}`, label: placeName(code, locale), text: placeLine(code) }))] }} />
          </>
        )}
      </div>
    </>
  );
};

export const RegionLookup = ({ data }: Island): VNode => <CheckerFrame data={data} checks={['region']} check={() => 'region'} inside={Inside} />;
