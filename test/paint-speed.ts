// How soon the largest part of a page is painted on a phone, beside a bare Astro page with the same words, in one run
// and over the same host. Search (Pagefind) is in neither: our pages load it only when a reader asks for it. Run it on a
// built site: `node test/paint-speed.ts`. It ends with an error where a page of ours takes too long beside its floor.
import { chromium, type Browser } from '@playwright/test';
import { browserPath } from '../src/cli/browser.ts';
import { localeTags } from '../src/site.ts';
import { floorSite } from './floor-site.ts';
import { compressedHost, median, servedSite } from './served.ts';

const ports = { ours: 4815, floor: 4816 } as const;
const runs = 9;
const pages = [
  ...localeTags.map((tag) => ({ path: `${tag}/choose/compare`, most: 1.15 })),
  { path: 'en/check/eligibility', most: 1.3 },
];
const phone = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true, ignoreHTTPSErrors: true, serviceWorkers: 'block' } as const;
/** Slow 4G as Lighthouse sets it in a browser: milliseconds, and bytes a second. */
const slow4G = { offline: false, latency: 150 * 3.75, downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8, uploadThroughput: (750 * 1024 * 0.9) / 8 };

/** Milliseconds from the start of a first visit until the largest part is painted. */
const paintTime = async (browser: Browser, address: string): Promise<number> => {
  await using context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address);
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let last = 0;
        new PerformanceObserver((list) => (last = list.getEntries().at(-1)?.startTime ?? last)).observe({ type: 'largest-contentful-paint', buffered: true });
        // A script of the page may still paint something larger.
        setTimeout(() => resolve(last), 500);
      }),
  );
};

const paths = pages.map(({ path }) => path);
const ready = paths.map((path) => `/${path}/`);
await using ourSite = await servedSite(ports.ours);
await using floor = await servedSite(ports.floor, await floorSite(paths));
await using ours = await compressedHost(ourSite.address, ready);
await using bare = await compressedHost(floor.address, ready);
await using browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox', '--ignore-certificate-errors'] });

const times = pages.map((page) => ({ ...page, ours: new Array<number>(), floor: new Array<number>() }));
// The first round is for the caches of the machine and does not count.
for (let run = 0; run <= runs; run += 1)
  for (const { path, ...kinds } of times) {
    const floorTime = await paintTime(browser, `${bare.address}/${path}/`);
    const ourTime = await paintTime(browser, `${ours.address}/${path}/`);
    if (run > 0) {
      kinds.floor.push(floorTime);
      kinds.ours.push(ourTime);
    }
  }

const row = (page: string, figures: readonly string[]): string => page.padEnd(26) + figures.map((it) => it.padStart(10)).join('');
console.log(`Largest contentful paint, median of ${runs} runs each`);
console.log(row('page', ['floor', 'ours', 'ratio', 'at most']));
for (const { path, most, ...kinds } of times) {
  const [floorTime, ourTime] = [median(kinds.floor), median(kinds.ours)];
  console.log(row(path, [`${floorTime.toFixed(0)} ms`, `${ourTime.toFixed(0)} ms`, (ourTime / floorTime).toFixed(2), String(most)]));
  if (ourTime > most * floorTime) process.exitCode = 1;
}
