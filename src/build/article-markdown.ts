// The text of a page as Markdown in the form that GitHub reads, with tables.
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { BuiltPage } from './built-pages.ts';
import { plainArticle, type Joints } from './plain-article.ts';

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', listItemIndent: 'one', resourceLink: true, rule: '-' })
  .freeze();

/** Some readers want three dashes below the headings of a table; an ampersand needs a backslash only where an entity would begin. */
const asReadEverywhere = (markdown: string): string =>
  markdown.replace(/^[> ]*\|(?: - \|)+$/gm, (line) => line.replaceAll(' - ', ' --- ')).replace(/\\&(?![#\w]+;)/g, '&');

/** @param joints words of the language of the page */
export const articleMarkdown = (page: BuiltPage, joints: Joints): string => asReadEverywhere(String(processor.processSync(plainArticle(page, joints))));
