// The markup of the built pages by the rules of HTML and of its accessibility: every page but those made of the same parts
// as others, and one handbook. What is switched off or let pass stands here with its reason.
import { HtmlValidate, StaticConfigLoader, type Message } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { localeTags } from '../../src/site.ts';
import { unlikeAddresses } from '../e2e/pages.ts';
import { pages, type BuiltPage } from './dist.ts';

const loader = new StaticConfigLoader({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  elements: ['html5'],
  rules: {
    // How a tag or a line ends changes nothing for a reader; Preact closes every empty element, and Markdown its lines.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // An input that names no type is a field for text; the names would cost each page with a checker some bytes.
    'no-implicit-input-type': 'off',
    // Scripts come from the same place as the page, and the policy admits no other.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The limit is that of lists of hits. Bilingual views, which name two languages, and rule sets of single days are not looked for there.
    'long-title': 'off',
  },
});
// Worked out once: for each page again, it would take as long as the pages themselves.
const config = await loader.getConfigFor('page.html');
const validator = new HtmlValidate(Object.assign(loader, { getConfigFor: () => config }));

interface Exception {
  readonly rule: string;
  readonly isMeant: (message: Message, page: BuiltPage) => boolean;
}

const stands = (place: RegExp) => ({ selector }: Message): boolean => place.test(selector ?? '');

const exceptions: readonly Exception[] = [
  // On a phone tables turn into blocks, and a table that is displayed as a block is none to a screen reader unless it says so.
  { rule: 'no-redundant-role', isMeant: ({ message }) => /^Redundant role "(table|rowgroup|row|columnheader|rowheader|cell)"/.test(message) },
  // The search and the forms of sale and markets answer while somebody types: there is nothing to send.
  { rule: 'wcag/h32', isMeant: stands(/ > dialog > form$|^#content > .* > section > (div > )?form$/) },
  // The contents stand twice, at the top for narrow screens and beside the text for wide ones; only one of them is ever displayed.
  { rule: 'unique-landmark', isMeant: stands(/^#content > article > nav$|^html > body > div > nav:nth-child\(2\)$/) },
  // Two languages side by side are two texts, each with its heading.
  { rule: 'heading-level', isMeant: (message, page) => page.path.includes('/beside/') && stands(/ > div:nth-child\(2\) > h1$/)(message) },
];

const faultsOf = async (page: BuiltPage): Promise<readonly string[]> => {
  const { results } = await validator.validateString(page.html);
  return results.flatMap((it) => it.messages)
    .filter((message) => !exceptions.some(({ rule, isMeant }) => rule === message.ruleId && isMeant(message, page)))
    .map(({ ruleId, message, selector }) => `${page.path}: ${ruleId}: ${message} (${selector ?? ''})`);
};

const addressOf = ({ path }: BuiltPage): string => (path === '/404.html' ? '/no-such-page/' : path);
const validated = pages.filter((page) => unlikeAddresses.includes(addressOf(page)) || page.path === '/en/handbook.html');
const groupOf = ({ path }: BuiltPage): string => localeTags.find((it) => path.startsWith(`/${it}/`)) ?? 'all languages';

describe.each([...localeTags, 'all languages'])('the markup of pages in %s', (group) => {
  it('breaks no rule of HTML', { timeout: 180_000 }, async () => {
    const faults: string[] = [];
    for (const page of validated.filter((it) => groupOf(it) === group)) faults.push(...(await faultsOf(page)));
    expect(faults).toEqual([]);
  });
});

it('is judged: what is wrong is found', async () => {
  const [page] = pages;
  if (page === undefined) throw new Error('There are no pages.');
  const html = page.html.replace('</main>', '<label for="nothing">A</label><button><a href="/">B</a></button><p id="twice"></p><p id="twice"></p></main>');
  const faults = (await faultsOf({ ...page, html })).map((it) => it.split(': ')[1]);
  expect(faults).toEqual(expect.arrayContaining(['no-missing-references', 'element-permitted-content', 'no-dup-id', 'no-implicit-button-type']));
});
