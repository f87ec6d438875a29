// The two files for hosts, as nginx takes them: a map of the address for each header, so that no part of its configuration
// can hide the headers of another, and maps of the addresses that lead elsewhere.
import { localeTags } from '../site.ts';
import { splat, type HeaderRule, type Redirect } from './header-rules.ts';

/** A text of the configuration. What nginx would read as something else is refused. */
const quoted = (text: string): string => {
  if (/["\\$]/.test(text)) throw new Error(`nginx would not read this as it stands: ${text}`);
  return `"${text}"`;
};

const escaped = (path: string): string => path.replace(/[.+]/g, '\\$&');

/** What an address must be for a rule, as the keys of a map: plain ones, or an expression. A folder is its index.html by then. */
const keysOf = (path: string): readonly string[] => {
  if (path.includes('*')) return [`"~^${escaped(path).replace('*', '.*')}$"`];
  return [path, ...(path.endsWith('/') ? [`${path}index.html`] : [])].map(quoted);
};

const mapOf = (variable: string, lines: readonly string[]): string => `map $uri $${variable} {\n${lines.map((it) => `  ${it};\n`).join('')}}\n`;

const headerMap = (name: string, rules: readonly HeaderRule[]): string => {
  const variable = `site_${name.toLowerCase().replaceAll('-', '_')}`;
  const lines = rules.flatMap(({ path, headers }) =>
    headers.filter((it) => it.name === name).flatMap(({ value }) => (path === '/*' ? ['default'] : keysOf(path)).map((key) => `${key} ${quoted(value)}`)));
  return `${mapOf(variable, lines)}add_header ${name} $${variable} always;\n`;
};

/** Keys of a map that are no expressions fit in capitals, too, while zh-CN and zh-cn are not the same address. */
const redirectMap = (status: Redirect['status'], redirects: readonly Redirect[]): string => {
  const lines = redirects.filter((it) => it.status === status).map(({ from, to }) =>
    from.endsWith('*') ? `"~^${escaped(from.slice(0, -1))}(${splat})$" "${to.replace(/\*$/, '$1')}"` : `"~^${escaped(from)}$" ${quoted(to)}`);
  return mapOf(`site_leads_to_${String(status)}`, ['default ""', ...lines]);
};

/**
 * Lines for the `http` part of a configuration of nginx. The types of files are left to it: a header would come twice.
 * @param root folder of the built site, which belongs to these rules
 */
export const nginxRules = (rules: readonly HeaderRule[], redirects: readonly Redirect[], root: string): string => {
  const names = new Set(rules.flatMap(({ headers }) => headers.map(({ name }) => name)).filter((it) => it !== 'Content-Type'));
  return [
    `root ${quoted(root)};\n`,
    ...[...names].map((name) => headerMap(name, rules)),
    redirectMap(301, redirects),
    redirectMap(302, redirects),
    mapOf('site_not_found', ['default "/404.html"', ...localeTags.map((tag) => `"~^/${tag}/" "/${tag}/404.html"`)]),
  ].join('\n');
};
