// Revenue counts only as the rule measures it: at its account level, with or without perpetual software, billed or
// not. A figure that holds more than the rule counts is an upper bound, one that holds less a lower bound; a bound
// may settle the matter, and where it does not, no verdict is given.
import type { Requirement } from '../schema/requirement.ts';
import { readAmount } from './amount.ts';
import { answerTo, type Situation } from './answers.ts';
import { decided, unknown, type Reading, type Reason } from './reading.ts';
import { standingOn } from './time.ts';

type AmountTest = Extract<Requirement['test'], { type: 'amount' }>;

/** Whether perpetual software counts on the day; undefined when no method is known for it. */
const softwareCounts = ({ rulebook, day }: Situation, { perpetualSoftware }: AmountTest): string | undefined => {
  if (perpetualSoftware !== 'by-method') return perpetualSoftware;
  // Asked for each figure of each completion: no lists are made on the way.
  for (const { requirements } of rulebook.roles)
    for (const row of requirements) if (row.series === 'ttm-method' && standingOn(row, day) === 'in-force') return row.test.type === 'method' ? row.test.perpetualSoftware : undefined;
  return undefined;
};

/** The question whose figure counts. Where the sources name no level, the figure of the whole company is asked for. */
export const figureFor = ({ rulebook }: Situation, { level }: AmountTest): string =>
  String(rulebook.questions.find((it) => it.level === (level ?? 'global-account'))?.id);

export const revenueReading = (situation: Situation, test: AmountTest): Reading => {
  const question = figureFor(situation, test);
  const text = answerTo(situation, question);
  if (text === undefined) {
    const isMeasuredOtherwise = situation.rulebook.questions.some((it) => it.level !== undefined && answerTo(situation, it.id) !== undefined);
    return unknown([question], isMeasuredOtherwise ? ['other-level'] : []);
  }
  const dollars = readAmount(text);
  if (typeof dollars !== 'number') return unknown([question], [dollars]);

  const asks: string[] = [];
  const because: Reason[] = [];
  const bound = (id: string, reason: Reason): void => void (answerTo(situation, id) === undefined ? asks.push(id) : because.push(reason));
  let [lowest, highest] = [dollars, dollars];
  const counts = softwareCounts(situation, test);
  const software = answerTo(situation, 'perpetual-software');
  if (software !== 'none-sold' && software !== counts) {
    if (software !== 'excluded') lowest = 0;
    if (software !== 'included') highest = Infinity;
    bound('perpetual-software', counts === undefined ? 'date-not-known' : 'other-method');
  }
  const mayHoldMore = (id: string, reason: Reason): void => {
    if (answerTo(situation, id) === 'yes') return;
    lowest = 0;
    bound(id, reason);
  };
  if (test.billed === true) mayHoldMore('revenue-billed', 'not-only-billed');
  if (test.earnedAs !== undefined) mayHoldMore('revenue-as-reseller', 'other-role');
  return lowest >= test.value || highest < test.value ? decided(lowest >= test.value) : unknown(asks, because);
};
