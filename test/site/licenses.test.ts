// Code by others: what readers are sent goes out with its licenses, and nothing here is under one that would bind the site.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFile } from './dist.ts';

interface Locked { readonly license?: string; readonly dev?: boolean }
const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));

it('sends the notice of every package that a browser gets', () => {
  const notices = readFile('licenses.txt').split(/\n-{80}\n/).slice(1);
  const names = notices.map((it) => it.trim().split(' ')[0]);
  expect(names).toEqual(expect.arrayContaining(['preact', 'pagefind', 'workbox-precaching', 'fastest-levenshtein']));
  for (const notice of notices) {
    expect(notice).toMatch(/^\n*\S+ \d+\.\d+\.\d+ \((MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)\)\n/);
    expect(notice).toMatch(/permission|licen[cs]e/i);
  }
});

it('depends on no package without a license, or under one that asks more than to name it', () => {
  const harmless = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0)( OR .*)?\)?$/;
  // They ask that changes to their own files be published; they are used as they are, and no reader is sent them.
  const weakCopyleft = /node_modules\/(@img\/sharp-[\w-]+|lightningcss[\w-]*|@axe-core\/playwright|axe-core|ical\.js)$/;
  const unlike = Object.entries(packages).filter(([name, { license = 'none' }]) => name !== '' && !harmless.test(license) && !weakCopyleft.test(name));
  expect(unlike.map(([name, { license = 'none' }]) => `${name}: ${license}`)).toEqual([]);
});
