// What the rules weigh in a browser: everything a checker can use, bundled and compressed as the site does it. The
// functions that no checker uses are left out of it, as a bundler does.
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import * as face from '../../src/rules/index.ts';
import { bundleOf } from './bundle.ts';

const neverInABrowser = ['relevantQuestions', 'isRelevant', 'decideCase', 'findingFor', 'exactVerdict', 'difference', 'fulfillingAnswers', 'questionsOfStage', 'inForceOn', 'requirementStanding', 'periodFor', 'dayBefore', 'decidingRows'];
const limit = 6100;

it('the rules weigh at most 6.1 kB, compressed', async () => {
  const names = Object.keys(face).filter((name) => !neverInABrowser.includes(name));
  const source = `import { ${names.join(', ')} } from '/src/rules/index.ts';\nglobalThis.rules = [${names.join(', ')}];`;
  const code = await bundleOf(source);
  const weight = gzipSync(code, { level: 9 }).length;
  expect(code).toContain('globalThis.rules');
  expect(weight).toBeGreaterThan(4000);
  expect(weight, `the rules weigh ${String(weight)} bytes`).toBeLessThanOrEqual(limit);
}, 30_000);
