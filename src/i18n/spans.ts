// Days and spans of time in the words of a language, while building.
import type { Boundary } from '../schema/boundary.ts';
import type { Locale } from '../site.ts';
import { messagesOf } from './messages.ts';
import { boundaryWords, durationWords, type MarkDay, type Unit } from './time-words.ts';

export const formatBoundary = (boundary: Boundary, locale: Locale, mark?: MarkDay): string => boundaryWords(messagesOf(locale), boundary, mark);

export const formatDuration = (value: number, unit: Unit, locale: Locale, upTo?: number): string => durationWords(messagesOf(locale), value, unit, upTo);
