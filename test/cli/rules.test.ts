// The rules on the command line: the same verdicts as everywhere else, in four languages, and plain words for bad input.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/catalogue.ts';
import { run } from '../../src/cli/rules-command.ts';
import { help } from '../../src/cli/rules-help.ts';
import { bundles } from '../../src/i18n/messages.ts';
import { encodeCase } from '../../src/rules/index.ts';
import { localeTags } from '../../src/site.ts';
import { answersOf, rulebook } from '../rules/situations.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const world = (text = '{}') => ({ today: '2026-11-20', read: () => text });
const json = (args: readonly string[], answers: unknown = {}): { result: Record<string, unknown> } & Record<string, unknown> => JSON.parse(run([...args, '--json', '--answers', '-'], world(JSON.stringify(answers))).text);

/** The answers of an example without the "-" that takes an answer away. */
const given = (example: (typeof catalogue.examples.roles)[number]): Record<string, string> =>
  Object.fromEntries(Object.entries(answersOf(example)).filter(([, it]) => it !== '-'));

describe('the command line', () => {
  it.each(catalogue.examples.roles.map((it) => [it.id, it] as const))('gives the verdict of %s', (_, example) => {
    const { result } = json(['eligibility', example.role, '--on', example.on], given(example));
    expect(example.stage === 'role' ? result : result['orders']).toMatchObject({ verdict: example.verdict });
  });

  it.each(catalogue.examples.scenarios.map((it) => [it.id, it] as const))('gives the verdict of %s', (_, { scenario, on, answers, verdict }) => {
    expect(json(['scenario', scenario, '--on', on], answers).result).toMatchObject({ verdict });
  });

  it('takes a case as it stands in a link, with its day', () => {
    for (const example of catalogue.examples.roles.slice(0, 20)) {
      const link = encodeCase(rulebook, { check: 'eligibility', about: example.role, day: example.on, answers: given(example) });
      const found = JSON.parse(run(['eligibility', example.role, '--json', '--answers', '-'], world(link)).text);
      expect(found).toMatchObject({ on: example.on, answers: given(example) });
    }
  });

  it('prints JSON with the frame that is promised', () => {
    const found = json(['explain', 'direct-bill-partner', '--on', '2026-11-20'], { 'mpa-accepted': 'no' });
    expect(found).toMatchObject({ format: 1, on: '2026-11-20', rulebook: { hash: rulebook.hash, lastChecked: rulebook.lastChecked }, answers: { 'mpa-accepted': 'no' } });
    expect(Object.keys(found.result).toSorted()).toEqual(['command', 'deciding', 'next', 'notes', 'orders', 'receipt', 'requirements', 'role', 'throughTime', 'toQualify', 'verdict'].filter((it) => it !== 'next' || found.result['next'] !== undefined).toSorted());
    expect(found.result).toMatchObject({ verdict: 'does-not-meet', deciding: ['mpa-accepted'] });
  });

  it.each(localeTags)('says every verdict in the words of %s', (locale) => {
    const words = (bundle: string, path: readonly string[]): unknown => path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === key)?.[1] : undefined), bundles[locale]?.[bundle]);
    for (const example of catalogue.examples.roles) {
      const { text, problems } = run(['explain', example.role, '--on', example.on, '--lang', locale, '--answers', '-'], world(JSON.stringify(given(example))));
      expect(problems).toEqual([]);
      expect(text).toContain(words('verdicts', ['eligibility', example.verdict]));
      expect(text).not.toMatch(/undefined|\{\{|<[a-z]|&[a-z]+;|\[object/);
    }
    for (const { scenario, on, answers, verdict } of catalogue.examples.scenarios) {
      const { text } = run(['scenario', scenario, '--on', on, '--lang', locale, '--answers', '-'], world(JSON.stringify(answers)));
      expect(text).toContain(verdict === 'cannot-tell' ? words('verdicts', ['eligibility', verdict]) : words('ui', ['verdict', verdict]));
    }
    for (const args of [['model'], ['deal'], ['region', 'SE', 'US'], ['region', 'RU'], ['diff', 'direct-bill-partner', 'new', '2025-10-01', '2020-01-01'], ['diff', 'indirect-provider', 'existing', '2020-01-01', '2020-01-01']]) {
      const { text, problems } = run([...args, '--lang', locale, '--on', '2022-06-01'], world());
      expect(problems).toEqual([]);
      expect(text).not.toMatch(/undefined|\{\{|<[a-z]|\[object/);
    }
  });

  it('says with a change how long it takes, what has to go with it, and what is enough', () => {
    const { text } = run(['explain', 'indirect-reseller', '--on', '2026-11-20', '--answers', '-'], world('{"applicant":"new","enrolled-as-reseller":"no"}'));
    expect(text).toContain('Enrolled in CSP as indirect reseller: Yes (3 to 5 business days)');
    const direct = run(['explain', 'direct-bill-partner', '--on', '2026-11-20', '--answers', '-'], world('{"applicant":"new","revenue-global-account":"5","revenue-billed":"no","transacting-as-indirect-reseller":"4","support-plan":"none"}')).text.replaceAll('\u00a0', ' ');
    for (const part of ['USD 1,000,000 or more', 'Only billed revenue in the figure: Yes', '12 months or more (8 months to go)', '(ASfP) or Premier', '24 hours or less']) expect(direct).toContain(part);
  });

  it('documents every command, question, option and unit', () => {
    const text = help();
    for (const { id, answer, values } of rulebook.questions) {
      expect(text).toContain(`\n  ${id}\n`);
      if (answer === 'choice' || answer === 'yes-no') for (const value of values) expect(text).toMatch(new RegExp(`[ |]${value}\\b`));
    }
    for (const unit of ['US dollars', 'whole months', 'hours', 'two-letter code', 'month: 2025-10']) expect(text).toContain(unit);
    expect(text).not.toMatch(/undefined|\{\{|<time/);
  });
});

describe('bad input', () => {
  it.each([
    [['eligibilty'], ['"eligibilty"', 'did you mean "eligibility"?']],
    [['eligibility', 'direct-bill-partners'], ['did you mean "direct-bill-partner"?']],
    [['eligibility'], ['No role is given']],
    [['scenario', 'sc-7-cross-region-custmer'], ['did you mean "sc-7-cross-region-customer"?']],
    [['model', '--on', '2026-02-30'], ['"2026-02-30" is no day', 'YYYY-MM-DD']],
    [['model', '--lang', 'se'], ['There is no language "se"']],
    [['model', '--colour'], ['--colour']],
    [['model', 'extra'], ['"extra" is too much']],
    [['eligibility', 'direct-bill-partner', '2021-01-01'], ['"2021-01-01" is too much', '--on']],
    [['explain', 'indirect-reseller', 'new', 'x'], ['"new x" is too much']],
    [['scenario', 'sc-7-cross-region-customer', 'SE'], ['"SE" is too much']],
    [['region', 'SE', 'US', 'DE'], ['"DE" is too much']],
    [['diff', 'direct-bill-partner', 'new', '2025-09-30', '2025-10-01', '2026-01-01'], ['"2026-01-01" is too much']],
    [['region'], ['No country/region is given']],
    [['region', 'sweden'], ['did you mean SE (Sweden)?']],
    [['diff', 'direct-bill-partner', 'newer', '2025', '2026-01-01'], ['did you mean "new"?', '"2025" is no day']],
  ])('%j is refused in words', (args, parts) => {
    const { text, problems } = run(args, world());
    expect(text).toBe('');
    for (const part of parts) expect(problems.join('\n')).toContain(part);
  });

  it.each([
    ['{"mpa-acepted":"yes"}', 'did you mean "mpa-accepted"?'],
    ['{"support-plan":"psf"}', 'did you mean "psfp"?'],
    ['{"revenue-global-account":"-3"}', '"-3" is no answer to revenue-global-account'],
    ['{"own-location":"Sweden"}', 'did you mean SE (Sweden)?'],
    ['{"has-designation":true}', '"true" is no answer to has-designation'],
    ['{"answer-to-security-alert":"soon"}', 'a number of hours'],
    ['{"transacting-as-indirect-reseller":"1.5"}', 'a whole number of months'],
    ['{"first-anniversary-month":"2024-01"}', '2025-10'],
    ['{"a":', 'is no JSON'],
    ['v=1&check=model&mpa-accepted=maybe', '"maybe" is no answer to mpa-accepted'],
    ['v=1&check=model&mpa-accepted=yes&mpa-accepted=no', 'is given twice'],
    ['v=9&check=model', 'newer version'],
    ['total nonsense', 'There is no question "total nonsense"'],
  ])('answers %s are refused in words', (answers, part) => {
    const { text, problems } = run(['model', '--answers', '-'], world(answers));
    expect([text, problems.join('\n')]).toEqual(['', expect.stringContaining(part)]);
  });

  it('names all problems at once', () => {
    expect(run(['eligibility', 'nobody', '--on', 'x', '--lang', 'y', '--answers', '-'], world('{"q":"1","z":"2"}')).problems).toHaveLength(5);
  });

  it('takes whole numbers from JSON as they are', () => {
    expect(run(['model', '--answers', '-'], world('{"transacting-as-indirect-reseller":12}')).problems).toEqual([]);
  });
});

describe('as a program', () => {
  const call = promisify(execFile);
  const node = process.execPath;

  it('ends with 0 and a verdict', async () => {
    const { stdout, stderr } = await call(node, ['src/cli/rules.ts', 'region', 'SE', 'DE', '--on', '2026-11-20', '--json'], { cwd: root });
    expect([JSON.parse(stdout), stderr]).toMatchObject([{ result: { verdict: 'same-region' } }, '']);
  }, 30_000);

  it('ends with 2, says what is wrong on standard error, and shows no stack', async () => {
    const failed = await call(node, ['src/cli/rules.ts', 'model', '--answers', '/no/such/file'], { cwd: root }).then(() => undefined, (error: unknown) => error);
    expect(failed).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('cannot be read') });
    expect(failed).toMatchObject({ stderr: expect.not.stringMatching(/\n\s+at /) });
  }, 30_000);

  it('explains itself', async () => {
    const { stdout } = await call(node, ['src/cli/rules.ts', '--help'], { cwd: root });
    expect(stdout).toContain('Exit code 0 with a verdict, 2 where the input cannot be used');
  }, 30_000);
});
