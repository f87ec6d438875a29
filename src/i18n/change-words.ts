// How a change is named and told. One that has no words of its own is told from what the rulebook says of it, so that a
// single entry in the rulebook is enough to announce it.
import { catalogue } from '../catalogue.ts';
import { isAhead, type Boundary } from '../schema/boundary.ts';
import type { Change } from '../schema/rulebook.ts';
import { asOf, type Locale } from '../site.ts';
import { asTimeElement } from './format.ts';
import { ui } from './messages.ts';
import { enumerated } from './punctuation.ts';
import { isPlain, titleHtml } from './requirement-words.ts';
import { formatBoundary } from './spans.ts';
import { hasRuleText, textHtml } from './texts.ts';

/** A title with more names than these would be a list. */
const mostNamed = 2;

const hasOwnWords = ({ id }: Change, locale: Locale): boolean => hasRuleText(locale, 'changes', `${id}.title`);

const rolesOf = ({ roles }: Change, locale: Locale): string => enumerated(roles.map((it) => ui(locale, `role.${it}`)), locale);

/** What a change without words of its own is about: its requirements while they are few, else its roles. */
const subjectOf = (change: Change, locale: Locale): string => {
  const touched = catalogue.requirements.filter((it) => change.requirements.includes(it.id));
  return touched.length === 0 || touched.length > mostNamed ? rolesOf(change, locale) : enumerated(touched.map((it) => titleHtml(it, locale)), locale);
};

/** The name of a change as HTML. */
export const changeTitle = (change: Change, locale: Locale): string =>
  hasOwnWords(change, locale) ? textHtml(locale, 'changes', `${change.id}.title`) : ui(locale, `changes.general.title.${change.kind}`, { what: subjectOf(change, locale) });

/** What a change is, as HTML. */
export const changeText = (change: Change, locale: Locale): string =>
  hasOwnWords(change, locale)
    ? textHtml(locale, 'changes', `${change.id}.text`)
    : ui(locale, isAhead(change.on, asOf) ? 'changes.general.ahead' : 'changes.general.past', { roles: rolesOf(change, locale) });

/** "From 1 October 2027", or "Start known only as between … and …", as HTML. */
export const fromWords = (on: Boundary, locale: Locale): string =>
  ui(locale, isPlain(on) ? 'changes.from' : 'requirement.sinceNotKnown', { day: formatBoundary(on, locale, asTimeElement) });
