// Figures and dates of the rulebook by name ("db-revenue-usd-1m.from"), so that prose never repeats them.
import { catalogue } from '../catalogue.ts';
import { dayBefore } from '../rules/index.ts';
import type { Boundary } from '../schema/boundary.ts';
import type { Requirement } from '../schema/requirement.ts';
import type { Fact } from '../schema/rulebook.ts';
import type { Locale } from '../site.ts';
import { asTimeElement, formatCount, formatMoney } from './format.ts';
import { formatBoundary, formatDuration } from './spans.ts';

type Value =
  | { readonly type: 'money'; readonly value: number; readonly unit: string }
  | Extract<Fact, { type: 'duration' | 'count' }>
  | { readonly type: 'duration'; readonly value: number; readonly unit: 'hour' | 'month'; readonly upTo?: undefined }
  | { readonly type: 'boundary'; readonly value: Boundary };

const thresholdOf = ({ test }: Requirement): Value | undefined => {
  switch (test.type) {
    case 'amount':
      return { type: 'money', value: test.value, unit: test.unit };
    case 'months':
      return { type: 'duration', value: test.value, unit: 'month' };
    case 'hours':
      return { type: 'duration', value: test.value, unit: 'hour' };
    default:
      return undefined;
  }
};

/** The last days on which something held, from the first day on which it no longer did. Months stay months. */
export const lastDayOf = (until: Boundary): Boundary => {
  const isDay = until.earliest === until.latest;
  return isDay && until.earliest !== undefined ? { earliest: dayBefore(until.earliest), latest: dayBefore(until.earliest) } : until;
};

const entries = function* (): Generator<[string, Value | undefined]> {
  const at = (value: Boundary | null | undefined): Value | undefined => (value ? { type: 'boundary', value } : undefined);
  const untilOf = (value: Boundary | null): Value | undefined => (value ? { type: 'boundary', value: lastDayOf(value) } : undefined);
  for (const it of catalogue.requirements) {
    yield [`${it.id}.value`, thresholdOf(it)];
    yield [`${it.id}.from`, at(it.from)];
    yield [`${it.id}.until`, untilOf(it.until)];
    yield [`${it.id}.enforced`, at(it.enforcedFrom)];
  }
  for (const it of catalogue.roles.flatMap((role) => role.lapses)) {
    yield [`${it.id}.from`, at(it.from)];
    yield [`${it.id}.until`, untilOf(it.until)];
  }
  for (const it of catalogue.changes) yield [`${it.id}.on`, at(it.on)];
  for (const it of catalogue.names) yield [`${it.id}.on`, at(it.on)];
  for (const it of catalogue.scenarios.flatMap((scenario) => scenario.changes)) yield [`${it.id}.on`, at(it.on)];
  for (const it of catalogue.sources) {
    yield [`${it.id}.dated`, at(it.dated)];
    yield [`${it.id}.handed`, it.handedOff ? at({ earliest: it.handedOff, latest: it.handedOff }) : undefined];
  }
  for (const it of catalogue.facts) yield [`${it.id}.value`, it.type === 'date' ? at(it.value) : it];
};

const facts: ReadonlyMap<string, Value> = new Map(
  [...entries()].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
);

export const factNames: readonly string[] = [...facts.keys()];

const print = (value: Value, locale: Locale): string => {
  switch (value.type) {
    case 'money':
      return formatMoney(value.value, value.unit, locale);
    case 'duration':
      return formatDuration(value.value, value.unit, locale, value.upTo);
    case 'count':
      return formatCount(value.value, locale);
    case 'boundary':
      return formatBoundary(value.value, locale, asTimeElement);
  }
};

/** A fact in the words of a language, as HTML. Throws for a name the rulebook does not hold. */
export const factHtml = (name: string, locale: Locale): string => {
  const value = facts.get(name.includes('.') ? name : `${name}.value`);
  if (value === undefined) throw new Error(`There is no fact "${name}" in content/rulebook/. Write an id and one of .value, .from, .until, .enforced, .on, .dated.`);
  return print(value, locale);
};

/** All facts as nested values for the placeholders of strings: {{fact.some-id.from}}. */
export const factValues = (locale: Locale): { readonly fact: Readonly<Record<string, Readonly<Record<string, string>>>> } => {
  const nested: Record<string, Record<string, string>> = {};
  for (const [name, value] of facts) {
    const [id = '', attribute = ''] = name.split('.');
    (nested[id] ??= {})[attribute] = print(value, locale);
  }
  return { fact: nested };
};
