// What a reader takes along: the link, the same case in another language, the receipt as text, as data and on paper, and
// a report of what seems wrong. Nothing is sent anywhere.
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { inLanguage } from '../../i18n/addresses.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Receipt } from '../../rules/index.ts';
import { localeTags } from '../../site.ts';
import { useFrame } from './checker.ts';
import { plain } from './Text.tsx';

export interface TakeAwayProps {
  readonly link: string;
  readonly receipt: Receipt;
  /** The receipt as lines of text, without the frame that every receipt has. */
  readonly lines: () => readonly string[];
}

const download = (name: string, data: unknown): void => {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

export const TakeAway = ({ link, receipt, lines }: TakeAwayProps): VNode => {
  const { data, say, word } = useFrame();
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState('');
  const address = (): string => `${location.origin}${location.pathname}#${link}`;
  const rules = word('take.rules', { hash: receipt.rulebook.hash, day: formatDay(receipt.rulebook.lastChecked, data.locale) });
  const text = (): string =>
    plain([data.title, '', ...lines(), '', rules, word('take.notMicrosoft'), address()].join('\n'));
  const report = (): string => plain([word('take.reportLead'), '', ...lines(), '', address(), rules].join('\n'));
  const copy = (what: string, done: string): void => {
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
