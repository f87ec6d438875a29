import { defineConfig } from 'vitest/config';

// The quick tests of the rules: one run each for a thousand changes. The long enumerations would find more, not less.
const slow = ['mutants', 'rows', 'stages', 'model-grid', 'size'].map((name) => `test/rules/${name}.test.ts`);

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: { include: ['test/rules/*.test.ts'], exclude: slow, testTimeout: 30_000, env: { SHARE_OF_RUNS: '0.1' } },
});
