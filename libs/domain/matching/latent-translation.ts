import { languages, type Language } from '#domain/vocabulary';

import { type Lender, type Lenders } from './latent-terms.js';
import { type Lexicon } from './lexicon/index.js';
import { type RankingModel } from './ranking-model.js';
import { type TermDictionary } from './term-dictionary.js';
import { languageOfTerm, stemOfTerm, topicOfTerm, wordTerm } from './terms.js';

/**
 * Of words of the language that a collection says less in, the translations. Documents of two languages have few words
 * in common, so that a latent space sets them apart; a word that stands where its translations stand is near what speaks
 * of the same in either language. Of several meanings the n-th counts 1/√n.
 */
export function translationLenders(dictionary: TermDictionary, lexicon: Lexicon): Lenders {
  const minor = minorLanguage(dictionary.model);
  if (minor === null) return () => [];
  const other = minor === 'ro' ? 'en' : 'ro';
  return (term) => {
    const [name = '', second] = dictionary.namesOf(term);
    if (second !== undefined || topicOfTerm(name) !== null || languageOfTerm(name) !== minor) return [];
    return lexicon.meaningsOfStem(stemOfTerm(name), minor).flatMap((stems, i): Lender[] => {
      return stems.map((stem) => ({ term: dictionary.find(wordTerm(stem, other)), share: 1 / Math.sqrt(i + 1) }));
    });
  };
}

/** Null for a collection in one language. */
function minorLanguage({ terms, counts }: RankingModel): Language | null {
  const said: Record<Language, number> = { ro: 0, en: 0 };
  terms.forEach((term, place) => {
    if (topicOfTerm(term) === null) said[languageOfTerm(term)] += counts[place] ?? 0;
  });
  if (languages.some((language) => said[language] === 0)) return null;
  return said.ro > said.en ? 'en' : 'ro';
}
