// dist/_headers: the content security policy of all pages together, plus what only a header can say. Hosts that read
// this file send it; the meta element in each page says the same for hosts that do not. Each page is left with the
// fingerprints of what stands in it: Astro lists those of the whole site, and files from here need none.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localeTags } from '../site.ts';

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

/** Lines of a header file: no two rules give one address the same header, for hosts differ in what they make of that. */
export const headerLines = (policy: string): string => {
  const worker = "default-src 'none'; connect-src 'self'; script-src 'self'";
  const pages = ['/', '/404.html', ...localeTags.map((tag) => `/${tag}/*`)];
  const immutable = 'Cache-Control: public, max-age=31536000, immutable';
  const short = 'Cache-Control: public, max-age=600';
  const rules: readonly (readonly [string, ...string[]])[] = [
    ['/*', 'X-Content-Type-Options: nosniff', 'Referrer-Policy: no-referrer', 'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()', 'Cross-Origin-Opener-Policy: same-origin', 'Cross-Origin-Resource-Policy: same-origin'],
    ...pages.map((path) => [path, `Content-Security-Policy: ${policy}; frame-ancestors 'none'`] as const),
    ['/worker.js', `Content-Security-Policy: ${worker}`, 'Cache-Control: no-cache'],
    // The search compiles WebAssembly in its own worker, and only there.
    ['/pagefind/*', `Content-Security-Policy: ${worker} 'wasm-unsafe-eval'`],
    ...localeTags.flatMap((tag) => [
      ...['index', 'fragment', 'filter'].map((folder) => [`/pagefind/${tag}/${folder}/*`, immutable] as const),
      ...['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json', `wasm.${tag}.pagefind`, 'words.txt'].map((name) => [`/pagefind/${tag}/${name}`, short] as const),
    ]),
    // Search engines list the pages themselves.
    ['/*.md', 'Content-Type: text/markdown; charset=utf-8', 'X-Robots-Tag: noindex'],
    ...['/llms.txt', ...localeTags.map((tag) => `/${tag}/llms.txt`)].map((path) => [path, 'Content-Type: text/plain; charset=utf-8'] as const),
    ['/assets/*', immutable],
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
      const policies = await Promise.all(names.map(async (name) => {
        const html = withOwnPolicy(await readFile(join(root, name), 'utf8'));
        await writeFile(join(root, name), html);
        return policyIn(html);
      }));
      const missing = names.filter((_, index) => policies[index] === undefined);
      if (missing.length > 0) throw new Error(`No content security policy in ${missing.join(', ')}`);
      await writeFile(join(root, '_headers'), headerLines(unionOfPolicies(policies.filter((it) => it !== undefined))));
    },
  },
});
