// The worked examples that readers see. Each requirement that answers can fail must have one in which it alone fails.
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { eligibility } from '../../src/rules/index.ts';
import { exampleFaults } from './expectations.ts';
import { answersOf, rows, rulebook } from './situations.ts';

const { roles, scenarios } = catalogue.examples;

describe('the worked examples of roles', () => {
  it.each(roles.map((it) => [it.id, it] as const))('%s', (_, example) => {
    expect([...exampleFaults(rulebook, { roles: [example], scenarios: [] })]).toEqual([]);
  });

  it('have one for each requirement that answers can fail, in which it alone fails', () => {
    const failedAlone = new Set(
      roles.flatMap((example) => {
        const found = eligibility({ rulebook, day: example.on, answers: answersOf(example) }, example.role);
        const failed = (example.stage === 'role' ? found : found.orders).findings.filter((it) => it.state === 'not-met' || it.state === 'recommended-missing');
        return failed.length === 1 ? failed.map((it) => it.requirement.id) : [];
      }),
    );
    const testable = rows.filter((row) => row.testedBy.length > 0 && (row.until?.latest ?? '9999') > rulebook.firstDay);
    expect(testable.filter((row) => !failedAlone.has(row.id)).map((row) => `${row.id}: write an example in content/rulebook/examples.yaml in which it alone fails`)).toEqual([]);
  });
});

describe('the worked examples of scenarios', () => {
  it.each(scenarios.map((it) => [it.id, it] as const))('%s', (_, example) => {
    expect([...exampleFaults(rulebook, { roles: [], scenarios: [example] })]).toEqual([]);
  });

  it.each(rulebook.scenarios.map((it) => [it.id, it] as const))('show every verdict of %s', (_, scenario) => {
    const shown = scenarios.filter((it) => it.scenario === scenario.id).map((it) => it.verdict);
    expect(shown).toEqual(expect.arrayContaining([...new Set(scenario.cases.map((it) => it.verdict))]));
  });
});
