/** Where something stands in a text: UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** No quote is longer, in UTF-16 code units. */
export const LONGEST_QUOTE = 200;
const SENTENCE_END = /[.!?;…]+(?=\s)|[\r\n]+/gu;
const CLAUSE_END = /[,:)–—](?=\s)/gu;
const BLANK = /\s/u;
/** A clause is not cut off before so much of a quote is filled. */
const SHORTEST_CLAUSE = 60;

/** A text's sentences in order; those too long for a quote cut at clauses, else between words. */
export function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(SENTENCE_END)) {
    cut(text, start, found.index + found[0].length, pieces);
    start = found.index + found[0].length;
  }
  cut(text, start, text.length, pieces);
  return pieces;
}

function cut(text: string, start: number, end: number, pieces: Span[]): void {
  for (let from = start; from < end;) {
    const to = end - from <= LONGEST_QUOTE ? end : from + lastBreak(text.slice(from, from + LONGEST_QUOTE + 1));
    const piece = trimmed(text, from, to);
    if (piece.start < piece.end) pieces.push(piece);
    from = to;
  }
}

/** Where a text of one unit more than a quote is best cut. */
function lastBreak(text: string): number {
  const clause = [...text.slice(0, LONGEST_QUOTE).matchAll(CLAUSE_END)].at(-1)?.index ?? 0;
  if (clause >= SHORTEST_CLAUSE) return clause + 1;
  for (let at = LONGEST_QUOTE; at > 0; at--) if (BLANK.test(text[at] ?? '')) return at;
  const splitsPair = /[\ud800-\udbff]/.test(text[LONGEST_QUOTE - 1] ?? '');
  return splitsPair ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && BLANK.test(text[start] ?? '')) start++;
  while (end > start && BLANK.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
