// Cases as links: what is written can be read back, what cannot be read is reported, and links written once stay good.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseFormat, decodeCase, eligibility, encodeCase, receipt, valuesOf, type Case } from '../../src/rules/index.ts';
import type { PublishedRulebook } from '../../src/schema/published.ts';
import { roles, rulebook } from './situations.ts';
import { runs } from './cases.ts';

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    check: fc.constantFrom('eligibility', 'model', 'scenario', 'deal', 'region'),
    about: fc.option(fc.constantFrom(...roles, ...rulebook.scenarios.map((it) => it.id)), { nil: undefined }),
    day: fc.option(fc.date({ min: new Date('2018-08-31'), max: new Date('2030-01-01'), noInvalidDate: true }).map((it) => it.toISOString().slice(0, 10)), { nil: undefined }),
    answers: fc.record(
      Object.fromEntries(rulebook.questions.map((it) => [it.id, fc.option(fc.constantFrom('?', ...valuesOf({ rulebook, day: '2026-01-15', answers: {} }, it.id), ...(it.answer === 'amount' ? ['1234.56EUR@1.08', '1~2~3'] : [])), { nil: undefined })])),
    ),
  })
  .map(({ answers, ...rest }) => ({ ...rest, answers: Object.fromEntries(Object.entries(answers).flatMap(([id, it]) => (it === undefined ? [] : [[id, it]]))) }));

it('reads back what it wrote, without a problem', () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      expect(decodeCase(rulebook, encodeCase(rulebook, given))).toEqual({ case: given, problems: [] });
    }),
  );
});

it('writes the same case as the same text, with the keys sorted', () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      const text = encodeCase(rulebook, given);
      const shuffled = Object.fromEntries(Object.entries(given.answers).toReversed());
      expect(encodeCase(rulebook, { ...given, answers: shuffled })).toBe(text);
      const keys = text.split('&').map((it) => it.split('=')[0]).filter((key) => rulebook.questions.some((it) => it.id === key));
      expect(keys).toEqual(keys.toSorted());
    }),
  );
});

it('writes nothing that an address would have to escape, and leaves out what it could not read back', () => {
  fc.assert(
    fc.property(anyCase, fc.string(), (given, junk) => {
      const text = encodeCase(rulebook, { ...given, answers: { ...given.answers, 'mpa-accepted': junk, [junk]: 'yes' } });
      expect(text).toMatch(/^[\w=&?~.@-]*$/);
      expect(decodeCase(rulebook, text).problems).toEqual([]);
    }),
  );
});

it('reads any text whatever: it never throws, accounts for every part, and never makes up an answer', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom(...rulebook.questions.map((it) => it.id)), fc.constantFrom('v=1', 'on=2026-02-30', 'check=magic', '%', '%E0%A4%A', '__proto__=yes', 'constructor=1', 'mpa-accepted=yes', 'mpa-accepted=no', 'own-location=se', 'revenue-global-account=-1', 'revenue-global-account=1e9'));
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.tuple(part, part).map((it) => it.join('=')))), (parts) => {
      const text = parts.join('&');
      const { case: found, problems } = decodeCase(rulebook, text);
      const pieces = text.split(/[#&]/).filter((it) => it !== '').length;
      const own = [found.check === '' ? 0 : 1, found.about === undefined ? 0 : 1, found.day === undefined ? 0 : 1].reduce((a, b) => a + b, 0);
      const versions = text.split(/[#&]/).includes('v=1') ? 1 : 0;
      expect(problems.length + Object.keys(found.answers).length + own + versions).toBe(pieces);
      for (const [id, answer] of Object.entries(found.answers)) expect(text).toContain(`${id}=${answer}`);
    }),
    { numRuns: runs(2000) },
  );
});

describe('what cannot be read', () => {
  it.each([
    ['v=1&check=eligibility&on=2026-02-30', [['unreadable', 'on']]],
    ['v=1&check=eligibility&on=26-02-03', [['unreadable', 'on']]],
    ['v=9&check=eligibility', [['newer-format', 'v']]],
    ['v=0&check=eligibility', [['unreadable', 'v']]],
    ['v=1&check=fortune', [['unreadable', 'check']]],
    ['v=1&check=scenario&about=sc-9', [['unreadable', 'about']]],
    ['v=1&check=model&colour=blue', [['unknown-question', 'colour']]],
    ['v=1&check=model&mpa-accepted=perhaps', [['unknown-answer', 'mpa-accepted']]],
    ['v=1&check=model&mpa-accepted=yes&mpa-accepted=no', [['given-twice', 'mpa-accepted']]],
    ['v=1&check=model&check=deal', [['given-twice', 'check']]],
    ['v=1&check=model&just-a-word', [['unknown-question', 'just-a-word']]],
    ['v=1&check=model&mpa-accepted=yes=no', [['unreadable', 'mpa-accepted']]],
    ['v=1&check=model&first-anniversary-month=2024-05', [['unknown-answer', 'first-anniversary-month']]],
    ['v=1&check=model&revenue-global-account=-5', [['unknown-answer', 'revenue-global-account']]],
    ['v=1&check=model&revenue-global-account=5EUR@0', [['unknown-answer', 'revenue-global-account']]],
    ['v=1&check=model&mpa-accepted=%E0%A4%A', [['unknown-answer', 'mpa-accepted']]],
    ['#v=1&check=model&mpa-accepted=yes', []],
    ['', []],
  ])('%s', (text, wanted) => {
    expect(decodeCase(rulebook, text).problems.map((it) => [it.kind, it.key])).toEqual(wanted);
  });

  it('is told with the text that was left out', () => {
    expect(decodeCase(rulebook, 'mpa-accepted=perhaps').problems).toEqual([{ kind: 'unknown-answer', key: 'mpa-accepted', value: 'perhaps' }]);
  });

  it('is read in spite of the escapes an address bar or a mail program adds', () => {
    expect(decodeCase(rulebook, 'v=1&revenue-global-account=270000EUR%401.08&mpa-accepted=%3F').case.answers).toEqual({ 'revenue-global-account': '270000EUR@1.08', 'mpa-accepted': '?' });
  });
});

// Links as they were written in the first format. They are never edited: a reader may have kept one.
const firstFormat = [
  ['v=1&on=2026-11-20&check=eligibility&about=direct-bill-partner&applicant=new&has-designation=yes&mpa-accepted=?&revenue-global-account=1000000', 'eligibility', 'direct-bill-partner', '2026-11-20', { applicant: 'new', 'has-designation': 'yes', 'mpa-accepted': '?', 'revenue-global-account': '1000000' }],
  ['v=1&on=2020-10-27&check=model&already-in-csp=no&supplies-resellers=no', 'model', undefined, '2020-10-27', { 'already-in-csp': 'no', 'supplies-resellers': 'no' }],
  ['v=1&check=scenario&about=sc-7-cross-region-customer&customer-tenant=US&own-location=SE', 'scenario', 'sc-7-cross-region-customer', undefined, { 'customer-tenant': 'US', 'own-location': 'SE' }],
  ['v=1&on=2026-01-15&check=eligibility&about=direct-bill-partner&applicant=existing&first-anniversary-month=2026-02&revenue-global-account=25000~25000~25000~25000~25000~25000~25000~25000~25000~25000~25000~25000', 'eligibility', 'direct-bill-partner', '2026-01-15', { applicant: 'existing', 'first-anniversary-month': '2026-02', 'revenue-global-account': '25000~25000~25000~25000~25000~25000~25000~25000~25000~25000~25000~25000' }],
  ['v=1&on=2026-11-20&check=deal&buyer=end-customer&seller-status=indirect-reseller', 'deal', undefined, '2026-11-20', { buyer: 'end-customer', 'seller-status': 'indirect-reseller' }],
] as const;

describe('links of the first format', () => {
  it.each(firstFormat)('%s', (text, check, about, day, answers) => {
    expect(decodeCase(rulebook, text)).toEqual({ case: { check, about, day, answers }, problems: [] });
    expect(encodeCase(rulebook, { check, about, day, answers })).toBe(text);
  });

  it('are translated where a question was renamed or an option dropped, and say so', () => {
    const later: PublishedRulebook = {
      ...rulebook,
      questions: rulebook.questions.map((it) =>
        it.id === 'mpa-accepted'
          ? { ...it, id: 'partner-agreement-signed', formerly: ['mpa-accepted'], formerOptions: { yes: 'signed', no: null }, answer: 'choice' as const, values: ['signed', 'not-yet'] }
          : it,
      ),
    };
    expect(decodeCase(later, 'v=1&check=model&mpa-accepted=yes')).toEqual({
      case: { check: 'model', about: undefined, day: undefined, answers: { 'partner-agreement-signed': 'signed' } },
      problems: [{ kind: 'renamed', key: 'mpa-accepted', value: 'yes' }],
    });
    expect(decodeCase(later, 'v=1&check=model&mpa-accepted=no')).toEqual({
      case: { check: 'model', about: undefined, day: undefined, answers: {} },
      problems: [{ kind: 'dropped-option', key: 'mpa-accepted', value: 'no' }],
    });
    expect(decodeCase(later, 'v=1&check=model&partner-agreement-signed=signed&mpa-accepted=yes').problems.map((it) => it.kind)).toEqual(['given-twice']);
    expect(decodeCase(later, 'v=1&check=model&mpa-accepted=?').case.answers).toEqual({ 'partner-agreement-signed': '?' });
    expect(decodeCase(later, 'v=1&check=model&mpa-accepted=constructor').problems.map((it) => it.kind)).toEqual(['unknown-answer']);
  });
});

it('a receipt holds the case, the rules it was decided by, the verdict and a link that leads to it again', () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      const situation = { rulebook, day: given.day ?? '2026-11-20', answers: given.answers };
      const { verdict, findings } = eligibility(situation, 'direct-bill-partner');
      const found = receipt(situation, { check: 'eligibility', about: 'direct-bill-partner' }, verdict, findings);
      expect(found).toMatchObject({ format: caseFormat, day: situation.day, answers: given.answers, verdict, rulebook: { hash: rulebook.hash, lastChecked: rulebook.lastChecked }, check: 'eligibility', about: 'direct-bill-partner' });
      expect(found.requirements).toEqual(findings.map((it) => ({ id: it.requirement.id, state: it.state })));
      const again = decodeCase(rulebook, found.link);
      expect(again.problems).toEqual([]);
      expect(eligibility({ rulebook, day: again.case.day ?? '', answers: again.case.answers }, 'direct-bill-partner').verdict).toBe(verdict);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }),
    { numRuns: runs(50) },
  );
  expect(receipt({ rulebook, day: '2026-11-20', answers: {} }, { check: 'model' }, 'cannot-tell').requirements).toEqual([]);
});
