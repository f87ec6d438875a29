// One run of the rules on the command line: arguments in, text and problems out. It reads no clock, and no file or
// address but that of the rulebook the caller names.
import { help } from './rules-help.ts';
import { readGivenRulebook } from './given-rulebook.ts';
import { readArguments, rulebookPlace, type World } from './rules-arguments.ts';
import { resultOf } from './rules-results.ts';
import { textOf } from './rules-text.ts';

export interface Outcome {
  readonly text: string;
  /** What the caller has to put right; none with a verdict. */
  readonly problems: readonly string[];
}

export const run = (args: readonly string[], world: World): Outcome => {
  const { asked, problems } = readArguments(args, world);
  if (asked === 'help') return { text: help(), problems: [] };
  if (asked === undefined) return { text: '', problems };
  const result = resultOf(asked);
  return { text: asked.json ? JSON.stringify(result, null, 2) : textOf(result, asked), problems: [] };
};

/** The same with the rulebook that `--rulebook` names, if any. */
export const runWithRulebook = async (args: readonly string[], world: World): Promise<Outcome> => {
  const place = rulebookPlace(args);
  const { given, problems } = place === undefined ? { given: undefined, problems: [] } : await readGivenRulebook(place);
  return problems.length > 0 ? { text: '', problems } : run(args, { ...world, given });
};
