import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { dayBefore, inForceOn, requirementStanding } from '../../src/rules/index.ts';
import type { Applicant, Role } from '../../src/schema/common.ts';

const applicants = ['new', 'existing'] as const;
const boundaryDays = [
  ...new Set(
    catalogue.requirements.flatMap((row) =>
      [row, ...row.applies].flatMap((it) => [it.from?.earliest, it.from?.latest, it.until?.earliest, it.until?.latest]),
    ),
  ),
].filter((day) => day !== undefined).toSorted();
const days = boundaryDays.flatMap((day) => [dayBefore(day), day]);

it('at most one row of a series is in force, on every day around every boundary, for each kind of applicant', () => {
  const doubled = days.flatMap((day) =>
    applicants.flatMap((applicant) =>
      [...Map.groupBy(inForceOn(catalogue.requirements, day, applicant).inForce, (it) => it.series)]
        .filter(([, rows]) => rows.length > 1)
        .map(([series, rows]) => `${day} ${applicant} ${series}: ${rows.map((it) => it.id).join(', ')}`),
    ),
  );
  expect(doubled).toEqual([]);
});

it('a series never falls silent between its first and its last day', () => {
  const silent = applicants.flatMap((applicant) =>
    [...Map.groupBy(catalogue.requirements, (it) => it.series)].flatMap(([series, rows]) => {
      const standings = days.map((day) => rows.map((row) => requirementStanding(row, day, applicant)));
      const alive = standings.map((of) => of.some((it) => it === 'in-force' || it === 'cannot-tell'));
      const first = alive.indexOf(true);
      const last = alive.lastIndexOf(true);
      return alive.flatMap((it, index) => (!it && index > first && index < last ? [`${series} (${applicant}) on ${days[index]}`] : []));
    }),
  );
  expect(silent).toEqual([]);
});

it('asking without a kind of applicant finds what binds either kind', () => {
  for (const day of boundaryDays) {
    const either = new Set(applicants.flatMap((applicant) => inForceOn(catalogue.requirements, day, applicant).inForce));
    expect(new Set(inForceOn(catalogue.requirements, day).inForce), day).toEqual(either);
  }
});

// The thresholds a reader would look up by hand, role by role.
const revenue = (role: Role, applicant: Applicant, day: string) => {
  const rows = catalogue.roles.find((it) => it.role === role)?.requirements.filter((it) => it.series.endsWith('-revenue')) ?? [];
  const { inForce, cannotTell } = inForceOn(rows, day, applicant);
  return { inForce: inForce.map((it) => (it.test.type === 'amount' ? it.test.value : it.test.type)), open: cannotTell.length };
};

describe('the revenue asked for', () => {
  it.each([
    ['direct-bill-partner', 'new', '2018-08-31', ['no-requirement']],
    ['direct-bill-partner', 'new', '2020-10-26', ['no-requirement']],
    ['direct-bill-partner', 'new', '2020-10-27', [300_000]],
    ['direct-bill-partner', 'existing', '2020-10-27', ['no-requirement']],
    ['direct-bill-partner', 'existing', '2021-12-31', [300_000]],
    ['direct-bill-partner', 'new', '2025-09-30', [300_000]],
    ['direct-bill-partner', 'existing', '2025-09-30', [300_000]],
    ['direct-bill-partner', 'new', '2025-10-01', [1_000_000]],
    ['direct-bill-partner', 'existing', '2026-10-01', [1_000_000]],
    ['indirect-reseller', 'existing', '2024-03-31', ['no-requirement']],
    ['indirect-reseller', 'existing', '2024-04-01', [1_000]],
    ['indirect-reseller', 'new', '2026-11-20', ['no-requirement']],
    ['indirect-provider', 'new', '2025-09-30', ['unpublished']],
    ['indirect-provider', 'new', '2025-10-01', [30_000_000]],
  ] as const)('%s, %s, on %s: %j', (role, applicant, day, expected) => {
    expect(revenue(role, applicant, day).inForce).toEqual(expected);
  });

  it('cannot be told for an existing direct-bill partner between the rule date and the last first anniversary', () => {
    expect(revenue('direct-bill-partner', 'existing', '2026-01-15')).toEqual({ inForce: [], open: 2 });
    expect(revenue('direct-bill-partner', 'existing', '2021-01-15')).toEqual({ inForce: [], open: 2 });
  });
});

describe('the managed service of direct-bill partners', () => {
  it.each([
    ['2018-08-31', 'mandatory'],
    ['2020-10-26', 'mandatory'],
    ['2020-10-27', 'recommended'],
    ['2023-06-01', 'recommended'],
  ])('on %s is %s', (day, kind) => {
    const { inForce } = inForceOn(catalogue.requirements.filter((it) => it.series === 'db-managed-service'), day, 'new');
    expect(inForce.map((it) => it.kind)).toEqual([kind]);
  });

  it('is neither required nor surely gone after the last text that names it', () => {
    const { inForce, cannotTell } = inForceOn(catalogue.requirements.filter((it) => it.series === 'db-managed-service'), '2026-11-20', 'new');
    expect([inForce, cannotTell.map((it) => it.kind)]).toEqual([[], ['recommended']]);
  });
});
