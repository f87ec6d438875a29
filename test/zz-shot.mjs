import { chromium } from '@playwright/test';
import { browserPath } from '../src/cli/browser.ts';
const b = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
const shots = JSON.parse(process.argv[2]);
for (const s of shots) {
  const c = await b.newContext({ viewport: { width: s.w ?? 1280, height: s.h ?? 900 }, colorScheme: s.dark ? 'dark' : 'light', javaScriptEnabled: s.js ?? true });
  const p = await c.newPage();
  p.on('console', (m) => { if (m.type() === 'error') console.log(s.name, m.text()); });
  p.on('pageerror', (e) => console.log(s.name, 'PAGEERROR', e.message));
  await p.goto('http://127.0.0.1:4555' + s.url);
  await p.waitForTimeout(700);
  for (const a of s.do ?? []) { if (a.click) await p.locator(a.click).first().click(); if (a.fill) await p.locator(a.fill[0]).fill(a.fill[1]); if (a.select) await p.locator(a.select[0]).selectOption(a.select[1]); if (a.press) await p.keyboard.press(a.press); await p.waitForTimeout(200); }
  if (s.el) await p.locator(s.el).first().screenshot({ path: `/tmp/shots/${s.name}.png` });
  else await p.screenshot({ path: `/tmp/shots/${s.name}.png`, fullPage: s.full ?? false });
  await c.close();
}
await b.close();
