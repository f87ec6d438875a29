// Every state of every checker for readers who use other means: axe in each language, light and dark; the forced colours
// of a contrast theme; the keyboard; and no movement for those who asked for none.
import { expect, test, type Page } from '@playwright/test';
import { localeTags, sourceLocale, type Locale } from '../../src/site.ts';
import { complaints } from './axe.ts';
import { accessStates, openAll, type AccessState } from './checker-access-states.ts';
import { addressOf, checkers, goToChecker, openLink } from './checker-page.ts';
import { loadProject, wordsOf, type Project } from './project.ts';
import { repeatedIn, repetition } from './sweep.ts';

const reach = async (page: Page, project: Project, locale: Locale, { checker, link, act, isLinked }: AccessState): Promise<void> => {
  const { pathname, hash } = new URL(page.url());
  if (isLinked && pathname === addressOf(checker, locale) && hash !== `#${link}`) await openLink(page, link);
  else {
    await page.goto('about:blank');
    await goToChecker(page, checker, locale, link);
  }
  await act(page, wordsOf(project, locale));
};

test.beforeEach(async ({ page }) => {
  // Without a clipboard what is copied stands on the page: one state more to look at.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
});

for (const locale of localeTags)
  for (const checker of checkers)
    test(`axe finds nothing in any state of the ${checker} checker in ${locale}`, repeatedIn(locale), async ({ page }) => {
      const project = await loadProject();
      for (const state of accessStates(project).filter((it) => it.checker === checker)) {
        await page.emulateMedia({ colorScheme: 'light' });
        await reach(page, project, locale, state);
        expect.soft(await complaints(page, { parts: ['.island'] }), `${state.name}, light`).toEqual([]);
        // Colours are the same in every language.
        if (locale !== sourceLocale) continue;
        await page.emulateMedia({ colorScheme: 'dark' });
        expect.soft(await complaints(page, { parts: ['.island'], onlyColors: true }), `${state.name}, dark`).toEqual([]);
      }
    });

/** One state of each checker with everything open: the one that shows most. */
const fullest: readonly (readonly [checker: string, name: string])[] = [
  ['eligibility', 'the verdict does-not-meet'],
  ['model', 'the verdict direct-bill-partner'],
  ['sale', 'the verdict not-supported'],
  ['region', 'the verdict not-listed'],
];

for (const locale of localeTags)
  test(`axe finds nothing in ${locale} with every disclosure of a result open`, repeatedIn(locale), async ({ page }) => {
    const project = await loadProject();
    for (const [checker, name] of fullest) {
      const state = accessStates(project).find((it) => it.checker === checker && it.name === name);
      if (state === undefined) throw new Error(`No case leads to ${name}.`);
      await page.emulateMedia({ colorScheme: 'light' });
      await reach(page, project, locale, state);
      await openAll(page);
      expect.soft(await complaints(page, { parts: ['.island'] }), `${checker}, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await complaints(page, { parts: ['.island'], onlyColors: true }), `${checker}, dark`).toEqual([]);
    }
  });

interface Painted {
  readonly what: string;
  readonly isOwnColor: boolean;
  readonly contrast: number;
}

/** Marks and lines of drawings with their contrast to what the contrast theme puts behind them. */
const painted = (page: Page): Promise<readonly Painted[]> =>
  page.evaluate(() => {
    const numbers = (colour: string): number[] => [...colour.matchAll(/[\d.]+/g)].map(([it]) => Number(it));
    const light = (colour: string): number =>
      numbers(colour).slice(0, 3).reduce((sum, it, index) => sum + (index === 0 ? 0.2126 : index === 1 ? 0.7152 : 0.0722) * (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4), 0);
    const behind = document.createElement('p');
    behind.style.background = 'Canvas';
    document.body.append(behind);
    const canvas = light(getComputedStyle(behind).backgroundColor);
    behind.remove();
    return [...document.querySelectorAll('.checker svg :is(path, rect, line)')].flatMap((it) => {
      const { stroke, fill, color } = getComputedStyle(it);
      const paint = stroke === 'none' ? fill : stroke;
      const [brighter = 0, darker = 0] = [light(paint), canvas].toSorted((a, b) => b - a);
      const isMark = it.closest('.shape') !== null;
      return [{ what: `${it.closest('svg')?.getAttribute('class') ?? ''} ${it.tagName} ${paint}`, isOwnColor: !isMark || (it.getAttribute('stroke') === 'currentColor' && it.getAttribute('fill') === 'none' && stroke === color), contrast: (brighter + 0.05) / (darker + 0.05) }];
    });
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`in a ${colorScheme} contrast theme marks take the colour of their text, and every line of a drawing stands out`, async ({ page }) => {
    const project = await loadProject();
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    for (const state of accessStates(project).filter((it) => it.checker !== 'region' && (it.name.startsWith('the verdict') || it.name === 'a drawn projection'))) {
      await reach(page, project, 'nl', state);
      const found = await painted(page);
      expect.soft(found.length, `${state.checker}, ${state.name}`).toBeGreaterThan(0);
      expect.soft(found.filter((it) => !it.isOwnColor || it.contrast < 3), `${state.checker}, ${state.name}`).toEqual([]);
    }
  });

interface Focused {
  readonly what: string;
  readonly outline: string;
  readonly isInside: boolean;
}

/** The element that holds the focus, with the line drawn around it. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const it = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
    const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor);
    return { what: `${it.tagName} ${it.id} ${it.textContent.slice(0, 40)}`, outline: isDrawn ? 'drawn' : `${outlineStyle} ${outlineWidth} ${outlineColor}`, isInside: it.closest('.checker') !== null };
  });

for (const forcedColors of ['none', 'active'] as const)
  for (const checker of checkers)
    test(`the keyboard goes through the ${checker} checker with its place always outlined${forcedColors === 'active' ? ', in a contrast theme, too' : ''}`, forcedColors === 'active' ? repetition : {}, async ({ page }) => {
      const project = await loadProject();
      await page.emulateMedia({ forcedColors });
      for (const state of accessStates(project).filter((it) => it.checker === checker && (it.name === 'the start' || fullest.some(([of, name]) => of === checker && name === it.name)))) {
        await reach(page, project, 'zh-CN', state);
        await page.locator('.checker :is(input, select, summary)').first().focus();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Shift+Tab');
        const seen: Focused[] = [];
        for (let now = await focused(page); now.isInside && seen.length < 200; now = await focused(page)) {
          seen.push(now);
          await page.keyboard.press('Tab');
        }
        expect.soft(seen.length, state.name).toBeGreaterThan(2);
        expect.soft(seen.length, 'the keyboard leaves the checker again').toBeLessThan(200);
        expect.soft(seen.filter((it) => it.outline !== 'drawn'), state.name).toEqual([]);
      }
    });

/** Whatever moves or would move by itself. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...document.getAnimations().map((it) => `animation ${it.id}`),
    ...[...document.querySelectorAll('.island, .island *, html')].flatMap((it) =>
      ['', '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it, part);
        const isStill = transitionDuration.split(',').every((time) => Number.parseFloat(time) === 0) && animationName === 'none' && scrollBehavior === 'auto';
        return isStill ? [] : [`${it.tagName}${part} ${transitionDuration} ${animationName} ${scrollBehavior}`];
      }),
    ),
  ]);

for (const checker of checkers)
  test(`nothing in the ${checker} checker moves by itself for readers who asked for less motion`, async ({ page }) => {
    const project = await loadProject();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const state of accessStates(project).filter((it) => it.checker === checker)) {
      await reach(page, project, 'sv', state);
      await openAll(page);
      expect.soft(await moving(page), state.name).toEqual([]);
    }
  });
