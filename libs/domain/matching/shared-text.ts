import { guessLanguage, stemmedTokensOf, stemsOf } from '#domain/text';
import { languages } from '#domain/vocabulary';

import { type SharedText } from './facts.js';
import { type RankableNeed } from './rankable.js';
import { type SharedTerms } from './shared-terms.js';

/** How the need writes each of its stems: the first form that it uses. */
export type NeedWords = ReadonlyMap<string, string>;

const LEAST_SHARE = 0.002;
const SHORTEST_EQUIPMENT_WORD = 4;
/** A number or a unit that two texts share is no reason that a person would accept. */
const SAYS_SOMETHING = /\p{L}{3}/u;

/** The words of a need by stem; made once, used for every candidate. */
export function wordsOfNeed(need: RankableNeed): NeedWords {
  const language = need.language ?? guessLanguage(`${need.title} ${need.text}`);
  const written = new Map<string, string>();
  for (const part of [need.title, need.text]) {
    for (const { stem, start, end } of stemmedTokensOf(part, language)) {
      if (!written.has(stem)) written.set(stem, part.slice(start, end).toLocaleLowerCase(language));
    }
  }
  return written;
}

/** Turns the shared terms of a ranking into words as the need writes them, the most telling first. */
export function sharedText(need: NeedWords, shared: SharedTerms, equipment: string): SharedText {
  const words = shared.words
    .filter(({ share }) => share >= LEAST_SHARE)
    .flatMap(({ stem }) => need.get(stem) ?? [])
    .filter((word) => SAYS_SOMETHING.test(word));
  const owned = new Set(equipment === '' ? [] : languages.flatMap((language) => stemsOf(equipment, language)));
  const useful = [...need].filter(([stem, word]) => owned.has(stem) && word.length >= SHORTEST_EQUIPMENT_WORD);
  return { words, topics: shared.topics.map(({ code }) => code), equipment: useful.map(([, word]) => word) };
}
