// Dated states of the rules: for each role the rule sets in order, what was in force, what was new, what had ended.
import { catalogue } from '../catalogue.ts';
import { pageAddress } from '../i18n/addresses.ts';
import { inForceOn } from '../rules/index.ts';
import { endOf } from '../schema/boundary.ts';
import { role, type Role } from '../schema/common.ts';
import type { Requirement } from '../schema/requirement.ts';
import type { Change } from '../schema/rulebook.ts';
import type { Locale } from '../site.ts';

export const roles: readonly Role[] = role.options;

export const ruleSets: readonly Change[] = catalogue.changes.filter((it) => it.snapshot);

/** The first day on which the rule set surely held. Its name is a label and may give an earlier day. */
export const dayOf = (ruleSet: Change): string => endOf(ruleSet.on);

export const ruleSetAddress = (locale: Locale, ruleSet: Change, of: Role): string =>
  pageAddress(locale, `reference/rule-sets/${of}/${dayOf(ruleSet)}`);

export interface RuleSetState {
  readonly inForce: readonly Requirement[];
  readonly cannotTell: readonly Requirement[];
  readonly started: readonly Requirement[];
  readonly ended: readonly Requirement[];
  readonly before: Change | undefined;
  readonly after: Change | undefined;
}

export const stateOf = (ruleSet: Change, of: Role): RuleSetState => {
  const index = ruleSets.indexOf(ruleSet);
  const before = ruleSets[index - 1];
  const rows = catalogue.roles.filter((it) => it.role === of || it.role === 'all-roles').flatMap((it) => it.requirements);
  const { inForce, cannotTell } = inForceOn(rows, dayOf(ruleSet));
  const earlier = before === undefined ? undefined : inForceOn(rows, dayOf(before)).inForce;
  return {
    inForce,
    cannotTell,
    started: earlier === undefined ? [] : inForce.filter((it) => !earlier.includes(it)),
    ended: earlier?.filter((it) => !inForce.includes(it) && !cannotTell.includes(it)) ?? [],
    before,
    after: ruleSets[index + 1],
  };
};
