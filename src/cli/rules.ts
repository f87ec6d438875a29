// The rules on the command line: `npm run -s rules -- --help`. What needs the project's module graph (YAML, strings)
// is loaded through Vite; this file only reads what the caller gives and prints what comes back.
import { readFileSync } from 'node:fs';
import { throughVite } from '../build/through-vite.ts';
import { deviceDay } from '../i18n/device-day.ts';

try {
  const { runWithRulebook } = await throughVite<typeof import('./rules-command.ts')>('src/cli/rules-command.ts');
  const { text, problems } = await runWithRulebook(process.argv.slice(2), {
    today: deviceDay(),
    read: (path) => readFileSync(path === '-' ? 0 : path, 'utf8'),
  });
  if (text !== '') console.log(text);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 2 : 0;
} catch (error) {
  // A fault of ours, not of the caller: one sentence, without the stack.
  console.error(`The rules could not be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
  process.exitCode = 2;
}
