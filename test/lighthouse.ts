// The scores Lighthouse gives the built site with its default settings, those of a phone on a slow network. Run it on a
// built site: `node test/lighthouse.ts`, or with the pages to measure: `node test/lighthouse.ts en/choose/compare`.
import { globSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserPath } from '../src/cli/browser.ts';
import { localeTags } from '../src/site.ts';
import type { OfflineList } from '../src/worker/protocol.ts';
import { compressedHost, dist, median, servedSite } from './served.ts';

const port = 4813;
const debuggingPort = 4814;
const lines = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const kinds = ['', 'choose/compare/', 'partners/reseller-as-customer/', 'check/eligibility/', 'search/'];

interface Audited {
  /** Points of 100, by category. */
  readonly points: Readonly<Record<string, number>>;
  readonly shortcomings: readonly string[];
}

await using site = await servedSite(port);
const wanted = process.argv.slice(2).map((it) => `/${it.replace(/^\/|\/$/g, '')}/`);
const paths = wanted.length > 0 ? wanted : localeTags.flatMap((tag) => kinds.map((kind) => `/${tag}/${kind}`));

/** What the worker fetches in the background soon after a page of a language has loaded. */
const keptWith = (locale: string): string[] =>
  globSync(`${dist}offline/${locale}.*.json`).flatMap((name) => {
    const { files }: OfflineList = JSON.parse(readFileSync(name, 'utf8'));
    return [name.slice(dist.length - 1), ...files.map(([path]) => path)];
  });
const kept = [...new Set(paths.map((path) => path.split('/')[1] ?? ''))].flatMap(keptWith);
await using host = await compressedHost(site.address, kept);
const executablePath = await browserPath();

/** The element at fault, as its selector, where an item of an audit names one. */
const elementsIn = (node: unknown): string[] => (typeof node === 'object' && node !== null && 'selector' in node ? [String(node.selector)] : []);

/** One run in a browser that has never been anywhere. */
const audit = async (path: string): Promise<Audited> => {
  await using _browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--ignore-certificate-errors', `--remote-debugging-port=${debuggingPort}`] });
  const result = await lighthouse(host.address + path, { port: debuggingPort, logLevel: 'error' }, { extends: 'lighthouse:default', settings: { onlyCategories: Object.keys(lines) } });
  if (result === undefined) throw new Error(`Lighthouse has no result for ${path}`);
  const { audits, categories, runtimeError } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`${path}: ${runtimeError.message}`);
  const shortcomings = Object.values(categories).flatMap((category) =>
    category.auditRefs.flatMap(({ id, weight }) => {
      const { score = null, title = id, displayValue = '', details } = audits[id] ?? {};
      if (score === null || score >= 1) return [];
      const elements = Map.groupBy(details?.type === 'table' ? details.items.flatMap((it) => elementsIn(it['node'])) : [], (it) => it);
      const found = [displayValue, ...[...elements].map(([selector, all]) => `${all.length} × ${selector}`)].filter(Boolean).join(', ');
      return [`${category.title}, ${Math.round(score * 100)} of 100${weight === 0 ? ', without points' : ''}: ${title} (${id})${found && `: ${found}`}`];
    }),
  );
  return { points: Object.fromEntries(Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)])), shortcomings };
};

const row = (page: string, points: readonly string[]): string => page.padEnd(40) + points.map((it) => it.padStart(16)).join('');
console.log(row('page', Object.keys(lines)));
for (const path of paths) {
  const { points, shortcomings } = await audit(path);
  // Speed is the one score that the machine's other work can lower: a page is judged by the median of three runs.
  const speeds = [points['performance'] ?? 0];
  if (median(speeds) < lines.performance) for (let run = 0; run < 2; run += 1) speeds.push((await audit(path)).points['performance'] ?? 0);
  const scores: Readonly<Record<string, number>> = { ...points, performance: median(speeds) };
  const told = { ...scores, performance: speeds.length === 1 ? `${median(speeds)}` : `${median(speeds)} (${speeds.join(', ')})` };
  console.log(row(path, Object.values(told).map(String)));
  for (const shortcoming of shortcomings) console.log(`  ${shortcoming}`);
  if (Object.entries(lines).some(([id, line]) => (scores[id] ?? 0) < line)) process.exitCode = 1;
}
