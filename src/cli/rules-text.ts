// The results of the command line in words.
import { answersWords, rangeWords } from '../i18n/answer-rows.ts';
import { answerWords, demandWords } from '../i18n/answer-words.ts';
import { factHtml } from '../i18n/facts.ts';
import { formatAlternatives, formatDay } from '../i18n/format.ts';
import { ruleText, ui, type TextBundle } from '../i18n/messages.ts';
import { aside, dashed, enumerated, inSeries, labelled } from '../i18n/punctuation.ts';
import { formatBoundary, formatDuration } from '../i18n/spans.ts';
import { placeName } from '../i18n/place-names.ts';
import { regionName } from '../i18n/region-words.ts';
import { textHtml, voiceOf } from '../i18n/texts.ts';
import { questionById, type AnswerChange, type Note } from '../rules/index.ts';
import { newestSource, type Locale } from '../site.ts';
import { plainText } from '../i18n/plain-text.ts';
import type { Asked } from './rules-arguments.ts';
import type { Result } from './rules-results.ts';

type Data<Command extends Result['result']['command']> = Extract<Result['result'], { command: Command }>;
type RoleData = Pick<Data<'eligibility'>, 'role' | 'verdict' | 'requirements' | 'orders'>;
type FindingData = RoleData['requirements'][number];

const states = ['not-met', 'cannot-tell', 'recommended-missing', 'microsoft-decides', 'met', 'not-applicable'] as const;

const speaker = ({ lang: locale, rulebook, given }: Asked) => {
  /** Another version may name what has no words here; its id has to do. */
  const said = (words: () => string, id: string): string => {
    try {
      return words();
    } catch (error) {
      if (given === undefined) throw error;
      return id;
    }
  };
  const word = (path: string, values: Readonly<Record<string, unknown>> = {}): string => ruleText(locale, 'verdicts', path, values);
  const text = (bundle: TextBundle, path: string, id: string): string => said(() => plainText(textHtml(locale, bundle, path)), id);
  const title = (id: string): string => text('requirements', `${id}.title`, id);
  const short = (id: string): string => text('questions', `${id}.short`, id);
  const ask = (id: string): string => `${text('questions', `${id}.ask`, id)} (${id})`;
  const answer = (id: string, value: string): string => {
    const question = questionById(rulebook, id);
    return question === undefined ? value : said(() => plainText(answerWords(voiceOf(locale), question, value)), value);
  };
  const demand = (id: string, value: string): string => {
    const question = questionById(rulebook, id);
    return question === undefined ? value : said(() => plainText(demandWords(voiceOf(locale), question, value)), value);
  };
  return { rulebook, given, said, word, text, title, short, ask, answer, demand };
};

type Speaker = ReturnType<typeof speaker>;

const noteWords = (note: Note, { word, rulebook: { firstDay, lastChecked }, given }: Speaker, locale: Locale): string => {
  if (note === 'before-first-day') return word('note.before-first-day', { day: formatDay(firstDay, locale) });
  const day = formatDay(lastChecked, locale);
  // Which source is the newest is known of the project's own rulebook only.
  return given === undefined ? word('note.no-later-change-known', { month: formatBoundary(newestSource, locale), day }) : word('published.later', { day });
};

const findingLines = (finding: FindingData, speak: Speaker, locale: Locale): string[] => {
  const { word, text, title, short } = speak;
  const conflicts = finding.conflicts.map((id) => `      ${word('label.disagreement', { title: text('conflicts', `${id}.title`, id) })}`);
  return [
    `  - ${title(finding.id)} (${finding.id})`,
    ...Object.entries(finding.received).map(([id, text]) => `      ${labelled(word('label.received'), labelled(short(id), speak.answer(id, text), locale), locale)}`),
    ...(finding.asks.length === 0 ? [] : [`      ${labelled(word('label.open'), enumerated(finding.asks.map(short), locale), locale)}`]),
    ...finding.because.map((reason) => `      ${word(`reason.${reason}`)}`),
    `      ${labelled(word('label.sources'), enumerated(finding.sources, locale), locale)}`,
    ...(finding.state === 'met' ? [] : conflicts),
  ];
};

const stageLines = (verdict: string, requirements: readonly FindingData[], speak: Speaker, locale: Locale): string[] => [
  labelled(speak.word('label.verdict'), speak.word(`eligibility.${verdict}`), locale),
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

const changeWords = (change: AnswerChange, answers: Result['answers'], { rulebook, said, word, short, demand }: Speaker, locale: Locale): string[] => {
  const { question, from, to, months, with: others } = change;
  const isOpen = from === undefined || from === '?';
  const wanted = labelled(short(question), formatAlternatives(to.map((it) => demand(question, it)), locale), locale);
  const time = months === undefined || isOpen ? '' : aside(word('label.months', { time: formatDuration(months, 'month', locale) }), locale);
  const lead = questionById(rulebook, question)?.leadTime;
  const wait = lead === undefined ? '' : aside(said(() => plainText(factHtml(lead, locale)), lead), locale);
  // A figure counts only as the rule counts it; what was answered otherwise is said with the change.
  const asCounted = Object.entries(others).flatMap(([id, value]) => (answers[id] === undefined || answers[id] === value ? [] : id === 'perpetual-software' ? [word('reason.other-method')] : [labelled(short(id), demand(id, value), locale)]));
  return [`  - ${isOpen ? labelled(word('label.confirm'), wanted, locale) : wanted}${time}${wait}`, ...asCounted.map((it) => `      ${it}`)];
};

const explainLines = ({ deciding, toQualify: { changes, blockedBy }, throughTime, requirements }: Data<'explain'>, answers: Result['answers'], speak: Speaker, locale: Locale): string[] => {
  const { rulebook, said, word, title, short } = speak;
  // What blocks only because its question is open is to be confirmed, not out of reach.
  const missing = requirements.filter((it) => blockedBy.includes(it.id) && it.asks.length > 0);
  const blocked = blockedBy.filter((id) => !missing.some((it) => it.id === id));
  const given = Object.fromEntries(deciding.map((id) => [id, answers[id] ?? '?']));
  return [
    ...(deciding.length === 0 ? [] : ['', labelled(word('label.deciding'), said(() => plainText(answersWords(rulebook.questions, given, locale)), enumerated(deciding, locale)), locale)]),
    '',
    word('label.changes'),
    ...(changes.length + blockedBy.length === 0 ? [`  ${word('label.nothing')}`] : changes.flatMap((it) => changeWords(it, answers, speak, locale))),
    ...missing.map((it) => `  - ${labelled(word('label.confirm'), enumerated(it.asks.map(short), locale), locale)}`),
    ...(blocked.length === 0 ? [] : [`  ${labelled(word('label.blocked'), inSeries(blocked.map(title), locale), locale)}`]),
    '',
    word('label.time'),
    ...throughTime.map((it) => `  ${labelled(word('label.from', { day: formatDay(it.from, locale) }), word(`eligibility.${it.verdict}`), locale)}${it.failed.length === 0 ? '' : aside(inSeries(it.failed.map(title), locale), locale)}`),
  ];
};

const verdictWord = (verdict: string, locale: Locale): string =>
  verdict === 'cannot-tell' ? ruleText(locale, 'verdicts', 'eligibility.cannot-tell') : ruleText(locale, 'ui', `verdict.${verdict}`);

const scenarioLines = (found: Data<'scenario'>, speak: Speaker, locale: Locale): string[] => {
  const text = (path: string): string => speak.text('scenarios', `${found.scenario}.${path}`, path.replace(/^.*\./, ''));
  const part = (label: string, path: string, ids: readonly string[]): string[] => (ids.length === 0 ? [] : ['', speak.word(`label.${label}`), ...ids.map((id) => `  - ${text(`${path}.${id}`)}`)]);
  return [
    text('title'),
    labelled(speak.word('label.verdict'), verdictWord(found.verdict, locale), locale),
    ...found.chains.map((it) => `  ${text(`chains.${it.id}`)}`),
    ...part('conditions', 'conditions', found.conditions),
    ...part('alternatives', 'alternatives', found.alternatives),
    ...(found.changes.length === 0 ? [] : ['', speak.word('label.later'), ...found.changes.map((it) => `  - ${labelled(formatBoundary(it.on, locale), text(`changes.${it.id}`), locale)}`)]),
    '',
    labelled(speak.word('label.sources'), enumerated(found.sources, locale), locale),
  ];
};

const regionLines = ({ places, verdict }: Data<'region'>, speak: Speaker, locale: Locale): string[] => [
  ...places.map((it) => {
    const region = it.kind === 'listed' ? speak.said(() => regionName(it.region, locale), it.region) : it.kind === 'not-listed' ? verdictWord('not-listed', locale) : it.kind === 'no-table' ? verdictWord('no-region-table', locale) : speak.word('reason.date-not-known');
    const currencies = it.kind === 'listed' ? [...new Set(it.entries.flatMap((entry) => entry.currencies))] : [];
    return `${labelled(`${placeName(it.code, locale)}${aside(it.code, locale)}`, region, locale)}${currencies.length === 0 ? '' : aside(enumerated(currencies, locale), locale)}`;
  }),
  ...(verdict === 'same-region' ? [speak.word('label.same')] : verdict === 'other-region' ? [speak.word('label.other')] : []),
];

const diffLines = ({ role, applicant, before, after, rows, changes }: Data<'diff'>, speak: Speaker, locale: Locale): string[] => {
  const { rulebook, said, word, title, short } = speak;
  const of = (label: string, ids: readonly string[]): string[] => (ids.length === 0 ? [] : ['', word(`label.${label}`), ...ids.map((id) => `  - ${title(id)} (${id})`)]);
  const uncertain = rows.filter((it) => it.before === 'unknown' || it.after === 'unknown').map((it) => it.id);
  const range = ([id, value]: readonly [string, string]): string => {
    const question = questionById(rulebook, id);
    return labelled(short(id), question === undefined ? value : said(() => plainText(rangeWords(question, value, locale)), value), locale);
  };
  return [
    ruleText(locale, 'ui', `role.${role ?? ''}`),
    labelled(word('label.for'), ruleText(locale, 'ui', `applicant.${applicant ?? ''}`), locale),
    dashed(formatDay(before, locale), formatDay(after, locale), locale),
    ...of('started', rows.filter((it) => it.after === 'yes' && it.before === 'no').map((it) => it.id)),
    ...of('ended', rows.filter((it) => it.after === 'no' && it.before === 'yes').map((it) => it.id)),
    ...of('uncertain', uncertain),
    '',
    word('label.flips'),
    ...(changes.length === 0 ? [`  ${word('label.nothing')}`] : changes.map((it) => `  - ${dashed(inSeries(Object.entries(it.answers).map(range), locale) || word('label.everything'), `${word(`eligibility.${it.before}`)} → ${word(`eligibility.${it.after}`)}`, locale)}`)),
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
        labelled(speak.word('label.verdict'), result.verdict === 'cannot-tell' ? speak.word('eligibility.cannot-tell') : ui(locale, `role.${result.verdict}`), locale),
        ...result.roles.flatMap((it) => ['', labelled(ui(locale, `role.${it.role}`), speak.word(`eligibility.${it.verdict}`), locale), ...(it.unwanted === undefined ? [] : [`  ${labelled(speak.short(it.unwanted), speak.word('answer.no'), locale)}`]), ...(it.against === undefined ? [] : [`  ${labelled(speak.word('label.against', { role: ui(locale, `role.${it.role}`) }), speak.title(it.against), locale)}`])]),
      ];
    case 'scenario':
      return scenarioLines(result, speak, locale);
    case 'deal':
      return [labelled(speak.word('label.verdict'), verdictWord(result.verdict, locale), locale), ...(result.parts.length === 0 ? [] : ['', speak.word('label.parts')]), ...result.parts.map((it) => `  - ${dashed('scenario' in it.part ? speak.text('scenarios', `${it.part.scenario}.title`, it.part.scenario) : speak.text('verdicts', `part.${it.part.id}`, it.part.id), verdictWord(it.verdict, locale), locale)}`)];
    case 'region':
      return regionLines(result, speak, locale);
    case 'diff':
      return diffLines(result, speak, locale);
  }
};

/** Where a rulebook that is not the project's comes from, and how surely it is the published one. */
const givenLine = (given: NonNullable<Asked['given']>, { word }: Speaker, locale: Locale): string => {
  const { place, sha256, list, version } = given;
  return word(`published.${list}`, { place, sum: sha256, day: version === undefined ? '' : formatDay(version, locale) });
};

/** A result in the words of the language asked for. */
export const textOf = ({ on, rulebook: { hash, lastChecked }, answers, result }: Result, asked: Asked): string => {
  const { lang: locale, given } = asked;
  const speak = speaker(asked);
  const notes = 'notes' in result ? result.notes : [];
  const next = 'next' in result ? result.next : undefined;
  return [
    ...(result.command === 'diff' ? [] : [labelled(speak.word('label.day'), formatDay(on, locale), locale)]),
    ...linesOf(result, answers, speak, locale),
    ...(next === undefined ? [] : ['', labelled(speak.word('label.next'), speak.ask(next), locale)]),
    '',
    ...notes.map((note) => noteWords(note, speak, locale)),
    speak.word('label.rules', { hash, day: formatDay(lastChecked, locale) }),
    ...(given === undefined ? [] : [givenLine(given, speak, locale)]),
  ].join('\n');
};
