// Whether a translation follows the English text: every single edit of every real page, and pages made up at random.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, freshness, partsOfPage, partsOfStrings, pinsOf, type Part } from '../../src/i18n/freshness.ts';
import { sourceLocale } from '../../src/site.ts';
import { pageFiles } from '../content/pages.ts';

const english = pageFiles.filter((it) => it.locale === sourceLocale);
const written = (frontMatter: string, body: string): string => `---\n${frontMatter}\n---\n${body}`;
const sourceOf = (page: (typeof english)[number]): string => written(page.frontMatter, page.body);

/** What is not fresh of a page that was pinned as `before` and now says `after`. */
const changed = (before: string, after: string): readonly string[] =>
  freshness(partsOfPage(after), pinsOf(partsOfPage(before))).filter(({ state }) => state !== 'fresh').map(({ key, state }) => `${key} ${state}`);

const page = (...bodies: readonly string[]): string => written('title: T\nnav: N\ndescription: D\norder: 1', `\nStart.\n\n${bodies.join('\n\n')}\n`);
const section = (name: string, text = `Text of ${name}.`): string => `## ${name}\n\n${text}`;
const abc = page(section('A'), section('B'), section('C'));

describe('every English page', () => {
  it('is fresh as it was pinned, and has parts with names of their own', () => {
    for (const it of english) {
      expect(changed(sourceOf(it), sourceOf(it))).toEqual([]);
      const keys = partsOfPage(sourceOf(it)).map(({ key }) => key);
      expect(keys).toContain('title');
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('is stale in one part alone after any word, component or link of that part has changed', () => {
    const wrong = english.flatMap((it) => {
      const lines = it.body.split('\n');
      let at = 'start';
      let heading = -1;
      const anchors = partsOfPage(sourceOf(it)).filter(({ key }) => key.startsWith('#'));
      return lines.flatMap((line, index) => {
        if (/^#{2,6} /.test(line)) {
          heading += 1;
          at = anchors[heading]?.key ?? '';
          return [];
        }
        if (line.trim() === '') return [];
        const edits = [`${line}x`, line.replace(/ids="/, 'ids="p1 '), line.replace(/\]\(page:/, '](page:x'), line.replace(/\w/, '')].filter((edit) => edit !== line);
        return edits.flatMap((edit) => {
          const found = changed(sourceOf(it), written(it.frontMatter, lines.with(index, edit).join('\n'))).join();
          return found === `${at} stale` ? [] : [`${it.file} ${edit.slice(0, 40)}: ${found}`];
        });
      });
    });
    expect(wrong).toEqual([]);
  });

  it('is stale in its title alone after its title, its short title or its description has changed, and not when it moves in the contents', () => {
    for (const it of english) {
      for (const field of ['title', 'nav', 'description']) expect(changed(sourceOf(it), written(it.frontMatter.replace(new RegExp(`^${field}: `, 'm'), `${field}: x`), it.body))).toEqual(['title stale']);
      expect(changed(sourceOf(it), written(it.frontMatter.replace(/^order: .*$/m, 'order: 999'), it.body))).toEqual([]);
    }
  });

  it('is fresh after white space that changes nothing', () => {
    for (const it of english) {
      const wider = it.body.replace(/\n\n/g, '\n\n\n').replace(/(?<=[a-z,]) (?=[a-z])/g, '  ').replace(/$/, '\n\n');
      const wrapped = it.body.split('\n').map((line) => (/^[#|<]/.test(line) ? line : line.replace(/(?<=[a-z,]) (?=[a-z]+ )/g, '\n'))).join('\n');
      expect([changed(sourceOf(it), written(it.frontMatter, wider)), changed(sourceOf(it), written(it.frontMatter, wrapped))]).toEqual([[], []]);
    }
  });
});

describe('a part', () => {
  it('that is new is missing, one taken away is extra, a renamed one is both, and the others stay fresh', () => {
    expect(changed(abc, page(section('A'), section('New'), section('B'), section('C')))).toEqual(['#new missing']);
    expect(changed(abc, page(section('A'), section('C')))).toEqual(['#b extra']);
    expect(changed(abc, page(section('A'), section('Other', 'Text of B.'), section('C')))).toEqual(['#other missing', '#b extra']);
    expect(changed(abc, abc.replace('Start.', ''))).toEqual(['start extra']);
  });

  it('is stale, with those it passed, after it moved', () => {
    expect(changed(abc, page(section('B'), section('A'), section('C')))).toEqual(['#b stale', '#a stale']);
    expect(changed(abc, page(section('B'), section('C'), section('A')))).toEqual(['#b stale', '#c stale', '#a stale']);
    expect(changed(abc, page(section('C'), section('New'), section('B'), section('A')))).toEqual(['#c stale', '#new missing', '#a stale']);
  });

  it('ends at the next heading of any level, and a heading whose level changed is stale', () => {
    expect(partsOfPage(page(section('A'), '### Below\n\nText.')).map((it) => it.key)).toEqual(['title', 'start', '#a', '#below']);
    expect(changed(page(section('A'), section('B')), page(section('A'), '### B\n\nText of B.'))).toEqual(['#b stale']);
  });

  it('takes a paragraph cut in two, a list item or a row as a change', () => {
    const prints = ['One two.', 'One\n\ntwo.', '- One\n- two.', '- One - two.', '| One | two |', '| One |\n| two |', '1. One\n2. two.'].map(fingerprintOf);
    expect(new Set(prints).size).toBe(prints.length);
    expect(fingerprintOf('One\ntwo.')).toBe(fingerprintOf(' One  two. \n'));
  });
});

describe('texts made up at random', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 12 });
  const parts = (keys: readonly string[], text = (key: string) => key): readonly Part[] => keys.map((key) => ({ key, text: text(key) }));

  it('give each part one state, whatever was added, taken away, edited and moved', () => {
    fc.assert(fc.property(names, names, fc.array(fc.nat(11)), (before, after, edited) => {
      const edits = new Set(edited.map((it) => after[it]));
      const found = freshness(parts(after, (key) => (edits.has(key) ? `${key} edited` : key)), pinsOf(parts(before)));
      expect(found.map((it) => it.key).toSorted()).toEqual([...new Set([...before, ...after])].toSorted());
      const shared = { before: before.filter((it) => after.includes(it)), after: after.filter((it) => before.includes(it)) };
      for (const { key, state } of found) {
        const wanted = !before.includes(key) ? 'missing' : !after.includes(key) ? 'extra' : edits.has(key) || shared.before.indexOf(key) !== shared.after.indexOf(key) ? 'stale' : 'fresh';
        expect(state).toBe(wanted);
      }
    }));
  });

  it('are all fresh once pinned', () => {
    fc.assert(fc.property(names, fc.func(fc.string()), (keys, text) => {
      const now = parts(keys, (key) => text(key));
      expect(freshness(now, pinsOf(now)).filter(({ state }) => state !== 'fresh')).toEqual([]);
    }));
  });
});

it('strings are compared entry by entry, in any order, with all plural forms as one', () => {
  const of = (tree: Readonly<Record<string, unknown>>) => freshness(partsOfStrings(tree), pinsOf(partsOfStrings({ b: { c: 'x' }, a: 'y', n_one: '1', n_other: '2' })));
  expect(of({ n_one: '1', n_other: '2', a: 'y', b: { c: 'x' } }).map(({ key, state }) => `${key} ${state}`)).toEqual(['a fresh', 'b fresh', 'n fresh']);
  expect(of({ b: { c: 'z' }, a: 'y', n_one: '1', n_other: '3', d: '' }).map(({ key, state }) => `${key} ${state}`)).toEqual(['a fresh', 'b stale', 'd missing', 'n stale']);
});
