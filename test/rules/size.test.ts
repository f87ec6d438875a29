// What the rules weigh in a browser: everything a checker can use, bundled and compressed as the site does it. The two
// functions that only pages and the command line use are left out of it, as a bundler does.
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';
import * as face from '../../src/rules/index.ts';

const neverInABrowser = ['difference', 'fulfillingAnswers', 'questionsOfStage', 'inForceOn', 'requirementStanding', 'periodFor', 'dayBefore'];
const limit = 6000;

it('the rules weigh at most 6 kB, compressed', async () => {
  const names = Object.keys(face).filter((name) => !neverInABrowser.includes(name));
  const source = `import { ${names.join(', ')} } from '/src/rules/index.ts';\nglobalThis.rules = [${names.join(', ')}];`;
  const id = 'virtual:all-rules';
  const bundle = await build({
    root: new URL('../..', import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'all-rules', resolveId: (it) => (it === id ? id : null), load: (it) => (it === id ? source : null) }],
    build: { write: false, target: 'esnext', modulePreload: false, rolldownOptions: { input: id } },
  });
  const outputs = [bundle].flat().flatMap((it) => ('output' in it ? it.output : []));
  const code = outputs.map((it) => ('code' in it ? it.code : '')).join('');
  const weight = gzipSync(code, { level: 9 }).length;
  expect(code).toContain('globalThis.rules');
  expect(weight).toBeGreaterThan(4000);
  expect(weight, `the rules weigh ${String(weight)} bytes`).toBeLessThanOrEqual(limit);
}, 30_000);
