// The one reader of content/**.yaml: checks every file against its shape, then the files against each other, reports
// every problem at once, and hands out typed data.
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { consistencyProblems } from './schema/consistency.ts';
import { ContentError, problemsOf, type Located, type Problem } from './schema/problem.ts';
import type { Catalogue } from './schema/content.ts';
import { examples } from './schema/examples.ts';
import { roleFile } from './schema/requirement.ts';
import * as rulebook from './schema/rulebook.ts';
import { claim, term } from './schema/text.ts';

const roleFiles = ['indirect-reseller', 'direct-bill-partner', 'indirect-provider', 'all-roles'] as const;

/** Reads the text of content files, by path below `content/`. Throws one ContentError with all problems. */
export const readCatalogue = (files: Readonly<Record<string, string>>): Catalogue => {
  const problems: Problem[] = [];
  const places = new Map<string, Located>();

  const read = <Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape> | undefined => {
    const file = `content/${path}`;
    const text = files[path];
    if (text === undefined) {
      problems.push({ file, line: 1, field: '(file)', wrong: 'the file is missing', write: 'create it' });
      return undefined;
    }
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const place = { file, document, lines };
    places.set(path, place);
    for (const error of document.errors) {
      const [first = ''] = error.message.split('\n');
      problems.push({ file, line: lines.linePos(error.pos[0]).line, field: '(file)', wrong: first, write: 'correct the YAML' });
    }
    if (document.errors.length > 0) return undefined;
    const result = shape.safeParse(document.toJS());
    if (!result.success) problems.push(...problemsOf(place, result.error.issues));
    return result.success ? result.data : undefined;
  };

  const list = <Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape>[] => read(path, z.array(shape)) ?? [];

  const roles = roleFiles.flatMap((name) => read(`rulebook/${name}.yaml`, roleFile) ?? []);
  const regions = read('rulebook/regions.yaml', rulebook.regionFile);
  const catalogue = {
    roles,
    requirements: roles.flatMap((it) => it.requirements),
    questions: list('rulebook/questions.yaml', rulebook.question),
    facts: list('rulebook/facts.yaml', rulebook.fact),
    sources: list('rulebook/sources.yaml', rulebook.source),
    conflicts: list('rulebook/conflicts.yaml', rulebook.conflict),
    changes: list('rulebook/changes.yaml', rulebook.change),
    scenarios: list('rulebook/scenarios.yaml', rulebook.scenario),
    deal: read('rulebook/deal.yaml', rulebook.deal) ?? { strictest: [], inputs: [], parts: [] },
    names: list('rulebook/names.yaml', rulebook.rename),
    links: list('rulebook/links.yaml', rulebook.link),
    examples: read('rulebook/examples.yaml', examples) ?? { roles: [], scenarios: [] },
    claims: list('claims.yaml', claim),
    terms: list('terms.yaml', term),
    englishNames: list('english-names.yaml', z.string().min(2)),
  };
  if (problems.length === 0 && regions !== undefined) {
    problems.push(...consistencyProblems({ ...catalogue, regions }, places));
    if (problems.length === 0) return { ...catalogue, regions };
  }
  throw new ContentError(problems);
};

const prefix = '../content/';

/** The text of every content file, by path below `content/`. */
export const contentFiles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../content/**/*.yaml', { query: '?raw', import: 'default', eager: true }),
  ).map(([path, text]) => [path.slice(prefix.length), text]),
);

export const catalogue: Catalogue = readCatalogue(contentFiles);
