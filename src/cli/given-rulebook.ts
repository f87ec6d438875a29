// A published rulebook that the caller names in place of the one in the project. Nothing of it is used before its shape,
// its own hash, and its place in the list of versions, where there is one, have been found right.
import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { day } from '../schema/boundary.ts';
import { role as roleShape } from '../schema/common.ts';
import { fieldName, nearest } from '../schema/problem.ts';
import { publishedRulebook, type PublishedRulebook } from '../schema/published.ts';
import { bytesAt, isAddress, Unreadable, usualLimits, type Limits } from './bytes-at.ts';

export interface GivenRulebook {
  readonly rulebook: PublishedRulebook;
  /** Path or address, as the caller wrote it. */
  readonly place: string;
  readonly sha256: string;
  /** What versions.json, one folder above, says of the file; `unchecked` where there is no such list. */
  readonly list: 'listed' | 'unlisted' | 'unchecked';
  /** Day of the version that the list names for the file. */
  readonly version: string | undefined;
}

export interface Reading {
  readonly given: GivenRulebook | undefined;
  readonly problems: readonly string[];
}

const shown = 20;
const versionList = z.array(z.object({ date: day, files: z.record(z.string(), z.string()) }));

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === String(key))?.[1] : undefined), data);

const wrong = (value: unknown): string =>
  value === undefined ? 'is missing' : typeof value === 'object' && value !== null ? 'what stands here is not allowed' : `${JSON.stringify(value).slice(0, 60)} is not allowed here`;

const shapeProblem = (data: unknown, issue: z.core.$ZodIssue): readonly string[] => {
  const field = fieldName(issue.path);
  const value = valueAt(data, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `${fieldName([...issue.path, key])}: this field is unknown; correct its name, or use a newer copy of this project`);
    case 'invalid_value':
      return [`${field}: ${wrong(value)}; write ${issue.values.length > 1 ? 'one of: ' : ''}${issue.values.map(String).join(', ')}${typeof value === 'string' && issue.values.length > 1 ? ` (${nearest(value, issue.values.map(String))})` : ''}`];
    case 'invalid_type':
      return [`${field}: ${wrong(value)}; write a value of type ${issue.expected}`];
    default:
      return [`${field}: ${wrong(value)}; ${issue.message}`];
  }
};

const readJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Unreadable(`is no JSON (${error instanceof Error ? error.message : String(error)}); give the whole rulebook.json of a published version`);
  }
};

/** The hash as publishing makes it: of the data as it stands in the file, without format and hash. */
const hashOf = (data: unknown): string => {
  const rest = typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'format' && name !== 'hash')) : {};
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 16);
};

const contentProblems = (data: unknown, rulebook: PublishedRulebook): string[] => {
  const roles = rulebook.roles.map((it) => it.role);
  // Without its requirements a role would be met by everyone.
  const missing = roleShape.options.filter((it) => roles.filter((other) => other === it).length !== 1);
  const hash = hashOf(data);
  return [
    ...missing.map((it) => `roles: "${it}" must stand here once; write each of: ${roleShape.options.join(', ')}`),
    ...(hash === rulebook.hash ? [] : [`hash: "${rulebook.hash}" is not the hash of this data, which is ${hash}; fetch the file again, a published version is not changed`]),
  ];
};

const parsed = (bytes: Buffer): { readonly rulebook: PublishedRulebook | undefined; readonly problems: readonly string[] } => {
  const data = readJson(bytes);
  const format = valueAt(data, ['format']);
  if (typeof format === 'number' && format !== 1) return { rulebook: undefined, problems: [`format: ${String(format)} is not known here; give a rulebook of format 1, or use a newer copy of this project`] };
  const result = publishedRulebook.safeParse(data);
  const problems = result.success ? contentProblems(data, result.data) : result.error.issues.flatMap((it) => shapeProblem(data, it));
  return { rulebook: result.data, problems: problems.length > shown ? [...problems.slice(0, shown), `and ${String(problems.length - shown)} more`] : problems };
};

/** Where the list of versions stands, and under which version and name it would hold the file. */
const listedPlace = (place: string): { readonly list: string; readonly date: string; readonly name: string } => {
  if (!isAddress(place)) {
    const folder = dirname(resolve(place));
    return { list: join(folder, '..', 'versions.json'), date: basename(folder), name: basename(place) };
  }
  const { pathname } = new URL(place);
  return { list: new URL('../versions.json', place).href, date: basename(dirname(pathname)), name: basename(pathname) };
};

/** Hosts may answer with a page where there is no file, and another program may have a list of that name. */
const listIn = (bytes: Buffer): z.infer<typeof versionList> | undefined => {
  try {
    return versionList.safeParse(readJson(bytes)).data;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
};

const listing = async (place: string, sha256: string, limits: Limits): Promise<Pick<GivenRulebook, 'list' | 'version'>> => {
  const { list, date, name } = listedPlace(place);
  const bytes = await bytesAt(list, limits).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    // A list that cannot be had is another matter than one that is not there.
    if (!error.isMissing) throw new Unreadable(`cannot be compared with ${list}, which ${error.message}; try again, or save the file alone and give its path`);
  });
  const versions = bytes === undefined ? undefined : listIn(bytes);
  if (versions === undefined) return { list: 'unchecked', version: undefined };
  const wanted = versions.find((it) => it.date === date)?.files[name];
  if (wanted !== undefined && wanted !== sha256) throw new Unreadable(`is not the file that ${list} lists for ${date}: its SHA-256 is ${sha256}, listed is ${wanted}; fetch the file again, a published version is not changed`);
  const version = wanted === undefined ? versions.find((it) => Object.values(it.files).includes(sha256))?.date : date;
  return { list: version === undefined ? 'unlisted' : 'listed', version };
};

/** What a file says goes to a terminal: no signs that would steer it. */
const harmless = (sentence: string): string => sentence.replace(/\p{Cc}/gu, '\uFFFD');

/** Reads and checks a rulebook; what is wrong with it comes back as sentences, all at once, and never as an exception. */
export const readGivenRulebook = async (place: string, limits: Limits = usualLimits): Promise<Reading> => {
  try {
    const bytes = await bytesAt(place, limits);
    const { rulebook, problems } = parsed(bytes);
    if (rulebook === undefined || problems.length > 0) return { given: undefined, problems: problems.map((it) => harmless(`${place}: ${it}`)) };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { given: { rulebook, place, sha256, ...(await listing(place, sha256, limits)) }, problems: [] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { given: undefined, problems: [harmless(`The rulebook "${place}" ${error.message}`)] };
  }
};
