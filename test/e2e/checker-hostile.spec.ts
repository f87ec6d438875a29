// Links made to mislead or to break: what can be read of them counts, what cannot is named, and nothing else happens.
import { expect, test, type Page } from '@playwright/test';
import { localeTags, sourceLocale, type Locale } from '../../src/site.ts';
import { hostileLinks, type HostileLink } from './checker-hostile-links.ts';
import { checkers, goToChecker, openLink, shown, type CheckerName, type Shown } from './checker-page.ts';
import { foreignMarkup, watch } from './checker-watch.ts';
import { leftOut, loadProject, told, wordsOf, type Project, type Words } from './project.ts';
import { repeatedIn } from './sweep.ts';

const today = '2026-11-20';
/** How many parts are named one by one; the others are counted. */
const namedOneByOne = 12;
/** Every so many links, one is opened from elsewhere; the others from within the page, as both ways lead in. */
const freshEvery = 10;

/** Every link in the language of the source and in one of the others: what is read of a link is the same in all, its words are not. */
const isOpenedIn = (locale: Locale, index: number): boolean => {
  const others = localeTags.filter((it) => it !== sourceLocale);
  return locale === sourceLocale || others[index % others.length] === locale;
};

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(`${today}T12:00:00`);
});

const sentences = (words: Words, { named }: HostileLink): readonly string[] => named.slice(0, namedOneByOne).map(([kind, text]) => leftOut(words, kind, text));

/** The readable rest as the checker itself writes it into the address; nothing while the case is blank. */
const addressFor = ({ rulebook, decodeCase, encodeCase }: Project, checker: CheckerName, rest: string): string => {
  const { case: { about, day = today, answers }, problems } = decodeCase(rulebook, rest);
  if (problems.length > 0) throw new Error(`The rest "${rest}" cannot be read itself.`);
  if (about === undefined && Object.keys(answers).length === 0 && day === today) return '';
  return `#${encodeCase(rulebook, { check: checker !== 'sale' ? checker : about === undefined ? 'deal' : 'scenario', about, day, answers })}`;
};

const settled = (page: Page, address: string, name: string): Promise<void> => expect.poll(() => page.evaluate(() => location.hash), name).toBe(address);

/** What the page shows of the readable rest alone, with the verdict of the command line on it. */
const shownAlone = async (page: Page, project: Project, words: Words, checker: CheckerName, rest: string): Promise<Shown> => {
  await page.goto('about:blank');
  await goToChecker(page, checker, words.locale, rest);
  await settled(page, addressFor(project, checker, rest), rest);
  const alone = await shown(page);
  expect.soft(alone.problems, rest).toEqual([]);
  if (checker === 'eligibility' && /check=.*about=/.test(rest)) expect.soft(alone.heading, rest).toBe(words.say('verdicts', `eligibility.${told(project, rest).result.verdict}`));
  if (checker === 'sale') {
    const { verdict } = told(project, rest).result;
    expect.soft(alone.heading, rest).toBe(verdict === 'cannot-tell' ? words.say('verdicts', 'eligibility.cannot-tell') : words.say('ui', `verdict.${verdict}`));
  }
  if (checker === 'region') expect.soft(alone.status, rest).toBe(words.say('checkers', rest.includes('buyer-location') ? 'region.same-region' : 'region.two'));
  return alone;
};

test('there are at least 70 such links, no two alike, against every checker', () => {
  expect(hostileLinks.length).toBeGreaterThanOrEqual(70);
  expect(new Set(hostileLinks.map((it) => `${it.checker} ${it.link}`)).size).toBe(hostileLinks.length);
  expect(new Set(hostileLinks.map((it) => it.checker))).toEqual(new Set(checkers));
  expect(hostileLinks.filter((it) => it.named.length === 0).map((it) => it.name)).toEqual(['100 kB of nothing']);
});

for (const locale of localeTags)
  for (const checker of checkers)
    test(`in ${locale}, a link to the ${checker} checker made to mislead says only what its readable rest says, and names the other parts`, repeatedIn(locale), async ({ page, baseURL }) => {
      const project = await loadProject();
      const words = wordsOf(project, locale);
      const { complaints } = watch(page, baseURL);
      const links = hostileLinks.filter((it, index) => it.checker === checker && isOpenedIn(locale, index));
      const alone = new Map<string, Shown>();
      for (const rest of new Set(links.map((it) => it.rest))) alone.set(rest, await shownAlone(page, project, words, checker, rest));
      for (const [index, it] of links.entries()) {
        if (index % freshEvery === 0) {
          await page.goto('about:blank');
          await goToChecker(page, checker, locale, it.link);
        } else await openLink(page, it.link);
        const now = await shown(page);
        expect.soft(now.problems, it.name).toEqual(sentences(words, it));
        const more = it.named.length - namedOneByOne;
        if (more > 0) await expect.soft(page.locator('.checker > .note'), it.name).toContainText(words.say('checkers', 'link.more', { count: more }));
        expect.soft({ ...now, problems: [] }, it.name).toEqual(alone.get(it.rest));
        expect.soft(await foreignMarkup(page), it.name).toEqual([]);
        await settled(page, addressFor(project, checker, it.rest), it.name);
      }
      expect(complaints).toEqual([]);
    });
