import { foldText } from './fold.js';
import { mixed } from './stem-cache.js';

/** A word of a text: as it was written, where it stands (UTF-16 offsets, end exclusive), and folded. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const UNKNOWN = 0;
const INSIDE = 1;
const OUTSIDE = 2;

/** Whether a UTF-16 code belongs to a word; surrogates do, so that rare scripts stay in one piece. */
const kinds = new Uint8Array(65536);
for (let code = 0; code < 128; code++) {
  const inside = (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  kinds[code] = inside ? INSIDE : OUTSIDE;
}
kinds.fill(INSIDE, 0xd800, 0xe000);

function isInside(code: number): boolean {
  if (kinds[code] === UNKNOWN) kinds[code] = LETTER_OR_NUMBER.test(String.fromCharCode(code)) ? INSIDE : OUTSIDE;
  return kinds[code] === INSIDE;
}

/** Calls `visit` with the place of each word of a folded text and a hash of its letters, in order. */
export function eachSpan(folded: string, visit: (start: number, end: number, hash: number) => void): void {
  let start = -1;
  let hash = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (isInside(code)) {
      if (start < 0) start = i;
      hash = mixed(hash, code);
    } else if (start >= 0) {
      visit(start, i, hash);
      start = -1;
      hash = 0;
    }
  }
  if (start >= 0) visit(start, folded.length, hash);
}

/** Calls `visit` with each word of a folded text, in order. */
export function eachWord(folded: string, visit: (word: string) => void): void {
  eachSpan(folded, (start, end) => visit(folded.slice(start, end)));
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(foldText(text), (word) => words.push(word));
  return words;
}

/** The words of a text with their places in the text as it is stored, for quotes. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(WORD)) {
    eachWord(foldText(found[0]), (word) =>
      tokens.push({ word, start: found.index, end: found.index + found[0].length }),
    );
  }
  return tokens;
}
