// What readers take along and keep: the link, the text, the data, and cases on their own device.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { formatDay } from '../../src/i18n/format.ts';
import { checkerOn, headingOn, isAlive, link, open, short, today, type Tool } from './checker-steps.ts';
import { languages, type Words } from './checker-words.ts';
import { repeatedIn, repetition } from './sweep.ts';

const role = 'direct-bill-partner';
const answers = { applicant: 'new', 'perpetual-software': 'none-sold', 'revenue-billed': 'yes', 'revenue-global-account': '600000EUR@1.08', 'transacting-as-indirect-reseller': '?' } as const;
const day = '2026-03-01';
const own = link('eligibility', role, answers, day);
const region = link('region', undefined, { 'buyer-location': 'US', 'seller-location': 'SE' }, day);

/** A case of each checker, with the verdict's kind and its words. */
const cases: readonly { readonly tool: Tool; readonly fragment: string; readonly said: (words: Words) => string }[] = [
  { tool: 'eligibility', fragment: own, said: ({ say }) => say('verdicts', 'eligibility.does-not-meet') },
  { tool: 'model', fragment: link('model', undefined, { 'supplies-resellers': 'no', 'already-in-csp': 'yes', 'wants-own-billing': 'no' }, day), said: ({ word, say }) => word('model.fits', { role: say('ui', 'role.indirect-reseller') }) },
  { tool: 'sale', fragment: link('scenario', 'sc-7-cross-region-customer', { 'customer-tenant': 'US', 'own-location': 'SE' }, day), said: ({ say }) => say('ui', 'verdict.not-supported') },
  { tool: 'region', fragment: region, said: ({ word }) => word('region.other-region') },
];

const saidOn = (page: Page, tool: Tool) => (tool === 'region' ? checkerOn(page).locator('.result > [role="status"]') : headingOn(page));
const partsOf = (fragment: string): readonly string[] => fragment.replace(/^#/, '').split('&').toSorted();
const press = async (page: Page, { word }: Words, name: string): Promise<void> => checkerOn(page).getByRole('button', { name: word(name), exact: true }).click();
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const statusOn = (page: Page, section: string) => checkerOn(page).locator(`.${section} [role="status"]`);

for (const { tool, fragment, said } of cases)
  test(`a case of ${tool} keeps day, answers and verdict in every language, by both kinds of links`, tool === 'eligibility' || tool === 'sale' ? {} : repetition, async ({ page }) => {
    for (const [index, words] of languages.entries()) {
      const next = languages[(index + 1) % languages.length] ?? words;
      await open(page, words.locale, tool, fragment);
      for (const list of ['.other-languages', '.languages']) {
        await page.locator(`${list} a[hreflang="${next.locale}"]`).click();
        await isAlive(page);
        await expect(page.locator('html')).toHaveAttribute('lang', next.locale);
        await expect(saidOn(page, tool)).toHaveText(said(next));
        await expect(checkerOn(page)).toContainText(formatDay(day, next.locale));
        await expect.poll(() => partsOf(new URL(page.url()).hash)).toEqual(partsOf(fragment));
        await page.goBack();
        await isAlive(page);
        await expect(saidOn(page, tool), 'Back leads to the case in the language before').toHaveText(said(words));
      }
    }
  });

for (const words of languages) {
  const { locale, word, say } = words;

  test(`the link, the text and the report are copied with the case, ${locale}`, repeatedIn(locale), async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, locale, 'eligibility', own);
    await press(page, words, 'take.link');
    await expect(statusOn(page, 'take')).toHaveText(word('take.linkCopied'));
    const address = await copied(page);
    expect(address.startsWith(`${baseURL}/${locale}/check/eligibility/#`)).toBe(true);
    expect(partsOf(new URL(address).hash)).toEqual(partsOf(own));
    const verdict = words.labelled(say('verdicts', 'label.verdict'), say('verdicts', 'eligibility.does-not-meet'));
    for (const [button, done, extra] of [['take.text', 'take.textCopied', 'take.notMicrosoft'], ['take.report', 'take.reportCopied', 'take.reportLead']] as const) {
      await press(page, words, button);
      await expect(statusOn(page, 'take')).toHaveText(word(done));
      const text = await copied(page);
      for (const part of [word(extra), verdict, words.labelled(say('verdicts', 'label.day'), formatDay(day, locale)), address]) expect(text).toContain(part);
      expect(text, 'marks of English names are no text').not.toMatch(/\[\[|\]\]|\{\{|undefined/);
    }
    await page.goto('about:blank');
    await page.goto(address);
    await isAlive(page);
    await expect(headingOn(page)).toHaveText(say('verdicts', 'eligibility.does-not-meet'));
  });

  test(`without a clipboard the text stands on the page, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
    });
    await open(page, locale, 'eligibility', own);
    await press(page, words, 'take.link');
    await expect(statusOn(page, 'take')).toHaveText(word('take.copyYourself'));
    await expect(checkerOn(page).getByRole('textbox', { name: word('take.title'), exact: true })).toHaveValue(new RegExp(`/${locale}/check/eligibility/#v=1&`));
  });

  test(`the data of a case is JSON with verdict, requirements and the rules' hash, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'eligibility', own);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, words, 'take.json')]);
    expect(download.suggestedFilename()).toBe(`csp-guide-eligibility-${day}.json`);
    const data: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(data).toMatchObject({ format: '1', check: 'eligibility', about: role, day, answers, verdict: 'does-not-meet', rulebook: { hash: expect.stringMatching(/^[0-9a-f]{8,}$/) } });
    expect(data).toMatchObject({ requirements: expect.arrayContaining([{ id: 'db-revenue-usd-1m', state: 'not-met' }, { id: 'db-tenure-12m', state: 'cannot-tell' }]), link: expect.stringContaining(`on=${day}`) });
  });

  test(`cases are kept, compared, opened and deleted on the device, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await open(page, locale, 'eligibility', own);
    const saved = checkerOn(page).getByRole('region', { name: word('saved.title'), exact: true });
    const name = saved.getByRole('textbox', { name: word('saved.name'), exact: true });
    const keep = async (text: string): Promise<void> => {
      await name.fill(text);
      await saved.getByRole('button', { name: word('saved.save'), exact: true }).click();
    };
    await keep('  ');
    await expect(statusOn(page, 'saved')).toHaveText(word('saved.nameless'));
    await expect(saved.getByRole('listitem')).toHaveCount(0);
    await keep('A');
    await expect(statusOn(page, 'saved')).toHaveText(word('saved.kept'));
    await checkerOn(page).getByRole('textbox', { name: word('day.year'), exact: true }).fill('2025');
    await expect(headingOn(page)).toHaveText(say('verdicts', 'eligibility.cannot-tell'));
    await keep('B');
    await expect(saved).toContainText(word('saved.chooseTwo'));
    for (const one of ['A', 'B']) await saved.getByRole('checkbox', { name: one, exact: true }).click();
    const table = saved.getByRole('region', { name: word('saved.compared'), exact: true });
    const line = (label: string) => table.locator('tr', { has: page.locator('th[scope="row"]', { hasText: label }) });
    const verdicts = line(say('verdicts', 'label.verdict'));
    await expect(verdicts.locator('td')).toHaveText([say('verdicts', 'eligibility.does-not-meet'), say('verdicts', 'eligibility.cannot-tell')]);
    await expect(verdicts.locator('th')).toContainText(word('saved.differs'));
    await expect(line(short(words, 'applicant')).locator('th')).not.toContainText(word('saved.differs'));
    await page.reload();
    await isAlive(page);
    await expect(saved.getByRole('listitem')).toHaveCount(2);
    await saved.getByRole('button', { name: `${word('saved.open')} A`, exact: true }).click();
    await expect(headingOn(page)).toHaveText(say('verdicts', 'eligibility.does-not-meet'));
    await expect.poll(() => partsOf(new URL(page.url()).hash)).toEqual(partsOf(own));
    await page.goBack();
    await expect(headingOn(page), 'Back leads to the case before').toHaveText(say('verdicts', 'eligibility.cannot-tell'));
    await page.goForward();
    await expect(headingOn(page)).toHaveText(say('verdicts', 'eligibility.does-not-meet'));
    await saved.getByRole('button', { name: `${word('saved.forget')} A`, exact: true }).click();
    await expect(statusOn(page, 'saved')).toHaveText(word('saved.forgotten'));
    await expect(saved.getByRole('listitem')).toHaveCount(1);
    await page.reload();
    await isAlive(page);
    await expect(saved.getByRole('listitem')).toHaveText([/^B/]);
  });

  test(`a device that keeps nothing says so, and the checker goes on, ${locale}`, repeatedIn(locale), async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['getItem', 'setItem'])
        Object.defineProperty(Storage.prototype, name, { value: () => { throw new DOMException('refused', 'SecurityError'); } });
    });
    await open(page, locale, 'eligibility', own);
    const saved = checkerOn(page).getByRole('region', { name: word('saved.title'), exact: true });
    await saved.getByRole('textbox', { name: word('saved.name'), exact: true }).fill('A');
    await saved.getByRole('button', { name: word('saved.save'), exact: true }).click();
    await expect(statusOn(page, 'saved')).toHaveText(word('saved.refused'));
    await expect(saved.getByRole('listitem')).toHaveCount(0);
    await expect(headingOn(page)).toHaveText(say('verdicts', 'eligibility.does-not-meet'));
  });
}

test('cases of one checker are not offered by another', async ({ page }) => {
  const [words = languages[0]] = languages;
  if (words === undefined) throw new Error('There is no language.');
  await open(page, words.locale, 'eligibility', own);
  await checkerOn(page).getByRole('textbox', { name: words.word('saved.name'), exact: true }).fill('A');
  await press(page, words, 'saved.save');
  await expect(checkerOn(page).locator('.cases li')).toHaveCount(1);
  await open(page, words.locale, 'sale', link('deal', undefined, { buyer: 'affiliate' }, today));
  await expect(checkerOn(page).getByRole('textbox', { name: words.word('saved.name'), exact: true })).toBeVisible();
  await expect(checkerOn(page).locator('.cases li')).toHaveCount(0);
});
