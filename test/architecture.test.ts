// The shape of the code: who may import whom, how long a file may be, what may lie where.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => statSync(join(root, name)).isFile());

const code = [...filesBelow('src'), ...filesBelow('test')].filter((name) => /\.(ts|tsx|astro|css|mjs)$/.test(name));
const source = new Map(code.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
const textOf = (name: string): string => source.get(name) ?? '';

/** Room of a file: its folder below src/, or its name for files that stand alone. */
const roomOf = (name: string): string => {
  const [, second = '', third = ''] = name.split('/');
  return second === 'components' ? `components/${third.includes('.') ? '' : third}` : second;
};

const mayImport: Readonly<Record<string, readonly string[]>> = {
  'site.ts': [],
  schema: ['schema', 'site.ts'],
  rules: ['rules', 'schema'],
  'catalogue.ts': ['schema'],
  'content.config.ts': [],
  i18n: ['i18n', 'rules', 'schema', 'catalogue.ts', 'site.ts'],
  search: ['search', 'site.ts'],
  worker: ['worker', 'site.ts'],
  // Programs for others to copy stand on their own.
  samples: [],
  build: ['build', 'search', 'worker', 'i18n', 'rules', 'schema', 'catalogue.ts', 'site.ts'],
  'components/prose': ['components/prose', 'build', 'i18n', 'schema', 'catalogue.ts', 'site.ts'],
  // Drawings that stand on pages and in checkers alike.
  'components/drawings': [],
  'components/tables': ['components/tables', 'components/drawings', 'components/prose', 'styles', 'build', 'i18n', 'rules', 'schema', 'catalogue.ts', 'site.ts'],
  'components/islands': ['components/islands', 'components/drawings', 'i18n', 'rules', 'schema', 'site.ts'],
  'components/tools': ['components/tools', 'components/islands', 'components/prose', 'styles', 'build', 'i18n', 'rules', 'schema', 'catalogue.ts', 'site.ts'],
  'components/search': ['components/search', 'search', 'i18n', 'site.ts'],
  'components/offline': ['components/offline', 'components/prose', 'search', 'worker', 'styles', 'i18n', 'site.ts'],
  'components/layout': ['components/layout', 'components/search', 'components/offline', 'build', 'i18n', 'styles', 'site.ts'],
  cli: ['cli', 'build', 'i18n', 'rules', 'schema', 'catalogue.ts', 'site.ts'],
  'middleware.ts': ['i18n', 'site.ts'],
  'components/': ['components/', 'components/offline', 'components/prose', 'components/tables', 'components/tools'],
  pages: ['components/layout', 'components/search', 'components/tables', 'components/tools', 'components/', 'styles', 'build', 'i18n', 'rules', 'schema', 'catalogue.ts', 'site.ts'],
};

const importsOf = (name: string): { path: string; typeOnly: boolean }[] =>
  [...textOf(name).matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"()]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm)].map(([, type, path = '']) => ({
    path: normalize(join(dirname(name), path)),
    typeOnly: type !== undefined,
  }));

it('every folder of src has a known room', () => {
  const unknown = code.filter((name) => name.startsWith('src/') && !name.endsWith('.css')).filter((name) => mayImport[roomOf(name)] === undefined);
  expect(unknown).toEqual([]);
});

it('imports go one way: content, schema, rules, words, building blocks, pages', () => {
  const wrong = code
    .filter((name) => name.startsWith('src/') && !name.endsWith('.css'))
    .flatMap((name) =>
      importsOf(name)
        .filter(({ path }) => path.startsWith('src/') && !(mayImport[roomOf(name)] ?? []).includes(roomOf(path)))
        .map(({ path }) => `${name} must not import ${path}; ${roomOf(name)} may import ${(mayImport[roomOf(name)] ?? []).join(', ') || 'nothing'}`),
    );
  expect(wrong).toEqual([]);
});

it('a checker loads nothing in a browser that only a build needs', () => {
  const heavy = ['src/catalogue.ts', 'src/i18n/messages.ts', 'src/i18n/texts.ts'];
  const found: string[] = [];
  const walk = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) return;
    if (heavy.includes(name) || name.startsWith('src/schema/')) found.push([...path, name].join(' > '));
    for (const [, other = ''] of textOf(name).matchAll(/^import (?!type)[^;]*?from '([^.'][^']*)'/gm)) if (!/^preact(\/hooks)?$/.test(other)) found.push(`${name} > ${other}`);
    importsOf(name).filter((it) => !it.typeOnly).forEach((it) => walk(it.path, [...path, name]));
  };
  code.filter((name) => name.startsWith('src/components/islands/')).forEach((name) => walk(name, []));
  expect(found).toEqual([]);
});

const rules = code.filter((name) => name.startsWith('src/rules/'));

it('the rules take only types from the schema and nothing from packages', () => {
  const wrong = rules.flatMap((name) => [
    ...importsOf(name).filter(({ path, typeOnly }) => path.startsWith('src/schema/') && !typeOnly).map(({ path }) => `${name}: ${path}`),
    ...[...textOf(name).matchAll(/from '([^.'][^']*)'/g)].map(([, name_ = '']) => `${name}: ${name_}`),
  ]);
  expect(wrong).toEqual([]);
});

it('the rules know no clock, no language, no page and no input', () => {
  const wrong = rules.flatMap((name) => (textOf(name).match(/Date\.now|new Date\(\)|\bIntl\b|\bdocument\b|\bwindow\b|\bprocess\b|console\.|toLocale|Math\.random/g) ?? []).map((it) => `${name}: ${it}`));
  expect(wrong).toEqual([]);
});

it('no verdict is made outside the rules', () => {
  // Where verdicts and states are put into words, listed or checked, their names may stand; nowhere else.
  const wording = ['src/components/islands/marks.tsx', 'src/components/islands/sale-chain.ts', 'src/schema/examples.ts', 'src/cli/rules-help.ts', 'src/cli/rules-text.ts'];
  const makers = code.filter((name) => name.startsWith('src/') && !rules.includes(name) && !wording.includes(name) && /'(meets|does-not-meet|no-threshold|not-met|recommended-missing|microsoft-decides)'/.test(textOf(name)));
  const comparers = code.filter((name) => name.startsWith('src/') && !rules.includes(name) && /\.test\.value\s*[<>]|[<>]=?\s*\w+\.test\.value|hasHappened\(/.test(textOf(name)));
  expect([...makers, ...comparers]).toEqual([]);
});

it('only the catalogue reads YAML', () => {
  const readers = code.filter((name) => name.startsWith('src/') && /import (?!\{ stringify \} ).* from 'yaml'/.test(textOf(name)));
  expect(readers.toSorted()).toEqual(['src/catalogue.ts', 'src/schema/problem.ts']);
});

it('no file is longer than 250 lines, no markup of a component longer than 80', () => {
  const long = code.filter((name) => textOf(name).split('\n').length > 250);
  const markup = code.filter((name) => name.endsWith('.astro')).filter((name) => (textOf(name).split(/^---$/m)[2] ?? textOf(name)).replace(/<script>[\s\S]*<\/script>/, '').split('\n').length > 80);
  expect([...long, ...markup]).toEqual([]);
});

/** The TypeScript of a file: all of it, or the part of an Astro component between the fences. */
const scriptOf = (name: string): string => (name.endsWith('.astro') ? (textOf(name).split(/^---$/m)[1] ?? '') : textOf(name));

it('types are neither silenced nor forced', () => {
  const found = code
    .filter((name) => /\.(tsx?|astro)$/.test(name))
    .flatMap((name) => {
      const file = ts.createSourceFile(name, scriptOf(name), ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
      const wrong: string[] = [];
      const look = (node: ts.Node): void => {
        const isCast = ts.isAsExpression(node) && node.type.getText() !== 'const';
        if (isCast || ts.isNonNullExpression(node) || ts.isEnumDeclaration(node) || node.kind === ts.SyntaxKind.AnyKeyword) wrong.push(`${name}: ${node.getText()}`);
        ts.forEachChild(node, look);
      };
      look(file);
      return [...wrong, ...(/\/\/ *@ts-/.test(scriptOf(name)) ? [`${name}: a silenced error`] : [])];
    });
  expect(found).toEqual([]);
});

it('styles use layers and logical directions, no id and no !important', () => {
  const styles = code.filter((name) => name.endsWith('.css'));
  const wrong = styles.flatMap((name) =>
    (textOf(name).match(/!important|^\s*#[a-z][\w-]*\s*[{,]|(?:margin|padding|border)-(?:left|right|top|bottom)\b|[^-](?:left|right|top|bottom):|text-align: (?:left|right)/gm) ?? []).map((it) => `${name}: ${it.trim()}`),
  );
  expect(wrong).toEqual([]);
});

it('the top level holds what it should and nothing else', () => {
  const allowed = ['src', 'content', 'locales', 'public', 'test', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'README.md', 'package-lock.json', 'LICENSE', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'node_modules', 'dist'];
  const odd = readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.includes(name) && name !== 'test-results');
  expect(odd).toEqual([]);
});

it('every version is pinned exactly', () => {
  const manifest: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const loose = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.entries(manifest[kind] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)).map(([name]) => name));
  expect(loose).toEqual([]);
});
