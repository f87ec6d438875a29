// One run of `npm run status`: what is overdue on a day, and how far the translations have come. It reads no clock itself.
import { certaintyCounts, claimsSaid, marks, openConflicts, overdueOn, readings, rereads, translationCounts, translationLags } from '../build/status.ts';
import { catalogue } from '../catalogue.ts';
import { states } from '../i18n/freshness.ts';
import { day as dayShape } from '../schema/boundary.ts';
import { daysBetweenReadings, localeTags } from '../site.ts';

export interface StatusOutcome {
  readonly text: string;
  /** 0: nothing is overdue; 1: something is; 2: the command was not understood. */
  readonly code: 0 | 1 | 2;
}

export const usage = `npm run status -- [--on YYYY-MM-DD]

Prints what the translations lag behind, what is to be read again and how certain the rules are, on the day given or of the
device. The exit code is 1 when on that day anything is overdue or a translation lags behind, else 0.`;

const translations = (): readonly string[] => [
  'Translations (parts of texts)',
  ...translationCounts.map(({ locale, kind, counts }) => `  ${locale} ${kind}: ${states.map((it) => `${String(counts[it])} ${it}`).join(', ')}`),
  ...translationLags.map(({ name, key, lags }) => `  ${name} ${key}: ${lags.map((it) => `${it.locale} ${it.state}`).join(', ')}`),
];

const reading = (on: string): readonly string[] => [
  `To be read again within ${String(daysBetweenReadings)} days, or by the day an entry names`,
  ...readings.flatMap((what) => {
    const overdue = overdueOn(on, what);
    const first = rereads[what].map((it) => it.readBy).toSorted()[0] ?? 'never';
    return [
      `  ${what}: ${String(rereads[what].length)}, the first by ${first}, overdue ${String(overdue.length)}`,
      ...overdue.map(({ id, readOn, readBy }) => `    ${id}: read on ${readOn}, due by ${readBy}`),
    ];
  }),
];

const certainty = (): readonly string[] => [
  'Certainty of rules and changes',
  ...certaintyCounts.map(({ of, counts }) => `  ${of}: ${marks.map((mark, index) => `${mark} ${String(counts[index])}`).join(', ')}`),
  `  disagreements: ${String(catalogue.conflicts.length)}, open ${String(openConflicts.length)}: ${openConflicts.map((it) => it.id).join(', ')}`,
  `Statements of the source documents: ${String(catalogue.claims.length)}, said in ${localeTags.map((it) => `${it} ${String(claimsSaid(it))}`).join(', ')}`,
];

/** @param today day of the device, for a command without a day */
export const status = (args: readonly string[], today: string): StatusOutcome => {
  const [flag, given, ...rest] = args;
  const on = flag === undefined ? today : flag === '--on' && rest.length === 0 ? given : undefined;
  if (!dayShape.safeParse(on).success || on === undefined) return { text: usage, code: 2 };
  const isOverdue = translationLags.length > 0 || readings.some((what) => overdueOn(on, what).length > 0);
  const verdict = isOverdue ? `Something is overdue on ${on}.` : `Nothing is overdue on ${on}.`;
  return { text: [...translations(), ...reading(on), ...certainty(), verdict].join('\n'), code: isOverdue ? 1 : 0 };
};
