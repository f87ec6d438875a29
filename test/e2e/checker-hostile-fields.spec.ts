// What is typed to mislead or to break: Continue names what is wrong with it, it stays in its field, and no verdict rests on it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { localeTags } from '../../src/site.ts';
import { amounts, hours, months, names, places, rates, storedRubbish } from './checker-hostile-fields.ts';
import { goToChecker } from './checker-page.ts';
import { hasWritten } from './checker-steps.ts';
import { foreignMarkup, watch } from './checker-watch.ts';
import { leftOut, loadProject, wordsOf, type Words } from './project.ts';
import { repeatedIn } from './sweep.ts';

const role = (about: string, day = '2026-11-20'): string => `v=1&on=${day}&check=eligibility&about=${about}&applicant=new`;

const field = (page: Page, question: string, part = 'text'): Locator => page.locator(`#field-${question}-${part}`);

const proceed = (page: Page): Promise<void> => page.locator('.step button.main').click();

/** Goes to the step of the calculator that asks a question, one Continue at a time. */
const toStepWith = async (page: Page, { say }: Words, question: string): Promise<void> => {
  await page.getByRole('button', { name: say('checkers', 'eligibility.changeRole'), exact: true }).click();
  await expect(page.locator('#field-role')).toBeVisible();
  for (let step = 0; step < 6 && !(await page.locator(`[id^="field-${question}-"]`).first().isVisible()); step += 1) {
    const heading = await page.locator('.checker h2').textContent();
    await proceed(page);
    await expect(page.locator('.checker h2')).not.toHaveText(heading ?? '');
  }
};

/** What a step shows of a fault: above, beside the field, in the title of the window; and that nothing else happened. */
const expectFault = async (page: Page, { say }: Words, question: string, problem: string, name: string): Promise<void> => {
  const said = say('checkers', `problem.${problem}`);
  await expect.soft(page.locator('.faults li'), name).toHaveText([say('ui', 'punctuation.labelled', { label: say('questions', `${question}.short`), text: said })]);
  await expect.soft(page.locator('.ask.wrong .problem'), name).toHaveText([said]);
  // The window is named right after the page has changed.
  await expect.poll(() => page.title(), { message: name }).toContain(say('checkers', 'problem.inTitle').trim());
  await expect.soft(page.locator('.result'), name).toHaveCount(0);
  expect.soft(new URL(page.url()).hash, name).not.toContain(`${question}=`);
  expect.soft(await foreignMarkup(page), name).toEqual([]);
};

const typedTables = [
  ['direct-bill-partner', 'revenue-global-account', amounts],
  ['direct-bill-partner', 'transacting-as-indirect-reseller', months],
  ['direct-bill-partner', 'answer-to-security-alert', hours],
  ['indirect-reseller', 'own-location', places],
] as const;

for (const locale of localeTags)
  for (const [about, question, table] of typedTables)
    test(`in ${locale}, Continue names what is wrong with each of ${table.length} texts typed for ${question}, and keeps it in the field`, repeatedIn(locale), async ({ page, baseURL }) => {
      const words = wordsOf(await loadProject(), locale);
      const { complaints } = watch(page, baseURL);
      await goToChecker(page, 'eligibility', locale, role(about));
      await toStepWith(page, words, question);
      for (const [typed, problem] of table) {
        await field(page, question).fill(typed);
        await proceed(page);
        await expectFault(page, words, question, problem, typed.slice(0, 60));
        await expect.soft(field(page, question), typed.slice(0, 60)).toHaveValue(typed);
      }
      // Put right, the step lets go.
      await field(page, question).fill(question === 'own-location' ? 'SE' : '24');
      await proceed(page);
      await expect(page.locator('.faults')).toHaveCount(0);
      await expect.poll(() => new URL(page.url()).hash).toContain(question === 'own-location' ? 'own-location=SE' : `${question}=24`);
      expect(complaints).toEqual([]);
    });

for (const locale of localeTags)
  test(`in ${locale}, a rate or a month that cannot be read is named, and all that was typed stays`, repeatedIn(locale), async ({ page, baseURL }) => {
    const question = 'revenue-global-account';
    const words = wordsOf(await loadProject(), locale);
    const { complaints } = watch(page, baseURL);
    await goToChecker(page, 'eligibility', locale, role('direct-bill-partner'));
    await toStepWith(page, words, question);
    await field(page, question).fill('1000000');
    await field(page, question, 'currency').selectOption('EUR');
    for (const [typed, problem] of rates) {
      await field(page, question, 'rate').fill(typed);
      await proceed(page);
      await expectFault(page, words, question, problem, `rate "${typed}"`);
      await expect.soft(field(page, question, 'rate')).toHaveValue(typed);
      await expect.soft(field(page, question)).toHaveValue('1000000');
    }
    await field(page, question, 'currency').selectOption('USD');
    await page.locator(`input[name="${question}-mode"]`).nth(1).check();
    await field(page, question, 'm0').fill('100');
    await proceed(page);
    await expectFault(page, words, question, 'blank-month', 'eleven months are blank');
    for (let month = 1; month < 12; month += 1) await field(page, question, `m${month}`).fill(month === 7 ? '<b>1e3' : '100');
    await proceed(page);
    await expectFault(page, words, question, 'not-a-number', 'the eighth month');
    await expect(field(page, question, 'm7')).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, question, 'm7')).toHaveValue('<b>1e3');
    await expect(page.locator('.sum')).toHaveText(words.say('checkers', 'field.twelve'));
    expect(complaints).toEqual([]);
  });

const months12 = Array.from({ length: 12 }, () => '20000').join('~');

for (const locale of localeTags)
  test(`in ${locale}, a day that does not exist, a growth that is no percentage and a place that is none leave the result as it was`, repeatedIn(locale), async ({ page, baseURL }) => {
    const words = wordsOf(await loadProject(), locale);
    const { complaints } = watch(page, baseURL);
    await goToChecker(page, 'eligibility', locale, `${role('direct-bill-partner', '2024-02-10')}&revenue-global-account=${months12}`);
    const heading = await page.locator('.checker h2').innerText();
    const [day, other] = [words.day('2024-02-10'), words.day('2018-08-31')];
    for (const [part, typed, sentence] of [
      ['day', '30', 'notReal'], ['day', '0', 'notReal'], ['day', '', 'notReal'], ['day', '-1', 'notReal'], ['day', '1e', 'notReal'], ['day', '\u0661', 'notReal'], ['day', '<b', 'notReal'],
      ['year', '0000', 'tooEarly'], ['year', '1999', 'tooEarly'], ['year', '20x4', 'notReal'], ['year', '', 'notReal'], ['year', '\uff12\uff10\uff12\uff14', 'notReal'], ['year', '+202', 'notReal'],
    ] as const) {
      await page.locator(`#day-${part}`).fill(typed);
      await expect.soft(page.locator('#day-note'), typed).toHaveText(words.say('checkers', `day.${sentence}`, { day, first: other }));
      await expect.soft(page.locator(`#day-${part}`), typed).toHaveValue(typed);
      await expect.soft(page.locator('.day > summary'), typed).toHaveText(words.say('checkers', 'result.on', { day }));
      await page.locator(`#day-${part}`).fill(part === 'day' ? '10' : '2024');
    }
    for (const typed of ['abc', '1e3', '1000', '--5', '5%%', '<b>', '\u0663', '1.234']) {
      await page.locator('#growth').fill(typed);
      await expect.soft(page.locator('#growth'), typed).toHaveAttribute('aria-invalid', 'true');
      await expect.soft(page.locator('#growth-read'), typed).toHaveText(words.say('checkers', 'progress.assume'));
      await expect.soft(page.locator('svg.progress'), typed).toHaveCount(0);
    }
    expect(await page.locator('.checker h2').innerText()).toBe(heading);
    for (const checker of ['sale', 'region'] as const) {
      const [question, link] = checker === 'sale' ? ['customer-tenant', 'v=1&on=2026-11-20&check=scenario&about=sc-7-cross-region-customer&own-location=SE'] : ['buyer-location', 'v=1&on=2026-11-20&check=region&seller-location=SE'];
      await goToChecker(page, checker, locale, link);
      const said = await page.locator('.result > [role="status"]').textContent();
      for (const [typed] of places) {
        await field(page, question).fill(typed);
        await expect.soft(field(page, question), typed).toHaveValue(typed);
        await expect.soft(page.locator('.result > [role="status"]'), typed).toHaveText(said ?? '');
        if (checker === 'sale') await expect.soft(page.locator('.input .problem'), typed).toHaveText(words.say('checkers', 'problem.place'));
      }
      expect.soft(await foreignMarkup(page)).toEqual([]);
      await hasWritten(page);
      expect.soft(new URL(page.url()).hash).not.toContain(question);
    }
    expect(complaints).toEqual([]);
  });

for (const locale of localeTags)
  test(`in ${locale}, a case keeps whatever name it is given as plain text, and a blank name is refused`, repeatedIn(locale), async ({ page, baseURL }) => {
    const { say } = wordsOf(await loadProject(), locale);
    const { complaints } = watch(page, baseURL);
    await goToChecker(page, 'eligibility', locale, role('direct-bill-partner'));
    await page.locator('#saved-name').fill('   ');
    await page.locator('.saved form button').click();
    await expect(page.locator('.saved [role="status"]')).toHaveText(say('checkers', 'saved.nameless'));
    for (const name of names) {
      await page.locator('#saved-name').fill(name);
      await page.locator('.saved form button').click();
      await expect(page.locator('.saved [role="status"]')).toHaveText(say('checkers', 'saved.kept'));
    }
    await expect(page.locator('.cases .choice')).toHaveText(names);
    for (const [index, name] of names.entries()) {
      await page.locator('.cases input').nth(index).check();
      if (index > 0) await expect.soft(page.locator('table.compare thead th').nth(2)).toHaveText(name);
    }
    expect(await foreignMarkup(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

test('rubbish where saved cases lie is passed over, and a saved link that misleads is read as any other', async ({ page, baseURL }) => {
  const words = wordsOf(await loadProject(), 'en');
  const { complaints } = watch(page, baseURL);
  const keep = (text: string): Promise<void> => page.evaluate((it) => localStorage.setItem('csp-guide-cases', it), text);
  await goToChecker(page, 'eligibility', 'en', role('direct-bill-partner'));
  for (const rubbish of storedRubbish) {
    await keep(rubbish);
    await page.reload();
    await expect(page.locator('.saved form')).toBeVisible();
    await expect.soft(page.locator('.cases'), rubbish.slice(0, 60)).toHaveCount(0);
  }
  const bad = `v=9&${role('direct-bill-partner').slice(4)}&mpa-accepted=<script>alert(1)</script>&__proto__=yes`;
  await keep(JSON.stringify([{ name: 'bad', checker: 'eligibility', link: bad }, { name: 'good', checker: 'eligibility', link: role('direct-bill-partner') }]));
  await page.reload();
  for (const index of [0, 1]) await page.locator('.cases input').nth(index).check();
  await expect(page.locator('table.compare tbody tr').first()).toBeVisible();
  await expect(page.locator('table.compare tr.differs')).toHaveCount(0);
  await page.locator('.cases li').first().getByRole('button', { name: words.say('checkers', 'saved.open') }).click();
  await expect(page.locator('.checker > .note li')).toHaveText([
    leftOut(words, 'newer-format', 'v=9'),
    leftOut(words, 'unknown-answer', 'mpa-accepted=<script>alert(1)</script>'),
    leftOut(words, 'unknown-question', '__proto__'),
  ]);
  await expect(page.locator('.checker h2')).toHaveText(words.say('verdicts', 'eligibility.cannot-tell'));
  expect(await foreignMarkup(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
