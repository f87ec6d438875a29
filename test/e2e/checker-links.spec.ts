// Links to cases: what cannot be read is named, the rest is used, and other movements on the page do not disturb a case.
import { expect, test, type Page } from '@playwright/test';
import { addressOf, checkerOn, continueOn, hasArrivedAt, headingOn, isAlive, link, open, optionOn, short } from './checker-steps.ts';
import { languages, wordsIn, type Words } from './checker-words.ts';
import { repeatedIn } from './sweep.ts';

const role = 'direct-bill-partner';
const eleven = { applicant: 'new', 'transacting-as-indirect-reseller': '11' } as const;
const twelve = { applicant: 'new', 'transacting-as-indirect-reseller': '12' } as const;

/** Parts of a link that cannot be used, each with the sentence that names it. */
const broken: readonly { readonly part: string; readonly kind: string; readonly named?: string }[] = [
  { part: 'on=2026-13-40', kind: 'unreadable' },
  { part: 'colour=red', kind: 'unknown-question', named: 'colour' },
  { part: 'revenue-global-account=much', kind: 'unknown-answer' },
  { part: 'applicant=existing', kind: 'given-twice' },
  { part: 'mpa-accepted=%E0%A4%A', kind: 'unknown-answer' },
  { part: 'has-designation=yes=no', kind: 'unreadable', named: 'has-designation=yes=no' },
];

const problemsOn = (page: Page) => checkerOn(page).locator('.note.caution');
const fails = ({ say }: Words): string => say('verdicts', 'eligibility.does-not-meet');
const undecided = ({ say }: Words): string => say('verdicts', 'eligibility.cannot-tell');
const named = ({ say }: Words): readonly string[] => broken.map(({ part, kind, named: text }) => say('verdicts', `problem.${kind}`, { text: text ?? part }));
const hashOf = (page: Page): string => new URL(page.url()).hash;

for (const words of languages) {
  const { locale, word, say, option } = words;

  test(`a broken link names what it leaves out and uses the rest, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'eligibility', ['v=1&check=eligibility', `about=${role}`, ...Object.entries(eleven).map((it) => it.join('=')), ...broken.map((it) => it.part)].join('&'));
    await expect(problemsOn(page).locator('strong')).toHaveText(word('link.title'));
    await expect(problemsOn(page).getByRole('listitem')).toHaveText([...named(words)]);
    await expect(headingOn(page)).toHaveText(fails(words));
    await expect(checkerOn(page).locator('.given > div').filter({ hasText: short(words, 'applicant') }).locator('dd').first()).toHaveText(option('applicant', 'new'));
    await expect.poll(() => hashOf(page), 'the address is put right').toBe(`#${link('eligibility', role, eleven)}`);
  });

  test(`a link with very many broken parts names twelve and counts the others, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'eligibility', `v=1&${Array.from({ length: 15 }, (_, index) => `x${index}=1`).join('&')}`);
    await expect(problemsOn(page).getByRole('listitem')).toHaveCount(12);
    await expect(problemsOn(page)).toContainText(word('link.more', { count: 3 }));
    await expect(headingOn(page)).toHaveText(word('group.role'));
  });

  test(`a link of another checker is said to be one, and its answers are used, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'model', link('eligibility', role, { 'supplies-resellers': 'no', 'already-in-csp': 'yes', 'wants-own-billing': 'no' }));
    await expect(problemsOn(page)).toContainText(say('verdicts', 'problem.unreadable', { text: 'check=eligibility' }));
    await expect(headingOn(page)).toHaveText(word('model.fits', { role: say('ui', 'role.indirect-reseller') }));
  });

  test(`another link opened on the same page replaces the case, and Back brings the first one back, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'eligibility', link('eligibility', role, eleven));
    await expect(headingOn(page)).toHaveText(fails(words));
    await page.evaluate((hash) => { location.hash = hash; }, link('eligibility', role, twelve, '2026-03-01'));
    await expect(headingOn(page)).toHaveText(undecided(words));
    await expect(page.getByRole('combobox', { name: word('day.month'), exact: true })).toHaveValue('03');
    await page.goBack();
    await expect(headingOn(page)).toHaveText(fails(words));
    await expect.poll(() => hashOf(page)).toBe(`#${link('eligibility', role, eleven)}`);
    await page.goForward();
    await expect(headingOn(page)).toHaveText(undecided(words));
    await page.reload();
    await expect(headingOn(page)).toHaveText(undecided(words));
    await page.goBack();
    await expect(headingOn(page), 'after a page was loaded again, too').toHaveText(fails(words));
    await expect.poll(() => hashOf(page)).toBe(`#${link('eligibility', role, eleven)}`);
  });

  test(`links to places of the page leave the case alone, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await page.setViewportSize({ width: 1500, height: 900 });
    await open(page, locale, 'model', link('model', undefined, { 'supplies-resellers': 'no' }));
    await expect(headingOn(page)).toHaveText(say('questions', 'already-in-csp.ask'));
    await optionOn(page, words, 'already-in-csp', 'yes').click();
    await page.locator('.contents a').first().click();
    await expect.poll(() => hashOf(page)).not.toContain('=');
    await expect(headingOn(page)).toHaveText(say('questions', 'already-in-csp.ask'));
    await expect(optionOn(page, words, 'already-in-csp', 'yes'), 'what was chosen stays chosen').toBeChecked();
    await expect(problemsOn(page)).toHaveCount(0);
    await continueOn(page, words).click();
    await hasArrivedAt(page, say('questions', 'wants-own-billing.ask'));
    await expect.poll(() => hashOf(page)).toBe(`#${link('model', undefined, { 'already-in-csp': 'yes', 'supplies-resellers': 'no' })}`);
  });

  test(`a link to a place of the page stays in the address of an empty checker, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await page.goto(addressOf(locale, 'eligibility'));
    const place = await page.locator('.prose > h2[id]').first().getAttribute('id');
    await page.goto('about:blank');
    await page.goto(`${addressOf(locale, 'eligibility')}#${place ?? ''}`);
    await isAlive(page);
    await expect.poll(() => page.evaluate(() => history.state !== null), 'the checker has written its entry').toBe(true);
    expect(decodeURIComponent(hashOf(page))).toBe(`#${place}`);
    await expect(page.locator('.contents a').first()).toHaveAttribute('href', `#${place}`);
  });
}

test('Back leads to the case before however fast links are opened and the page is loaded again', async ({ page }) => {
  const words = wordsIn('en');
  await open(page, 'en', 'eligibility', link('eligibility', role, eleven));
  await expect(headingOn(page)).toHaveText(fails(words));
  await page.evaluate(async (hash) => {
    const changed = async (change: () => void): Promise<void> => {
      const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      change();
      await heard;
    };
    await changed(() => { location.hash = hash; });
    await changed(() => history.back());
    await changed(() => history.forward());
  }, link('eligibility', role, twelve, '2026-03-01'));
  await page.reload();
  await expect(headingOn(page)).toHaveText(undecided(words));
  await page.goBack();
  await expect(headingOn(page)).toHaveText(fails(words));
});

test('Back leads to the answers also after the page was loaded again at one of its places', async ({ page }) => {
  await page.setViewportSize({ width: 1500, height: 900 });
  const words = wordsIn('en');
  await open(page, 'en', 'model', link('model', undefined, { 'supplies-resellers': 'no' }));
  const asked = words.say('questions', 'already-in-csp.ask');
  await expect(headingOn(page)).toHaveText(asked);
  await page.locator('.contents a').first().click();
  await expect.poll(() => hashOf(page)).not.toContain('=');
  await page.reload();
  await expect(headingOn(page)).toHaveText(words.say('questions', 'supplies-resellers.ask'));
  await page.goBack();
  await expect(headingOn(page)).toHaveText(asked);
  await expect.poll(() => hashOf(page)).toBe(`#${link('model', undefined, { 'supplies-resellers': 'no' })}`);
});

test('a page that is loaded again shows the step it showed', async ({ page }) => {
  const words = wordsIn('en');
  await open(page, 'en', 'eligibility', link('eligibility', role, eleven));
  await checkerOn(page).getByRole('button', { name: words.word('answers.change') }).last().click();
  await expect(headingOn(page)).not.toHaveText(fails(words));
  const step = await headingOn(page).innerText();
  await page.reload();
  await expect(headingOn(page)).toHaveText(step);
});

test('a day on which nothing of a step is asked leaves the reader on it, and both ways on', async ({ page }) => {
  const words = wordsIn('en');
  await open(page, 'en', 'eligibility', link('eligibility', role, { ...eleven, 'security-contact': 'yes' }));
  await checkerOn(page).locator('.given > div', { hasText: short(words, 'security-contact') }).getByRole('button').first().click();
  await expect(headingOn(page)).toHaveText(words.word('group.security'));
  await checkerOn(page).locator('.day > summary').click();
  await checkerOn(page).getByRole('textbox', { name: words.word('day.year'), exact: true }).fill('2018');
  await expect(checkerOn(page).locator('form.step .ask')).toHaveCount(0);
  await expect(headingOn(page)).toHaveText(words.word('group.security'));
  await expect(checkerOn(page).locator('.step .when')).toHaveCount(0);
  await checkerOn(page).getByRole('button', { name: words.word('step.back'), exact: true }).click();
  await expect(headingOn(page)).toHaveText(words.word('group.role'));
  await page.goBack();
  await expect(headingOn(page)).toHaveText(words.word('group.security'));
  await continueOn(page, words).click();
  await expect(checkerOn(page).locator('.result')).toBeVisible();
});

test('where a browser refuses to write the address, links are opened all the same', async ({ page }) => {
  const words = wordsIn('en');
  await page.addInitScript(() => { history.replaceState = () => { throw new DOMException('Too many calls', 'SecurityError'); }; });
  await open(page, 'en', 'eligibility', link('eligibility', role, eleven));
  await expect(headingOn(page)).toHaveText(fails(words));
  await page.evaluate((hash) => { location.hash = hash; }, link('eligibility', role, twelve));
  await expect(headingOn(page)).toHaveText(undecided(words));
});
