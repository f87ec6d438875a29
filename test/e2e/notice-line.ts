// The line at the lower edge that tells of a newer version, without a newer version.
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** Puts the line where the script that shows it puts it, with its own style. */
export const addNotice = (page: Page): Promise<void> =>
  page.evaluate((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const line = document.createElement('div');
    line.className = 'notice';
    const button = document.createElement('button');
    button.textContent = 'Nieuwe versie tonen';
    line.append('Er is een nieuwe versie van de gids. ', button);
    document.body.append(line);
  }, readFileSync(new URL('../../src/components/offline/notice.css', import.meta.url), 'utf8'));
