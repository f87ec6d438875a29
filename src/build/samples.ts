// Programs that read the published rulebook, for readers who write their own: shown as they stand in test/samples/,
// with the address of this site. A test runs what the page shows.
import { siteUrl } from '../site.ts';

const files = import.meta.glob<string>('../../test/samples/*', { query: '?raw', import: 'default', eager: true });

/** The address that the files are written with. */
const written = 'https://csp-guide.example';

const textOf = (name: string): string => {
  const text = files[`../../test/samples/${name}`];
  if (text === undefined) throw new Error(`test/samples/${name} is missing.`);
  return text.trim().replaceAll(written, siteUrl);
};

/** Text of each sample by the name it is referred to with. */
export const samples = { 'rulebook.sh': textOf('rulebook.sh'), 'rulebook.ts': textOf('rulebook.ts'), 'rulebook.py': textOf('rulebook.py') } as const;
