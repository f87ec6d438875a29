// Revenue of twelve months: as one total or month by month, in any currency with the reader's own rate, shown as it is read.
import type { VNode } from 'preact';
import { formatMoney, formatMonth } from '../../i18n/format.ts';
import { readNumber } from '../../i18n/read-number.ts';
import { trailingMonths } from '../../rules/index.ts';
import { useFrame } from './checker.ts';
import { pastedFigures, type Draft } from './drafts.ts';
import { fieldId, type FieldProps } from './QuestionField.tsx';
import { plain } from './Text.tsx';

/** The month so many months before a day, as its first day. */
export const monthBefore = (day: string, months: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 - months, 1)).toISOString().slice(0, 10);

interface FigureProps { readonly id: string; readonly part: string; readonly label: string; readonly props: FieldProps; readonly rate?: boolean }

const Figure = ({ id, part, label, rate = false, props: { draft, problem, onDraft } }: FigureProps): VNode => {
  const { locale, word } = useFrame();
  const typed = draft[part] ?? '';
  const currency = draft['currency'] ?? 'USD';
  const reading = readNumber(typed, locale, rate, rate ? 'USD' : currency);
  const paste = (event: ClipboardEvent): void => {
    const figures = pastedFigures(event.clipboardData?.getData('text') ?? '').slice(-trailingMonths);
    if (rate || figures.length < 2) return;
    event.preventDefault();
    // They begin where they are pasted, or earlier where they would run past the newest month: none is lost but the oldest.
    const first = Math.min(part === 'text' ? 0 : Number(part.slice(1)), trailingMonths - figures.length);
    onDraft({ monthly: 'yes', ...Object.fromEntries(figures.map((it, index) => [`m${index + first}`, it])) });
  };
  const said = 'value' in reading ? (rate ? `1 ${currency} = ${formatMoney(reading.value, 'USD', locale)}` : formatMoney(reading.value, currency, locale)) : '';
  return (
    <div class="input">
      <label class="label" for={fieldId(id, part)}>{label}</label>
      <input id={fieldId(id, part)} class="number" inputMode="decimal" autocomplete="off" value={typed} disabled={draft['unknown'] === 'yes'} aria-invalid={problem?.part === part} aria-describedby={`${fieldId(id, part)}-read`} onPaste={paste} onInput={(event) => onDraft({ [part]: event.currentTarget.value })} />
      <span class="read" id={`${fieldId(id, part)}-read`}>{said === '' ? '' : word('field.readAs', { value: said })}</span>
    </div>
  );
};

const totalOf = (draft: Draft, locale: Parameters<typeof readNumber>[1]): number | undefined => {
  const readings = Array.from({ length: trailingMonths }, (_, index) => readNumber(draft[`m${index}`] ?? '', locale, false, draft['currency']));
  const values = readings.flatMap((it) => ('value' in it ? it.value : []));
  return values.length === trailingMonths ? values.reduce((sum, it) => sum + it, 0) : undefined;
};

export const AmountInput = (props: FieldProps): VNode => {
  const { locale, data, word, short } = useFrame();
  const { question: { id }, draft, day, onDraft } = props;
  const currency = draft['currency'] ?? 'USD';
  const currencies = [...new Set(['USD', ...data.currencies, currency])];
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const monthly = draft['monthly'] === 'yes';
  const total = monthly ? totalOf(draft, locale) : undefined;
  const mode = (value: string, text: string): VNode => (
    <label class="choice"><input type="radio" name={`${id}-mode`} checked={monthly === (value === 'yes')} onChange={() => onDraft({ monthly: value })} /><span>{text}</span></label>
  );
  return (
    <div class="amount">
      <div class="modes" role="group" aria-label={word('field.mode')}>{mode('', word('field.total'))}{mode('yes', word('field.monthly'))}</div>
      <label class="input"><span class="label">{word('field.currency')}</span>
        <select id={fieldId(id, 'currency')} value={currency} onChange={(event) => onDraft({ currency: event.currentTarget.value })}>
          {currencies.map((code) => <option key={code} value={code}>{`${code} · ${names.of(code) ?? code}`}</option>)}
        </select>
      </label>
      {monthly
        ? <div class="months">{Array.from({ length: trailingMonths }, (_, index) => <Figure key={index} id={id} part={`m${index}`} label={formatMonth(monthBefore(day, trailingMonths - index), locale)} props={props} />)}</div>
        : <Figure id={id} part="text" label={plain(short(id))} props={props} />}
      {monthly && <p class="sum" role="status">{total === undefined ? word('field.twelve') : word('field.sum', { total: formatMoney(total, currency, locale) })}</p>}
      {currency !== 'USD' && <Figure id={id} part="rate" label={word('field.rate', { currency })} props={props} rate />}
    </div>
  );
};
