// The rules as a browser gets them: bundled and minified the way the site does it.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param source a module that imports from `/src/rules/index.ts` */
export const bundleOf = async (source: string): Promise<string> => {
  const id = 'virtual:rules';
  const bundle = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'rules', resolveId: (it) => (it === id ? id : null), load: (it) => (it === id ? source : null) }],
    build: { write: false, target: 'esnext', modulePreload: false, rolldownOptions: { input: id, preserveEntrySignatures: 'strict' } },
  });
  const outputs = [bundle].flat().flatMap((it) => ('output' in it ? it.output : []));
  return outputs.map((it) => ('code' in it ? it.code : '')).join('');
};
