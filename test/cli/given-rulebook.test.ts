// The command line with a rulebook from a file or an address: the same verdicts, and plain words for every file that is
// not a whole published rulebook, however it was made wrong. The only network is a server on this machine.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { versions } from '../../src/build/published-versions.ts';
import { usualLimits } from '../../src/cli/bytes-at.ts';
import { readGivenRulebook } from '../../src/cli/given-rulebook.ts';
import { run, runWithRulebook } from '../../src/cli/rules-command.ts';
import { localeTags } from '../../src/site.ts';
import { rulebook } from '../rules/situations.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const published = (date: string): string => join(root, 'public/rulebook', date, 'rulebook.json');
const newest = versions.at(-1)?.date ?? '';
const text = readFileSync(published(newest), 'utf8');
const sum = createHash('sha256').update(text).digest('hex');
const world = { today: '2026-11-20', read: () => '{"applicant":"new","mpa-accepted":"no"}' };

type Data = Record<string, unknown>;

/** The rulebook with something changed, and a hash that fits. */
const falsified = (change: (data: Data) => Data): string => {
  const { format, hash: _, ...data } = change(JSON.parse(text));
  return JSON.stringify({ format, hash: createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16), ...data });
};

const folder = mkdtempSync(join(tmpdir(), 'rulebook-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (content: string | Uint8Array, name = 'given.json'): string => {
  mkdirSync(join(folder, 'alone'), { recursive: true });
  writeFileSync(join(folder, 'alone', name), content);
  return join(folder, 'alone', name);
};

const problemsWith = async (place: string, limits = usualLimits): Promise<string> => (await readGivenRulebook(place, limits)).problems.join('\n');

describe('a published rulebook', () => {
  it.each(versions.map((it) => [it.date, it.files['rulebook.json']] as const))('of %s is taken, and its version and hash are told', async (date, sha256) => {
    const { given, problems } = await readGivenRulebook(published(date));
    expect(problems).toEqual([]);
    expect(given).toMatchObject({ version: date, list: 'listed', sha256 });
  });

  it.each(localeTags)('leads to the words of the project in %s, with a line on where it comes from', async (locale) => {
    for (const command of [['explain', 'direct-bill-partner'], ['scenario', 'sc-7-cross-region-customer'], ['model'], ['deal'], ['region', 'SE', 'US'], ['diff', 'direct-bill-partner', 'new', '2025-09-30', '2025-10-01']]) {
      const args = [...command, '--on', '2026-06-01', '--lang', locale, '--answers', '-'];
      const { text: said, problems } = await runWithRulebook([...args, '--rulebook', published(newest)], world);
      expect(problems).toEqual([]);
      const lines = said.split('\n');
      expect(lines.at(-1)).toContain(sum);
      expect(lines.slice(0, -1).join('\n')).toBe(run(args, world).text);
    }
  });

  it('decides by its own rules, and is told in JSON', async () => {
    const changed = falsified((data) => JSON.parse(JSON.stringify(data).replaceAll('"db-mpa"', '"db-mpa-of-another-version"')));
    const { text: said } = await runWithRulebook(['explain', 'direct-bill-partner', '--answers', '-', '--json', '--rulebook', file(changed)], world);
    const found = JSON.parse(said);
    expect(found.rulebook).toMatchObject({ place: file(changed), list: 'unchecked', sha256: createHash('sha256').update(changed).digest('hex') });
    expect(found.rulebook.hash).not.toBe(rulebook.hash);
    expect(found.result.requirements.find((it: { id: string }) => it.id === 'db-mpa-of-another-version')).toMatchObject({ state: 'not-met' });
    // What has no words here is told by its id.
    const { text: plain } = await runWithRulebook(['explain', 'direct-bill-partner', '--answers', '-', '--rulebook', file(changed)], world);
    expect(plain).toContain('  - db-mpa-of-another-version (db-mpa-of-another-version)');
  });

  it('that the list does not name is taken, and called unlisted', async () => {
    writeFileSync(join(folder, 'versions.json'), JSON.stringify(versions));
    const { given } = await readGivenRulebook(file(falsified((data) => ({ ...data, reviewBy: '2027-01-01' }))));
    rmSync(join(folder, 'versions.json'));
    expect(given).toMatchObject({ list: 'unlisted', version: undefined });
  });
});

describe('a file is refused in words', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

  it.each<[string, string | Uint8Array, readonly string[]]>([
    ['that is empty', '', ['is no JSON', 'give the whole rulebook.json']],
    ['that is no JSON', '# Rules', ['is no JSON']],
    ['that is cut off', text.slice(0, text.length / 2), ['is no JSON']],
    ['that is no UTF-8', Buffer.from([0x7b, 0xff, 0xfe]), ['is no JSON']],
    ['that is nested without end', deep, ['alone']],
    ['that is another JSON', '[]', ['value of type object']],
    ['that is nothing', 'null', ['value of type object']],
    ['of a later format', '{"format":2}', ['format: 2 is not known here']],
    ['with a field of its own', falsified((data) => ({ ...data, extra: 1 })), ['extra: this field is unknown']],
    ['with a slip of the pen', text.replace('"mandatory"', '"mandatry"'), ['roles[0].requirements[0].kind: "mandatry" is not allowed here', 'did you mean "mandatory"?']],
    ['with a day that is none', falsified((data) => ({ ...data, firstDay: '2018-13-01' })), ['firstDay: "2018-13-01" is not allowed here', 'YYYY-MM-DD']],
    ['without a field', falsified(({ days: _, ...data }) => data), ['days: is missing', 'array']],
    ['that was edited', text.replace('"value": 1000000', '"value": 1000'), ['is not the hash of this data']],
    ['without a role', falsified((data) => ({ ...data, roles: [] })), ['"direct-bill-partner" must stand here once']],
    ['with a role given twice', falsified((data) => ({ ...data, roles: [data['roles'], data['roles']].flat() })), ['"indirect-reseller" must stand here once']],
    ['with prototypes for fields', '{"__proto__":{"format":1},"constructor":1}', ['constructor: this field is unknown']],
  ])('%s', async (_, content, parts) => {
    const said = await problemsWith(file(content));
    for (const part of parts) expect(said).toContain(part);
  });

  it('with no more than twenty sentences, and no sign that steers a terminal', async () => {
    const steering = String.fromCharCode(27, 91, 51, 49, 109);
    const many = JSON.stringify({ ...JSON.parse(text), ...Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${steering}${String(index)}`, 1])) });
    const { problems } = await readGivenRulebook(file(many));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toContain('and 30 more');
    expect(problems.join('')).not.toMatch(/\p{Cc}/u);
  });

  it('that is not what the list beside it names', async () => {
    mkdirSync(join(folder, '2026-11-21'), { recursive: true });
    writeFileSync(join(folder, 'versions.json'), JSON.stringify(versions));
    writeFileSync(join(folder, '2026-11-21', 'rulebook.json'), `${text}\n`);
    expect(await problemsWith(join(folder, '2026-11-21', 'rulebook.json'))).toContain('is not the file that');
    rmSync(join(folder, 'versions.json'));
  });

  it.each([['/no/such/file.json', 'does not exist'], [root, 'is no plain file'], ['/dev/zero', 'is no plain file'], ['http://example.com/rulebook.json', 'only https: is read'], ['file:///etc/hosts', 'only https: is read'], ['https://', 'is no address'], ['https://a:b@example.com/', 'name or password']])('%s', async (place, part) => {
    expect(await problemsWith(place)).toContain(part);
  });

  it('that is too large, before all of it is read', async () => {
    expect(await problemsWith(file(' '.repeat(usualLimits.bytes + 1)))).toContain('is larger than 5 MB');
  });
});

describe('an address', () => {
  let site = '';
  const asked: string[] = [];
  const never = new Set<() => void>();
  const answers: Readonly<Record<string, RequestListener>> = {
    [`/rulebook/${newest}/rulebook.json`]: (_, response) => response.end(text),
    '/rulebook/versions.json': (_, response) => response.end(JSON.stringify(versions)),
    '/alone/x/rulebook.json': (_, response) => response.end(text),
    '/app/x/rulebook.json': (_, response) => response.end(text),
    '/app/versions.json': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'),
    '/other/x/rulebook.json': (_, response) => response.end(text),
    '/other/versions.json': (_, response) => response.end('{"version": 3}'),
    '/ill/x/rulebook.json': (_, response) => response.end(text),
    '/ill/versions.json': (_, response) => response.writeHead(503).end('Later'),
    '/moved': (_, response) => response.writeHead(302, { location: `/rulebook/${newest}/rulebook.json` }).end(),
    '/loop': (_, response) => response.writeHead(301, { location: '/loop' }).end(),
    '/outside': (_, response) => response.writeHead(302, { location: 'http://example.com/' }).end(),
    '/to-a-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/broken': (_, response) => response.writeHead(500).end('Sorry'),
    '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'),
    '/cut': (_, response) => {
      response.writeHead(200, { 'content-length': String(text.length) });
      response.write(text.slice(0, 1000), () => response.destroy());
    },
    '/silent': (_, response) => never.add(() => response.destroy()),
    '/endless': (_, response) => {
      const more = (): void => {
        if (!response.destroyed) response.write(' '.repeat(100_000), more);
      };
      more();
    },
  };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const place = server.address();
    site = typeof place === 'object' && place !== null ? `http://127.0.0.1:${String(place.port)}` : '';
  });
  afterAll(() => {
    never.forEach((end) => end());
    server.closeAllConnections();
    server.close();
  });

  it('is read, and compared with the list of versions there', async () => {
    const { given, problems } = await readGivenRulebook(`${site}/rulebook/${newest}/rulebook.json`);
    expect([given?.version, given?.list, given?.sha256, problems]).toEqual([newest, 'listed', sum, []]);
  });

  it('without a list is read, and said to be compared with none', async () => {
    expect((await readGivenRulebook(`${site}/alone/x/rulebook.json`)).given).toMatchObject({ list: 'unchecked', version: undefined });
  });

  it.each(['app', 'other'])('beside something else of that name (%s) is said to be compared with none', async (folder) => {
    expect(await readGivenRulebook(`${site}/${folder}/x/rulebook.json`)).toMatchObject({ given: { list: 'unchecked', version: undefined }, problems: [] });
  });

  it('is not used where the list is there and cannot be had', async () => {
    const { given, problems } = await readGivenRulebook(`${site}/ill/x/rulebook.json`);
    expect(given).toBeUndefined();
    expect(problems).toEqual([expect.stringContaining(`cannot be compared with ${site}/ill/versions.json, which is answered with status 503`)]);
  });

  it('is followed where it is sent on to', async () => {
    expect((await readGivenRulebook(`${site}/moved`)).given?.sha256).toBe(sum);
  });

  it.each([
    ['/loop', 'is sent on more than 5 times'],
    ['/outside', 'leads to http://example.com; only https: is read'],
    ['/to-a-file', 'leads to file:'],
    ['/broken', 'is answered with status 500'],
    ['/gone', 'is answered with status 404'],
    ['/page', 'is no JSON'],
    ['/cut', 'cannot be fetched'],
    ['/endless', 'is larger than 5 MB'],
  ])('%s is refused in words', async (path, part) => {
    expect(await problemsWith(site + path)).toContain(part);
  });

  it('that does not answer is given up', async () => {
    expect(await problemsWith(`${site}/silent`, { ...usualLimits, milliseconds: 50 })).toContain('gives no whole answer within 0.05 seconds');
  });

  it('where nothing listens is refused in words', async () => {
    const closed = createServer();
    await once(closed.listen(0, '127.0.0.1'), 'listening');
    const place = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    expect(await problemsWith(`http://127.0.0.1:${typeof place === 'object' && place !== null ? String(place.port) : ''}/`)).toContain('cannot be fetched (ECONNREFUSED)');
  });

  it('is all that the network is used for', async () => {
    asked.length = 0;
    await runWithRulebook(['model', '--answers', '-'], world);
    await runWithRulebook(['model', '--answers', '-', '--rulebook', published(newest)], world);
    expect(asked).toEqual([]);
  });

  it('is read by the program itself, which ends with 0, and with 2 and no stack where it cannot be', async () => {
    const call = promisify(execFile);
    const program = (path: string) => call(process.execPath, ['src/cli/rules.ts', 'region', 'SE', '--on', '2026-11-20', '--rulebook', site + path], { cwd: root });
    expect((await program(`/rulebook/${newest}/rulebook.json`)).stdout).toContain(`SHA-256 ${sum}, as listed in versions.json`);
    const failed = await program('/loop').then(() => undefined, (error: unknown) => error);
    expect(failed).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('is sent on more than 5 times') });
    expect(failed).toMatchObject({ stderr: expect.not.stringMatching(/\n\s+at /) });
  }, 30_000);
});
