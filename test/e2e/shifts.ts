// What moves on a page while it loads.
import type { Page } from '@playwright/test';

/** Watches every page that is opened from now on. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** How much moved so far, shift by shift. */
export const shiftsOn = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'shifts'));
