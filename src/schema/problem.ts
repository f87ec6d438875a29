// Faults in content files, told so that whoever wrote the file can mend it: where, which field, what is wrong, what to
// write. A reader of a file reports every problem it finds, never only the first.
import { closest, distance } from 'fastest-levenshtein';
import type { Document, LineCounter } from 'yaml';
import { isNode } from 'yaml';
import type { z } from 'zod';

export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly wrong: string;
  readonly write: string;
}

export const printProblem = (it: Problem): string =>
  `${it.file}:${it.line}  ${it.field}: ${it.wrong}; ${it.write}`;

export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in the content:\n${problems.map(printProblem).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** "did you mean …", when a known id is near enough to be a slip of the pen. */
export const nearest = (wanted: string, known: readonly string[]): string => {
  if (known.length === 0) return 'write a known id';
  const best = closest(wanted, known);
  return distance(wanted, best) <= Math.max(3, wanted.length / 3)
    ? `did you mean "${best}"?`
    : `write one of the ${known.length} known ids`;
};

export interface Located {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

type Path = readonly PropertyKey[];

/** Line of the deepest node of the file that the path still reaches. */
export const lineAt = (place: Located, path: Path): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = place.document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return place.lines.linePos(node.range[0]).line;
  }
  return 1;
};

export const fieldName = (path: Path): string =>
  path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('').replace(/^\./, '') || '(file)';

const found = (place: Located, path: Path): string => {
  const value: unknown = place.document.getIn(path);
  return value === undefined ? 'missing' : `"${typeof value === 'object' ? '…' : String(value)}" is not allowed here`;
};

/** What a zod issue means for the writer of the file. */
export const problemsOf = (place: Located, issues: readonly z.core.$ZodIssue[], at: Path = []): Problem[] =>
  issues.flatMap((issue): Problem[] => {
    const path = [...at, ...issue.path];
    const told = { file: place.file, line: lineAt(place, path), field: fieldName(path) };
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          ...told,
          line: lineAt(place, [...path, key]),
          field: fieldName([...path, key]),
          wrong: 'this field is unknown',
          write: 'remove it or correct its name',
        }));
      case 'invalid_value': {
        const values = issue.values.map(String);
        const value: unknown = place.document.getIn(path);
        const hint = typeof value === 'string' ? ` (${nearest(value, values)})` : '';
        return [{ ...told, wrong: found(place, path), write: `write one of: ${values.join(', ')}${hint}` }];
      }
      case 'invalid_type':
        return [{ ...told, wrong: found(place, path), write: `write a value of type ${issue.expected}` }];
      default:
        return [{ ...told, wrong: found(place, path), write: issue.message }];
    }
  });
