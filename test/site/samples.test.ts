// The programs on the page of the rulebook, taken from the built page and run against the built site, served on this
// machine: readers copy what has run here.
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { versions } from '../../src/build/published-versions.ts';
import { requirementStanding } from '../../src/rules/index.ts';
import { localeTags, siteUrl } from '../../src/site.ts';
import { applicants, days, roles, rulebook } from '../rules/situations.ts';
import { files, pages, readBytes } from './dist.ts';

const samplesOf = (locale: string): Map<string, string> =>
  new Map(pages.find((it) => it.path === `/${locale}/reference/rulebook/`)?.root.querySelectorAll('pre').map((it) => [it.getAttribute('aria-label') ?? '', it.text]));

const english = samplesOf('en');

/** Whether a program is there; where it is not, the name of the skipped test says which one is missing. */
const isThere = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

it('are the same in every language, with the address of this site and of no other', () => {
  expect([...english.keys()]).toEqual(['rulebook.sh', 'rulebook.ts', 'rulebook.py']);
  for (const locale of localeTags) expect(samplesOf(locale)).toEqual(english);
  for (const text of english.values()) expect([...new Set(text.match(/https?:\/\/[\w.-]+(?::\d+)?/g))]).toEqual([new URL(siteUrl).origin]);
});

it('the page lists the address of every published file', () => {
  const wanted = versions.flatMap(({ date, files: of }) => Object.keys(of).map((name) => `rulebook/${date}/${name}`));
  expect(wanted.filter((name) => !files.includes(name))).toEqual([]);
  for (const locale of localeTags) {
    const links = pages.find((it) => it.path === `/${locale}/reference/rulebook/`)?.root.querySelectorAll('article a').map((it) => it.getAttribute('href')) ?? [];
    expect(wanted.filter((name) => !links.includes(`/${name}`))).toEqual([]);
  }
});

describe('the programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  let isFalsified = false;
  let site = '';
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    if (!files.includes(name)) response.writeHead(404).end();
    else response.end(isFalsified && name.endsWith('/rulebook.json') ? `${readBytes(name).toString()} ` : readBytes(name));
  });

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const place = server.address();
    site = typeof place === 'object' && place !== null ? `http://127.0.0.1:${String(place.port)}` : '';
    for (const [name, text] of english) writeFileSync(join(folder, name), text.replaceAll(siteUrl, site));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const call = promisify(execFile);
  const lines = async (program: string, args: readonly string[]): Promise<string[]> =>
    (await call(program, [...args], { cwd: folder })).stdout.split(/\r?\n/).filter((it) => it !== '');

  const programs = [
    ['rulebook.ts', process.execPath],
    ['rulebook.py', 'python3'],
  ] as const;

  /** What the rules say of the same days, in the words of the programs. */
  const standings = (role: string, applicant: (typeof applicants)[number], day: string): Map<string, string> =>
    new Map(
      rulebook.roles
        .filter((it) => it.role === role || it.role === 'all-roles')
        .flatMap((it) => it.requirements.filter((row) => row.kind === 'mandatory' || row.kind === 'recommended'))
        .map((row) => {
          const standing = requirementStanding(row, day, applicant);
          return [row.id, standing === 'in-force' ? 'yes' : standing === 'cannot-tell' ? 'unknown' : 'no'];
        }),
    );

  const some = days.filter((_, index) => index % 12 === 5);

  for (const [name, program] of programs)
    describe.skipIf(!isThere(program))(`${name}, which needs ${program === 'python3' ? program : 'Node.js'}`, () => {
      it.each(roles)('lists the requirements of %s in force, or what differs between two days', async (role) => {
        for (const [index, day] of some.entries())
          for (const applicant of applicants) {
            const before = standings(role, applicant, day);
            expect(await lines(program, [name, role, applicant, day])).toEqual([...before].flatMap(([id, it]) => (it === 'no' ? [] : [`${id} ${it}`])));
            const other = some[index + 1] ?? rulebook.lastChecked;
            const after = standings(role, applicant, other);
            expect(await lines(program, [name, role, applicant, day, other])).toEqual([...before].flatMap(([id, it]) => (it === after.get(id) ? [] : [`${id} ${it} > ${after.get(id) ?? ''}`])));
          }
      }, 300_000);

      it('knows what to do without arguments', async () => {
        expect(await lines(program, [name])).toEqual([...standings('direct-bill-partner', 'new', rulebook.lastChecked)].flatMap(([id, it]) => (it === 'no' ? [] : [`${id} ${it}`])));
      });

      it('refuses a file that is not the one in the list', async () => {
        isFalsified = true;
        const failed = await lines(program, [name]).then(() => undefined, (error: unknown) => error);
        isFalsified = false;
        expect(failed).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Not the file in the list') });
      });
    });

  describe.skipIf(!['sh', 'curl', 'sha256sum'].every((it) => it === 'sh' ? process.platform !== 'win32' : isThere(it)))('rulebook.sh, which needs sh, curl and sha256sum', () => {
    it('lists the versions and fetches one', async () => {
      const [...said] = await lines('sh', ['-e', 'rulebook.sh']);
      expect(said.at(-1)).toMatch(/^rulebook\.json: /);
      expect(JSON.parse(said.slice(0, -1).join('\n'))).toEqual(versions);
    });

    it('notices a file that was changed', async () => {
      isFalsified = true;
      const failed = await lines('sh', ['-e', 'rulebook.sh']).then(() => undefined, (error: unknown) => error);
      isFalsified = false;
      expect(failed).toMatchObject({ code: 1 });
    });
  });
});
