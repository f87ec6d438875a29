// The labels of the checkers: each is asked for by some part, and each that is asked for by its whole name exists.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { questionGroups } from '../../src/components/tools/question-groups.ts';
import { bundles } from '../../src/i18n/messages.ts';
import { askedQuestions, type Situation } from '../../src/rules/index.ts';
import { rulebook } from '../rules/situations.ts';
import { leaves } from './trees.ts';
import { root } from './pages.ts';

const folder = join(root, 'src/components/islands');
const code = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
const keys = [...new Set(leaves(bundles['en']?.['checkers'] ?? {}).map(([key]) => key.replace(/_(?:one|other)$/, '')))];

it('no label is left that nobody asks for', () => {
  const beginnings = [...code.matchAll(/`([a-z][\w.-]*\.)\$\{/gi)].map(([, start = '']) => start);
  // Read while building, from the other languages.
  const elsewhere = ['take.openHere'];
  const unused = keys.filter((key) => !code.includes(`'${key}'`) && !beginnings.some((start) => key.startsWith(start)) && !elsewhere.includes(key));
  expect(unused).toEqual([]);
});

it('no label is asked for that is not there', () => {
  const asked = [...code.matchAll(/\bword\('([\w.-]+)'/g)].map(([, key = '']) => key);
  expect(asked.length).toBeGreaterThan(60);
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
});

it('the calculator has a group for every question it can ask', () => {
  const groups = questionGroups();
  const grouped = { role: groups.filter((it) => it.id !== 'orders').flatMap((it) => it.questions), order: groups.filter((it) => it.id === 'orders').flatMap((it) => it.questions) };
  const missing = new Set<string>();
  for (const day of rulebook.days)
    for (const applicant of ['new', 'existing', '?'])
      for (const role of ['indirect-reseller', 'direct-bill-partner', 'indirect-provider'] as const)
        for (const stage of ['role', 'order'] as const) {
          const situation: Situation = { rulebook, day, answers: { applicant } };
          for (const id of askedQuestions(situation, role, stage)) if (id !== 'applicant' && !grouped[stage].includes(id)) missing.add(id);
        }
  expect([...missing]).toEqual([]);
  expect(grouped.role.filter((id, index) => grouped.role.indexOf(id) !== index)).toEqual([]);
});
