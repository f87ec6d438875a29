import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { firefoxPath } from '../src/cli/browser.ts';

const isMissing = firefoxPath(process.env['CI'] === 'true') === undefined;
// The workers read this file, too; one of all says it.
if (isMissing && process.env['TEST_WORKER_INDEX'] === undefined)
  console.warn('No Firefox was found, so the paths listed below were not tried on it. Install one (on Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its program file.');

const port = Number(process.env['TEST_PORT'] ?? 4392);

export default defineConfig({
  testDir: './firefox',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // On a busy machine a browser may be late. What fails twice is a fault; what passes the second time is listed as flaky, and to be mended, too.
  retries: 1,
  reporter: 'list',
  timeout: 60_000,
  use: { serviceWorkers: 'block', baseURL: `http://127.0.0.1:${port}` },
  webServer: {
    command: `node src/cli/serve.ts --port ${port}`,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: `http://127.0.0.1:${port}/en/`,
    reuseExistingServer: false,
  },
});
