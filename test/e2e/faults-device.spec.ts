// A device that is not as a site would like it: its clock is wrong by years, its storage is closed, or the page is opened
// from a disk. The checkers say which day they judge by, nothing throws, and guidance can be read.
import { expect, test, type Page } from '@playwright/test';
import { addressOf, checkerOn, continueOn, headingOn, isAlive, link, verdictOn, type Tool } from './checker-steps.ts';
import { languages } from './checker-words.ts';
import { loadProject, told, wordsOf } from './project.ts';
import { lookFor } from './search-box.ts';
import { repeatedIn } from './sweep.ts';

const tools: readonly Tool[] = ['model', 'eligibility', 'sale', 'region'];

const exceptionsOn = (page: Page): readonly string[] => {
  const exceptions: string[] = [];
  page.on('pageerror', (error) => exceptions.push(error.message));
  return exceptions;
};

const clocks = ['1970-01-01', '2015-06-30', '2050-02-28', '2100-12-31'] as const;

for (const [index, day] of clocks.entries())
  for (const { locale } of languages.slice(index, index + 1))
    test(`a device whose clock says ${day} is judged by that day, which is said, ${locale}`, async ({ page }) => {
      const project = await loadProject();
      const words = wordsOf(project, locale);
      const { rulebook } = project;
      const exceptions = exceptionsOn(page);
      const isBehind = day < rulebook.lastChecked;
      const clock = page.getByText(words.say('checkers', 'day.clock', { today: words.day(day), checked: words.day(rulebook.lastChecked) }), { exact: true });
      const isDated = async (): Promise<void> => {
        await isAlive(page);
        await expect(checkerOn(page).locator('.day > summary')).toHaveText(words.say('checkers', 'result.on', { day: words.day(day) }));
        if (isBehind) await expect(clock, 'asked without a click').toBeVisible();
        else await expect(clock).toHaveCount(0);
      };
      await page.clock.setFixedTime(`${day}T12:00:00`);
      for (const tool of tools) {
        await page.goto(addressOf(locale, tool));
        await isDated();
      }
      // Answers that meet every requirement, where any is known.
      for (const role of ['direct-bill-partner', 'indirect-reseller'] as const) {
        const fragment = link('eligibility', role, project.fulfillingAnswers(rulebook, role, 'new'), day);
        await page.goto('about:blank');
        await page.goto(`${addressOf(locale, 'eligibility')}#${fragment.replace(`on=${day}&`, '')}`);
        await isDated();
        const { verdict } = told(project, fragment).result;
        expect(await verdictOn(page)).toBe(verdict);
        if (day < rulebook.firstDay) expect(verdict).toBe('cannot-tell');
        const [start = ''] = isBehind
          ? [words.say('verdicts', 'note.before-first-day', { day: words.day(rulebook.firstDay) })]
          : words.say('verdicts', 'note.no-later-change-known', { month: '|', day: '' }).split('|');
        await expect(checkerOn(page).locator('.result .when').filter({ hasText: start }).first()).toBeVisible();
      }
      expect(exceptions).toEqual([]);
    });

for (const [timezoneId, day] of [['Pacific/Kiritimati', '2026-11-21'], ['Pacific/Pago_Pago', '2026-11-19'], ['Asia/Kathmandu', '2026-11-20']] as const)
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });
    test('a checker goes by the day that the device shows', async ({ page }) => {
      const words = wordsOf(await loadProject(), 'nl');
      await page.clock.setFixedTime('2026-11-20T10:30:00Z');
      for (const tool of tools) {
        await page.goto(addressOf('nl', tool));
        await isAlive(page);
        await expect(checkerOn(page).locator('.day > summary')).toHaveText(words.say('checkers', 'result.on', { day: words.day(day) }));
      }
    });
  });

/** As browsers do that are set to keep nothing: asking for the storage itself throws. */
const closeStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(window, name, { get: () => { throw new DOMException('closed', 'SecurityError'); } });
    Object.defineProperty(Document.prototype, 'cookie', { get: () => { throw new DOMException('closed', 'SecurityError'); } });
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('closed', 'SecurityError'));
  });

for (const { locale, say } of languages)
  test(`with closed storage the guide is read, searched and used, and says that it keeps nothing, ${locale}`, repeatedIn(locale), async ({ page }) => {
    const exceptions = exceptionsOn(page);
    await closeStorage(page);
    await page.goto(`${addressOf(locale, 'eligibility')}#${link('eligibility', 'direct-bill-partner', { applicant: 'new', 'transacting-as-indirect-reseller': '11' })}`);
    await isAlive(page);
    await expect(headingOn(page)).toHaveText(say('verdicts', 'eligibility.does-not-meet'));
    await expect(page.locator('.checker .take')).toBeVisible();
    await page.goto(`/${locale}/reference/offline/`);
    await expect(page.locator('.keep-offline > [role="status"]')).toHaveText(say('offline', 'unsupported'));
    await expect(page.locator('.keep-offline button:visible'), 'no button that could not do what it says').toHaveCount(0);
    await page.keyboard.press('/');
    await expect(page.locator('.found')).toBeVisible();
    expect((await lookFor(page, 'MFA')).length).toBeGreaterThan(0);
    expect(exceptions).toEqual([]);
  });

const onDisk = (address: string): string => new URL(`../../dist${address}index.html`, import.meta.url).href;

for (const words of languages) {
  const { locale } = words;
  test(`a page opened from a disk is read in its own look, and a checker says that it does not run, ${locale}`, repeatedIn(locale), async ({ page }) => {
    const guide = `/${locale}/choose/compare/`;
    await page.goto(onDisk(guide));
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('h1'), 'styles stand in the page').toHaveCSS('font-weight', '600');
    await expect(page.locator('main p').first()).toBeVisible();
    const within = page.locator('.contents a, .on-page a').first();
    expect(await within.getAttribute('href')).toMatch(/^#/);
    await page.goto(onDisk(addressOf(locale, 'sale')));
    const note = page.locator('.without-script');
    await note.evaluate((it) => it.getAnimations().forEach((animation) => animation.finish()));
    await expect(note).toHaveText(words.say('ui', 'decision.withoutScript'));
    await expect(page.locator('main table').first()).toBeVisible();
    await page.goto(onDisk(addressOf(locale, 'eligibility')));
    const address = page.url();
    await page.locator('.island input[type="radio"]').first().check();
    await continueOn(page, words).click();
    await expect(page.locator('.island input[type="radio"]').first()).toBeChecked();
    expect(page.url()).toBe(address);
    // Addresses of other pages begin at the root of a site: what a page is known by everywhere stands in its head.
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(new RegExp(`^https?://.+${addressOf(locale, 'eligibility')}$`));
  });
}
