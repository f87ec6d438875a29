// What a reader takes along: the link, the same case in another language, the receipt as text, as data and on paper, and
// a report of what seems wrong. Nothing is sent anywhere.
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { inLanguage } from '../../i18n/addresses.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Receipt } from '../../rules/index.ts';
import { localeTags } from '../../site.ts';
import type { CaseLine } from './case-lines.ts';
import { useFrame, type Frame } from './checker.ts';
import { labelled } from './Findings.tsx';
import { plain } from './Text.tsx';

export interface TakeAwayProps {
  readonly link: string;
  readonly receipt: Receipt;
  /** A case in lines, by its link. */
  readonly linesOf: (link: string) => readonly CaseLine[];
  /** What is left to do, line by line. */
  readonly tasks?: readonly string[];
}

/** The lines as text, with an empty line between head, answers and results. */
const linesAsText = (frame: Frame, lines: readonly CaseLine[]): readonly string[] =>
  lines.flatMap(({ key, label, text }, index) => {
    const kind = (it: string | undefined): string | undefined => it?.split('-')[0];
    return [...(index > 0 && kind(lines[index - 1]?.key) !== kind(key) ? [''] : []), labelled(frame, label, text)];
  });

const download = (name: string, data: unknown): void => {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

export const TakeAway = ({ link, receipt, linesOf, tasks = [] }: TakeAwayProps): VNode => {
  const frame = useFrame();
  const { data, say, word } = frame;
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState('');
  const address = (): string => `${location.origin}${location.pathname}#${link}`;
  const rules = word('take.rules', { hash: receipt.rulebook.hash, day: formatDay(receipt.rulebook.lastChecked, data.locale) });
  const lines = (): readonly string[] => [...linesAsText(frame, linesOf(link)), ...(tasks.length === 0 ? [] : ['', ...tasks])];
  const text = (): string =>
    plain([data.title, '', ...lines(), '', rules, word('take.notMicrosoft'), address()].join('\n'));
  const report = (): string => plain([word('take.reportLead'), '', ...lines(), '', address(), rules].join('\n'));
  // What was copied was the case as it stood then.
  useEffect(() => {
    setSaid('');
    setShown('');
  }, [link]);
  const copy = (what: string, done: string): void => {
    // Said again, the same words would go unheard.
    setSaid('');
    const onPage = (): void => {
      setShown(what);
      setSaid(word('take.copyYourself'));
    };
    // Outside a secure context there is no clipboard: the text then stands on the page.
    if (!('clipboard' in navigator)) onPage();
    else navigator.clipboard.writeText(what).then(() => { setShown(''); setSaid(word(done)); }, onPage);
  };
  const mail = data.contact?.startsWith('mailto:') === true ? data.contact : undefined;
  return (
    <section class="take" aria-labelledby="take-title">
      <h3 id="take-title">{word('take.title')}</h3>
      <p>{word('take.lead')}</p>
      <p class="actions">
        <button type="button" onClick={() => copy(address(), 'take.linkCopied')}>{word('take.link')}</button>
        <button type="button" onClick={() => copy(text(), 'take.textCopied')}>{word('take.text')}</button>
        <button type="button" onClick={() => download(`csp-guide-${receipt.check}-${receipt.day ?? ''}.json`, receipt)}>{word('take.json')}</button>
        <button type="button" onClick={() => print()}>{word('take.print')}</button>
        {mail === undefined
          ? <button type="button" onClick={() => copy(report(), 'take.reportCopied')}>{word('take.report')}</button>
          : <a class="button" href={mail} onClick={(event) => { event.currentTarget.href = `${mail}?subject=${encodeURIComponent(data.title)}&body=${encodeURIComponent(report())}`; }}>{word('take.report')}</a>}
      </p>
      <p class="on-paper">{rules} · {word('take.notMicrosoft')} · {address()}</p>
      <p role="status">{said}</p>
      {shown !== '' && <textarea class="shown" readOnly rows={8} aria-label={word('take.title')} value={shown} />}
      <ul class="other-languages" aria-label={say('ui', 'site.languages')}>
        {localeTags.filter((tag) => tag !== data.locale).map((tag) => <li key={tag}><a href={`${inLanguage(location.pathname, tag)}#${link}`} lang={tag} hreflang={tag}>{say('openIn', tag)}</a></li>)}
      </ul>
    </section>
  );
};
