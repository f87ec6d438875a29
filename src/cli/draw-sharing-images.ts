// Draws the picture that a shared link shows, one per language, into public/sharing/. Run it when the name, the tagline
// or the design changes: node src/cli/draw-sharing-images.ts. It needs fonts for Chinese on the machine.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { localeTags } from '../site.ts';
import { browserPath } from './browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const words = z.object({ site: z.object({ name: z.string(), tagline: z.string() }) });

const picture = (locale: string, name: string, tagline: string): string => `<!doctype html><html lang="${locale}"><style>
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 90px 96px; display: grid; align-content: space-between; background: #fbf9f4; color: #1c2126; }
  h1 { margin: 0; max-width: 980px; font: 600 76px/1.25 Palatino, 'URW Palladio L', P052, Georgia, 'Noto Serif CJK SC', serif; text-wrap: balance; }
  p { margin: 0; display: flex; align-items: center; gap: 26px; font: 600 40px Palatino, 'URW Palladio L', P052, Georgia, serif; }
  hr { width: 100%; margin: 0; border: 0; border-top: 4px solid #a33a12; }
</style><p><svg viewBox="0 0 26 18" width="104" height="72"><path d="M6 9h14" stroke="#1c2126" stroke-width="1.5"/><rect x="1" y="5" width="8" height="8" rx="1" fill="#1c2126"/><rect x="10" y="6" width="6" height="6" rx="1" fill="#fbf9f4" stroke="#1c2126" stroke-width="1.5"/><circle cx="21" cy="9" r="4" fill="#a33a12"/></svg>${name}</p><h1>${tagline}</h1><hr></html>`;

mkdirSync(`${root}public/sharing`, { recursive: true });
const browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
for (const locale of localeTags) {
  const { site } = words.parse(JSON.parse(readFileSync(`${root}locales/${locale}/ui.json`, 'utf8')));
  await page.setContent(picture(locale, site.name, site.tagline));
  await page.screenshot({ path: `${root}public/sharing/${locale}.png` });
  console.log(`public/sharing/${locale}.png`);
}
await browser.close();
