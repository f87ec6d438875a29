// The licenses of other people's code that readers are sent, in one text file: most of them ask that their notice goes
// along. What was sent is taken from the bundles themselves, so that no list has to be kept.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Copied into the site as it is, by the search index. */
const copied = ['pagefind'];
const sent = new Set<string>(copied);

/** Notes the packages that a bundle for readers was made of. @param files names of its modules */
export const noteSent = (files: readonly string[]): void => {
  for (const file of files) {
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/')) ?? [];
    if (name !== undefined) sent.add(name);
  }
};

interface Package { readonly version: string; readonly license: string; readonly homepage?: string }

const noticeOf = async (name: string): Promise<string> => {
  const folder = join(modules, name);
  const { version, license, homepage }: Package = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const entries = await readdir(folder, { withFileTypes: true });
  const named = entries.filter((it) => /^licen[cs]e/i.test(it.name));
  const files = (await Promise.all(named.map(async (it) => (it.isDirectory() ? (await readdir(join(folder, it.name))).map((file) => join(it.name, file)) : [it.name])))).flat();
  if (files.length === 0) throw new Error(`The package ${name} is sent to readers and has no file with its license: leave it out, or write down what its license asks for.`);
  const texts = await Promise.all(files.map(async (file) => (await readFile(join(folder, file), 'utf8')).trim()));
  return [`${name} ${version} (${license})`, ...(homepage === undefined ? [] : [homepage]), '', texts.join('\n\n')].join('\n');
};

export const licenses = (): AstroIntegration => ({
  name: 'licenses',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [{
        name: 'packages-sent',
        applyToEnvironment: ({ name }) => name === 'client',
        generateBundle: (_, bundle) => {
          for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') noteSent(Object.keys(chunk.modules));
        },
      }] } });
    },
    'astro:build:done': async ({ dir }) => {
      const notices = await Promise.all([...sent].toSorted().map(noticeOf));
      await writeFile(join(fileURLToPath(dir), 'licenses.txt'), `${['Code by others that this site sends to a browser, and its licenses.', ...notices].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
    },
  },
});
