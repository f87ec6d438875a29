// The site with many more pages: writes them into a copy of the project, builds it, and prints what that took and came to.
//   node test/scale/measure.ts 1000 [--languages en,sv] [--minutes 25] [--heap 8000] [--port 4621] [--keep]
// PRECOMPRESS=off leaves out the compressed forms, as it does in any build.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { localeTags, sourceLocale } from '../../src/site.ts';
import { builtFigures } from './built-figures.ts';
import { addPages, copyProject } from './more-pages.ts';
import { searchBytes } from './search-bytes.ts';
import { memoryOf } from './tree-memory.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    languages: { type: 'string', default: localeTags.join(',') },
    minutes: { type: 'string', default: '25' },
    heap: { type: 'string', default: '8000' },
    port: { type: 'string', default: '4621' },
    keep: { type: 'boolean', default: false },
  },
});
const wanted = Number(positionals[0] ?? '0');
const languages = localeTags.filter((tag) => values.languages.split(',').includes(tag));
if (!Number.isInteger(wanted) || wanted < 0 || !languages.includes(sourceLocale)) {
  console.error(`Say how many pages each language shall have, and languages among which is ${sourceLocale}: node test/scale/measure.ts 1000 --languages en,sv`);
  process.exit(1);
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'csp-guide-scale-'));
const stages = join(folder, 'stages.txt');
const row = (name: string, value: string | number): void => console.log(`${name.padEnd(44)} ${typeof value === 'number' ? Math.round(value).toLocaleString('en').padStart(15) : value.padStart(15)}`);

await copyProject(root, folder);
const pages = await addPages(folder, wanted, languages);
console.log(`${String(pages)} pages in ${languages.join(', ')}; ${folder}\n`);

const start = performance.now();
const build = spawn(join(folder, 'node_modules/.bin/astro'), ['build', '--config', 'test/scale/stages.config.mjs'], {
  cwd: folder,
  stdio: ['ignore', 'ignore', 'pipe'],
  detached: true,
  env: { ...process.env, STAGES: stages, NODE_OPTIONS: `--max-old-space-size=${values.heap}`, ASTRO_TELEMETRY_DISABLED: '1' },
});
const isEnded = once(build, 'close');
let said = '';
build.stderr.setEncoding('utf8').on('data', (text: string) => { said = (said + text).slice(-3000); });
const peak = memoryOf(build.pid ?? 0);
const limit = setTimeout(() => {
  said = `Stopped after ${values.minutes} minutes.`;
  if (build.pid !== undefined) process.kill(-build.pid);
}, Number(values.minutes) * 60_000);
await isEnded;
clearTimeout(limit);

const steps: readonly { readonly name: string; readonly seconds: number; readonly processor: number }[] = existsSync(stages) ? readFileSync(stages, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
for (const { name, seconds, processor } of steps.filter((it) => it.processor >= 0.1)) row(`seconds, of processors: ${name}`, `${seconds.toFixed(1)} ${processor.toFixed(1).padStart(8)}`);
row('seconds, all', ((performance.now() - start) / 1000).toFixed(1));
row('peak memory', peak());
if (build.exitCode !== 0) {
  console.error(`\nThe build failed. ${said}`);
  process.exitCode = 1;
} else {
  const dist = join(folder, 'dist');
  for (const locale of new Set([sourceLocale, languages.at(-1) ?? sourceLocale])) {
    for (const [name, value] of Object.entries(builtFigures(dist, locale))) row(name, value);
    const firstOnes = locale === 'zh-CN' ? [['合作伙伴协议', '收入', '间接经销商'], ['可以卖给自己公司吗'], ['间接经销商要求']] : [['security contact', 'revenue', 'partner'], ['can i sell to my own company'], ['indirect reseller requirements']];
    for (const queries of firstOnes)
      for (const [index, { query, bytes, kinds }] of (await searchBytes(dist, locale, queries, Number(values.port))).entries()) {
        row(`${index === 0 ? 'first search' : 'further search'}, ${locale}: ${query}`, bytes);
        console.log(`    ${Object.entries(kinds).map(([kind, it]) => `${kind} ${String(it)}`).join(', ')}`);
      }
  }
}
if (!values.keep) await rm(folder, { recursive: true });
