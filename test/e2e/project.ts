// The project as the command line loads it, through Vite and once a worker: YAML, strings and rules in one process.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { formatDay } from '../../src/i18n/format.ts';
import type { Locale } from '../../src/site.ts';

export type Project = typeof import('./project-parts.ts');

const root = fileURLToPath(new URL('../..', import.meta.url));
let loading: Promise<Project> | undefined;

export const loadProject = (): Promise<Project> => {
  loading ??= runnerImport<Project>(`${root}test/e2e/project-parts.ts`, { root, configFile: false, logLevel: 'silent' }).then(({ module }) => module);
  return loading;
};

/** A requirement, or a place, as `--json` prints it. */
export interface Found {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly received: Readonly<Record<string, string>>;
}

interface Stage {
  readonly verdict: string;
  readonly requirements: readonly Found[];
}

/** The part of `--json` that the tests look at; README lists all of it. */
export interface Told {
  readonly on: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly result: Stage & {
    readonly orders: Stage;
    readonly next?: string;
    readonly roles: readonly (Stage & { readonly role: string })[];
    readonly chains: readonly { readonly id: string }[];
    readonly conditions: readonly string[];
    readonly alternatives: readonly string[];
    readonly parts: readonly { readonly verdict: string }[];
    readonly places: readonly { readonly code: string; readonly kind: string; readonly region?: string }[];
  };
}

/** What the command line says on a case, given to it as the same link that a page is opened with. */
export const told = ({ run }: Project, link: string): Told => {
  const own = new URLSearchParams(link.replaceAll('+', '%2B'));
  const [check, about] = [own.get('check') ?? '', own.get('about')];
  const subject = check === 'region' ? [own.get('seller-location') ?? '', own.get('buyer-location') ?? ''] : about === null ? [] : [about];
  const { text, problems } = run([check, ...subject, '--json', '--answers', '-'], { today: '2026-11-20', read: () => link });
  if (problems.length > 0) throw new Error(`${link}: ${problems.join(' ')}`);
  const read: Told = JSON.parse(text);
  return read;
};

export interface Words {
  readonly locale: Locale;
  /** A text of locales/<locale>/<bundle>.json with its figures filled in, as it reads on a page. */
  readonly say: (bundle: string, path: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly day: (day: string) => string;
  readonly answer: (question: string, text: string) => string;
}

export const wordsOf = ({ voiceOf, plainText, answerWords, questionById, rulebook }: Project, locale: Locale): Words => {
  const voice = voiceOf(locale);
  return {
    locale,
    say: (bundle, path, values) => plainText(voice.say(bundle, path, values)),
    day: (day) => formatDay(day, locale),
    answer: (id, text) => {
      const question = questionById(rulebook, id);
      if (question === undefined) throw new Error(`There is no question ${id}.`);
      return plainText(answerWords(voice, question, text));
    },
  };
};

/** What is said of a part of a link that was left out, with the part as it was written. */
export const leftOut = ({ say }: Words, kind: string, text: string): string => say('verdicts', `problem.${kind}`, { text: 'TEXT' }).replace('TEXT', () => text);
