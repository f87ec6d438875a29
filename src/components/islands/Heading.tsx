// The heading of a step or a result: it names the window, and takes the focus when the reader comes from another step.
import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren, VNode } from 'preact';
import { useFrame } from './checker.ts';
import { plain, Text } from './Text.tsx';

interface Props { readonly text: string; readonly moves: number; readonly isWrong?: boolean; readonly mark?: ComponentChildren }

export const Heading = ({ text, moves, isWrong = false, mark }: Props): VNode => {
  const { data: { title }, word } = useFrame();
  const heading = useRef<HTMLHeadingElement>(null);
  // Not with another text: a slider that leads to another verdict keeps the focus.
  useEffect(() => {
    if (moves > 0) heading.current?.focus();
  }, [moves]);
  useEffect(() => {
    document.title = `${isWrong ? word('problem.inTitle') : ''}${plain(text)} · ${title}`;
  }, [text, title, isWrong]);
  return <h2 ref={heading} tabIndex={-1}>{mark}<Text of={text} /></h2>;
};
