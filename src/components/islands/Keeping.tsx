// What can be done with a result: take it along, keep it, compare it. Loaded with the first result.
import type { VNode } from 'preact';
import { SavedCases, type SavedCasesProps } from './SavedCases.tsx';
import style from './keeping.css?inline';
import { TakeAway, type TakeAwayProps } from './TakeAway.tsx';

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

export interface KeepingProps extends TakeAwayProps {
  /** Left out where there is nothing to compare. */
  readonly saved?: Omit<SavedCasesProps, 'link' | 'linesOf'>;
}

export const Keeping = ({ saved, ...taken }: KeepingProps): VNode => (
  <>
    <TakeAway {...taken} />
    {saved && <SavedCases link={taken.link} linesOf={taken.linesOf} {...saved} />}
  </>
);
