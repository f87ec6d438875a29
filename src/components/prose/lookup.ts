// Rows of the rulebook by id, with an error that tells a writer what to write instead.
import { catalogue } from '../../catalogue.ts';
import { nearest } from '../../schema/problem.ts';
import type { Requirement } from '../../schema/requirement.ts';
import type { Scenario } from '../../schema/rulebook.ts';

const findIn = <Row extends { readonly id: string }>(rows: readonly Row[], id: string, kind: string): Row => {
  const row = rows.find((it) => it.id === id);
  if (row === undefined) throw new Error(`There is no ${kind} "${id}": ${nearest(id, rows.map((it) => it.id))}`);
  return row;
};

export const requirementById = (id: string): Requirement => findIn(catalogue.requirements, id, 'requirement');
export const scenarioById = (id: string): Scenario => findIn(catalogue.scenarios, id, 'scenario');
