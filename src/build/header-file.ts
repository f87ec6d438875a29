// dist/_headers: what only a header can say. How long files are kept, and the content security policy of all pages of a
// language together. Hosts that read this file send it; the meta element in each page says the policy for hosts that do
// not. Each page is left with the fingerprints of what stands in it: Astro lists those of the whole site, and files from
// here need none.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeTags } from '../site.ts';
import { isFor } from './header-rules.ts';
import { inLanes } from './in-lanes.ts';

const policyElement = /(<meta http-equiv="content-security-policy" content=")([^"]*)"/i;
const policyIn = (html: string): string | undefined => policyElement.exec(html)?.[2]?.replaceAll('&#39;', "'");

const fingerprints = (html: string, element: RegExp): string =>
  [...html.matchAll(element)].map(([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');

/** The page with a policy that admits no other inline style or script than its own, as they stand after all that is built. */
export const withOwnPolicy = (html: string): string => {
  const own = {
    'style-src': fingerprints(html, /<style[^>]*>([\s\S]*?)<\/style>/g),
    'script-src': fingerprints(html, /<script(?![^>]*(?:\ssrc=|application\/(?:ld\+)?json))[^>]*>([\s\S]*?)<\/script>/g),
  };
  return html.replace(policyElement, (_, start: string, policy: string) => {
    const withoutOthers = policy.replaceAll('&#39;', "'").replace(/ 'sha256-[^']*'/g, '');
    return `${start}${withoutOthers.replace(/(style-src|script-src)([^;]*)/g, (directive, name: 'style-src' | 'script-src') => directive + own[name])}"`;
  });
};

/** One policy that allows what any of the given policies allows, directive by directive. */
export const unionOfPolicies = (policies: readonly string[]): string => {
  const union = new Map<string, Set<string>>();
  for (const policy of policies)
    for (const directive of policy.split(';').map((it) => it.trim()).filter(Boolean)) {
      const [name = '', ...values] = directive.split(/\s+/);
      const known = union.get(name) ?? new Set<string>();
      values.forEach((value) => known.add(value));
      union.set(name, known);
    }
  return [...union].map(([name, values]) => [name, ...values].join(' ')).join('; ');
};

const revalidated = 'Cache-Control: public, max-age=0, must-revalidate';
const forADay = 'Cache-Control: public, max-age=86400';
const immutable = 'Cache-Control: public, max-age=31536000, immutable';
const short = 'Cache-Control: public, max-age=600';
const ownOnly = 'Cross-Origin-Resource-Policy: same-origin';

/**
 * Lines of a header file: no two rules give one address the same header, for hosts differ in what they make of that.
 * @param policyOf the policy that the pages of an address need; it may end in a star
 */
export const headerLines = (policyOf: (path: string) => string): string => {
  const worker = "default-src 'none'; connect-src 'self'; script-src 'self'";
  const pages = ['/', '/404.html', ...localeTags.map((tag) => `/${tag}/*`)];
  const rules: readonly (readonly [string, ...string[]])[] = [
    ['/*', 'X-Content-Type-Options: nosniff', 'Referrer-Policy: no-referrer', 'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()', 'Cross-Origin-Opener-Policy: same-origin'],
    // Asked for anew each time, so that a rule set right reaches every reader at once; what has not changed costs no bytes.
    ...pages.map((path) => [path, `Content-Security-Policy: ${policyOf(path)}; frame-ancestors 'none'`, ownOnly, revalidated] as const),
    ['/worker.js', `Content-Security-Policy: ${worker}`, ownOnly, 'Cache-Control: no-cache'],
    // The search compiles WebAssembly in its own worker, and only there.
    ['/pagefind/*', `Content-Security-Policy: ${worker} 'wasm-unsafe-eval'`, ownOnly],
    ...['fragment', 'index', 'filter', 'meta'].map((kind) => [`/pagefind/*.pf_${kind}`, immutable] as const),
    ...localeTags.flatMap((tag) => ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json', `wasm.${tag}.pagefind`, 'words.txt'].map((name) => [`/pagefind/${tag}/${name}`, short] as const)),
    // Search engines list the pages themselves.
    ['/*.md', 'Content-Type: text/markdown; charset=utf-8', 'X-Robots-Tag: noindex'],
    ...['/llms.txt', '/licenses.txt'].map((path) => [path, 'Content-Type: text/plain; charset=utf-8', revalidated] as const),
    ...localeTags.map((tag) => [`/${tag}/llms.txt`, 'Content-Type: text/plain; charset=utf-8'] as const),
    ['/assets/*', ownOnly, immutable],
    ['/offline/*', ownOnly],
    ['/offline/sizes.json', revalidated],
    ...localeTags.map((tag) => [`/offline/${tag}.*`, immutable] as const),
    // Programs on other sites may read the rules. Each version lies in a folder named for its day and never changes.
    ['/rulebook/*', 'Access-Control-Allow-Origin: *', 'Cross-Origin-Resource-Policy: cross-origin'],
    ['/rulebook/2*', immutable],
    ['/rulebook/versions.json', revalidated],
    ['/rulebook/*.csv', 'Content-Type: text/csv; charset=utf-8'],
    ...['/icons/*', '/sharing/*', '/favicon.svg'].map((path) => [path, forADay] as const),
    ...['/robots.txt', '/sitemap-*'].map((path) => [path, revalidated] as const),
    // Hosts know these types, but few of them name the encoding.
    ...localeTags.flatMap((tag) => [
      [`/${tag}/changes.atom`, 'Content-Type: application/atom+xml; charset=utf-8'] as const,
      [`/${tag}/changes.ics`, 'Content-Type: text/calendar; charset=utf-8'] as const,
    ]),
  ];
  return rules.map(([path, ...headers]) => [path, ...headers.map((it) => `  ${it}`), ''].join('\n')).join('\n');
};

export const headerFile = (): AstroIntegration => ({
  name: 'header-file',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
      const policies = new Map<string, string | undefined>();
      await inLanes(names, async (name) => {
        const html = withOwnPolicy(await readFile(join(root, name), 'utf8'));
        await writeFile(join(root, name), html);
        policies.set(name, policyIn(html));
      });
      const pages = names.map((name) => ({ path: `/${name.replace(/index\.html$/, '')}`, policy: policies.get(name) }));
      const missing = pages.filter(({ policy }) => policy === undefined);
      if (missing.length > 0) throw new Error(`No content security policy in ${missing.map(({ path }) => path).join(', ')}`);
      // Of its own pages alone: some hosts read no line of more than 2,000 signs.
      const policyOf = (rule: string): string => unionOfPolicies(pages.filter(({ path }) => isFor(rule, path)).flatMap(({ policy }) => policy ?? []));
      await writeFile(join(root, '_headers'), headerLines(policyOf));
    },
  },
});
