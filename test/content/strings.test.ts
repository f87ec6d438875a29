import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { factNames } from '../../src/i18n/facts.ts';
import { bundles } from '../../src/i18n/messages.ts';
import { localeTags } from '../../src/site.ts';
import { leaves } from './trees.ts';

/** Bundle, the ids it must have, and under each id the texts that must (true) or may (false) be there. */
const lapses = catalogue.roles.flatMap((it) => it.lapses);
// A change may do without words of its own, but not in some languages only.
const worded = catalogue.changes.filter(({ id }) => localeTags.some((tag) => bundles[tag]?.['changes']?.[id] !== undefined));
const notRequired = catalogue.roles.flatMap((it) => it.notRequired);
const expected = {
  requirements: Object.fromEntries(catalogue.requirements.map((it) => [it.id, ['title', 'demand', ...(it.checked ? ['check'] : [])]])),
  lapses: Object.fromEntries(lapses.map((it) => [it.id, ['title', 'text']])),
  'not-required': Object.fromEntries(notRequired.map((it) => [it.id, ['']])),
  conflicts: Object.fromEntries(catalogue.conflicts.map((it) => [it.id, ['title', 'text']])),
  changes: Object.fromEntries(worded.map((it) => [it.id, ['title', 'text']])),
  claims: Object.fromEntries(catalogue.claims.map((it) => [it.id, ['text', ...(it.holds === 'changed' ? ['today'] : [])]])),
  regions: Object.fromEntries(catalogue.regions.regions.map((it) => [it.id, ['']])),
  questions: Object.fromEntries(
    catalogue.questions.map((it) => [it.id, ['short', 'ask', 'find', ...(it.options ?? []).map((option) => `options.${option}`)]]),
  ),
  names: Object.fromEntries(catalogue.names.map((it) => [it.id, ['old', 'new']])),
  scenarios: Object.fromEntries(
    catalogue.scenarios.map((it) => [
      it.id,
      [
        'title', 'question', 'answer',
        ...it.chains.map((chain) => `chains.${chain.id}`),
        ...it.conditions.map((id) => `conditions.${id}`),
        ...it.alternatives.map((id) => `alternatives.${id}`),
        ...it.changes.map((change) => `changes.${change.id}`),
      ],
    ]),
  ),
} satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
const optional: Readonly<Record<string, readonly string[]>> = { requirements: ['note'], names: ['note'] };

describe.each(localeTags)('texts of the rulebook in %s', (locale) => {
  it.each(Object.entries(expected))('%s: one text for every id and none too many', (bundle, ids) => {
    const found = leaves(bundles[locale]?.[bundle] ?? {}).map(([key]) => key);
    const wanted = Object.entries(ids).flatMap(([id, parts]) => parts.map((part) => (part === '' ? id : `${id}.${part}`)));
    const allowed = new Set([...wanted, ...Object.keys(ids).flatMap((id) => (optional[bundle] ?? []).map((part) => `${id}.${part}`))]);
    expect([
      ...wanted.filter((key) => !found.includes(key)).map((key) => `locales/${locale}/${bundle}.json ${key} is missing: write it`),
      ...found.filter((key) => !allowed.has(key)).map((key) => `locales/${locale}/${bundle}.json ${key} belongs to no id of the rulebook: take it out, or correct the id`),
    ]).toEqual([]);
  });

  const texts = Object.entries(bundles[locale] ?? {}).flatMap(([bundle, tree]) =>
    leaves(tree).map(([key, text]) => ({ place: `locales/${locale}/${bundle}.json ${key}`, text })),
  );

  it('fills every placeholder for a fact from the rulebook', () => {
    const unknown = texts.flatMap(({ place, text }) =>
      [...text.matchAll(/\{\{fact\.([^}]+)\}\}/g)].flatMap(([, name = '']) => (factNames.includes(name) ? [] : [`${place}: ${name}`])),
    );
    expect(unknown).toEqual([]);
  });

  it('has no unknown placeholder outside the frame', () => {
    const odd = texts.filter(({ place, text }) => !/\/(ui|verdicts|checkers|search|offline|markdown|status)\.json/.test(place) && /\{\{(?!fact\.)/.test(text));
    expect(odd).toEqual([]);
  });

  it('keeps its definitions to facts the rulebook holds', () => {
    const unknown = catalogue.terms.flatMap((term) =>
      [...(term.languages[locale]?.definition ?? '').matchAll(/\{\{fact\.([^}]+)\}\}/g)].flatMap(([, name = '']) => (factNames.includes(name) ? [] : [`${term.key}: ${name}`])),
    );
    expect(unknown).toEqual([]);
  });
});
