import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // Left to itself, it keeps one processor free for a person watching.
  test: { include: ['test/**/*.test.ts'], maxWorkers: availableParallelism(), testTimeout: 30_000, setupFiles: ['test/random.ts'] },
});
