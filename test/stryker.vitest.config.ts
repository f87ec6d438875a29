import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// The content is read and checked once, not again for each of a thousand changes of the code.
const { module } = await runnerImport<typeof import('../src/catalogue.ts')>(`${root}src/catalogue.ts`, { root, configFile: false, logLevel: 'error' });
const parsed = JSON.stringify(JSON.stringify(module.catalogue));

export default defineConfig({
  root,
  plugins: [
    {
      name: 'content-read-once',
      enforce: 'pre',
      transform: (_, id) => (id.endsWith('/src/catalogue.ts') ? `export const catalogue = JSON.parse(${parsed});` : null),
    },
  ],
  test: { include: ['test/stryker.suite.ts'], testTimeout: 30_000, setupFiles: ['test/random.ts'], env: { SHARE_OF_RUNS: '0.1' } },
});
