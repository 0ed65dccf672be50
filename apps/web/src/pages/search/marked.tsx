import type { ReactElement } from 'react';

/** A text in which whole words, as they are written, are marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }): ReactElement {
  const wanted = new Set(words);
  const parts = text.split(/([\p{L}\p{M}\p{N}]+)/u);
  return <>{parts.map((part, i) => (wanted.has(part) ? <mark key={i}>{part}</mark> : part))}</>;
}
