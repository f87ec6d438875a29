// The two files that tell hosts what to send, as our own server, the rules for nginx and the tests read them.

/** Headers of the addresses that fit a path, in which a star stands for anything. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** An address that leads to another. Both may end in a star, which stands for the same in both. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  /** 301 where an address has moved for good, 302 where a language had to be chosen. */
  readonly status: 301 | 302;
}

/** The rules of a `_headers` file. */
export const headerRulesIn = (text: string): readonly HeaderRule[] =>
  text.trim().split(/\n(?=\/)/).map((block) => {
    const [path = '', ...lines] = block.split('\n');
    return { path, headers: lines.flatMap((line) => [...line.matchAll(/^ {2}([\w-]+): (.+)$/g)].map(([, name = '', value = '']) => ({ name, value }))) };
  });

/** Whether the path of a rule fits an address. */
export const isFor = (rule: string, path: string): boolean => {
  const [start = '', end] = rule.split('*');
  return end === undefined ? path === rule : path.length >= rule.length - 1 && path.startsWith(start) && path.endsWith(end);
};

/** What is sent with an address, rule by rule. */
export const headersFor = (rules: readonly HeaderRule[], path: string): HeaderRule['headers'] => rules.filter((it) => isFor(it.path, path)).flatMap(({ headers }) => headers);

/** A `_redirects` file. Addresses without a star come first: some hosts want them so, and the first that fits is taken. */
export const redirectsText = (redirects: readonly Redirect[]): string => {
  const [plain, starred] = [redirects.filter(({ from }) => !from.endsWith('*')), redirects.filter(({ from }) => from.endsWith('*'))];
  return [...plain, ...starred].map(({ from, to, status }) => `${from} ${to.replace(/\*$/, ':splat')} ${String(status)}\n`).join('');
};

/** The redirects of a `_redirects` file. */
export const redirectsIn = (text: string): readonly Redirect[] =>
  [...text.matchAll(/^(\/\S*) (\/\S*) (301|302)$/gm)].map(([, from = '', to = '', status]) => ({ from, to: to.replace(/:splat$/, '*'), status: status === '301' ? 301 : 302 }));

/** What a star may stand for: the signs of our addresses, so that no request can write into the answer. */
export const splat = '[\\w./-]*';

/** Where an address leads, if it is not one of the site's own. */
export const redirected = (redirects: readonly Redirect[], path: string): Pick<Redirect, 'to' | 'status'> | undefined => {
  for (const { from, to, status } of redirects) {
    if (from === path) return { to, status };
    const rest = from.endsWith('*') && path.startsWith(from.slice(0, -1)) ? path.slice(from.length - 1) : undefined;
    if (rest !== undefined && new RegExp(`^${splat}$`).test(rest)) return { to: to.replace(/\*$/, () => rest), status };
  }
  return undefined;
};
