// The help of the command line: every command, and every question with its answers, from the rulebook itself.
import { rulebook } from '../build/rulebook.ts';
import { ruleText } from '../i18n/messages.ts';
import { plainText } from '../i18n/plain-text.ts';
import { textHtml } from '../i18n/texts.ts';

const shapes: Readonly<Record<string, string>> = {
  amount: 'US dollars in the trailing twelve months: 1200000; in another currency with your own rate: 270000EUR@1.08; month by month, oldest first: 100~200~…',
  months: 'whole months: 12',
  hours: 'hours: 24',
  place: 'two-letter code of a country/region: SE',
};

const questionHelp = ({ id, answer, values }: (typeof rulebook.questions)[number]): string =>
  [
    `  ${id}`,
    `      ${plainText(textHtml('en', 'questions', `${id}.ask`))}`,
    `      ${shapes[answer] ?? (answer === 'month' ? `month: ${values[0] ?? ''} to ${values.at(-1) ?? ''}` : values.map((value) => (answer === 'choice' ? `${value} (${plainText(textHtml('en', 'questions', `${id}.options.${value}`))})` : value)).join(' | '))}`,
  ].join('\n');

export const help = (): string => `The rules of the Cloud Solution Provider program on the command line.

  npm run -s rules -- eligibility ROLE           whether a company meets the published requirements of a role
  npm run -s rules -- explain ROLE               the same with what decides it, what to change, and how it was before
  npm run -s rules -- model                      which model fits
  npm run -s rules -- scenario SCENARIO          the verdict on one of the scenarios
  npm run -s rules -- deal                       the verdict on a freely combined sale
  npm run -s rules -- region CODE [CODE]         the CSP region of a country/region, or how two compare
  npm run -s rules -- diff ROLE new|existing DAY DAY   what differs between the rules of two days

Options
  --on DATE        day asked about, YYYY-MM-DD (else the day of this machine); from ${rulebook.firstDay} on
  --answers FILE   a JSON object {"question": "answer"}, or the part of a link after #; - reads standard input
  --rulebook PLACE the rulebook.json of a published version in place of the project's: a file, or an address with https:
  --lang TAG       en, sv, nl or zh-CN
  --json           the result as JSON (format 1; fields are only ever added)
  --help           this text

Exit code 0 with a verdict, 2 where the input cannot be used; each problem is named on standard error.

Roles: ${rulebook.roles.map((it) => it.role).filter((it) => it !== 'all-roles').join(', ')}
Scenarios: ${rulebook.scenarios.map((it) => it.id).join(', ')}
Verdicts: ${['meets', 'does-not-meet', 'cannot-tell', 'no-threshold'].map((it) => `${it} (${ruleText('en', 'verdicts', `eligibility.${it}`)})`).join('; ')}

Questions (? is "I don't know"; what is left out is not answered)
${rulebook.questions.map(questionHelp).join('\n')}`;
