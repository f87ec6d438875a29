import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // Left to itself, it keeps one processor free for a person watching.
  test: { include: ['test/**/*.test.ts'], maxWorkers: availableParallelism(), testTimeout: 30_000, setupFiles: ['test/random.ts'] },
});
