// The walk-throughs of screen-reader.md: the spec does what stands there and compares what is heard, so that document and
// site cannot drift apart. With WRITE_WALKS=yes what is heard is written into the document instead, to be read by a person.
import { expect, test, type Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { isAlive, today } from './checker-steps.ts';
import { languages } from './checker-words.ts';
import { listenTo, type Listener } from './heard.ts';
import { repetition } from './sweep.ts';

/** How new the rules are is said with each verdict, and said anew with each check of the sources. */
const passing = languages.map((it) => it.pattern('verdicts', 'note.no-later-change-known'));

const file = new URL('screen-reader.md', import.meta.url);

interface Step {
  readonly action: string;
  /** What is typed, looked for or opened. */
  readonly given: string;
  readonly heard: readonly string[];
}

interface Walk {
  readonly title: string;
  readonly steps: readonly Step[];
}

const walksIn = (text: string): readonly Walk[] =>
  text.split(/^## /m).slice(1).map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const steps: { action: string; given: string; heard: string[] }[] = [];
    for (const line of lines) {
      const [, action, given = ''] = /^\d+\. \*\*(.+?)\*\*(?: “(.+)”)?$/.exec(line) ?? [];
      const [, heard] = /^ {3}- (.+)$/.exec(line) ?? [];
      if (action !== undefined) steps.push({ action, given, heard: [] });
      else if (heard !== undefined) steps.at(-1)?.heard.push(heard);
    }
    return { title, steps };
  }).filter(({ steps }) => steps.length > 0);

const keys: Readonly<Record<string, string>> = { Tab: 'Tab', 'Shift+Tab': 'Shift+Tab', Space: 'Space', Enter: 'Enter', 'Down arrow': 'ArrowDown', 'Up arrow': 'ArrowUp', 'Right arrow': 'ArrowRight', 'Left arrow': 'ArrowLeft', Home: 'Home', End: 'End', 'Select all': 'ControlOrMeta+a' };

/** Does one thing, and tells how to find out what is then heard. */
const doStep = async (page: Page, listener: Listener, { action, given }: Step): Promise<() => Promise<readonly string[]>> => {
  if (action === 'Open') {
    await page.goto(given);
    await isAlive(page);
    await page.evaluate(() => scrollTo(0, 0));
    return async () => [`“${await page.title()}”`];
  }
  await listener.listenAnew();
  const [, count] = /^Read on (\d+)$/.exec(action) ?? [];
  if (count !== undefined) return async () => await listener.readOn(Number(count));
  const key = keys[action];
  if (key !== undefined) await page.keyboard.press(key);
  else if (action === 'Type') await page.keyboard.type(given);
  else if (action === 'Tab to') {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await listener.focused())[0]?.startsWith(`“${given}`) === true) break;
    }
  } else throw new Error(`screen-reader.md: nobody knows how to do “${action}”.`);
  return listener.focused;
};

/** The document with what was heard in place of what it says. */
const rewritten = (text: string, walk: Walk, heard: readonly (readonly string[])[]): string => {
  const parts = text.split(/^(?=## )/m);
  return parts.map((part) => {
    if (!part.startsWith(`## ${walk.title}\n`)) return part;
    let at = -1;
    return part.split('\n').flatMap((line) => {
      if (/^ {3}- /.test(line)) return [];
      if (!/^\d+\. \*\*/.test(line)) return [line];
      at += 1;
      return [line.replace(/^\d+/, String(at + 1)), ...(heard[at] ?? []).map((it) => `   - ${it}`)];
    }).join('\n');
  }).join('');
};

for (const walk of walksIn(readFileSync(file, 'utf8')))
  test(`a screen reader says on the way what stands in the walk-through: ${walk.title}`, walk.title.endsWith('in English') ? {} : repetition, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.clock.setFixedTime(`${today}T12:00:00`);
    const listener = await listenTo(page, (line) => passing.some((it) => it.test(line)));
    const written: (readonly string[])[] = [];
    for (const [index, step] of walk.steps.entries()) {
      const heard = await doStep(page, listener, step);
      if (process.env['WRITE_WALKS'] === undefined) await expect.poll(heard, { message: `step ${index + 1}, ${step.action} ${step.given}; if the site is right, write the document anew, as it says`, timeout: 15_000 }).toEqual(step.heard);
      else {
        // Nothing tells when the last word has come: writing takes its time, comparing does not.
        await page.waitForTimeout(800);
        written.push(await heard());
      }
    }
    if (written.length > 0) writeFileSync(file, rewritten(readFileSync(file, 'utf8'), walk, written));
  });
