import { type Language } from '#domain/vocabulary';

import { foldText } from './fold.js';
import { stemEnglish } from './stem-english.js';
import { stemRomanian } from './stem-romanian.js';
import { ENGLISH_STOP_WORDS, ROMANIAN_STOP_WORDS } from './stop-words.data.js';
import { StemCache } from './stem-cache.js';
import { eachSpan, tokensOf, type Token } from './tokenise.js';

export interface StemmedToken extends Token {
  readonly stem: string;
}

const CACHE_LIMIT = 400_000;
const LONGEST_WORD = 64;
const caches: Readonly<Record<Language, StemCache>> = {
  ro: new StemCache((word) => newStemOf(word, 'ro'), CACHE_LIMIT),
  en: new StemCache((word) => newStemOf(word, 'en'), CACHE_LIMIT),
};

/** Whether a folded word carries no topic: a function word of the language, or a single letter or digit. */
export function isStopWord(word: string, language: Language): boolean {
  return word.length < 2 || (language === 'ro' ? ROMANIAN_STOP_WORDS : ENGLISH_STOP_WORDS).has(word);
}

/** The stem of a folded word; '' for a stop word. */
export function stemOf(word: string, language: Language): string {
  let stem = '';
  let parts = 0;
  eachSpan(word, (start, end, hash) => {
    stem = caches[language].stemAt(word, start, end, hash);
    parts++;
  });
  return parts === 1 && word.length > 0 ? stem : newStemOf(word, language);
}

/** Calls `visit` with the stem of each word of a text that is no stop word, in order. */
export function eachStem(text: string, language: Language, visit: (stem: string) => void): void {
  const folded = foldText(text);
  const cache = caches[language];
  eachSpan(folded, (start, end, hash) => {
    const stem = cache.stemAt(folded, start, end, hash);
    if (stem !== '') visit(stem);
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

function newStemOf(word: string, language: Language): string {
  if (isStopWord(word, language)) return '';
  return stemWord(word.slice(0, LONGEST_WORD), language);
}

function stemWord(word: string, language: Language): string {
  return language === 'ro' ? stemRomanian(word) : stemEnglish(word);
}
