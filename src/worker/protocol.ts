// What pages and the worker that keeps them say to each other.
import type { Locale } from '../site.ts';

/**
 * A file of a language with the mark of its version, unless its name holds one, its compressed size in bytes, and what
 * its bytes must come to, as `integrity` has it.
 */
export type ListedFile = readonly [url: string, revision: string | null, bytes: number, integrity: string];

/** All that is kept of a language, as the build writes it. */
export interface OfflineList {
  readonly locale: Locale;
  /** Day as of which the rules on these pages are stated. */
  readonly asOf: string;
  readonly files: readonly ListedFile[];
}

export interface Kept {
  readonly locale: Locale;
  readonly asOf: string;
  /** Moment at which the last file was stored, ISO 8601. */
  readonly storedAt: string;
}

/** Sizes of the languages in bytes, for those who choose one. */
export type OfflineSizes = Readonly<Record<string, number | undefined>>;

export type Request =
  /** Keep a language, if it is one. Unasked, only where none is kept yet. */
  | { readonly type: 'keep'; readonly locale: string; readonly isAsked: boolean }
  | { readonly type: 'remove'; readonly locale: string }
  | { readonly type: 'state' }
  /** Let the newer worker take over. */
  | { readonly type: 'take-over' };

export type Reply =
  | { readonly type: 'progress'; readonly bytes: number; readonly of: number }
  | { readonly type: 'failed'; readonly isFull: boolean }
  | { readonly type: 'state'; readonly kept: readonly Kept[] };

/** Everything the worker stores begins so; and so, with the language behind it, is called the lock it holds while it stores or removes one. */
export const cachePrefix = 'csp-guide-';
