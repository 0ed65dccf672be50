import { type Language } from '#domain/vocabulary';

import { foldText } from './fold.js';
import { ENGLISH_SIGNS, ROMANIAN_SIGNS } from './stop-words.data.js';
import { eachWord } from './tokenise.js';

const LOOKED_AT = 800;
const ROMANIAN_ENDING = /(?:ului|ilor|elor|tie|tia|tii|tiei|are|ere|ire|ata|eaza|esc|oare|abila|iilor)$/;
const ENGLISH_ENDING = /(?:ing|tion|tions|ed|ly|ness|ship|ity|ment|ments|able|ance|ence|ics)$/;

/**
 * The language a text is written in, from its function words, else from its word endings;
 * `fallback` when neither tells. Diacritics are not asked for: many people write Romanian without.
 */
export function guessLanguage(text: string, fallback: Language = 'en'): Language {
  let balance = 0;
  let endings = 0;
  eachWord(foldText(text.slice(0, LOOKED_AT)), (word) => {
    if (ENGLISH_SIGNS.has(word)) balance++;
    else if (ROMANIAN_SIGNS.has(word)) balance--;
    else if (ENGLISH_ENDING.test(word)) endings++;
    else if (ROMANIAN_ENDING.test(word)) endings--;
  });
  const sum = balance * 2 + endings;
  if (sum === 0) return fallback;
  return sum > 0 ? 'en' : 'ro';
}
