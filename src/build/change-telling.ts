// What the feed and the calendar say of a change beside its title.
import { catalogue } from '../catalogue.ts';
import { absolute, pageAddress } from '../i18n/addresses.ts';
import { changeText } from '../i18n/change-words.ts';
import { markEnglishNames } from '../i18n/english-names.ts';
import { ui } from '../i18n/messages.ts';
import { aside, inARow, inSeries } from '../i18n/punctuation.ts';
import { titleHtml } from '../i18n/requirement-words.ts';
import type { Change } from '../schema/rulebook.ts';
import { sourceLocale, type Locale } from '../site.ts';

/** The lines of a change as HTML with whole addresses: its text, the requirements it touches, its sources by name. */
export const changeLines = (change: Change, locale: Locale): readonly string[] => {
  const linked = (page: string, id: string, text: string, lang = ''): string => `<a href="${pageAddress(locale, page)}#${id}"${lang}>${text}</a>`;
  const doubt = change.certainty === 'A' ? '' : aside(ui(locale, `certainty.inline.${change.certainty}`), locale);
  const touched = change.requirements.flatMap((id) => catalogue.requirements.filter((it) => it.id === id)).map((it) => linked('reference/requirements', it.id, titleHtml(it, locale)));
  const sources = change.sources.flatMap((id) => catalogue.sources.filter((it) => it.id === id)).map((it) => linked('reference/sources', it.id, it.title, ' lang="en"') + aside(it.publisher, locale));
  return [
    changeText(change, locale) + doubt,
    ...(touched.length === 0 ? [] : [inARow(ui(locale, 'changes.affected'), inSeries(touched, locale), locale)]),
    inARow(ui(locale, 'page.sources'), inSeries(sources, locale), locale),
  ].map((it) => (locale === sourceLocale ? it : markEnglishNames(it, locale)).replaceAll('href="/', `href="${absolute('/')}`));
};
