// The states of every checker that readers see: how each is reached, by its link and by what a reader does there.
import { expect, type Locator, type Page } from '@playwright/test';
import type { CheckerName } from './checker-page.ts';
import { verdictCases } from './checker-verdict-cases.ts';
import type { Project, Words } from './project.ts';

export interface AccessState {
  readonly checker: CheckerName;
  readonly name: string;
  readonly link: string;
  readonly act: (page: Page, words: Words) => Promise<void>;
  /** Whether the link alone leads there, from any other case. */
  readonly isLinked: boolean;
}

const inChecker = (page: Page, role: 'button' | 'textbox' | 'checkbox', name: string): Locator => page.locator('.checker').getByRole(role, { name, exact: true });

const press = (page: Page, { say }: Words, path: string): Promise<void> => inChecker(page, 'button', say('checkers', path)).click();

const shows = (page: Page, selector: string): Promise<void> => expect(page.locator(selector).first()).toBeVisible();

const nothing = async (): Promise<void> => {};

/** Every disclosure of the checker open. */
export const openAll = (page: Page): Promise<void> =>
  page.locator('.checker').evaluate((checker) => {
    for (const it of checker.querySelectorAll('details')) it.open = true;
  });

const role = 'v=1&on=2026-11-20&check=eligibility&about=direct-bill-partner&applicant=new';

const toRole = async (page: Page, words: Words): Promise<void> => {
  await press(page, words, 'eligibility.changeRole');
  await shows(page, '.step #field-role');
};

const toRevenue = async (page: Page, words: Words): Promise<void> => {
  await toRole(page, words);
  await press(page, words, 'step.continue');
  await press(page, words, 'step.continue');
  await shows(page, '#field-revenue-global-account-text');
};

const badFigures = async (page: Page, words: Words): Promise<void> => {
  await toRevenue(page, words);
  await page.locator('.amount').first().getByText(words.say('checkers', 'field.monthly'), { exact: true }).click();
  await page.locator('#field-revenue-global-account-currency').selectOption('SEK');
  await page.locator('#field-revenue-global-account-m0').fill('x');
  await page.locator('#field-transacting-as-indirect-reseller-text').fill('-1');
  await press(page, words, 'step.continue');
  await shows(page, '.faults');
};

const withGrowth = async (page: Page): Promise<void> => {
  await page.locator('#growth').fill('3');
  await shows(page, 'svg.progress');
};

/** Keeps the case twice, one of them on an earlier day, and sets both side by side. */
const compare = async (page: Page, words: Words): Promise<void> => {
  const keep = async (name: string): Promise<void> => {
    await page.locator('#saved-name').fill(name);
    await press(page, words, 'saved.save');
    await expect(inChecker(page, 'checkbox', name)).toBeVisible();
  };
  await keep('A');
  await openAll(page);
  await page.locator('#day-year').fill('2021');
  await keep('B');
  for (const name of ['A', 'B']) await inChecker(page, 'checkbox', name).check();
  await shows(page, 'table.compare tr.differs');
};

const copy = async (page: Page, words: Words): Promise<void> => {
  await press(page, words, 'take.text');
  await shows(page, 'textarea.shown');
};

const error = async (page: Page, words: Words): Promise<void> => {
  await press(page, words, 'step.continue');
  await shows(page, '.faults');
};

const places = (typed: string, id: string) => async (page: Page): Promise<void> => {
  await page.locator(`#field-${id}-text`).fill(typed);
  await expect(page.locator(`#field-${id}-text`)).toHaveValue(typed);
};

const short = Array.from({ length: 12 }, () => '50000').join('~');

const handMade: readonly (readonly [checker: CheckerName, name: string, link: string, act: AccessState['act']])[] = [
  ['eligibility', 'the start', '', nothing],
  ['eligibility', 'the first step without an answer', '', error],
  ['eligibility', 'a step with amounts', role, toRevenue],
  ['eligibility', 'a step with figures that cannot be read', role, badFigures],
  ['eligibility', 'the questions about an order', role, (page, words) => press(page, words, 'eligibility.answerOrders')],
  ['eligibility', 'a drawn projection', `${role}&revenue-global-account=${short}`, withGrowth],
  ['eligibility', 'a link read in part', `${role}&mpa-accepted=perhaps&colour=blue`, (page) => shows(page, '.checker > .note')],
  ['eligibility', 'two saved cases compared', `${role}&revenue-global-account=400000`, compare],
  ['eligibility', 'a text to copy', role, copy],
  ['model', 'the start', '', nothing],
  ['model', 'the first step without an answer', '', error],
  ['model', 'a later step with the answers so far', 'v=1&on=2026-11-20&check=model&already-in-csp=yes&supplies-resellers=no&wants-own-billing=yes', nothing],
  ['model', 'two saved cases compared', 'v=1&on=2026-11-20&check=model&already-in-csp=yes&supplies-resellers=no&wants-own-billing=no', compare],
  ['sale', 'the start', '', nothing],
  ['sale', 'a sale half told', 'v=1&on=2026-11-20&check=deal&buyer=end-customer&seller-status=direct-bill-partner', nothing],
  ['sale', 'a place that cannot be read', 'v=1&on=2026-11-20&check=scenario&about=sc-7-cross-region-customer', places('Atlantis', 'own-location')],
  ['sale', 'an answer that does not matter', 'v=1&on=2026-11-20&check=deal&buyer=end-customer&product=other-offer&seller-status=restricted-direct-bill-partner', (page) => shows(page, '.unused')],
  ['sale', 'two saved cases compared', 'v=1&on=2026-11-20&check=scenario&about=sc-7-cross-region-customer&customer-tenant=RU&own-location=SE', compare],
  ['region', 'the start', '', nothing],
  ['region', 'one place and one that cannot be read', 'v=1&on=2026-11-20&check=region&seller-location=SE', places('Atlantis', 'buyer-location')],
  ['region', 'a text to copy', 'v=1&on=2026-11-20&check=region&buyer-location=DE&seller-location=SE', copy],
];

/** The states made by hand, then one of each verdict of every checker. */
export const accessStates = (project: Project): readonly AccessState[] => {
  const seen = new Set<string>();
  const verdicts = verdictCases(project).flatMap(({ checker, link, verdict }): AccessState[] => {
    if (seen.has(`${checker} ${verdict}`)) return [];
    seen.add(`${checker} ${verdict}`);
    return [{ checker, name: `the verdict ${verdict}`, link, act: (page) => shows(page, '.take'), isLinked: true }];
  });
  return [...handMade.map(([checker, name, link, act]) => ({ checker, name, link, act, isLinked: false })), ...verdicts];
};
