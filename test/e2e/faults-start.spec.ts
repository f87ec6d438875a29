// A checker whose script is late, missing or cannot read its data: the reader is told, the tables stand, nothing typed is
// lost or sent, and no verdict is shown that nobody reached.
import { expect, test, type Page } from '@playwright/test';
import { addressOf, continueOn, hasWritten, headingOn, isAlive, link, open, optionOn, verdictOn, type Tool } from './checker-steps.ts';
import { languages, placeIn, wordsIn } from './checker-words.ts';
import { repeatedIn } from './sweep.ts';

const tools: readonly Tool[] = ['model', 'eligibility', 'sale', 'region'];
const entries: Readonly<Record<Tool, RegExp>> = { model: /ModelSelector\./, eligibility: /EligibilityCalculator\./, sale: /ScenarioExplorer\./, region: /RegionLookup\.[^/]*$/ };
const scripts = '**/assets/*.js';

/** Scripts that match do not come, as after a new version was published while the page lay in a cache. */
const isMissing = (page: Page, name: RegExp): Promise<unknown> =>
  page.route(scripts, (route) => (name.test(route.request().url()) ? route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' }) : route.fallback()));

/** What a checker says of itself before it runs; a while has to pass first, which here is over at once. */
const saysItIsNotRunning = async (page: Page, words: (typeof languages)[number]): Promise<void> => {
  const note = page.locator('.without-script');
  await note.evaluate((it) => it.getAnimations().forEach((animation) => animation.finish()));
  await expect(note).toHaveText(words.say('ui', 'decision.withoutScript'));
  await expect(note).toBeVisible();
};

/** Every document the page asks for after the first. */
const documentsAfter = (page: Page): readonly string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) asked.push(request.url());
  });
  return asked;
};

for (const words of languages)
  test(`without its script each checker says so, and its tables stand, ${words.locale}`, repeatedIn(words.locale), async ({ page }) => {
    for (const tool of tools) {
      await page.unroute(scripts);
      await isMissing(page, tool === 'model' ? /checkers\./ : entries[tool]);
      await page.goto(addressOf(words.locale, tool));
      await page.locator('.island').scrollIntoViewIfNeeded();
      await expect(page.locator('.without-script'), 'it may still come').toBeHidden();
      await saysItIsNotRunning(page, words);
      expect(await page.locator('main table').count(), tool).toBeGreaterThan(0);
      await expect(page.locator('main table').first(), tool).toBeVisible();
    }
  });

test('a checker that runs says nothing of it', async ({ page }) => {
  for (const tool of tools) {
    await page.goto(addressOf('nl', tool));
    await isAlive(page);
    await page.locator('.without-script').evaluate((it) => it.getAnimations().forEach((animation) => animation.finish()));
    await expect(page.locator('.without-script'), tool).toBeHidden();
  }
});

test('without a script, what is typed stays, and no button or key sends it anywhere', async ({ page }) => {
  const en = wordsIn('en');
  await isMissing(page, /./);
  for (const tool of tools) {
    await page.goto(addressOf('en', tool));
    const address = page.url();
    const asked = documentsAfter(page);
    const button = continueOn(page, en);
    if (tool === 'model' || tool === 'eligibility') {
      await page.locator('.island input[type="radio"]').first().check();
      await button.click();
      await button.dblclick();
    } else {
      await page.locator('.island input[list]').first().fill('Sweden');
      await page.locator('.island input[list]').first().press('Enter');
    }
    // A page that was left would have forgotten this.
    await expect(page.locator('.island input:checked, .island input[list]:not(:placeholder-shown)').first()).toBeVisible();
    expect(asked, tool).toEqual([]);
    expect(page.url()).toBe(address);
    if (tool === 'sale' || tool === 'region') await expect(page.locator('.island input[list]').first()).toHaveValue('Sweden');
  }
});

/** Holds the scripts of the checker until they are let go. */
const heldScripts = async (page: Page): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(scripts, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
};

for (const words of languages) {
  const { locale, say } = words;

  test(`what is typed before a late script comes is taken over by the checker, ${locale}`, repeatedIn(locale), async ({ page }) => {
    const steps = (): Promise<number> => page.evaluate(() => history.length);

    await test.step('eligibility', async () => {
      const letGo = await heldScripts(page);
      await page.goto(addressOf(locale, 'eligibility'), { waitUntil: 'commit' });
      const role = page.getByRole('radio', { name: say('ui', 'role.direct-bill-partner'), exact: true });
      await role.check();
      await optionOn(page, words, 'applicant', 'new').check();
      await page.locator('#day-year').fill('2025');
      await continueOn(page, words).dblclick();
      const before = await steps();
      letGo();
      await isAlive(page);
      await expect(role).toBeChecked();
      await expect(optionOn(page, words, 'applicant', 'new')).toBeChecked();
      await expect(page.locator('#day-year')).toHaveValue('2025');
      await expect.poll(() => page.url()).toContain('on=2025-');
      await expect(headingOn(page), 'no step was taken unseen').toHaveText(words.word('group.role'));
      await continueOn(page, words).click();
      await expect(headingOn(page)).not.toHaveText(words.word('group.role'));
      expect(await steps(), 'one step').toBe(before + 1);
    });

    await test.step('sale', async () => {
      await page.unroute(scripts);
      const letGo = await heldScripts(page);
      await page.goto(addressOf(locale, 'sale'), { waitUntil: 'commit' });
      await page.locator('#field-seller-status-text').selectOption('direct-bill-partner');
      await page.locator('#field-buyer-text').selectOption('end-customer');
      await page.locator('#field-seller-location-text').pressSequentially(placeIn(locale, 'SE'));
      letGo();
      await isAlive(page);
      await expect(page.locator('#field-seller-location-text')).toHaveValue(placeIn(locale, 'SE'));
      await expect(page.locator('#field-seller-location-text')).toBeFocused();
      await expect.poll(() => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('seller-location')).toBe('SE');
      expect(Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)))).toMatchObject({ 'seller-status': 'direct-bill-partner', buyer: 'end-customer' });
    });
  });
}

test('a case in the address comes before what was typed while its script was on its way', async ({ page }) => {
  const letGo = await heldScripts(page);
  await page.goto(`${addressOf('en', 'sale')}#${link('scenario', 'sc-7-cross-region-customer', { 'customer-tenant': 'US', 'own-location': 'SE' })}`, { waitUntil: 'commit' });
  await page.locator('#field-buyer-text').selectOption('affiliate');
  letGo();
  await isAlive(page);
  await expect(page.locator('.checker h2 svg.shape')).toHaveClass(/not-supported/);
  await hasWritten(page);
  expect(page.url()).not.toContain('affiliate');
});

/** The data of a checker in the page, as proxies may mangle it. */
const mangled: Readonly<Record<string, (html: string) => string>> = {
  'cut off in its data': (html) => html.slice(0, html.indexOf('"requirements":[')),
  'short of half its data': (html) => html.replace(/(<script type="application\/json">[\s\S]{9000})[\s\S]*?(<\/script>)/, '$1$2'),
  'with other data': (html) => html.replace(/(<script type="application\/json">)[\s\S]*?(<\/script>)/, '$1{"rulebook":{"roles":[]}}$2'),
  'without its data': (html) => html.replace(/<script type="application\/json">[\s\S]*?<\/script>/, ''),
};

for (const [how, mangle] of Object.entries(mangled))
  test(`a page ${how} says that its checker does not run, and shows no verdict`, async ({ page }) => {
    const own = await page.request.get(addressOf('sv', 'eligibility'));
    const html = mangle(await own.text());
    expect(html).not.toBe(await own.text());
    await page.route(`**${addressOf('sv', 'eligibility')}`, (route) => route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto(`${addressOf('sv', 'eligibility')}#${link('eligibility', 'indirect-reseller', { applicant: 'existing' })}`);
    await expect(page.locator('.checker[data-ready="yes"]')).toHaveCount(0);
    await saysItIsNotRunning(page, wordsIn('sv'));
    await expect(page.locator('.checker .result')).toHaveCount(0);
  });

const answers = { applicant: 'new', 'transacting-as-indirect-reseller': '11' } as const;

for (const words of languages)
  test(`a result whose later parts do not come stands, with a sentence, and comes whole with the next load, ${words.locale}`, repeatedIn(words.locale), async ({ page }) => {
    await isMissing(page, /Keeping\.|ThroughTime\./);
    await open(page, words.locale, 'eligibility', link('eligibility', 'direct-bill-partner', answers));
    expect(await verdictOn(page)).toBe('does-not-meet');
    await expect(page.locator('.checker .problem')).toHaveText([words.word('take.notLoaded'), words.word('take.notLoaded')]);
    await page.unroute(scripts);
    await page.route('**/check/keeping.json', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' }));
    await page.reload();
    await isAlive(page);
    await expect(page.locator('.checker .problem'), 'the words of both come in one file').toHaveText([words.word('take.notLoaded'), words.word('take.notLoaded')]);
    expect(await verdictOn(page)).toBe('does-not-meet');
    await page.unroute('**/check/keeping.json');
    await page.reload();
    await expect(page.locator('.checker .take')).toBeVisible();
    await expect(page.locator('.checker .problem')).toHaveCount(0);
    expect(await verdictOn(page)).toBe('does-not-meet');
  });
