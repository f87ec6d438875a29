import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headerLines, unionOfPolicies } from '../../src/build/header-file.ts';
import { headerRulesIn, headersFor } from '../../src/build/header-rules.ts';
import { localeTags, siteUrl } from '../../src/site.ts';
import { bilingualPages, files, guidePages, pages, readFile, visibleText, type BuiltPage } from './dist.ts';

/** The faults of all pages at once, so that one run shows everything there is to mend. */
const faults = (check: (page: BuiltPage) => readonly string[], of = pages): string[] =>
  of.flatMap((page) => check(page).map((fault) => `${page.path}: ${fault}`));

/** A file to be kept brings no script. */
const isFile = ({ path }: BuiltPage): boolean => path.endsWith('/handbook.html');

const attribute = (page: BuiltPage, selector: string, name: string): string | undefined =>
  page.root.querySelector(selector)?.getAttribute(name);

describe('links', () => {
  const targets = new Map(pages.map((page) => [page.path, new Set(page.root.querySelectorAll('[id]').map((it) => it.id))]));

  it('lead to pages and anchors that exist', () => {
    expect(
      faults((page) =>
        page.root.querySelectorAll('a[href]').flatMap((link) => {
          const href = link.getAttribute('href') ?? '';
          if (/^(https:|mailto:)/.test(href)) return [];
          const [path = '', anchor] = href.split('#');
          const target = targets.get(path === '' ? page.path : path);
          if (target === undefined && files.includes(path.slice(1))) return [];
          if (target === undefined) return [`${href} leads to no page`];
          return anchor !== undefined && !target.has(anchor) ? [`${href} leads to no anchor`] : [];
        }),
      ),
    ).toEqual([]);
  });

  it('have words', () => {
    expect(faults((page) => page.root.querySelectorAll('a[href]').filter((it) => it.structuredText.trim() === '').map((it) => it.outerHTML))).toEqual([]);
  });
});

describe('every page', () => {
  it('has ids only once', () => {
    expect(
      faults((page) => {
        const ids = page.root.querySelectorAll('[id]').map((it) => it.id);
        return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`);
      }),
    ).toEqual([]);
  });

  it('has one h1 in each language it is in, and headings that skip no level', () => {
    expect(
      faults((page) => {
        const levels = page.root.querySelectorAll('h1, h2, h3, h4').map((it) => Number(it.tagName.slice(1)));
        const skips = levels.some((level, index) => level - (levels[index - 1] ?? level) > 1);
        return [...(levels.filter((it) => it === 1).length === (bilingualPages.includes(page) ? 2 : 1) ? [] : ['not one h1']), ...(skips ? [`levels ${levels.join(' ')}`] : [])];
      }),
    ).toEqual([]);
  });

  it('has a title of its own in its language', () => {
    const titles = guidePages.map((page) => page.root.querySelector('title')?.text ?? '');
    expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    expect(
      faults((page) =>
        page.root.querySelectorAll('[src], link[href]').flatMap((it) => {
          const address = it.getAttribute('src') ?? it.getAttribute('href') ?? '';
          const isMeta = ['canonical', 'alternate'].includes(it.getAttribute('rel') ?? '');
          return isMeta || /^(\/(?!\/)|data:)/.test(address) ? [] : [it.outerHTML];
        }),
      ),
    ).toEqual([]);
  });

  it('never says today or now', () => {
    expect(faults((page) => [...visibleText(page).matchAll(/[^.]{0,40}\b(?:today|right now|currently|nowadays)\b[^.]{0,20}/gi)].map((it) => it[0]))).toEqual([]);
  });

  it('shows no Markdown that was not understood', () => {
    expect(faults((page) => (visibleText(page).match(/\*\*|\]\(|\{\{|<[A-Z]\w+/g) ?? []).map(String))).toEqual([]);
  });

  it('has one script that every page has, and none that holds up the text', () => {
    expect(
      faults((page) => {
        const scripts = page.root.querySelectorAll('script').filter((it) => !/^application\/(ld\+)?json$/.test(it.getAttribute('type') ?? ''));
        const own = scripts.filter((it) => !/^\/assets\/Base\./.test(it.getAttribute('src') ?? ''));
        const hasPart = page.root.querySelector('.island, [data-offline], .chooser') !== null;
        return [...scripts.filter((it) => it.getAttribute('type') !== 'module').map((it) => it.outerHTML), ...(own.length > (hasPart ? 1 : 0) ? own.map((it) => it.outerHTML) : []), ...(scripts.length - own.length === (isFile(page) ? 0 : 1) ? [] : ['not the one script'])];
      }),
    ).toEqual([]);
  });

  it('has neither style attributes nor event handlers', () => {
    expect(faults((page) => page.html.match(/<[^>]+\s(?:style|on\w+)="[^"]*"/g) ?? [])).toEqual([]);
  });
});

describe('a page of the guide', () => {
  it('names its language, its own address and its other languages', () => {
    expect(
      faults((page) => {
        const locale = page.path.split('/')[1] ?? '';
        const alternates = page.root.querySelectorAll('link[rel="alternate"][hreflang]').map((it) => [it.getAttribute('hreflang'), it.getAttribute('href')]);
        const wanted = [...localeTags.map((tag) => [tag, `${siteUrl}${page.path.replace(/^\/[^/]+/, `/${tag}`)}`]), ['x-default', `${siteUrl}${page.path.replace(/^\/[^/]+/, '/en')}`]];
        return [
          ...(attribute(page, 'html', 'lang') === locale ? [] : ['lang']),
          ...(attribute(page, 'link[rel="canonical"]', 'href') === siteUrl + page.path ? [] : ['canonical']),
          ...(JSON.stringify(alternates) === JSON.stringify(wanted) ? [] : ['alternates']),
        ];
      }, guidePages),
    ).toEqual([]);
  });

  it('prints the day it is true for, or is itself about a day', () => {
    expect(faults((page) => (page.root.querySelector('.as-of time')?.getAttribute('datetime') ? [] : ['no day']), guidePages)).toEqual([]);
  });

  it('says that it is not from Microsoft and gives no legal advice', () => {
    expect(faults((page) => (/Microsoft/.test(page.root.querySelector('footer')?.text ?? '') ? [] : ['no disclaimer']), guidePages)).toEqual([]);
  });
});

describe('the sitemap', () => {
  it('lists every page of the guide and nothing else', () => {
    const listed = [...readFile('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.slice(siteUrl.length));
    expect(listed.toSorted()).toEqual(guidePages.map((page) => page.path).toSorted());
  });

  it('is named in robots.txt', () => {
    expect(readFile('robots.txt')).toContain(`Sitemap: ${siteUrl}/sitemap-index.xml`);
  });
});

describe('the content security policy', () => {
  const policyOf = (page: BuiltPage): string => attribute(page, 'meta[http-equiv="content-security-policy"]', 'content') ?? '';

  it('stands in every page and allows nothing unsafe', () => {
    expect(faults((page) => (policyOf(page) === '' ? ['no policy'] : (policyOf(page).match(/'unsafe-[^']*'|\*|https?:/g) ?? []).map(String)))).toEqual([]);
  });

  it('stands before anything it governs', () => {
    expect(faults((page) => (page.html.indexOf('content-security-policy') < page.html.indexOf('<style') ? [] : ['style comes first']))).toEqual([]);
  });

  it('admits no inline style or script but those of the page', () => {
    expect(
      faults((page) => {
        const inline = page.root.querySelectorAll('style, script:not([src]):not([type$="json"])').map((it) => `'sha256-${createHash('sha256').update(it.innerHTML).digest('base64')}'`);
        const admitted = policyOf(page).match(/'sha256-[^']*'/g) ?? [];
        return JSON.stringify(admitted.toSorted()) === JSON.stringify([...new Set(inline)].toSorted()) ? [] : [`${admitted.length} admitted, ${inline.length} on the page`];
      }),
    ).toEqual([]);
  });

  it('lets the search compile WebAssembly in its own worker, and nothing else', () => {
    const rules = readFile('_headers').split(/\n(?=\/)/);
    expect(rules.filter((it) => it.includes('unsafe')).map((it) => it.split('\n')[0])).toEqual(['/pagefind/*']);
    expect(rules.find((it) => it.startsWith('/pagefind/*'))).toContain("script-src 'self' 'wasm-unsafe-eval'");
    // Two policies for one address would both have to allow what it does.
    const withPolicy = rules.filter((it) => it.includes('Content-Security-Policy')).map((it) => it.split('\n')[0] ?? '');
    expect(withPolicy.filter((path) => withPolicy.some((other) => other !== path && other.endsWith('*') && path.startsWith(other.slice(0, -1))))).toEqual([]);
  });

  it('is sent as a header that allows what all pages together need', () => {
    const rules = headerRulesIn(readFile('_headers'));
    const sentWith = (page: BuiltPage): string => headersFor(rules, page.path).find(({ name }) => name === 'Content-Security-Policy')?.value ?? '';
    const missing = faults((page) => policyOf(page).split(';').flatMap((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      const sent = sentWith(page).split(';').map((it) => it.trim().split(/\s+/)).find(([known]) => known === name) ?? [];
      return values.filter((value) => !sent.includes(value));
    }));
    expect(missing).toEqual([]);
    expect(faults((page) => (sentWith(page).includes('unsafe-') || !sentWith(page).includes("frame-ancestors 'none'") ? [sentWith(page)] : []))).toEqual([]);
  });

  it('and every other header are sent by one rule to each address', () => {
    const rules = headerRulesIn(readFile('_headers'));
    const twice = files.flatMap((name) => {
      const names = headersFor(rules, `/${name.replace(/index\.html$/, '')}`).map((it) => it.name);
      return new Set(names).size === names.length ? [] : [`${name}: ${names.join(' ')}`];
    });
    expect(twice).toEqual([]);
  });

  it('joins policies directive by directive', () => {
    expect(unionOfPolicies(["default-src 'none'; script-src 'self' a", "script-src b 'self'; img-src c"])).toBe("default-src 'none'; script-src 'self' a b; img-src c");
    expect(headerLines(() => 'x')).toContain('  X-Content-Type-Options: nosniff');
  });
});

it('builds at least forty-five pages in each language, rule sets not counted', () => {
  for (const locale of localeTags)
    expect(guidePages.filter((page) => page.path.startsWith(`/${locale}/`) && !/\/rule-sets\/./.test(page.path)).length).toBeGreaterThanOrEqual(45);
});

it('has a picture for shared links in each language', () => {
  expect(localeTags.filter((locale) => !files.includes(`sharing/${locale}.png`))).toEqual([]);
});

it('ships no file nobody asked for', () => {
  expect(files.filter((name) => !/\.(html|md|xml|svg|png|txt|js|json|webmanifest|atom|ics|csv|pagefind|pf_(meta|index|fragment|filter))$|^_(headers|redirects)$/.test(name))).toEqual([]);
});

it('shows in the contents where one is, and every page shows the focus and passes into the next', () => {
  const lacking = guidePages.filter(({ html, root }) => !html.includes(':focus-visible') || !html.includes('@view-transition') || (root.querySelector('nav.contents') !== null && !html.includes(':target-current')));
  expect(lacking.map(({ path }) => path)).toEqual([]);
});
