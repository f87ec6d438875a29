// Which pages a change concerns. Judged by the English source, so that a page has the same notices in every language.
import type { RoleFile } from '../schema/requirement.ts';
import type { Change } from '../schema/rulebook.ts';

export interface PageSource {
  /** Path of the page below its language, such as choose/compare. */
  readonly slug: string;
  /** The English MDX. */
  readonly body: string;
}

/** What the components of one name are given in an attribute, without what follows a dot: the row of a figure. */
const given = (body: string, component: string, attribute: string): readonly string[] =>
  [...body.matchAll(new RegExp(String.raw`<${component}\s[^>]*?\b${attribute}="([^".]*)`, 'g'))].map(([, it = '']) => it);

/** The changes that concern a page, in the order given. `roles` holds the rows that pages and changes name. */
export const changesOn = ({ slug, body }: PageSource, changes: readonly Change[], roles: readonly RoleFile[]): readonly Change[] => {
  // Checkers decide by all rules, and one page lists them all.
  if (slug.startsWith('check/') || /<AllRequirements\b/.test(body)) return changes;
  const rows = [...given(body, 'Fact', 'id'), ...given(body, 'Requirement', 'id')];
  const series = given(body, 'Series', 'id');
  const lists = given(body, 'Requirements', 'role');
  return changes.filter((change) => {
    const isOfRole = change.roles.some((role) => slug === `choose/${role}` || lists.includes(role));
    return isOfRole || roles.some(({ role, requirements }) => requirements.some((row) =>
      change.requirements.includes(row.id) && (rows.includes(row.id) || series.includes(row.series) || lists.includes(role))));
  });
};
