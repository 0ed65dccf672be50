import { guessLanguage, stemmedTokensOf, stemsOf } from '#domain/text';
import { languages } from '#domain/vocabulary';

import { type SharedText } from './facts.js';
import { type RankableNeed } from './rankable.js';
import { type SharedTerms } from './ranking-index.js';

const LEAST_SHARE = 0.002;
const SHORTEST_EQUIPMENT_WORD = 4;

/** Turns the shared terms of a ranking into words as the need writes them, the most telling first. */
export function sharedText(need: RankableNeed, shared: SharedTerms, equipment: string): SharedText {
  const language = need.language ?? guessLanguage(`${need.title} ${need.text}`);
  const written = new Map<string, string>();
  for (const part of [need.title, need.text]) {
    for (const { stem, start, end } of stemmedTokensOf(part, language)) {
      if (!written.has(stem)) written.set(stem, part.slice(start, end).toLocaleLowerCase(language));
    }
  }
  const words = shared.words.filter(({ share }) => share >= LEAST_SHARE).flatMap(({ stem }) => written.get(stem) ?? []);
  const owned = new Set(equipment === '' ? [] : languages.flatMap((each) => stemsOf(equipment, each)));
  const useful = [...written].filter(([stem, word]) => owned.has(stem) && word.length >= SHORTEST_EQUIPMENT_WORD);
  return { words, topics: shared.topics.map(({ code }) => code), equipment: useful.map(([, word]) => word) };
}
