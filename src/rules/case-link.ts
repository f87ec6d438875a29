// A case as text for the fragment of an address: `v=1&on=2026-03-01&check=eligibility&role=direct-bill-partner&…`, then
// one `question=answer` per answer, keys sorted, "?" for "I don't know". Ids are the same in every language. Whatever
// cannot be read is left out and reported; nothing throws. Renamed questions and options are translated.
import type { Day } from '../schema/boundary.ts';
import type { Rulebook } from '../schema/published.ts';
import { inOrder, isAnswer, isReadable, questionById, type Answers } from './answers.ts';

export const caseFormat = '1';

export interface Case {
  /** What is asked: eligibility, model, scenario, deal or region. */
  readonly check: string;
  /** The role or the scenario asked about, where there is one. */
  readonly about: string | undefined;
  readonly day: Day | undefined;
  readonly answers: Answers;
}

export interface LinkProblem {
  readonly kind:
    | 'unreadable'
    | 'newer-format'
    | 'unknown-question'
    | 'unknown-answer'
    | 'given-twice'
    /** A question or an option was renamed; the case was translated. */
    | 'renamed'
    /** An option exists no longer; the question counts as not answered. */
    | 'dropped-option';
  readonly key: string;
  readonly value: string;
}

/** The case as text, without answers that cannot be read. Keys are sorted, so the same case is always the same text. */
export const encodeCase = (rulebook: Rulebook, { check, about, day, answers }: Case): string => {
  const own = [['v', caseFormat], ['on', day], ['check', check], ['about', about]].filter(([, value]) => value !== undefined);
  const given = inOrder(rulebook, Object.keys(answers)).toSorted().map((id) => [id, answers[id]]);
  return [...own, ...given.filter(([id = '', text]) => isAnswer(rulebook, id, text))].map((it) => it.join('=')).join('&');
};

const decodeText = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Whether a text is a day of the calendar, written YYYY-MM-DD. A sign in front would make it a year of six digits. */
export const isDay = (text: string): boolean => text >= '0' && new Date(text).toJSON()?.split('T')[0] === text;

/** Reads a case and reports every part of the text that was left out or translated. */
export const decodeCase = (rulebook: Rulebook, text: string): { readonly case: Case; readonly problems: readonly LinkProblem[] } => {
  const problems: LinkProblem[] = [];
  const own = new Map<string, string>();
  const answers = new Map<string, string>();
  const isOwn: Readonly<Record<string, (value: string) => boolean>> = {
    v: (it) => it === caseFormat,
    on: isDay,
    check: (it) => ['eligibility', 'model', 'scenario', 'deal', 'region'].includes(it),
    about: (it) => [...rulebook.roles.map(({ role }) => role), ...rulebook.scenarios.map(({ id }) => id)].some((known) => known === it),
  };

  const problemWith = (key: string, value: string): LinkProblem['kind'] | undefined => {
    if (Object.hasOwn(isOwn, key)) {
      if (own.has(key)) return 'given-twice';
      if (isOwn[key]?.(value) !== true) return key === 'v' && value > caseFormat ? 'newer-format' : 'unreadable';
      own.set(key, value);
      return undefined;
    }
    const question = questionById(rulebook, key) ?? rulebook.questions.find((it) => it.formerly?.includes(key));
    if (question === undefined) return 'unknown-question';
    const { id, formerOptions } = question;
    if (answers.has(id)) return 'given-twice';
    const today = new Map(Object.entries(formerOptions ?? {})).get(value);
    if (today === null) return 'dropped-option';
    const answer = today ?? value;
    if (!isReadable(question, answer)) return 'unknown-answer';
    answers.set(id, answer);
    return id === key && answer === value ? undefined : 'renamed';
  };

  for (const part of text.split(/[#&]/).filter((it) => it !== '')) {
    const [key = '', ...rest] = decodeText(part).split('=');
    const value = rest.join('=');
    const kind = rest.length < 2 ? problemWith(key, value) : 'unreadable';
    if (kind !== undefined) problems.push({ kind, key, value });
  }
  return {
    case: { check: own.get('check') ?? '', about: own.get('about'), day: own.get('on'), answers: Object.fromEntries(answers) },
    problems,
  };
};
