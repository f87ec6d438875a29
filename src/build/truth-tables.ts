// Tables of cases with their verdicts, for people who check the rules in a spreadsheet: the worked examples, and cases
// enumerated around a company that fulfils everything. They are part of a published version, so they are made once.
import { catalogue } from '../catalogue.ts';
import {
  askedQuestions, decideStage, decidingRows, exactVerdict, fulfillingAnswers, notKnown, questionById, questionsOfStage, rowsOf, scenarioResult, valuesOf,
  type Answers, type Stage,
} from '../rules/index.ts';
import type { Boundary } from '../schema/boundary.ts';
import { applicant as applicants, role as roles, type Role } from '../schema/common.ts';
import type { PublishedRulebook } from '../schema/published.ts';
import type { Scenario } from '../schema/rulebook.ts';

interface Case {
  /** Id of the worked example; empty where the case was enumerated. */
  readonly example: string;
  readonly day: string;
  readonly answers: Answers;
}

type Cells = readonly string[];

/** As RFC 4180 has it: lines end in CR and LF, and a cell stands in quotation marks where it has to. */
const csv = (rows: readonly Cells[]): string =>
  rows.map((cells) => `${cells.map((it) => (/[",\r\n]/.test(it) ? `"${it.replaceAll('"', '""')}"` : it)).join(',')}\r\n`).join('');

const columnsFor = ({ questions }: PublishedRulebook, ids: readonly string[], cases: readonly Case[]): string[] => {
  const wanted = new Set([...ids, ...cases.flatMap((it) => Object.keys(it.answers))]);
  return questions.map((it) => it.id).filter((id) => wanted.has(id));
};

const tableOf = (columns: Cells, cases: readonly Case[], last: Cells, decide: (it: Case) => Cells): string => {
  const lines = cases.map((it) => [it.example, it.day, ...columns.map((id) => it.answers[id] ?? notKnown), ...decide(it)]);
  // Two ways of making cases may lead to the same one; a worked example is told apart by its name.
  return csv([['example', 'day', ...columns, ...last], ...new Map(lines.map((cells) => [cells.join(), cells])).values()]);
};

/** Days on which one of the boundaries lies, the first day that can be asked about and the day the rules were last checked. */
const daysOf = ({ firstDay, lastChecked }: PublishedRulebook, boundaries: readonly (Boundary | null | undefined)[]): string[] =>
  [...new Set([firstDay, ...boundaries.flatMap((it) => [it?.earliest ?? [], it?.latest ?? []].flat()), lastChecked])].filter((it) => it >= firstDay && it <= lastChecked).toSorted();

/** What may be answered otherwise: each other class of answers, and "I don't know"; of places one near, one far and one that no table lists. */
const othersThan = (rulebook: PublishedRulebook, day: string, answers: Answers, id: string): string[] => {
  const isPlace = questionById(rulebook, id)?.answer === 'place';
  const values = isPlace ? ['FI', 'US', 'ZZ'] : valuesOf({ rulebook, day, answers }, id);
  return [...values.filter((it) => it !== answers[id]), notKnown];
};

const deviations = (rulebook: PublishedRulebook, day: string, base: Answers, role: Role, stage: Stage): Answers[] => {
  const asked = askedQuestions({ rulebook, day, answers: base }, role, stage).filter((id) => id !== 'applicant');
  const single = asked.flatMap((id) => othersThan(rulebook, day, base, id).map((value): Answers => ({ [id]: value })));
  // Two deviations at once, on the last day only: on all days they would be a hundred times as many.
  const pairs = day === rulebook.lastChecked ? single.flatMap((one, index) => single.slice(index + 1).map((other): Answers => ({ ...one, ...other }))) : [];
  return [{}, ...single, ...pairs.filter((it) => Object.keys(it).length > 1 && !Object.values(it).includes(notKnown))].map((it) => ({ ...base, ...it }));
};

const roleTable = (rulebook: PublishedRulebook, role: Role, stage: Stage): string => {
  const rows = rowsOf(rulebook, role, stage);
  const days = daysOf(rulebook, rows.flatMap((row) => [row, ...row.applies]).flatMap((it) => [it.from, it.until]));
  const ids = questionsOfStage(rulebook, role, stage);
  // A month of the company's own: the last one that a rule asks for.
  const months = Object.fromEntries(rulebook.questions.flatMap((it) => (it.answer === 'month' && ids.includes(it.id) ? [[it.id, it.values.at(-1) ?? notKnown]] : [])));
  const examples = catalogue.examples.roles
    .filter((it) => it.role === role && it.stage === stage)
    .map(({ id, on, applicant, but }): Case => ({ example: id, day: on, answers: Object.fromEntries(Object.entries({ ...fulfillingAnswers(rulebook, role, applicant, stage), ...but }).filter(([, it]) => it !== '-')) }));
  const enumerated = applicants.options.flatMap((applicant) =>
    days.flatMap((day) => deviations(rulebook, day, { ...fulfillingAnswers(rulebook, role, applicant, stage), ...months }, role, stage).map((answers): Case => ({ example: '', day, answers }))),
  );
  const cases = [...examples, ...enumerated];
  return tableOf(columnsFor(rulebook, ids, cases), cases, ['verdict', 'deciding-requirements'], ({ day, answers }) => {
    const situation = { rulebook, day, answers };
    return [exactVerdict(decideStage(role, stage), situation), decidingRows(situation, role, stage).map((it) => it.id).join(' ')];
  });
};

/** Every combination of answers; where places are compared, on days before the last one only with the first place as it is. */
const combinationsFor = (rulebook: PublishedRulebook, scenario: Scenario, day: string): Answers[] =>
  scenario.inputs
    .flatMap((id) => (scenario.derived?.id === id ? scenario.derived.of : [id]))
    .reduce<Answers[]>((all, id, index) => {
      const values = questionById(rulebook, id)?.values ?? [];
      const isPlace = questionById(rulebook, id)?.answer === 'place';
      const taken = isPlace && index === 0 && day !== rulebook.lastChecked ? ['SE'] : values;
      return all.flatMap((answers) => [...taken, notKnown].map((value): Answers => ({ ...answers, [id]: value })));
    }, [{}]);

const scenarioTable = (rulebook: PublishedRulebook, scenario: Scenario): string => {
  const places = scenario.derived === undefined ? [] : rulebook.regions.places.flatMap((it) => [it.from, it.until]);
  const days = daysOf(rulebook, [scenario.from, ...scenario.cases.map((it) => it.from), ...places]);
  const examples = catalogue.examples.scenarios.filter((it) => it.scenario === scenario.id).map(({ id, on, answers }): Case => ({ example: id, day: on, answers }));
  const cases = [...examples, ...days.flatMap((day) => combinationsFor(rulebook, scenario, day).map((answers): Case => ({ example: '', day, answers })))];
  return tableOf(columnsFor(rulebook, [], cases), cases, ['verdict', 'conditions'], ({ day, answers }) => {
    const { verdict, conditions } = scenarioResult({ rulebook, day, answers }, scenario);
    return [verdict, conditions.join(' ')];
  });
};

/** Text of each table by file name: one a role and stage, one a scenario. A question that is not answered says "?". */
export const truthTables = (rulebook: PublishedRulebook): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...roles.options.flatMap((role) => [
      [`${role}.csv`, roleTable(rulebook, role, 'role')],
      [`${role}-orders.csv`, roleTable(rulebook, role, 'order')],
    ]),
    ...rulebook.scenarios.map((it) => [`${it.id}.csv`, scenarioTable(rulebook, it)]),
  ]);
