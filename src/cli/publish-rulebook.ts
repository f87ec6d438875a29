// Writes the rulebook as a new published version: `npm run publish-rulebook` for the day of the machine, or
// `npm run publish-rulebook -- 2026-12-01` for another. A published version is never changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { deviceDay } from '../i18n/device-day.ts';

interface Version {
  readonly date: string;
  readonly hash: string;
  /** SHA-256 of each file, by name. */
  readonly files: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'public/rulebook');
const list = join(folder, 'versions.json');
const [date = deviceDay()] = process.argv.slice(2);

const refuse = (sentence: string): never => {
  console.error(sentence);
  process.exit(2);
};

if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) refuse(`"${date}" is no day; write it as YYYY-MM-DD.`);
const versions: readonly Version[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
const { module } = await runnerImport<typeof import('../build/published-files.ts')>(join(root, 'src/build/published-files.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const { publishedFiles, publishedHash } = module;
const newest = versions.at(-1);
const files = Object.fromEntries(Object.entries(publishedFiles).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]));
const isNew = Object.entries(files).some(([name, sum]) => newest?.files[name] !== sum) || Object.keys(newest?.files ?? {}).some((name) => files[name] === undefined);
if (newest !== undefined && !isNew) refuse(`Neither the rulebook nor its tables have changed since ${newest.date}; there is nothing to publish.`);
if (newest !== undefined && date <= newest.date) refuse(`A version of ${newest.date} is published; give a later day: npm run publish-rulebook -- YYYY-MM-DD`);

mkdirSync(join(folder, date), { recursive: true });
for (const [name, text] of Object.entries(publishedFiles)) writeFileSync(join(folder, date, name), text);
writeFileSync(list, `${JSON.stringify([...versions, { date, hash: publishedHash, files } satisfies Version], null, 2)}\n`);
console.log(`Published the rulebook ${publishedHash} as public/rulebook/${date}/.`);
