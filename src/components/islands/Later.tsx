// A part that only some readers need is loaded when it is needed. If it cannot be loaded, the page says so and goes on.
import { useEffect, useState } from 'preact/hooks';
import { h, type ComponentChild, type FunctionComponent } from 'preact';
import { Checker, frameOf, useFrame, type Frame } from './checker.ts';
import type { Words } from './checker-data.ts';
import type { KeepingProps } from './Keeping.tsx';

/** What goes with every result, with its words, which no page carries before there is one. */
export const loadKeeping = async ({ data }: Frame): Promise<FunctionComponent<KeepingProps>> => {
  const [{ Keeping }, response] = await Promise.all([import('./Keeping.tsx'), fetch(`/${data.locale}/check/keeping.json`)]);
  const words: Words = await response.json();
  const frame = frameOf({ ...data, words: { ...data.words, checkers: { ...data.words['checkers'], ...words } } });
  return (props) => h(Checker.Provider, { value: frame }, h(Keeping, props));
};

interface Props<Inside> { readonly load: (frame: Frame) => Promise<FunctionComponent<Inside>>; readonly props: Inside }

export const Later = <Inside extends object>({ load, props }: Props<Inside>): ComponentChild => {
  const frame = useFrame();
  const [loaded, setLoaded] = useState<{ readonly Part: FunctionComponent<Inside> } | 'failed' | undefined>(undefined);
  useEffect(() => {
    load(frame).then((Part) => setLoaded({ Part }), () => setLoaded('failed'));
  }, []);
  if (loaded === 'failed') return <p class="problem">{frame.word('take.notLoaded')}</p>;
  return loaded === undefined ? null : h(loaded.Part, props);
};
