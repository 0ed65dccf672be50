import { type Lexicon } from './lexicon/index.js';
import { type RankingModel } from './ranking-model.js';
import { languageOfTerm, stemOfTerm, topicOfTerm, wordTerm } from './terms.js';

/**
 * In how many documents each term of a model is said, in either language: its own count and the mean of its
 * translations' (Darwish and Oard, "Probabilistic structured query methods", SIGIR 2003). Else every word of a language
 * that few documents are written in would be rare.
 */
export function jointCounts(
  { terms, counts }: Pick<RankingModel, 'terms' | 'counts'>,
  lexicon: Lexicon,
): ArrayLike<number> {
  const words = terms.filter((term) => topicOfTerm(term) === null);
  const isOfBoth = new Set(words.map(languageOfTerm)).size > 1;
  if (!isOfBoth) return counts;
  const known = new Map(terms.map((term, number) => [term, counts[number] ?? 0]));
  return Float64Array.from(terms, (term, number) => {
    const own = counts[number] ?? 0;
    return topicOfTerm(term) === null ? own + translatedCount(term, known, lexicon) : own;
  });
}

function translatedCount(term: string, known: ReadonlyMap<string, number>, lexicon: Lexicon): number {
  const language = languageOfTerm(term);
  const other = language === 'ro' ? 'en' : 'ro';
  const counts = lexicon
    .meaningsOfStem(stemOfTerm(term), language)
    .map((stems) => Math.min(...stems.map((stem) => known.get(wordTerm(stem, other)) ?? 0)))
    .filter((count) => count > 0);
  return counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
}
