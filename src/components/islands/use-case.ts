// The case a checker is about, kept in the fragment of the address: hosts never see a fragment, and the same link opens in
// every language. Answers live here alone; which step is shown is part of the history, so the browser's Back goes one
// step back and takes no answer away.
import { useEffect, useRef, useState } from 'preact/hooks';
import { deviceDay } from '../../i18n/device-day.ts';
import { decodeCase, encodeCase, type Answers, type LinkProblem } from '../../rules/index.ts';
import type { Day } from '../../schema/boundary.ts';
import type { CheckerData } from './checker-data.ts';

export interface CaseState {
  readonly about: string | undefined;
  readonly day: Day;
  readonly answers: Answers;
  /** The step that the reader went to; undefined: the first one with something left to ask, or the result. */
  readonly at: string | undefined;
  /** What could not be read in the link that was opened. */
  readonly problems: readonly LinkProblem[];
  /** The reader's own day; undefined until the checker runs in a browser. */
  readonly today: Day | undefined;
  /** How often a link was opened; what is being typed belongs to one of them. */
  readonly opened: number;
  /** How often the reader went to another step: then, not on arrival, the heading takes the focus. */
  readonly moves: number;
}

export interface UsedCase {
  readonly state: CaseState;
  readonly link: string;
  /** Changes the case. Leaving a step makes an entry of the history, so that Back leads to it; an answer alone does not. */
  readonly go: (change: Partial<CaseState>, leaving?: string) => void;
  readonly open: (fragment: string) => void;
}

/** Answers with those of a step; a field left empty takes its answer away. */
export const answersWith = (answers: Answers, given: Readonly<Record<string, string | undefined>>): Answers =>
  Object.fromEntries(Object.entries({ ...answers, ...given }).flatMap(([id, text]) => (text === undefined ? [] : [[id, text]])));

const holdsCase = (fragment: string): boolean => fragment.includes('=');

/** The address for a case; one with nothing in it leaves a fragment alone that leads to a place of the page. */
const addressFor = (link: string): string => (link === '' ? location.pathname + (holdsCase(location.hash) ? '' : location.hash) : link);

/** Keeps the links to the page's other languages at the same case. */
const keepInLanguages = (fragment: string): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.hash = fragment;
};

/** What an entry of the history says of the step shown there; nothing where another page wrote it. */
const stepIn = (entry: unknown): { readonly at: string | undefined; readonly opened: number } | undefined => {
  const { at, opened }: { readonly at?: unknown; readonly opened?: unknown } = Object(entry);
  return typeof opened === 'number' ? { at: typeof at === 'string' ? at : undefined, opened } : undefined;
};

/** @param checks what a link to this page may ask */
export const useCase = ({ rulebook, asOf }: CheckerData, checks: readonly string[], check: (about: string | undefined) => string): UsedCase => {
  const [state, setState] = useState<CaseState>({ about: undefined, day: asOf, answers: {}, at: undefined, problems: [], today: undefined, opened: 0, moves: 0 });
  const latest = useRef(state);
  const waiting = useRef(0);
  /** The address of the step that the history has just led to, with the answers of its time. */
  const popped = useRef('');

  const linkOf = ({ about, day, answers }: CaseState): string => encodeCase(rulebook, { check: check(about), about, day, answers });
  const isBlank = ({ about, answers, day, today }: CaseState): boolean => about === undefined && Object.keys(answers).length === 0 && day === today;

  /** Shows a case; returns its entry of the history, which is still to be written. */
  const show = (next: CaseState): readonly [step: object, unused: '', address: string] => {
    const link = isBlank(next) ? '' : `#${linkOf(next)}`;
    clearTimeout(waiting.current);
    latest.current = next;
    setState(next);
    // A button that its own press takes away must not take the focus with it.
    const held = document.activeElement;
    requestAnimationFrame(() => held?.isConnected === false && document.activeElement === document.body && document.querySelector<HTMLElement>('.checker h2')?.focus());
    keepInLanguages(link);
    return [{ at: next.at ?? null, opened: next.opened }, '', addressFor(link)];
  };

  const go = (change: Partial<CaseState>, leaving?: string): void => {
    const entry = show({ ...latest.current, ...change, moves: latest.current.moves + (leaving === undefined ? 0 : 1) });
    if (leaving === undefined) {
      // Browsers refuse more than a hundred changes of the address in half a minute; a slider makes them in one draw.
      waiting.current = window.setTimeout(() => history.replaceState(...entry), 120);
      return;
    }
    history.replaceState({ at: leaving, opened: latest.current.opened }, '');
    history.pushState(...entry);
  };

  const open = (fragment: string, at?: string, opened = latest.current.opened + 1): void => {
    const { case: found, problems } = decodeCase(rulebook, holdsCase(fragment) ? fragment.slice(1) : '');
    const today = deviceDay();
    const foreign: readonly LinkProblem[] = found.check !== '' && !checks.includes(found.check) ? [{ kind: 'unreadable', key: 'check', value: found.check }] : [];
    // At once: a page that is left or loaded again before its entry is written would not know which case that entry is of.
    history.replaceState(...show({ about: found.about, day: found.day ?? today, answers: found.answers, at, problems: [...problems, ...foreign], today, opened, moves: latest.current.moves }));
  };

  useEffect(() => {
    // A checker lives as long as its page, and so do these.
    addEventListener('popstate', (event: PopStateEvent) => {
      const step = stepIn(event.state);
      popped.current = '';
      if (step === undefined) return;
      // A page loaded again at a link to a place knows nothing of the case that it held before; the address does.
      if (step.opened !== latest.current.opened || isBlank(latest.current)) {
        open(location.hash, step.at);
        return;
      }
      popped.current = location.href;
      // The entry holds the answers of its time, and the browser reports a changed fragment next: by then the address has
      // to hold the answers of now, or that report would take them back.
      history.replaceState(...show({ ...latest.current, at: step.at, moves: latest.current.moves + 1 }));
    });
    addEventListener('hashchange', ({ newURL }: HashChangeEvent) => {
      // As it was followed: the address itself may have been written again by a change that was still waiting. A step of
      // the history was dealt with above.
      const { hash } = new URL(newURL);
      if (newURL !== popped.current && holdsCase(hash) && hash !== `#${linkOf(latest.current)}`) open(hash);
    });
    // Last, as a browser that refuses to write the address ends what happens here. A page loaded again goes on counting: else
    // an entry of the case before would pass for a step of this one.
    const entry = stepIn(history.state);
    open(location.hash, entry?.at, entry?.opened);
  }, []);

  // A link opened from the page makes an entry as any other does: Back leads to the case before.
  return { state, link: linkOf(state), open: (it) => { location.hash = it; }, go };
};
