import { type Language } from '#domain/vocabulary';

import { foldText } from './fold.js';
import { stemEnglish } from './stem-english.js';
import { stemRomanian } from './stem-romanian.js';
import { ENGLISH_STOP_WORDS, ROMANIAN_STOP_WORDS } from './stop-words.data.js';
import { eachWord, tokensOf, type Token } from './tokenise.js';

export interface StemmedToken extends Token {
  readonly stem: string;
}

const CACHE_LIMIT = 400_000;
const LONGEST_WORD = 64;
const caches: Readonly<Record<Language, Map<string, string>>> = { ro: new Map(), en: new Map() };

/** Whether a folded word carries no topic: a function word of the language, or a single letter or digit. */
export function isStopWord(word: string, language: Language): boolean {
  return word.length < 2 || (language === 'ro' ? ROMANIAN_STOP_WORDS : ENGLISH_STOP_WORDS).has(word);
}

/** The stem of a folded word; '' for a stop word. */
export function stemOf(word: string, language: Language): string {
  const cache = caches[language];
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const stem = isStopWord(word, language) ? '' : stemWord(word.slice(0, LONGEST_WORD), language);
  cache.set(word, stem);
  return stem;
}

/** Calls `visit` with the stem of each word of a text that is no stop word, in order, and with the folded word. */
export function eachStem(text: string, language: Language, visit: (stem: string, word: string) => void): void {
  eachWord(foldText(text), (word) => {
    const stem = stemOf(word, language);
    if (stem !== '') visit(stem, word);
  });
}

/** The stems of a text in order, without stop words. */
export function stemsOf(text: string, language: Language): string[] {
  const stems: string[] = [];
  eachStem(text, language, (stem) => stems.push(stem));
  return stems;
}

/** Stems with the places of their words in the stored text, for quotes and highlights. */
export function stemmedTokensOf(text: string, language: Language): StemmedToken[] {
  return tokensOf(text)
    .map((token) => ({ ...token, stem: stemOf(token.word, language) }))
    .filter(({ stem }) => stem !== '');
}

function stemWord(word: string, language: Language): string {
  return language === 'ro' ? stemRomanian(word) : stemEnglish(word);
}
