// A text of the checker, with English names inside other languages marked as English.
import type { VNode } from 'preact';

/** The text without marks, for titles, attributes and what is copied. */
export const plain = (text: string): string => text.replace(/\[\[(.*?)\]\]/g, '$1');

export const Text = ({ of }: { readonly of: string }): VNode => (
  <>{of.split(/\[\[(.*?)\]\]/).map((part, index) => (index % 2 === 1 ? <span lang="en">{part}</span> : part))}</>
);
