// The rulebook as others get it: described by its schema, published without ever changing, and what the site works on.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { publishedFiles } from '../../src/build/published-files.ts';
import { versions } from '../../src/build/published-versions.ts';
import { rulebook } from '../../src/build/rulebook.ts';

const folder = fileURLToPath(new URL('../../public/rulebook/', import.meta.url));
const read = (date: string, name: string): string => readFileSync(`${folder}${date}/${name}`, 'utf8');

describe('published versions of the rulebook', () => {
  it('are the ones that are listed', () => {
    expect(readdirSync(folder).filter((name) => name !== 'versions.json').toSorted()).toEqual(versions.map((it) => it.date));
  });

  it.each(versions.map((it) => [it.date, it] as const))('%s: no file has changed since it was published', (date, { files, hash }) => {
    expect(readdirSync(`${folder}${date}`).toSorted()).toEqual(Object.keys(files).toSorted());
    for (const [name, wanted] of Object.entries(files)) {
      const found = createHash('sha256').update(read(date, name)).digest('hex');
      expect(found, `${date}/${name} was changed. Undo it: a published version stays as it is. Publish a new one with "npm run publish-rulebook".`).toBe(wanted);
    }
    expect(JSON.parse(read(date, 'rulebook.json'))).toMatchObject({ hash });
  });

  it('end with the rulebook the site is built from', () => {
    const told = 'The rulebook or its tables have changed since they were last published. Run "npm run publish-rulebook".';
    expect(versions.at(-1)?.hash, told).toBe(rulebook.hash);
    const files = Object.fromEntries(Object.entries(publishedFiles).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]));
    expect(versions.at(-1)?.files, told).toEqual(files);
  });
});

describe('the JSON Schema', () => {
  const parse = (name: string): unknown => JSON.parse(publishedFiles[name] ?? 'null');
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(publishedFiles['rulebook.schema.json'] ?? '{}'));

  it('describes the published data', () => {
    expect([validate(parse('rulebook.json')), validate.errors]).toEqual([true, null]);
  });

  it.each([
    ['a field of its own', (data: Record<string, unknown>) => ({ ...data, extra: 1 })],
    ['no hash', ({ hash: _, ...data }: Record<string, unknown>) => data],
    ['a format to come', (data: Record<string, unknown>) => ({ ...data, format: 2 })],
    ['a question without an answer type', (data: Record<string, unknown>) => ({ ...data, questions: [{ id: 'x', values: [] }] })],
    ['a day that is none', (data: Record<string, unknown>) => ({ ...data, firstDay: '2018-13-01' })],
    ['roles that are no list', (data: Record<string, unknown>) => ({ ...data, roles: {} })],
  ])('refuses data with %s', (_, falsify) => {
    expect(validate(falsify(JSON.parse(publishedFiles['rulebook.json'] ?? '{}')))).toBe(false);
  });

  it('tells what each field of the rulebook means', () => {
    expect(JSON.stringify(parse('rulebook.schema.json')).match(/"description"/g)?.length ?? 0).toBeGreaterThan(20);
  });
});

describe('the hash of the rulebook', () => {
  it('is that of the data without the hash', () => {
    const { format: _, hash, ...data } = rulebook;
    expect(createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16)).toBe(hash);
  });
});
