// A second, deliberately naive evaluator of a rulebook, written from a description of the semantics and
// not from the real one, so that the two can be compared. Slow and literal on purpose.
export type Answers = Readonly<Record<string, string>>;
type Tri = 'yes' | 'no' | 'unknown';
type State = 'met' | 'not-met' | 'cannot-tell' | 'recommended-missing' | 'microsoft-decides' | 'not-applicable' | 'not-in-force';
type List<T> = readonly T[];
type Optional = string | undefined;
interface Boundary { earliest?: Optional; latest?: Optional; at?: Optional }
interface Entry { applicant: string; from?: Boundary | undefined; until?: Boundary | undefined }
interface Amount { type: 'amount'; value: number; level: string | null; billed: boolean | null;
  perpetualSoftware: string; earnedAs?: Optional }
type Condition = { type: 'fact'; question: string } | { type: 'months'; question: string; op: 'at-least'; value: number }
  | { type: 'any'; question: string; options: List<string> };
type Test = Condition | Amount
  | { type: 'hours'; question: string; op: 'at-most'; value: number }
  | { type: 'match'; by: 'country' | 'csp-region'; of: List<string> }
  | { type: 'judgement'; question?: Optional } | { type: 'method'; perpetualSoftware: string }
  | { type: 'no-requirement' | 'unpublished' | 'description' };
interface Row { id: string; series: string; kind: string; stage: string; when?: Condition | undefined; test: Test;
  from: Boundary; until: Boundary | null; applies: List<Entry> }
interface Case { when: Readonly<Record<string, string>>; verdict: string; from?: Boundary | undefined }
interface Scenario { id: string; from?: Boundary | undefined; cases: List<Case>; derived?: { id: string; of: List<string> } | undefined }
interface ScenarioPart { when: Readonly<Record<string, List<string>>>; scenario: string; give: Readonly<Record<string, string>> }
interface VerdictPart { when: Readonly<Record<string, List<string>>>; verdict: string; from?: Boundary | undefined }
interface Rulebook {
  firstDay: string;
  roles: List<{ role: string; requirements: List<Row> }>;
  questions: List<{ id: string; answer: string; level?: Optional; values: List<string> }>;
  scenarios: List<Scenario>;
  deal: { strictest: List<string>; parts: List<ScenarioPart | VerdictPart> };
  regions: { tableFrom: string; places: List<{ country: string; region: string; from: Boundary; until: Boundary | null }> };
}

// Figures joined by "~", then perhaps a currency, then perhaps its rate (dollars for one unit, above zero).
const AMOUNT = /^(\d{1,13}(?:\.\d{1,2})?(?:~\d{1,13}(?:\.\d{1,2})?)*)(?:([A-Z]{3})(?:@(?=[\d.]*[1-9])(\d{1,7}(?:\.\d{1,8})?))?)?$/;

// The answer to a question if it is there and readable, else undefined.
function read(rulebook: Rulebook, id: string, answers: Answers): string | undefined {
  const question = rulebook.questions.find((q) => q.id === id);
  const text = answers[id];
  if (question === undefined || text === undefined) return undefined;
  const readable = (question.answer === 'yes-no' && (text === 'yes' || text === 'no'))
    || ((question.answer === 'choice' || question.answer === 'month') && question.values.includes(text))
    || (question.answer === 'months' && /^\d{1,4}$/.test(text))
    || (question.answer === 'hours' && /^\d{1,5}(\.\d{1,3})?$/.test(text))
    || (question.answer === 'place' && /^[A-Z]{2}$/.test(text))
    || (question.answer === 'amount' && AMOUNT.test(text));
  return readable ? text : undefined;
}

// Has the change happened on the day? A known month of the company narrows the bounds.
function happened(rulebook: Rulebook, boundary: Boundary, day: string, answers: Answers): Tri {
  let { earliest, latest } = boundary;
  const at = rulebook.questions.find((q) => q.id === boundary.at);
  const month = at?.answer === 'month' ? read(rulebook, at.id, answers) : undefined;
  if (month !== undefined) {
    const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
    [earliest, latest] = [[earliest ?? '', `${month}-01`].toSorted()[1], [latest ?? last, last].toSorted()[0]];
  }
  if (latest !== undefined && day >= latest) return 'yes';
  return earliest !== undefined && day < earliest ? 'no' : 'unknown';
}

// Is a period in force on the day? `until` is the first day on which it no longer is.
function inForce(rulebook: Rulebook, from: Boundary, until: Boundary | null, day: string, answers: Answers): Tri {
  const begun = happened(rulebook, from, day, answers);
  const ended = until === null ? 'no' : happened(rulebook, until, day, answers);
  if (ended === 'yes' || begun === 'no') return 'no';
  return begun === 'yes' && ended === 'no' ? 'yes' : 'unknown';
}
export function naiveRegion(rulebook: Rulebook, country: string, day: string):
  { region: string } | 'not-listed' | 'no-table' | 'date-not-known' {
  if (day < rulebook.regions.tableFrom) return 'no-table';
  const entries = rulebook.regions.places.filter((p) => p.country === country);
  const sure = entries.filter((p) => inForce(rulebook, p.from, p.until, day, {}) === 'yes');
  const maybe = entries.filter((p) => inForce(rulebook, p.from, p.until, day, {}) === 'unknown');
  const first = [...sure, ...maybe][0];
  if (first === undefined) return 'not-listed';
  const oneRegion = [...sure, ...maybe].every((p) => p.region === first.region);
  const handedOver = maybe.some((p) => p.until === null) && maybe.some((p) => p.until !== null);
  return oneRegion && (sure.length > 0 || handedOver) ? { region: first.region } : 'date-not-known';
}

// Does the row apply? A "no" comes with its reason; that of the period wins over that of the condition.
function applies(rulebook: Rulebook, row: Row, day: string, answers: Answers): 'yes' | 'unknown' | 'not-applicable' | 'not-in-force' {
  const applicant = read(rulebook, 'applicant', answers);
  const reached = (applicant === undefined ? ['new', 'existing'] : [applicant]).map((kind): Tri | 'not-in-list' => {
    const entry = row.applies.find((e) => e.applicant === kind);
    // Whom a row does not name, it does not reach; on a day on which it is not in force, it reaches nobody.
    if (entry === undefined) return inForce(rulebook, row.from, row.until, day, {}) === 'no' ? 'no' : 'not-in-list';
    return inForce(rulebook, entry.from ?? row.from, entry.until ?? row.until, day, answers);
  });
  if (reached.every((r) => r === 'not-in-list')) return 'not-applicable';
  if (reached.every((r) => r === 'no' || r === 'not-in-list')) return 'not-in-force';
  const when = row.when === undefined ? 'yes' : fulfilled(rulebook, row.when, day, answers);
  if (when === 'no') return 'not-applicable';
  return when === 'yes' && reached.every((r) => r === 'yes') ? 'yes' : 'unknown';
}

// Revenue: a low and a high bound (null: infinite), in units of 1e-10 dollars so that nothing is lost.
function amountFulfilled(rulebook: Rulebook, test: Amount, day: string, answers: Answers): Tri {
  // Where the sources name no level, the figure of the whole company counts.
  const question = rulebook.questions.find((q) => q.level === (test.level ?? 'global-account'));
  const text = question === undefined ? undefined : read(rulebook, question.id, answers);
  const [, joined, currency, ownRate] = text === undefined ? [] : AMOUNT.exec(text) ?? [];
  if (joined === undefined) return 'unknown';
  const figures = joined.split('~');
  const rate = currency === undefined || currency === 'USD' ? '1' : ownRate;
  if ((figures.length >= 2 && figures.length <= 11) || rate === undefined) return 'unknown';
  const cents = figures.slice(-12).reduce((sum, figure) => sum + BigInt(Math.round(Number(figure) * 100)), 0n);
  let low = cents * BigInt(Math.round(Number(rate) * 1e8));
  let high: bigint | null = low;
  // Perpetual software: what counts, and what the figure holds.
  const method = rulebook.roles.flatMap((r) => r.requirements)
    .find((row) => row.series === 'ttm-method' && inForce(rulebook, row.from, row.until, day, answers) === 'yes');
  const byMethod = method?.test.type === 'method' ? method.test.perpetualSoftware : undefined;
  const counts = test.perpetualSoftware === 'by-method' ? byMethod : test.perpetualSoftware;
  const held = read(rulebook, 'perpetual-software', answers);
  if (held === undefined || (held === 'included' && counts !== 'included')) low = 0n;
  if (held === undefined || (held === 'excluded' && counts !== 'excluded')) high = null;
  // Only billed revenue, or only what was earned in a certain role, counts.
  if (test.billed === true && read(rulebook, 'revenue-billed', answers) !== 'yes') low = 0n;
  if (test.earnedAs !== undefined && read(rulebook, 'revenue-as-reseller', answers) !== 'yes') low = 0n;
  const value = BigInt(Math.round(test.value * 100)) * 100000000n;
  if (low >= value) return 'yes';
  return high !== null && high < value ? 'no' : 'unknown';
}

function fulfilled(rulebook: Rulebook, test: Test, day: string, answers: Answers): Tri {
  if (test.type === 'amount') return amountFulfilled(rulebook, test, day, answers);
  if (test.type === 'match') {
    // All places alike; two different ones decide even if others are missing.
    const found = test.of.map((id) => {
      const country = read(rulebook, id, answers);
      if (country === undefined || test.by === 'country') return country;
      const region = naiveRegion(rulebook, country, day);
      return typeof region === 'string' ? undefined : region.region;
    });
    const known = found.filter((f) => f !== undefined);
    if (known.some((f) => f !== known[0])) return 'no';
    return known.length < found.length ? 'unknown' : 'yes';
  }
  // What asks nothing (also a judgement of Microsoft alone) is always fulfilled.
  if (!('question' in test) || test.question === undefined) return 'yes';
  const answer = read(rulebook, test.question, answers);
  if (answer === undefined) return 'unknown';
  if (test.type === 'any') return test.options.includes(answer) ? 'yes' : 'no';
  if (test.type === 'months') return Number(answer) >= test.value ? 'yes' : 'no';
  if (test.type === 'hours') return Number(answer) <= test.value ? 'yes' : 'no';
  return answer === 'yes' ? 'yes' : 'no';
}

export function naiveState(rulebook: Rulebook, requirementId: string, day: string, answers: Answers): State {
  const row = rulebook.roles.flatMap((r) => r.requirements).find((r) => r.id === requirementId);
  if (row === undefined) throw new Error(`no requirement ${requirementId}`);
  const reach = applies(rulebook, row, day, answers);
  if (reach !== 'yes') return reach === 'unknown' ? 'cannot-tell' : reach;
  if (row.kind === 'none' || row.kind === 'described') return 'not-applicable';
  const done = fulfilled(rulebook, row.test, day, answers);
  if (done === 'unknown') return 'cannot-tell';
  if (done === 'yes') return row.test.type === 'judgement' ? 'microsoft-decides' : 'met';
  return row.kind === 'recommended' ? 'recommended-missing' : 'not-met';
}

export function naiveStage(rulebook: Rulebook, role: string, stage: 'role' | 'order', day: string, answers: Answers):
  'meets' | 'does-not-meet' | 'cannot-tell' | 'no-threshold' {
  if (day < rulebook.firstDay) return 'cannot-tell';
  const roles = rulebook.roles.filter((r) => r.role === role || r.role === 'all-roles');
  const rows = roles.flatMap((r) => r.requirements).filter((row) => row.stage === stage)
    .map((row) => ({ row, reach: applies(rulebook, row, day, answers), done: fulfilled(rulebook, row.test, day, answers) }));
  const mandatory = rows.filter((r) => r.row.kind === 'mandatory' && (r.reach === 'yes' || r.reach === 'unknown'));
  if (mandatory.some((r) => r.reach === 'yes' && r.done === 'no')) return 'does-not-meet';
  if (mandatory.some((r) => r.done !== 'yes')) return 'cannot-tell';
  const unpublished = rows.filter((r) => r.row.test.type === 'unpublished');
  if (unpublished.some((r) => r.reach === 'unknown')) return 'cannot-tell';
  if (unpublished.some((r) => r.reach === 'yes')) return 'no-threshold';
  return 'meets';
}

// How the regions of two places compare; undefined where an answer is missing.
function compareRegions(rulebook: Rulebook, places: List<string>, day: string, answers: Answers): string | undefined {
  const [one, two] = places.map((place) => read(rulebook, place, answers));
  if (one === undefined || two === undefined) return undefined;
  const [first, second] = [naiveRegion(rulebook, one, day), naiveRegion(rulebook, two, day)] as const;
  if (typeof first === 'string') return first;
  if (typeof second === 'string') return second;
  return first.region === second.region ? 'same-region' : 'other-region';
}

// The cases in order; 'open': an answer is missing that would decide whether a case matches.
function caseVerdict(rulebook: Rulebook, scenario: Scenario, cases: List<Case>, day: string, answers: Answers): string {
  const [first, ...later] = cases;
  if (first === undefined) return 'cannot-tell';
  const values = Object.entries(first.when).map(([input, wanted]) => ({ wanted, value: scenario.derived?.id === input
    ? compareRegions(rulebook, scenario.derived.of, day, answers) : read(rulebook, input, answers) }));
  const differs = values.some((v) => v.value !== undefined && v.value !== v.wanted);
  if (!differs && values.some((v) => v.value === undefined)) return 'open';
  const begun = first.from === undefined ? 'yes' : happened(rulebook, first.from, day, answers);
  if (!differs && begun === 'yes') return first.verdict;
  const next = caseVerdict(rulebook, scenario, later, day, answers);
  return differs || begun === 'no' || next === first.verdict ? next : 'cannot-tell';
}

function scenarioVerdict(rulebook: Rulebook, scenarioId: string, day: string, answers: Answers): string {
  const scenario = rulebook.scenarios.find((s) => s.id === scenarioId);
  if (scenario === undefined) throw new Error(`no scenario ${scenarioId}`);
  if (scenario.from !== undefined && happened(rulebook, scenario.from, day, answers) !== 'yes') return 'cannot-tell';
  return caseVerdict(rulebook, scenario, scenario.cases, day, answers);
}

export function naiveScenario(rulebook: Rulebook, scenarioId: string, day: string, answers: Answers): string {
  const verdict = scenarioVerdict(rulebook, scenarioId, day, answers);
  return verdict === 'open' ? 'cannot-tell' : verdict;
}

export function naiveDeal(rulebook: Rulebook, day: string, answers: Answers): string {
  const verdicts = rulebook.deal.parts.flatMap((part): string[] => {
    const values = Object.entries(part.when).map(([id, accepted]) => ({ accepted, value: read(rulebook, id, answers) }));
    if (values.some((v) => v.value !== undefined && !v.accepted.includes(v.value))) return [];
    if (values.some((v) => v.value === undefined)) return ['open'];
    if ('verdict' in part) {
      const begun = part.from === undefined ? 'yes' : happened(rulebook, part.from, day, answers);
      return [begun === 'yes' ? part.verdict : begun === 'no' ? 'supported' : 'cannot-tell'];
    }
    // The scenario is told the answer to the named question, or the fixed value, and nothing else.
    const told = Object.fromEntries(Object.entries(part.give).map(([input, source]) =>
      [input, rulebook.questions.some((q) => q.id === source) ? read(rulebook, source, answers) ?? '?' : source] as const));
    return [scenarioVerdict(rulebook, part.scenario, day, told)];
  });
  if (verdicts.includes('open')) return verdicts.includes('not-supported') ? 'not-supported' : 'cannot-tell';
  if (verdicts.length === 0) return 'not-stated';
  return rulebook.deal.strictest.find((word) => verdicts.includes(word)) ?? 'cannot-tell';
}
// The role that fits; the two larger roles are judged as for a new applicant.
export function naiveModel(rulebook: Rulebook, day: string, answers: Answers): string {
  const asNew = { ...answers, applicant: 'new' };
  const supplies = read(rulebook, 'supplies-resellers', answers);
  if (supplies === undefined) return 'cannot-tell';
  if (supplies === 'yes') {
    const provider = naiveStage(rulebook, 'indirect-provider', 'role', day, asNew);
    if (provider === 'meets' || provider === 'no-threshold') return 'indirect-provider';
    if (provider === 'cannot-tell') return 'cannot-tell';
  }
  const ownBilling = read(rulebook, 'wants-own-billing', answers);
  if (ownBilling === 'no') return 'indirect-reseller';
  const direct = naiveStage(rulebook, 'direct-bill-partner', 'role', day, asNew);
  if (direct === 'does-not-meet') return 'indirect-reseller';
  return ownBilling === undefined || direct === 'cannot-tell' ? 'cannot-tell' : 'direct-bill-partner';
}
