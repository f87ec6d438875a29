// All content, read and checked.
import type { Examples } from './examples.ts';
import type { Requirement, RoleFile } from './requirement.ts';
import type * as rulebook from './rulebook.ts';
import type { Claim, Term } from './text.ts';

export interface Catalogue {
  readonly roles: readonly RoleFile[];
  readonly requirements: readonly Requirement[];
  readonly questions: readonly rulebook.Question[];
  readonly facts: readonly rulebook.Fact[];
  readonly sources: readonly rulebook.Source[];
  readonly conflicts: readonly rulebook.Conflict[];
  readonly changes: readonly rulebook.Change[];
  readonly scenarios: readonly rulebook.Scenario[];
  readonly deal: rulebook.Deal;
  readonly examples: Examples;
  readonly names: readonly rulebook.Rename[];
  readonly links: readonly rulebook.Link[];
  readonly regions: rulebook.RegionFile;
  readonly claims: readonly Claim[];
  readonly terms: readonly Term[];
  readonly englishNames: readonly string[];
}
