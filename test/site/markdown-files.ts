// The Markdown files of the built site, as any reader of CommonMark with tables sees them.
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { parse as parseHtml, type HTMLElement } from 'node-html-parser';
import { parse as parseYaml } from 'yaml';
import { files, guidePages, readFile, type BuiltPage } from './dist.ts';

export interface MarkdownFile {
  /** Address of the page it stands beside. */
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The text as a browser would show it. */
  readonly root: HTMLElement;
}

/** With the elements inside `pre`, which the parser otherwise takes for text. */
const parse = (html: string): HTMLElement => parseHtml(html, { blockTextElements: { script: true, style: true } });

const processor = await createMarkdownProcessor({ syntaxHighlight: false, smartypants: false });

export const read = async (text: string): Promise<HTMLElement> => parse((await processor.render(text)).code);

export const markdownFiles: readonly MarkdownFile[] = await Promise.all(
  files.filter((name) => name.endsWith('.md')).map(async (name) => {
    const [, front = '', text = ''] = /^---\n([\s\S]*?\n)---\n\n([\s\S]*)$/.exec(readFile(name)) ?? [];
    return { path: `/${name.replace(/index\.md$/, '')}`, fields: parseYaml(front), text, root: await read(text) };
  }),
);

/** Pages that are text and no tool alone. */
export const pagesWithMarkdown: readonly BuiltPage[] = guidePages.filter((page) => !page.path.endsWith('/search/'));

/** The text of an article without what its Markdown leaves out: what needs a browser, drawings beside their table, what is said twice. */
export const articleText = (page: BuiltPage): string => {
  const article = parse(page.root.querySelector('main article.prose')?.outerHTML ?? '');
  article.querySelectorAll('script, .on-page, .island, .keep-offline, .without-script, [popover], .refs > span, .card summary, .regions figcaption, .timeline .key, .timeline svg, .timeline + details > summary').forEach((it) => it.remove());
  article.querySelectorAll('.chain-drawing').forEach((it) => it.replaceWith(`<p>${it.querySelector('title')?.innerHTML ?? ''}</p>`));
  return textOf(article);
};

/** The text with a space wherever an element begins or ends, so that nothing hangs together by accident. */
export const textOf = (root: HTMLElement): string => parse(root.outerHTML.replace(/(<[^>]+>)/g, ' $1')).text.replace(/\s+/g, ' ');
