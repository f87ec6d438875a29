import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserPath } from '../src/cli/browser.ts';

const port = Number(process.env['TEST_PORT'] ?? 4391);

export default defineConfig({
  testDir: './e2e',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  // On two processors: tests wait more than they work.
  workers: 3,
  // On a busy machine a browser may be late. What fails twice is a fault; what passes the second time is listed as flaky, and to be mended, too.
  retries: 1,
  reporter: 'list',
  timeout: 120_000,
  use: {
    // Each test starts a browser that has never been here: keeping a whole language each time would only cost time.
    serviceWorkers: 'block',
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath: await browserPath(), args: ['--no-sandbox'] },
  },
  webServer: {
    command: `node src/cli/serve.ts --port ${port}`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://127.0.0.1:${port}/en/`,
    reuseExistingServer: false,
  },
});
