// Mutation testing of the rules: `npm run mutate`. Reads like a sieve for tests: every surviving change is a verdict
// that no test would miss.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/rules/*.ts', '!src/rules/index.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/stryker.vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 8_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.stryker-tmp/report.json' },
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
  ignorePatterns: ['dist', 'public', 'locales', 'test-results', '.astro'],
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: '.stryker-tmp/work',
};
