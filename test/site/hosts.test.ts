// What the build writes for hosts: compressed files, rules for headers, redirects, and a page for what is missing.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { headerRulesIn, headersFor, redirected, redirectsIn, redirectsText } from '../../src/build/header-rules.ts';
import { nginxRules } from '../../src/build/nginx-rules.ts';
import { isText, leastBytes } from '../../src/build/precompress.ts';
import { movedPages, redirectsOf } from '../../src/build/redirects.ts';
import { localeTags } from '../../src/site.ts';
import { compressedForms, files, guidePages, pages, readBytes, readFile } from './dist.ts';

const rules = headerRulesIn(readFile('_headers'));
const redirects = redirectsIn(readFile('_redirects'));

describe('compressed files', () => {
  it('hold the file they stand beside, in fewer bytes', () => {
    const wrong = compressedForms.filter((name) => {
      const [bytes, whole] = [readBytes(name), readBytes(name.slice(0, -3))];
      return bytes.length >= whole.length || !(name.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes)).equals(whole);
    });
    expect(wrong).toEqual([]);
  });

  it('stand beside each text that is not tiny, and beside nothing else', () => {
    const wanted = files.filter((name) => isText(name) && readBytes(name).length >= leastBytes).flatMap((name) => [`${name}.br`, `${name}.gz`]);
    expect(compressedForms.toSorted()).toEqual(wanted.toSorted());
  });

  it('are on no list of what a device keeps', () => {
    const lists = files.filter((name) => /^offline\/.*\..*\.json$/.test(name));
    expect(lists).toHaveLength(localeTags.length);
    expect(lists.filter((name) => /\.(?:br|gz)"|404\.html/.test(readFile(name)))).toEqual([]);
  });
});

describe('the header file', () => {
  it('stays within what hosts read', () => {
    expect(rules.length).toBeLessThanOrEqual(90);
    expect(readFile('_headers').split('\n').filter((line) => line.length > 2000)).toEqual([]);
    expect(rules.filter(({ path }) => path.split('*').length > 2)).toEqual([]);
  });

  it('has a rule for nothing that is not there', () => {
    expect(rules.filter(({ path, headers }) => !files.some((name) => headersFor([{ path, headers }], `/${name.replace(/(^|\/)index\.html$/, '$1')}`).length > 0)).map(({ path }) => path)).toEqual([]);
  });

  it('says of each file how long it may be kept', () => {
    const unsaid = files.filter((name) => !name.startsWith('_') && !headersFor(rules, `/${name.replace(/(^|\/)index\.html$/, '$1')}`).some((it) => it.name === 'Cache-Control'));
    expect(unsaid).toEqual([]);
  });

  it('opens the published rulebook to other sites, and nothing else', () => {
    const open = files.filter((name) => headersFor(rules, `/${name}`).some((it) => it.name === 'Access-Control-Allow-Origin' || it.value === 'cross-origin'));
    expect(open.toSorted()).toEqual(files.filter((name) => name.startsWith('rulebook/')).toSorted());
  });
});

describe('redirects', () => {
  const pathsOf = (name: string): string => `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
  const addresses = new Set(files.map(pathsOf));

  it('never lead away from an address of the site, and lead to one in a single step', () => {
    expect([...addresses].filter((path) => redirected(redirects, path) !== undefined)).toEqual([]);
    expect(redirects.map(({ to }) => to.replace('*', '')).filter((to) => !addresses.has(to))).toEqual([]);
  });

  it('lead from each English page without its language, and from Chinese ones under other tags', () => {
    const english = guidePages.map(({ path }) => path).filter((path) => path.startsWith('/en/') && path !== '/en/');
    expect(english.filter((path) => redirected(redirects, path.slice(3))?.to !== path)).toEqual([]);
    const chinese = guidePages.map(({ path }) => path).filter((path) => path.startsWith('/zh-CN/'));
    for (const tag of ['zh', 'zh-cn', 'zh-Hans']) expect(chinese.filter((path) => redirected(redirects, path.replace('zh-CN', tag))?.to !== path)).toEqual([]);
  });

  it('stay within what hosts read: those with a star last, at most a hundred of them', () => {
    const starred = redirects.map(({ from }) => from.includes('*'));
    expect(starred.toSorted()).toEqual(starred);
    expect(starred.filter(Boolean).length).toBeLessThanOrEqual(100);
  });

  it('lead from pages that have moved, in all languages, with and without the slash, and are the same when read again', () => {
    const moved = redirectsOf(['check'], [['check/scenario', 'check/sale']]);
    for (const tag of localeTags) for (const from of [`/${tag}/check/scenario/`, `/${tag}/check/scenario`]) expect(redirected(moved, from)).toEqual({ to: `/${tag}/check/sale/`, status: 301 });
    expect(redirectsIn(redirectsText(moved)).toSorted((a, b) => a.from.localeCompare(b.from))).toEqual(moved.toSorted((a, b) => a.from.localeCompare(b.from)));
    expect(nginxRules([], moved, '/srv')).toContain('"~^/sv/check/scenario/$" "/sv/check/sale/";');
  });

  it('are told of no page that has not moved', () => {
    for (const [was, is] of movedPages) expect([addresses.has(`/en/${was}/`), addresses.has(`/en/${is}/`)]).toEqual([false, true]);
  });

  it('take nothing from an address that could write into an answer', () => {
    for (const path of ['/zh/a\r\nX: y', '/zh/"', '/zh/https://example.org', '/zh/$host']) expect(redirected(redirects, path)).toBeUndefined();
    expect(() => nginxRules([{ path: '/', headers: [{ name: 'X', value: '$host' }] }], [], '/srv')).toThrow('$host');
  });
});

it('has a page for what is missing in each language, which leads on and searches', () => {
  for (const locale of localeTags) {
    const page = pages.find(({ path }) => path === `/${locale}/404.html`);
    expect(page?.root.querySelector('html')?.getAttribute('lang')).toBe(locale);
    expect(page?.root.querySelector('main form[role=search]')?.getAttribute('action')).toBe(`/${locale}/search/`);
    expect(page?.root.querySelectorAll('main li a').length).toBeGreaterThanOrEqual(4);
    expect(page?.root.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  }
  expect(files.filter((name) => /\/404\//.test(name))).toEqual([]);
});
