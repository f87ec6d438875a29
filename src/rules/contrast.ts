// The first point at which one role is open and another is not: "A rather than B because …".
import type { Eligibility } from './eligibility.ts';
import type { Finding } from './finding.ts';

export interface Contrast {
  /** The finding that stands in the way of the other role. */
  readonly against: Finding;
  /** The finding of the chosen role on the same question, where it has one. */
  readonly instead: Finding | undefined;
}

const questionOf = ({ requirement: { test } }: Finding): string | undefined => ('question' in test ? test.question : test.type);

/** The first requirement that speaks against `other` and not against `chosen`: failed ones, then open ones, then judgements. */
export const contrast = (chosen: Eligibility, other: Eligibility): Contrast | undefined => {
  const counterpart = (finding: Finding): Finding | undefined =>
    chosen.findings.find((it) => it.state !== 'not-in-force' && questionOf(it) !== undefined && questionOf(it) === questionOf(finding));
  const [against] = (['not-met', 'cannot-tell', 'microsoft-decides'] as const).flatMap((state) =>
    other.findings.filter((it) => it.requirement.kind === 'mandatory' && it.state === state && counterpart(it)?.state !== state && (state !== 'cannot-tell' || it.fulfilled !== 'yes')),
  );
  return against && { against, instead: counterpart(against) };
};
