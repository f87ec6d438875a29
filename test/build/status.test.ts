// The state of the guide: what is overdue on a day, and that no rule may wait longer than the project's own interval.
import { describe, expect, it } from 'vitest';
import { certaintyCounts, claimsSaid, overdueOn, readings, rereads, translationCounts, translationLags } from '../../src/build/status.ts';
import { catalogue } from '../../src/catalogue.ts';
import { status } from '../../src/cli/status-command.ts';
import { daysBetweenReadings, lastChecked, localeTags } from '../../src/site.ts';

const allRereads = readings.flatMap((what) => rereads[what]);
const firstDue = allRereads.map((it) => it.readBy).toSorted()[0] ?? '';
const dayAfter = (day: string, days = 1): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const lagging = translationLags.length > 0;

describe('what is to be read again', () => {
  it('is every rule, source and outside address, each within the interval and after it was read', () => {
    expect(readings.map((what) => rereads[what].length)).toEqual([catalogue.requirements.length, catalogue.roles.flatMap((it) => it.lapses).length, catalogue.scenarios.length, catalogue.sources.length, catalogue.links.length]);
    expect(allRereads.filter(({ readOn, readBy }) => readBy <= readOn || readBy > dayAfter(readOn, daysBetweenReadings))).toEqual([]);
  });

  it('is named in the rules with a day within the interval', () => {
    const rows = [...catalogue.requirements, ...catalogue.roles.flatMap((it) => it.lapses), ...catalogue.scenarios];
    expect(rows.filter(({ checkedOn, reviewBy }) => reviewBy > dayAfter(checkedOn, daysBetweenReadings)).map((it) => it.id)).toEqual([]);
  });

  it('is overdue from the day after its last one', () => {
    expect(readings.flatMap((what) => overdueOn(firstDue, what))).toEqual([]);
    expect(readings.flatMap((what) => overdueOn(dayAfter(firstDue), what)).map((it) => it.readBy)).toEqual(allRereads.filter((it) => it.readBy === firstDue).map((it) => it.readBy));
    expect(readings.map((what) => overdueOn('9999-12-31', what).length)).toEqual(readings.map((what) => rereads[what].length));
  });
});

it('every rule and change is counted once, and every statement is said in every language', () => {
  const total = certaintyCounts.flatMap((it) => it.counts).reduce((sum, it) => sum + it, 0);
  expect(total).toBe(catalogue.requirements.length + catalogue.changes.length);
  expect(localeTags.map(claimsSaid)).toEqual(localeTags.map(() => catalogue.claims.length));
  expect(new Set(translationCounts.map(({ kind, counts }) => `${kind} ${String(counts.fresh + counts.stale + counts.missing)}`)).size).toBe(2);
});

describe('npm run status', () => {
  it('tells by its exit code whether anything is overdue on the day', () => {
    expect(status(['--on', lastChecked], '2030-01-01').code).toBe(lagging ? 1 : 0);
    expect(status(['--on', dayAfter(firstDue)], lastChecked)).toMatchObject({ code: 1 });
    expect(status([], dayAfter(firstDue)).code).toBe(1);
  });

  it('names what is overdue, since when, and everything that lags behind', () => {
    const { text } = status(['--on', dayAfter(firstDue)], lastChecked);
    const named = readings.flatMap((what) => overdueOn(dayAfter(firstDue), what));
    expect(named.filter(({ id, readOn, readBy }) => !text.includes(`${id}: read on ${readOn}, due by ${readBy}`))).toEqual([]);
    expect(translationLags.filter(({ name, key }) => !text.includes(`${name} ${key}: `))).toEqual([]);
    expect(status(['--on', firstDue], lastChecked).text).not.toContain('due by');
  });

  it.each([[['--on']], [['--on', 'soon']], [['--on', '2027-02-30']], [['--until', '2027-01-01']], [['--on', '2027-01-01', 'x']]])('refuses %j', (args) => {
    expect(status(args, lastChecked).code).toBe(2);
  });
});
