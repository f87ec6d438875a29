// A part that only some readers need is loaded when it is needed. If it cannot be loaded, the page says so and goes on.
import { useEffect, useState } from 'preact/hooks';
import { h, type ComponentChild, type FunctionComponent } from 'preact';
import { useFrame } from './checker.ts';
import type { KeepingProps } from './Keeping.tsx';

/** What goes with every result. */
export const loadKeeping = async (): Promise<FunctionComponent<KeepingProps>> => (await import('./Keeping.tsx')).Keeping;

interface Props<Inside> { readonly load: () => Promise<FunctionComponent<Inside>>; readonly props: Inside }

export const Later = <Inside extends object>({ load, props }: Props<Inside>): ComponentChild => {
  const { word } = useFrame();
  const [loaded, setLoaded] = useState<{ readonly Part: FunctionComponent<Inside> } | 'failed' | undefined>(undefined);
  useEffect(() => {
    load().then((Part) => setLoaded({ Part }), () => setLoaded('failed'));
  }, []);
  if (loaded === 'failed') return <p class="problem">{word('take.notLoaded')}</p>;
  return loaded === undefined ? null : h(loaded.Part, props);
};
