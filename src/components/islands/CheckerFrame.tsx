// The outside of every checker: its data read once, its voice, its case, and what could not be read in a link.
import { useMemo } from 'preact/hooks';
import type { FunctionComponent, VNode } from 'preact';
import { Checker, frameOf } from './checker.ts';
import { LinkProblems } from './Notes.tsx';
import { unpacked, type PackedData } from './packed-data.ts';
import { useCase, type UsedCase } from './use-case.ts';

export interface Island {
  /** A PackedData as JSON: one text is far smaller in a page than its parts one by one. */
  readonly data: string;
}

interface Props extends Island {
  readonly checks: readonly string[];
  readonly check: (about: string | undefined) => string;
  readonly inside: FunctionComponent<{ readonly used: UsedCase }>;
}

export const CheckerFrame = ({ data, checks, check, inside: Inside }: Props): VNode => {
  const frame = useMemo(() => {
    const read: PackedData = JSON.parse(data);
    return frameOf(unpacked(read));
  }, [data]);
  const used = useCase(frame.data, checks, check);
  return (
    <Checker.Provider value={frame}>
      <section class="checker" aria-label={frame.data.title} data-ready={used.state.today === undefined ? undefined : 'yes'}>
        <LinkProblems problems={used.state.problems} />
        <Inside key={used.state.opened} used={used} />
      </section>
    </Checker.Provider>
  );
};
