// dist/_headers: the content security policy of all pages together, plus what only a header can say. Hosts that read
// this file send it; the meta element in each page says the same for hosts that do not.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const policyIn = (html: string): string | undefined =>
  /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1]?.replaceAll('&#39;', "'");

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

export const headerLines = (policy: string): string =>
  [
    '/*',
    `  Content-Security-Policy: ${policy}; frame-ancestors 'none'`,
    '  X-Content-Type-Options: nosniff',
    '  Referrer-Policy: no-referrer',
    '  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    '  Cross-Origin-Opener-Policy: same-origin',
    '  Cross-Origin-Resource-Policy: same-origin',
    '',
  ].join('\n');

export const headerFile = (): AstroIntegration => ({
  name: 'header-file',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
      const policies = await Promise.all(names.map(async (name) => policyIn(await readFile(join(root, name), 'utf8'))));
      const missing = names.filter((_, index) => policies[index] === undefined);
      if (missing.length > 0) throw new Error(`No content security policy in ${missing.join(', ')}`);
      await writeFile(join(root, '_headers'), headerLines(unionOfPolicies(policies.filter((it) => it !== undefined))));
    },
  },
});
