// The page of every language says what the command line says: verdict, state of each requirement, day and answers.
import { expect, test } from '@playwright/test';
import { localeTags } from '../../src/site.ts';
import { checkers, goToChecker, openLink, shown, type CheckerName, type Groups, type Shown } from './checker-page.ts';
import { verdictCases, type VerdictCase } from './checker-verdict-cases.ts';
import { loadProject, told, wordsOf, type Found, type Told, type Words } from './project.ts';
import { repeatedIn } from './sweep.ts';

const stateOrder = ['not-met', 'cannot-tell', 'recommended-missing', 'microsoft-decides', 'met', 'not-applicable', 'not-in-force'];

const groupsOf = ({ say }: Words, found: readonly Found[]): Groups =>
  Object.fromEntries(stateOrder.flatMap((state) => {
    const ids = found.filter((it) => it.state === state && it.kind !== 'described' && it.kind !== 'none').map((it) => it.id);
    return ids.length === 0 ? [] : [[state, { title: say('checkers', 'result.group', { state: say('verdicts', `state.${state}`), count: ids.length }), ids }]];
  }));

const saleWords = ({ say }: Words, verdict: string): string => (verdict === 'cannot-tell' ? say('verdicts', 'eligibility.cannot-tell') : say('ui', `verdict.${verdict}`));

/** A field of a panel holds an option by its id and a place by its name. */
const inField = ({ answer }: Words, id: string, text: string): string => (/-location$|^customer-tenant$/.test(id) ? answer(id, text) : text);

type Expected = Partial<Shown>;

const expected: Readonly<Record<CheckerName, (words: Words, it: VerdictCase, told: Told) => Expected>> = {
  eligibility: (words, { about }, { answers, result }) => ({
    heading: words.say('verdicts', `eligibility.${result.verdict}`),
    tag: `${words.say('ui', `role.${about}`)} · ${words.answer('applicant', answers['applicant'] ?? '')}`,
    groups: groupsOf(words, result.requirements),
    orders: { words: words.say('verdicts', `eligibility.${result.orders.verdict}`), groups: groupsOf(words, result.orders.requirements) },
  }),
  model: (words, _, { result }) => ({
    heading: result.verdict === 'cannot-tell' ? words.say('verdicts', 'eligibility.cannot-tell') : words.say('checkers', 'model.fits', { role: words.say('ui', `role.${result.verdict}`) }),
    asked: result.verdict === 'cannot-tell' ? '' : words.say('ui', `role.${result.verdict}`),
    roles: result.roles.map((it) => ({ name: words.say('ui', `role.${it.role}`), words: words.say('verdicts', `eligibility.${it.verdict}`), groups: groupsOf(words, it.requirements) })),
  }),
  sale: (words, { about }, { answers, result }) => ({
    heading: saleWords(words, result.verdict),
    status: saleWords(words, result.verdict),
    fields: Object.fromEntries(Object.entries(answers).map(([id, text]) => [id, inField(words, id, text)])),
    ...(about === ''
      ? { rests: result.parts.map((it) => saleWords(words, it.verdict)).toSorted() }
      : {
          drawings: result.chains.length,
          lists: Object.fromEntries((['conditions', 'alternatives'] as const).flatMap((part) => (result[part].length === 0 ? [] : [[words.say('verdicts', `label.${part}`), result[part].map((id) => words.say('scenarios', `${about}.${part}.${id}`))]]))),
        }),
  }),
  region: (words, _, { answers, result }) => ({
    status: words.say('checkers', `region.${result.verdict}`),
    fields: Object.fromEntries(Object.entries(answers).map(([id, text]) => [id, inField(words, id, text)])),
  }),
};

/** The same parts of what the page shows. Order of parts of a sale is the page's own; later changes are told apart from the verdict. */
const comparable = (words: Words, now: Shown, wanted: Expected): Expected => ({
  ...Object.fromEntries(Object.keys(wanted).map((key) => [key, Reflect.get(now, key)])),
  ...(wanted.rests === undefined ? {} : { rests: now.rests.toSorted() }),
  ...(wanted.fields === undefined ? {} : { fields: Object.fromEntries(Object.keys(wanted.fields).map((id) => [id, now.fields[id] ?? 'no field'])) }),
  ...(wanted.lists === undefined ? {} : { lists: Object.fromEntries(Object.entries(now.lists).filter(([title]) => title !== words.say('verdicts', 'label.later'))) }),
});

const decidedStates = ['met', 'not-met', 'cannot-tell', 'recommended-missing'];

/** Answers as the result lists them: by name and in words. What a requirement that is decided or open rests on is never called unused. */
const givenFaults = (words: Words, now: Shown, { answers, result }: Told): readonly string[] => {
  const unused = words.say('checkers', 'answers.unused').trim();
  const listed = new Map(now.given);
  const counted = new Set([...(result.requirements ?? []), ...(result.orders?.requirements ?? []), ...(result.roles ?? []).flatMap((it) => it.requirements)].filter((it) => decidedStates.includes(it.state)).flatMap((it) => Object.keys(it.received)));
  const wrong = Object.entries(answers).flatMap(([id, text]) => {
    const said = listed.get(words.say('questions', `${id}.short`)) ?? 'not listed';
    const answer = words.answer(id, text);
    const isListed = said === answer || (!counted.has(id) && said.replace(unused, '').trim() === answer);
    return isListed ? [] : [`${id}: "${said}" instead of "${answer}"`];
  });
  return listed.size === Object.keys(answers).length ? wrong : [...wrong, `${listed.size} answers are listed instead of ${Object.keys(answers).length}`];
};

test('the command line gives each case the verdict written beside it', async () => {
  const project = await loadProject();
  for (const { link, verdict, orders } of verdictCases(project)) {
    const { result } = told(project, link);
    expect.soft(orders === undefined ? { verdict: result.verdict } : { verdict: result.verdict, orders: result.orders.verdict }, link).toEqual({ verdict, ...(orders === undefined ? {} : { orders }) });
  }
});

test('the cases reach every verdict that there are words for, and every role both ways', async () => {
  const project = await loadProject();
  const { say } = wordsOf(project, 'en');
  const cases = verdictCases(project);
  const reached = (checker: CheckerName, about: RegExp = /^/): string[] => [...new Set(cases.filter((it) => it.checker === checker && about.test(it.about)).map((it) => it.verdict))].toSorted();
  const roles = ['indirect-reseller', 'direct-bill-partner', 'indirect-provider'];
  const sale = ['cannot-tell', 'no-region-table', 'not-listed', 'not-stated', 'not-supported', 'supported', 'supported-under-conditions'];
  expect(roles.map((role) => reached('eligibility', new RegExp(`^${role}$`)))).toEqual([
    ['cannot-tell', 'does-not-meet', 'meets'],
    ['cannot-tell', 'does-not-meet', 'meets'],
    ['cannot-tell', 'does-not-meet', 'meets', 'no-threshold'],
  ]);
  for (const role of roles) for (const applicant of ['new', 'existing']) expect(cases.filter((it) => it.about === role && it.link.includes(`applicant=${applicant}`)).length, `${role}, ${applicant}`).toBeGreaterThan(3);
  expect(reached('model')).toEqual([...roles, 'cannot-tell'].toSorted());
  expect(reached('sale', /^sc-/)).toEqual(sale);
  expect(reached('sale', /^$/)).toEqual(sale);
  expect(sale.filter((it) => it !== 'cannot-tell' && say('ui', `verdict.${it}`) === '')).toEqual([]);
  expect(new Set(cases.filter((it) => it.about.startsWith('sc-')).map((it) => it.about)).size).toBe(project.rulebook.scenarios.length);
  expect(reached('region')).toEqual(['date-not-known', 'no-table', 'not-listed', 'other-region', 'same-region']);
  expect(cases.length).toBeGreaterThanOrEqual(48);
  expect(new Set(cases.map((it) => it.link)).size).toBe(cases.length);
});

for (const locale of localeTags)
  for (const checker of checkers)
    test(`in ${locale}, each link to the ${checker} checker shows the verdict of the command line, with its day and answers`, repeatedIn(locale), async ({ page }) => {
      const project = await loadProject();
      const words = wordsOf(project, locale);
      await goToChecker(page, checker, locale);
      for (const it of verdictCases(project).filter((one) => one.checker === checker)) {
        const answer = told(project, it.link);
        const wanted = { ...expected[checker](words, it, answer), problems: [], day: words.say('checkers', 'result.on', { day: words.day(answer.on) }) };
        await openLink(page, it.link);
        const now = await shown(page);
        expect.soft(comparable(words, now, wanted), it.link).toEqual(wanted);
        await expect.poll(() => new URL(page.url()).hash, 'the address keeps the case').toBe(`#${it.link}`);
        if (checker !== 'region') expect.soft(now.when, it.link).toBe(wanted.day);
        if (checker === 'eligibility' || checker === 'model') expect.soft(givenFaults(words, now, answer), it.link).toEqual([]);
        if (checker === 'region') for (const [index, place] of answer.result.places.entries()) {
          expect.soft(now.places[index], it.link).toContain(words.answer('seller-location', place.code));
          expect.soft(now.places[index], it.link).toContain(place.region === undefined ? words.say('checkers', `region.place.${place.kind}`) : words.say('regions', place.region));
        }
      }
    });

test('a link followed while the address is still being written for the case before it is opened all the same', async ({ page }) => {
  const project = await loadProject();
  const { say } = wordsOf(project, 'en');
  const cases = verdictCases(project).filter((it) => it.checker === 'eligibility');
  const [first, second] = [cases.find((it) => it.verdict === 'meets'), cases.find((it) => it.verdict === 'does-not-meet')];
  if (first === undefined || second === undefined) throw new Error('There are no two cases to follow.');
  await goToChecker(page, 'eligibility', 'en', first.link);
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${first.link}`);
  // What a change leaves to be written a moment later may be written between the click on a link and the news of it.
  await page.evaluate(([one, two]) => {
    location.hash = two;
    history.replaceState(null, '', `#${one}`);
  }, [first.link, second.link] as const);
  await expect(page.locator('.checker h2')).toHaveText(say('verdicts', 'eligibility.does-not-meet'));
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${second.link}`);
});
