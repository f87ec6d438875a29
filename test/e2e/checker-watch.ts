// Whatever a page should never do: throw, complain, ask elsewhere, open a dialog, take in elements from a reader's text.
import type { Page } from '@playwright/test';

export interface Watch {
  readonly complaints: readonly string[];
}

export const watch = (page: Page, baseURL: string | undefined): Watch => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:about|blob):/.test(request.url()) && !request.url().startsWith(baseURL ?? '')) complaints.push(`request to ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { complaints };
};

/** Elements and attributes in a checker that no text of ours makes. */
export const foreignMarkup = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.checker, .checker *, title')].flatMap((it) => [
      ...(/^(?:script|img|iframe|object|embed|style|link|b)$/i.test(it.tagName) ? [it.tagName] : []),
      ...it.getAttributeNames().filter((name) => /^on/.test(name) || /^\s*javascript:/i.test(it.getAttribute(name) ?? '')),
    ]),
  );
