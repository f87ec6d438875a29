// What gathers files through Vite cannot be imported as it is by what runs after the build.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A module of the project, loaded as Vite would. @param path from the top of the project, such as src/catalogue.ts */
export const throughVite = async <Module>(path: string): Promise<Module> =>
  (await runnerImport<Module>(root + path, { root, configFile: false, logLevel: 'silent' })).module;
