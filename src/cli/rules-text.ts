// The results of the command line in words.
import { rulebook } from '../build/rulebook.ts';
import { catalogue } from '../catalogue.ts';
import { answersWords, answerWords, rangeWords } from '../i18n/answer-words.ts';
import { formatBoundary, formatDay, formatDuration } from '../i18n/format.ts';
import { ruleText, ui } from '../i18n/messages.ts';
import { enumerated, labelled } from '../i18n/punctuation.ts';
import { placeName, regionName } from '../i18n/region-words.ts';
import { textHtml } from '../i18n/texts.ts';
import { questionById, type AnswerChange, type Note } from '../rules/index.ts';
import { newestSource, type Locale } from '../site.ts';
import { plainText } from './plain-text.ts';
import type { Result } from './rules-results.ts';

type Data<Command extends Result['result']['command']> = Extract<Result['result'], { command: Command }>;
type RoleData = Pick<Data<'eligibility'>, 'role' | 'verdict' | 'requirements' | 'orders'>;
type FindingData = RoleData['requirements'][number];

const states = ['not-met', 'cannot-tell', 'recommended-missing', 'microsoft-decides', 'met', 'not-applicable'] as const;

const speaker = (locale: Locale) => {
  const word = (path: string, values: Readonly<Record<string, unknown>> = {}): string => ruleText(locale, 'verdicts', path, values);
  const title = (id: string): string => plainText(textHtml(locale, 'requirements', `${id}.title`));
  const short = (id: string): string => plainText(textHtml(locale, 'questions', `${id}.short`));
  const ask = (id: string): string => `${plainText(textHtml(locale, 'questions', `${id}.ask`))} (${id})`;
  const answer = (id: string, text: string): string => {
    const question = questionById(rulebook, id);
    return question === undefined ? text : plainText(answerWords(question, text, locale));
  };
  return { word, title, short, ask, answer };
};

type Speaker = ReturnType<typeof speaker>;

const noteWords = (note: Note, { word }: Speaker, locale: Locale): string =>
  note === 'before-first-day'
    ? word('note.before-first-day', { day: formatDay(rulebook.firstDay, locale) })
    : word('note.no-later-change-known', { month: formatBoundary(newestSource, locale), day: formatDay(rulebook.lastChecked, locale) });

const findingLines = (finding: FindingData, speak: Speaker, locale: Locale): string[] => {
  const { word, title, short } = speak;
  const conflicts = finding.conflicts.map((id) => `      ${word('label.disagreement', { title: plainText(textHtml(locale, 'conflicts', `${id}.title`)) })}`);
  return [
    `  - ${title(finding.id)} (${finding.id})`,
    ...Object.entries(finding.received).map(([id, text]) => `      ${labelled(word('label.received'), labelled(short(id), speak.answer(id, text), locale), locale)}`),
    ...(finding.asks.length === 0 ? [] : [`      ${labelled(word('label.open'), enumerated(finding.asks.map(short), locale), locale)}`]),
    ...finding.because.map((reason) => `      ${word(`reason.${reason}`)}`),
    `      ${labelled(word('label.sources'), finding.sources.join(', '), locale)}`,
    ...(finding.state === 'met' ? [] : conflicts),
  ];
};

const stageLines = (verdict: string, requirements: readonly FindingData[], speak: Speaker, locale: Locale): string[] => [
  speak.word(`eligibility.${verdict}`),
  ...states.flatMap((state) => {
    const found = requirements.filter((it) => it.state === state && it.kind !== 'described' && it.kind !== 'none');
    return found.length === 0 ? [] : ['', speak.word(`state.${state}`), ...found.flatMap((it) => findingLines(it, speak, locale))];
  }),
];

const roleLines = ({ role, verdict, requirements, orders }: RoleData, speak: Speaker, locale: Locale): string[] => [
  `${ui(locale, `role.${role}`)}`,
  ...stageLines(verdict, requirements, speak, locale),
  '',
  speak.word('label.orders'),
  ...stageLines(orders.verdict, orders.requirements, speak, locale),
];

const changeWords = ({ question, from, to, months }: AnswerChange, { word, short, answer }: Speaker, locale: Locale): string => {
  const wanted = labelled(short(question), enumerated(to.map((it) => answer(question, it)), locale), locale);
  const time = months === undefined ? '' : ` – ${word('label.months', { time: formatDuration(months, 'month', locale) })}`;
  return `  - ${from === undefined || from === '?' ? `${labelled(word('label.confirm'), wanted, locale)}` : wanted}${time}`;
};

const explainLines = ({ deciding, changes, throughTime }: Data<'explain'>, answers: Result['answers'], speak: Speaker, locale: Locale): string[] => {
  const { word, title } = speak;
  const given = Object.fromEntries(deciding.map((id) => [id, answers[id] ?? '?']));
  return [
    '',
    labelled(word('label.deciding'), plainText(answersWords(catalogue.questions, given, locale)) || word('label.nothing'), locale),
    '',
    word('label.changes'),
    ...(changes.ways[0]?.length === 0 ? [`  ${word('label.nothing')}`] : (changes.ways[0] ?? []).map((it) => changeWords(it, speak, locale))),
    ...(changes.blockedBy.length === 0 ? [] : [`  ${labelled(word('label.blocked'), enumerated(changes.blockedBy.map(title), locale), locale)}`]),
    '',
    word('label.time'),
    ...throughTime.map((it) => `  ${labelled(word('label.from', { day: formatDay(it.from, locale) }), word(`eligibility.${it.verdict}`), locale)}${it.failed.length === 0 ? '' : ` (${enumerated(it.failed.map(title), locale)})`}`),
  ];
};

const verdictWord = (verdict: string, locale: Locale): string =>
  verdict === 'cannot-tell' ? ruleText(locale, 'verdicts', 'eligibility.cannot-tell') : ruleText(locale, 'ui', `verdict.${verdict}`);

const scenarioLines = (found: Data<'scenario'>, speak: Speaker, locale: Locale): string[] => {
  const text = (path: string): string => plainText(textHtml(locale, 'scenarios', `${found.scenario}.${path}`));
  const part = (label: string, path: string, ids: readonly string[]): string[] => (ids.length === 0 ? [] : ['', speak.word(`label.${label}`), ...ids.map((id) => `  - ${text(`${path}.${id}`)}`)]);
  return [
    text('title'),
    verdictWord(found.verdict, locale),
    ...found.chains.map((it) => `  ${text(`chains.${it.id}`)}`),
    ...part('conditions', 'conditions', found.conditions),
    ...part('alternatives', 'alternatives', found.alternatives),
    ...part('later', 'changes', found.changes.map((it) => it.id)),
    '',
    labelled(speak.word('label.sources'), found.sources.join(', '), locale),
  ];
};

const regionLines = ({ places, verdict }: Data<'region'>, speak: Speaker, locale: Locale): string[] => [
  ...places.map((it) => {
    const region = it.kind === 'listed' ? regionName(it.region, locale) : it.kind === 'not-listed' ? verdictWord('not-listed', locale) : it.kind === 'no-table' ? verdictWord('no-region-table', locale) : speak.word('reason.date-not-known');
    const currencies = it.kind === 'listed' ? [...new Set(it.entries.flatMap((entry) => entry.currencies))] : [];
    return `${labelled(`${placeName(it.code, locale)} (${it.code})`, region, locale)}${currencies.length === 0 ? '' : ` – ${currencies.join(', ')}`}`;
  }),
  ...(verdict === 'same-region' ? [speak.word('label.same')] : verdict === 'other-region' ? [speak.word('label.other')] : []),
];

const diffLines = ({ before, after, rows, changes }: Data<'diff'>, speak: Speaker, locale: Locale): string[] => {
  const { word, title, short } = speak;
  const of = (label: string, ids: readonly string[]): string[] => (ids.length === 0 ? [] : ['', word(`label.${label}`), ...ids.map((id) => `  - ${title(id)} (${id})`)]);
  const uncertain = rows.filter((it) => it.before === 'unknown' || it.after === 'unknown').map((it) => it.id);
  const range = ([id, value]: readonly [string, string]): string => {
    const question = questionById(rulebook, id);
    return labelled(short(id), question === undefined ? value : plainText(rangeWords(question, value, locale)), locale);
  };
  return [
    `${formatDay(before, locale)} – ${formatDay(after, locale)}`,
    ...of('started', rows.filter((it) => it.after === 'yes' && it.before === 'no').map((it) => it.id)),
    ...of('ended', rows.filter((it) => it.after === 'no' && it.before === 'yes').map((it) => it.id)),
    ...of('uncertain', uncertain),
    '',
    word('label.flips'),
    ...(changes.length === 0 ? [`  ${word('label.nothing')}`] : changes.map((it) => `  - ${enumerated(Object.entries(it.answers).map(range), locale) || word('label.everything')}: ${word(`eligibility.${it.before}`)} → ${word(`eligibility.${it.after}`)}`)),
  ];
};

const linesOf = (result: Result['result'], answers: Result['answers'], speak: Speaker, locale: Locale): string[] => {
  switch (result.command) {
    case 'eligibility':
      return roleLines(result, speak, locale);
    case 'explain':
      return [...roleLines(result, speak, locale), ...explainLines(result, answers, speak, locale)];
    case 'model':
      return [
        result.verdict === 'cannot-tell' ? speak.word('eligibility.cannot-tell') : ui(locale, `role.${result.verdict}`),
        ...result.roles.flatMap((it) => ['', labelled(ui(locale, `role.${it.role}`), speak.word(`eligibility.${it.verdict}`), locale), ...(it.against === undefined ? [] : [`  ${labelled(speak.word('label.against', { role: ui(locale, `role.${it.role}`) }), speak.title(it.against), locale)}`])]),
      ];
    case 'scenario':
      return scenarioLines(result, speak, locale);
    case 'deal':
      return [verdictWord(result.verdict, locale), '', speak.word('label.parts'), ...result.parts.map((it) => `  - ${'scenario' in it.part ? plainText(textHtml(locale, 'scenarios', `${it.part.scenario}.title`)) : it.part.id}: ${verdictWord(it.verdict, locale)}`)];
    case 'region':
      return regionLines(result, speak, locale);
    case 'diff':
      return diffLines(result, speak, locale);
  }
};

/** A result in the words of a language. */
export const textOf = ({ on, rulebook: { hash, lastChecked }, answers, result }: Result, locale: Locale): string => {
  const speak = speaker(locale);
  const notes = 'notes' in result ? result.notes : [];
  const next = 'next' in result ? result.next : undefined;
  return [
    ...(result.command === 'diff' ? [] : [labelled(speak.word('label.day'), formatDay(on, locale), locale)]),
    ...linesOf(result, answers, speak, locale),
    ...(next === undefined ? [] : ['', labelled(speak.word('label.next'), speak.ask(next), locale)]),
    '',
    ...notes.map((note) => noteWords(note, speak, locale)),
    speak.word('label.rules', { hash, day: formatDay(lastChecked, locale) }),
  ].join('\n');
};
