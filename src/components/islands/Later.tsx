// A part that only some readers need is loaded when it is needed, and with it the words that no page carries before there is
// a result. If it cannot be loaded, the page says so and goes on.
import { useEffect, useState } from 'preact/hooks';
import { h, type ComponentChild, type FunctionComponent } from 'preact';
import { Checker, frameOf, useFrame, type Frame } from './checker.ts';
import type { Words } from './checker-data.ts';
import type { KeepingProps } from './Keeping.tsx';

/** A group of words that comes later stands for the one in the page: no part needs both. */
const withLaterWords = async ({ data }: Frame): Promise<Frame> => {
  const words: Words = await (await fetch(`/${data.locale}/check/keeping.json`)).json();
  return frameOf({ ...data, words: { ...data.words, checkers: { ...data.words['checkers'], ...words } } });
};

/** What goes with every result. */
export const loadKeeping = async (): Promise<FunctionComponent<KeepingProps>> => (await import('./Keeping.tsx')).Keeping;

interface Props<Inside> { readonly load: () => Promise<FunctionComponent<Inside>>; readonly props: Inside }

export const Later = <Inside extends object>({ load, props }: Props<Inside>): ComponentChild => {
  const frame = useFrame();
  const [loaded, setLoaded] = useState<{ readonly Part: FunctionComponent<Inside>; readonly value: Frame } | 'failed' | undefined>(undefined);
  useEffect(() => {
    Promise.all([load(), withLaterWords(frame)]).then(([Part, value]) => setLoaded({ Part, value }), () => setLoaded('failed'));
  }, []);
  if (loaded === 'failed') return <p class="problem">{frame.word('take.notLoaded')}</p>;
  return loaded === undefined ? null : h(Checker.Provider, { value: loaded.value }, h(loaded.Part, props));
};
