// `npm run pin -- sv understand/overview`: a translation has been brought up to date with the English text.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { throughVite } from '../build/through-vite.ts';
import { localeTags, sourceLocale, type Locale } from '../site.ts';
import { pin } from './pin-command.ts';

const { pinsIn, textsIn, translatedLocales } = await throughVite<typeof import('../build/translations.ts')>('src/build/translations.ts');
const tagOf = (locale: string): Locale => localeTags.find((it) => it === locale) ?? sourceLocale;
const { lines, problems, written } = pin(process.argv.slice(2), {
  sourceLocale,
  translatedLocales,
  textsIn: (locale) => textsIn(tagOf(locale)),
  pinsIn: (locale) => pinsIn(tagOf(locale)),
});
if (written !== undefined) writeFileSync(fileURLToPath(new URL(`../../content/translations/${written.locale}.json`, import.meta.url)), `${JSON.stringify(written.pins, null, 1)}\n`);
lines.forEach((it) => { console.log(it); });
problems.forEach((it) => { console.error(it); });
process.exitCode = problems.length > 0 ? 2 : 0;
