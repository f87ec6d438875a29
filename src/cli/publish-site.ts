// Lays the built site on a server of one's own and serves it, or goes back to the release before.
//   node src/cli/publish-site.ts /srv/csp-guide [--site dist] [--back]
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { goBack, publishRelease } from '../build/releases.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { site: { type: 'string' }, back: { type: 'boolean', default: false } } });
const site = resolve(values.site ?? fileURLToPath(new URL('../../dist', import.meta.url)));
const [place] = positionals;

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

if (place === undefined || positionals.length > 1) fail('Name the folder on the server, such as /srv/csp-guide.');
if (!values.back && !existsSync(join(site, '_headers'))) fail(`${site} holds no built site. Run "npm run build" first.`);
const release = values.back ? await goBack(place) : await publishRelease(site, place);
if (release === undefined) fail(`${place} holds no earlier release to go back to.`);
console.log(`${join(resolve(place), 'current')} is the release ${release}.`);
