// How many requests a second one nginx answers with a guide page, compressed beforehand: `node test/hosting/load.ts` after
// a build. It asks itself, on this machine alone, for ten seconds over 64 connections with wrk.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { publishRelease } from '../../src/build/releases.ts';
import { lack, removeFolder, serverFolder, startedNginx } from './nginx.ts';

const page = '/en/choose/compare/';
if (lack !== undefined) process.exit(1);
const place = await serverFolder();
await publishRelease(fileURLToPath(new URL('../../dist', import.meta.url)), place);
const nginx = await startedNginx(place);
try {
  const { body, headers } = await nginx.ask(page, { 'Accept-Encoding': 'br' });
  const { stdout, error } = spawnSync('wrk', ['--threads', '2', '--connections', '64', '--duration', '10s', '--latency', '--header', 'Accept-Encoding: br', nginx.origin + page], { encoding: 'utf8' });
  if (error !== undefined) throw new Error(`wrk cannot be started; install it. ${error.message}`);
  const [, perSecond = '?'] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
  const [, slowest = '?'] = /99%\s+(\S+)/.exec(stdout) ?? [];
  const faults = /(?:Non-2xx|Socket errors).*/.exec(stdout)?.[0] ?? 'no error';
  console.log(`${page}, ${String(body.length)} bytes (${String(headers['content-encoding'])}): ${String(Math.round(Number(perSecond)))} requests a second, 99 of 100 within ${slowest}, ${faults}`);
  if (faults !== 'no error') process.exitCode = 1;
} finally {
  await nginx[Symbol.asyncDispose]();
  await removeFolder(place);
}
