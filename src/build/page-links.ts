// Writers link to pages as `page:choose/compare#heading`; this gives the address in the language of the file and fails
// for a page that does not exist, so that a renamed page cannot leave dead links behind.
import { existsSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { pageAddress } from '../i18n/addresses.ts';
import { begun, localeTags, sourceLocale, type Locale } from '../site.ts';

/** Locale of a file below content/pages/<locale>/. */
export const localeOfFile = (path: string): Locale => {
  const locale = localeTags.find((tag) => path.includes(`/pages/${tag}/`));
  if (locale === undefined) throw new Error(`${path}: no known language in the path; put it under content/pages/<locale>/`);
  return locale;
};

export const rehypePageLinks = () => (tree: Root, file: VFile) => {
  visit(tree, 'element', (node: Element) => {
    const href = node.properties['href'];
    if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('page:')) return;
    const [slug = '', heading] = href.slice('page:'.length).split('#');
    const locale = localeOfFile(file.path);
    const pages = file.path.slice(0, file.path.indexOf(`/pages/${locale}/`) + '/pages/'.length);
    const homes = begun.includes(locale) ? [locale, sourceLocale] : [locale];
    if (!homes.some((tag) => existsSync(`${pages}${tag}/${slug}.mdx`))) throw new Error(`${file.path}: there is no page "${slug}"; write the path of a file below content/pages/${locale}/ without .mdx`);
    node.properties['href'] = pageAddress(locale, slug) + (heading === undefined ? '' : `#${heading}`);
  });
};
