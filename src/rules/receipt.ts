// What a reader takes away: the case, the rules it was decided by, and the verdict. The link alone is enough to decide
// it again; the hash tells whether the rules are still the same.
import type { Situation } from './answers.ts';
import { caseFormat, encodeCase, type Case } from './case-link.ts';
import type { Finding, State } from './finding.ts';

export interface Receipt extends Case {
  readonly format: typeof caseFormat;
  readonly rulebook: { readonly hash: string; readonly lastChecked: string };
  readonly verdict: string;
  readonly requirements: readonly { readonly id: string; readonly state: State }[];
  /** The case as text for the fragment of an address. */
  readonly link: string;
}

/** @param asked what was asked, and about which role or scenario @param findings the findings behind the verdict, if any */
export const receipt = (
  situation: Situation,
  asked: { readonly check: string; readonly about?: string | undefined },
  verdict: string,
  findings: readonly Finding[] = [],
): Receipt => {
  const { rulebook, day, answers } = situation;
  const found: Case = { check: asked.check, about: asked.about, day, answers };
  return {
    format: caseFormat,
    ...found,
    rulebook: { hash: rulebook.hash, lastChecked: rulebook.lastChecked },
    verdict,
    requirements: findings.map((it) => ({ id: it.requirement.id, state: it.state })),
    link: encodeCase(rulebook, found),
  };
};
