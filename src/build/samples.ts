// Programs that read the published rulebook, for readers who write their own: shown as they stand in src/samples/,
// with the address of this site. A test runs what the page shows.
import { siteUrl } from '../site.ts';

const files = import.meta.glob<string>('../samples/*', { query: '?raw', import: 'default', eager: true });

/** The address that the files are written with. */
const written = 'https://csp-guide.example';

const textOf = (name: string): string => {
  const text = files[`../samples/${name}`];
  if (text === undefined) throw new Error(`src/samples/${name} is missing.`);
  return text.trim().replaceAll(written, siteUrl);
};

/** Text of each sample by the name it is referred to with. */
export const samples = { 'rulebook.sh': textOf('rulebook.sh'), 'rulebook.ts': textOf('rulebook.ts'), 'rulebook.py': textOf('rulebook.py') } as const;
