// Keeps named cases on the device and sets two of them side by side.
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { CaseLine } from './case-lines.ts';
import type { Checker } from './checker-data.ts';
import { useFrame } from './checker.ts';
import { forgetCase, saveCase, savedCases, type SavedCase } from './saved-cases.ts';
import { SideBySide } from './SideBySide.tsx';

export interface SavedCasesProps { readonly checker: Checker; readonly link: string; readonly onOpen: (link: string) => void; readonly linesOf: (link: string) => readonly CaseLine[] }

export const SavedCases = ({ checker, link, onOpen, linesOf }: SavedCasesProps): VNode => {
  const { word } = useFrame();
  const [cases, setCases] = useState<readonly SavedCase[]>([]);
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useEffect(() => setCases(savedCases(checker)), [checker]);
  const refresh = (isKept: boolean, text: string): void => {
    setCases(savedCases(checker));
    setSaid(word(isKept ? text : 'saved.refused'));
  };
  const save = (event: Event): void => {
    event.preventDefault();
    if (name.trim() === '') {
      setSaid(word('saved.nameless'));
      return;
    }
    const isKept = saveCase({ name: name.trim(), checker, link });
    refresh(isKept, 'saved.kept');
    if (isKept) setName('');
  };
  const forget = (it: SavedCase): void => {
    refresh(forgetCase(it), 'saved.forgotten');
    setChosen(chosen.filter((one) => one !== it.name));
    // The button goes with the case; the focus goes to where another is kept.
    document.getElementById('saved-name')?.focus();
  };
  const toggle = (it: string): void => setChosen(chosen.includes(it) ? chosen.filter((one) => one !== it) : [...chosen, it].slice(-2));
  const compared = cases.filter((it) => chosen.includes(it.name));
  return (
    <section class="saved" aria-labelledby="saved-title">
      <h3 id="saved-title">{word('saved.title')}</h3>
      <form class="line" onSubmit={save}>
        <label class="input"><span class="label">{word('saved.name')}</span><input id="saved-name" autocomplete="off" maxLength={60} value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
        <button type="submit">{word('saved.save')}</button>
      </form>
      <p role="status">{said}</p>
      {cases.length > 0 && (
        <ul class="cases">
          {cases.map((it) => (
            <li key={it.name}>
              <label class="choice"><input type="checkbox" checked={chosen.includes(it.name)} onChange={() => toggle(it.name)} /><span>{it.name}</span></label>
              <button type="button" class="quiet" onClick={() => onOpen(it.link)}>{word('saved.open')}<span class="hidden"> {it.name}</span></button>
              <button type="button" class="quiet" onClick={() => forget(it)}>{word('saved.forget')}<span class="hidden"> {it.name}</span></button>
            </li>
          ))}
        </ul>
      )}
      {cases.length > 1 && compared.length < 2 && <p class="when">{word('saved.chooseTwo')}</p>}
      {compared.length === 2 && <SideBySide cases={compared} linesOf={linesOf} />}
    </section>
  );
};
