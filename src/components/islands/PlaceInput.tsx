// A country/region by typing: the browser offers the names that fit, and what was typed is read in several spellings.
import { useMemo } from 'preact/hooks';
import type { VNode } from 'preact';
import { placeName } from '../../i18n/place-names.ts';
import { useFrame } from './checker.ts';
import { placeNames, readPlace } from './place-reading.ts';
import { fieldId, type FieldProps } from './QuestionField.tsx';
import { Text } from './Text.tsx';

/** The browser itself knows the names it offers: in the page they would weigh more than all its tables. */
export const PlaceControl = ({ question: { id }, draft, problem, onDraft }: FieldProps): VNode => {
  const { locale, word } = useFrame();
  const names = useMemo(() => (typeof document === 'undefined' ? [] : placeNames(locale)), [locale]);
  const typed = draft['text'] ?? '';
  const code = readPlace(typed, locale);
  return (
    <>
      <input id={fieldId(id)} list={`${fieldId(id)}-names`} autocomplete="off" value={typed} disabled={draft['unknown'] === 'yes'} aria-invalid={problem !== undefined} aria-describedby={`${fieldId(id)}-${problem === undefined ? 'read' : 'problem'}`} onInput={(event) => onDraft({ text: event.currentTarget.value })} />
      <datalist id={`${fieldId(id)}-names`}>{names.map((it) => <option key={it} value={it} />)}</datalist>
      <span class="read" id={`${fieldId(id)}-read`}>{code === undefined ? '' : word('field.readAs', { value: `${placeName(code, locale)} · ${code}` })}</span>
    </>
  );
};

export const PlaceInput = (props: FieldProps): VNode => {
  const { short } = useFrame();
  const { question: { id } } = props;
  return <div class="input"><label class="label" for={fieldId(id)}><Text of={short(id)} /></label><PlaceControl {...props} /></div>;
};
