// The results of the command line as data: what `--json` prints. Fields keep their meaning; new ones may be added.
import {
  asApplicantFor, changesToQualify, chooseModel, compareRegions, contrast, dealResult, decideCase, decideDeal, decideModel, decideStage, decidingForRole, difference, eligibility,
  nextQuestion, notesFor, openModelQuestions, openQuestions, receipt, regionOn, scenarioById, scenarioResult, verdictThroughTime,
  type Eligibility, type Finding, type Situation,
} from '../rules/index.ts';
import { applicant as applicantShape, role as roleShape, type Role } from '../schema/common.ts';
import type { Asked } from './rules-arguments.ts';

const roleNamed = (name: string | undefined): Role => roleShape.parse(name);

type Rulebook = Asked['rulebook'];

const findingData = (rulebook: Rulebook) => ({ requirement: row, ...finding }: Finding) => ({
  id: row.id,
  ...finding,
  kind: row.kind,
  test: row.test,
  from: row.from,
  until: row.until,
  certainty: row.certainty,
  sources: row.sources,
  conflicts: row.conflicts,
  checkedOn: rulebook.roles.flatMap((it) => it.requirements).find((it) => it.id === row.id)?.checkedOn,
});

const roleData = (rulebook: Rulebook, { role, verdict, findings, orders, notes }: Eligibility) => ({
  role,
  verdict,
  notes,
  requirements: findings.map(findingData(rulebook)),
  orders: { verdict: orders.verdict, requirements: orders.findings.map(findingData(rulebook)) },
});

/** The situation with all of the rulebook: what is told of a requirement is more than decides. */
type AskedSituation = Situation & Pick<Asked, 'rulebook'>;

const eligibilityData = (situation: AskedSituation, role: Role) => {
  const found = eligibility(situation, role);
  return {
    ...roleData(situation.rulebook, found),
    next: nextQuestion(decideStage(role, 'role'), situation, openQuestions(situation, role, 'role')),
    receipt: receipt(situation, { check: 'eligibility', about: role }, found.verdict, found.findings),
  };
};

const modelData = (situation: AskedSituation) => {
  const { verdict, roles } = chooseModel(situation);
  const chosen = roles.find((it) => it.role === verdict);
  return {
    verdict,
    notes: notesFor(situation),
    roles: roles.map((it) => {
      const against = chosen === undefined || it === chosen ? undefined : contrast(chosen, it)?.against.requirement.id;
      return { ...roleData(situation.rulebook, it), against: it.unwanted === undefined ? against : undefined, unwanted: it.unwanted, toQualify: changesToQualify(asApplicantFor(situation, it.role), it.role) };
    }),
    next: nextQuestion(decideModel, situation, openModelQuestions(situation)),
    receipt: receipt(situation, { check: 'model' }, verdict),
  };
};

const scenarioData = (situation: Situation, id: string) => {
  const scenario = scenarioById(situation.rulebook, id);
  if (scenario === undefined) throw new Error(`There is no scenario "${id}".`);
  const found = scenarioResult(situation, scenario);
  return {
    scenario: id,
    ...found,
    notes: notesFor(situation),
    sources: scenario.sources,
    conflicts: scenario.conflicts,
    next: nextQuestion(decideCase(scenario), situation, scenario.inputs),
    receipt: receipt(situation, { check: 'scenario', about: id }, found.verdict),
  };
};

const dealData = (situation: Situation) => {
  const found = dealResult(situation);
  return { ...found, notes: notesFor(situation), next: nextQuestion(decideDeal, situation, situation.rulebook.deal.inputs), receipt: receipt(situation, { check: 'deal' }, found.verdict) };
};

const regionData = ({ rulebook, day }: Situation, codes: readonly string[]) => ({
  places: codes.map((code) => ({ code, ...regionOn(rulebook.regions, code, day) })),
  verdict: codes.length > 1 ? compareRegions(rulebook.regions, codes, day) : undefined,
});

const explainData = (situation: AskedSituation, role: Role) => ({
  ...eligibilityData(situation, role),
  deciding: decidingForRole(situation, role),
  toQualify: changesToQualify(situation, role),
  throughTime: verdictThroughTime(situation, role),
});

const diffData = (rulebook: Rulebook, [role, applicant, one = '', other = '']: readonly string[]) => {
  const [before = '', after = ''] = [one, other].toSorted();
  return { role, applicant, before, after, ...difference(rulebook, roleNamed(role), applicantShape.parse(applicant), before, after) };
};

const dataOf = ({ command, about, on, answers, rulebook }: Asked) => {
  const situation: AskedSituation = { rulebook, day: on, answers };
  switch (command) {
    case 'eligibility':
      return { command, ...eligibilityData(situation, roleNamed(about[0])) } as const;
    case 'explain':
      return { command, ...explainData(situation, roleNamed(about[0])) } as const;
    case 'model':
      return { command, ...modelData(situation) } as const;
    case 'scenario':
      return { command, ...scenarioData(situation, about[0] ?? '') } as const;
    case 'deal':
      return { command, ...dealData(situation) } as const;
    case 'region':
      return { command, ...regionData(situation, about) } as const;
    case 'diff':
      return { command, ...diffData(rulebook, about) } as const;
  }
};

/** The result with the frame that every command shares. */
export const resultOf = (asked: Asked) => {
  const { hash, lastChecked } = asked.rulebook;
  const { place, sha256, list, version } = asked.given ?? {};
  return { format: 1, on: asked.on, rulebook: { hash, lastChecked, ...(place !== undefined && { place, sha256, list, version }) }, answers: asked.answers, result: dataOf(asked) } as const;
};

export type Result = ReturnType<typeof resultOf>;
