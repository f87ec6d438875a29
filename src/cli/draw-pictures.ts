// Draws the picture that a shared link shows, one per language, into public/sharing/, and the icons of the installed
// guide into public/icons/. Run it when the name, the tagline or the design changes: node src/cli/draw-pictures.ts. It
// needs fonts for Chinese on the machine.
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

/** The mark of the favicon; a maskable icon keeps it inside the circle that every system leaves. */
const icon = (size: number, isMaskable: boolean): string => {
  const drawing = readFileSync(`${root}public/favicon.svg`, 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `);
  return `<!doctype html><style>body { margin: 0 } svg { display: block }</style>${isMaskable ? drawing.replace('rx="5"', '').replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"').replace('<rect width="32" height="32"', '<rect x="-4" y="-4" width="40" height="40"') : drawing}`;
};
const icons = [['192', 192, false], ['512', 512, false], ['512-maskable', 512, true]] as const;

for (const folder of ['sharing', 'icons']) mkdirSync(`${root}public/${folder}`, { recursive: true });
const browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
for (const locale of localeTags) {
  const { site } = words.parse(JSON.parse(readFileSync(`${root}locales/${locale}/ui.json`, 'utf8')));
  await page.setContent(picture(locale, site.name, site.tagline));
  await page.screenshot({ path: `${root}public/sharing/${locale}.png` });
  console.log(`public/sharing/${locale}.png`);
}
for (const [name, size, isMaskable] of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(icon(size, isMaskable));
  await page.screenshot({ path: `${root}public/icons/${name}.png`, omitBackground: true });
  console.log(`public/icons/${name}.png`);
}
await browser.close();
