// Prints what nginx must know of a built site: its folder, its headers and its redirects.
//   node src/cli/nginx-rules.ts [FOLDER] > rules.conf
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headerRulesIn, redirectsIn } from '../build/header-rules.ts';
import { nginxRules } from '../build/nginx-rules.ts';

const site = resolve(process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url)));
const read = (name: string): string => {
  try {
    return readFileSync(join(site, name), 'utf8');
  } catch {
    console.error(`${site} holds no built site: it has no file ${name}. Run "npm run build" first, or name the folder.`);
    process.exit(2);
  }
};

process.stdout.write(nginxRules(headerRulesIn(read('_headers')), redirectsIn(read('_redirects')), site));
