// What a caller of the command line asks: read, checked, and every problem named at once with what to write instead.
import { parseArgs } from 'node:util';
import { rulebook as projectRulebook } from '../build/rulebook.ts';
import { decodeCase, isReadable, questionById, type Answers } from '../rules/index.ts';
import { day as dayShape } from '../schema/boundary.ts';
import { applicant as applicantShape, role as roleShape } from '../schema/common.ts';
import { nearest } from '../schema/problem.ts';
import type { PublishedRulebook } from '../schema/published.ts';
import { ruleText } from '../i18n/messages.ts';
import { placeName } from '../i18n/place-names.ts';
import { localeTags, type Locale } from '../site.ts';
import type { GivenRulebook } from './given-rulebook.ts';

export const commands = ['eligibility', 'model', 'scenario', 'deal', 'region', 'diff', 'explain'] as const;
export type Command = (typeof commands)[number];

export interface Asked {
  readonly command: Command;
  /** Role, scenario, countries/regions or days, as the command takes them. */
  readonly about: readonly string[];
  readonly on: string;
  readonly lang: Locale;
  readonly json: boolean;
  readonly answers: Answers;
  readonly rulebook: PublishedRulebook;
  /** Where the rulebook comes from, if not from the project. */
  readonly given: GivenRulebook | undefined;
}

/** What the command line cannot know by itself. */
export interface World {
  readonly today: string;
  /** Text of a file, or of standard input for "-". */
  readonly read: (path: string) => string;
  /** The rulebook that the caller names with --rulebook, read and checked. */
  readonly given?: GivenRulebook | undefined;
}

export interface Parsed {
  readonly asked: Asked | 'help' | undefined;
  readonly problems: readonly string[];
}

const roles: readonly string[] = roleShape.options;

/** What to write for a place that is not given as a code: the code of the name nearest to it. */
const nearestPlace = (rulebook: PublishedRulebook, wanted: string): string => {
  const countries = new Set(rulebook.regions.places.map((it) => it.country));
  const names = new Map([...countries].map((code) => [placeName(code, 'en').toLowerCase(), code]));
  const [, name = ''] = /"(.*)"/.exec(nearest(wanted.toLowerCase(), [...names.keys()])) ?? [];
  return names.has(name) ? `did you mean ${names.get(name) ?? ''} (${placeName(names.get(name) ?? '', 'en')})?` : 'write a code such as SE.';
};

const oneOf = (kind: string, wanted: string | undefined, known: readonly string[]): string[] => {
  if (wanted === undefined) return [`No ${kind} is given; write one of: ${known.join(', ')}`];
  return known.includes(wanted) ? [] : [`There is no ${kind} "${wanted}"; ${nearest(wanted, known)} Known: ${known.join(', ')}`];
};

const realDay = (wanted: string | undefined): string[] =>
  wanted !== undefined && dayShape.safeParse(wanted).success ? [] : [`"${wanted ?? ''}" is no day; write it as YYYY-MM-DD, for example ${projectRulebook.lastChecked}`];

const answerProblem = (rulebook: PublishedRulebook, id: string, text: unknown): string[] => {
  const question = questionById(rulebook, id);
  if (question === undefined) return [`There is no question "${id}"; ${nearest(id, rulebook.questions.map((it) => it.id))}`];
  if (typeof text === 'string' && isReadable(question, text)) return [];
  const how = { amount: '1200000, 270000EUR@1.08 or twelve months 100~200~…', months: 'a whole number of months', hours: 'a number of hours', place: 'a two-letter code such as SE' };
  const wanted = question.answer in how ? how[question.answer === 'amount' || question.answer === 'months' || question.answer === 'hours' ? question.answer : 'place'] : question.values.join(', ');
  const hint = typeof text !== 'string' ? '' : question.answer === 'place' ? nearestPlace(rulebook, text) : question.answer in how ? '' : nearest(text, question.values).replace(/^write.*/, '');
  return [`"${String(text)}" is no answer to ${id}; write ${wanted}, or ? for "I don't know". ${hint}`.trim()];
};

/** Answers from a file: a JSON object of question and answer, or a case as it stands in a link. */
const readAnswers = (rulebook: PublishedRulebook, text: string): { answers: Record<string, string>; problems: string[]; day?: string | undefined } => {
  if (!text.trimStart().startsWith('{')) {
    const { case: found, problems } = decodeCase(rulebook, text.trim());
    return {
      answers: { ...found.answers },
      day: found.day,
      problems: problems
        .filter((it) => it.kind !== 'renamed')
        .map(({ kind, key, value }) =>
          kind === 'unknown-question' || kind === 'unknown-answer' ? (answerProblem(rulebook, key, value)[0] ?? '') : ruleText('en', 'verdicts', `problem.${kind}`, { text: value === '' ? key : `${key}=${value}` }),
        ),
    };
  }
  const parsed: unknown = JSON.parse(text);
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
  const problems = entries.flatMap(([id, value]) => answerProblem(rulebook, id, typeof value === 'number' ? String(value) : value));
  return { answers: Object.fromEntries(entries.flatMap(([id, value]) => (answerProblem(rulebook, id, typeof value === 'number' ? String(value) : value).length === 0 ? [[id, String(value)]] : []))), problems };
};

const readAnswersFrom = (rulebook: PublishedRulebook, path: string, world: World): ReturnType<typeof readAnswers> => {
  try {
    return readAnswers(rulebook, world.read(path));
  } catch (error) {
    const why = error instanceof SyntaxError ? `is no JSON (${error.message})` : 'cannot be read';
    return { answers: {}, problems: [`The answers in "${path}" ${why}; write {"question": "answer"}, or the part of a link after #`] };
  }
};

/** What a command takes by its place, and how many of it at most. */
const takes: Readonly<Record<Command, readonly [most: number, what: string]>> = {
  eligibility: [1, 'a role'],
  explain: [1, 'a role'],
  scenario: [1, 'a scenario'],
  region: [2, 'one or two codes'],
  diff: [4, 'a role, a kind of applicant and two days'],
  model: [0, 'no role'],
  deal: [0, 'no role'],
};

const surplusProblems = (command: Command, about: readonly string[]): string[] => {
  const [most, what] = takes[command];
  return about.length > most ? [`"${about.slice(most).join(' ')}" is too much: ${command} takes ${what}; a day is written behind --on`] : [];
};

const aboutProblems = (rulebook: PublishedRulebook, command: Command, about: readonly string[]): string[] => {
  switch (command) {
    case 'eligibility':
    case 'explain':
      return oneOf('role', about[0], roles);
    case 'scenario':
      return oneOf('scenario', about[0], rulebook.scenarios.map((it) => it.id));
    case 'region':
      return about.length === 0 ? ['No country/region is given; write one or two two-letter codes, such as SE US'] : about.flatMap((it) => (/^[A-Z]{2}$/.test(it) ? [] : [`"${it}" is no two-letter code; ${nearestPlace(rulebook, it)}`]));
    case 'diff':
      return [...oneOf('role', about[0], roles), ...oneOf('kind of applicant', about[1], applicantShape.options), ...realDay(about[2]), ...realDay(about[3])];
    default:
      return [];
  }
};

const options = {
  on: { type: 'string' }, lang: { type: 'string', default: 'en' }, json: { type: 'boolean', default: false }, answers: { type: 'string' }, rulebook: { type: 'string' }, help: { type: 'boolean', default: false },
} as const;

/** The file or address after --rulebook, which has to be read before anything else can be judged. */
export const rulebookPlace = (args: readonly string[]): string | undefined => {
  const { rulebook } = parseArgs({ args: [...args], allowPositionals: true, strict: false, options }).values;
  return typeof rulebook === 'string' ? rulebook : undefined;
};

/** Reads the arguments; nothing throws, and all problems come back together. */
export const readArguments = (args: readonly string[], world: World): Parsed => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options,
    });
    const [name, ...about] = positionals;
    const rulebook = world.given?.rulebook ?? projectRulebook;
    if (values.help || args.length === 0) return { asked: 'help', problems: [] };
    const command = commands.find((it) => it === name);
    const lang = localeTags.find((it) => it === values.lang);
    const given = values.answers === undefined ? { answers: {}, problems: [], day: undefined } : readAnswersFrom(rulebook, values.answers, world);
    const on = values.on ?? given.day ?? world.today;
    const problems = [
      ...oneOf('command', name, commands),
      ...(lang === undefined ? oneOf('language', values.lang, localeTags) : []),
      ...realDay(on),
      ...(command === undefined ? [] : [...aboutProblems(rulebook, command, about), ...surplusProblems(command, about)]),
      ...given.problems,
    ];
    if (problems.length > 0 || command === undefined || lang === undefined) return { asked: undefined, problems };
    return { asked: { command, about, on, lang, json: values.json, answers: given.answers, rulebook, given: world.given }, problems: [] };
  } catch (error) {
    return { asked: undefined, problems: [error instanceof Error ? error.message : String(error)] };
  }
};
