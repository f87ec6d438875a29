// Where the focus of the keyboard stands, and whether a reader can see it there.
import type { Page } from '@playwright/test';

export interface Stop {
  readonly what: string;
  /** Contrast of the line around it to what lies behind that line; 0 where there is none. */
  readonly contrast: number;
  /** Whether anything of it can be seen: on the screen, and not behind something that stays in place. */
  readonly isSeen: boolean;
  /** Its upper and lower edge on the screen, in pixels. */
  readonly at: string;
  /** Whether it stands behind the stop before it in the document. */
  readonly isForward: boolean;
}

/** Notes what can be stopped at, before a walk. */
const prepare = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const isFirstOfGroup = (it: Element): boolean => !(it instanceof HTMLInputElement && it.type === 'radio') || [...document.getElementsByName(it.name)].find((other) => other instanceof HTMLInputElement && (other.checked || !document.querySelector(`[name="${it.name}"]:checked`))) === it;
    const able = [...document.querySelectorAll(':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled)')];
    const isHere = (it: Element): boolean => it === document.activeElement;
    const isAside = (it: Element): boolean => document.querySelector('dialog[open]')?.contains(it) === false;
    Object.assign(window, { unvisited: new Set(able.filter((it) => it.checkVisibility({ visibilityProperty: true }) && isFirstOfGroup(it) && !isAside(it) && !isHere(it))), before: undefined });
  });

/** Looks when the screen has been drawn: only then are heights known that were estimated, and what moved with them is in its place within a few frames. */
const stopAt = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(async () => {
    const drawn = (): Promise<void> => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
    await drawn();
    const it = document.activeElement;
    if (it === null || it === document.body || it === document.documentElement) return undefined;
    const numbers = (colour: string): readonly number[] => [...colour.matchAll(/[\d.]+/g)].map(([part]) => Number(part));
    const light = (colour: string): number =>
      numbers(colour).slice(0, 3).reduce((sum, part, index) => sum + (index === 0 ? 0.2126 : index === 1 ? 0.7152 : 0.0722) * (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4), 0);
    const isPainted = (colour: string): boolean => (numbers(colour)[3] ?? 1) > 0.5;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
    let behind = it.parentElement;
    while (behind !== null && !isPainted(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
    const [brighter = 0, darker = 0] = [light(outlineColor), light(getComputedStyle(behind ?? document.documentElement).backgroundColor)].toSorted((a, b) => b - a);
    const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && isPainted(outlineColor);
    const isSeen = (): boolean => [...it.getClientRects()].some(({ left, right, top, bottom }) =>
      [left + 2, (Math.max(0, left) + Math.min(innerWidth, right)) / 2, right - 2].some((x) =>
        [top + 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2, bottom - 2].some((y) => {
          const hit = x < 0 || y < 0 || x >= innerWidth || y >= innerHeight ? null : document.elementFromPoint(x, y);
          return hit !== null && (it.contains(hit) || it.closest('label')?.contains(hit) === true);
        })));
    for (let frame = 0; frame < 5 && !isSeen(); frame++) await drawn();
    const { top, bottom } = it.getBoundingClientRect();
    const before: unknown = Reflect.get(window, 'before');
    const unvisited: unknown = Reflect.get(window, 'unvisited');
    if (unvisited instanceof Set) unvisited.delete(it);
    Object.assign(window, { before: it });
    const isForward = !(before instanceof Element) || (before.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return { what: `${it.tagName.toLowerCase()} ${it.getAttribute('class') ?? ''} "${(it.textContent.trim() || it.getAttribute('aria-label') || it.id).slice(0, 40)}"`, contrast: isDrawn ? (brighter + 0.05) / (darker + 0.05) : 0, isSeen: isSeen(), at: `${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}`, isForward };
  });

export interface Walk {
  readonly stops: readonly Stop[];
  /** What can be used and was not come to. */
  readonly missed: readonly string[];
}

/** Presses a key until the walk has gone once through the page, or through the dialog at hand. */
export const walk = async (page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 500): Promise<Walk> => {
  await prepare(page);
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = await stopAt(page);
    // Past the end the focus leaves the page, or begins anew.
    if (stop === undefined || (stops.length > 0 && stop.isForward !== (key === 'Tab'))) break;
    stops.push(stop);
  }
  const missed = await page.evaluate(() => {
    const unvisited: unknown = Reflect.get(window, 'unvisited');
    return unvisited instanceof Set ? [...unvisited].map((it) => `${it instanceof HTMLElement ? it.outerHTML.slice(0, 80) : String(it)}`) : ['nothing was looked at'];
  });
  return { stops, missed };
};

/** What a reader with a keyboard cannot see or not come to. */
export const faultsOf = ({ stops, missed }: Walk): readonly string[] => [
  ...stops.filter((it) => it.contrast < 3).map((it) => `${it.what}: contrast of its outline ${it.contrast.toFixed(1)}`),
  ...stops.filter((it) => !it.isSeen).map((it) => `${it.what}: cannot be seen, at ${it.at}`),
  ...missed.map((it) => `${it}: not reached`),
];
