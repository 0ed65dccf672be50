import type { SearchQuery } from './search-engine.js';
import type { RankedQuestion, Saying } from './search-ranker.js';

/** So many finds are put in order; whoever looks for more adds a word or a filter. */
export const MOST_RANKED = 1_000;
const MOST_SAYINGS = 6;

/**
 * What another engine is asked: what is to be shown, and, where filters narrow it, the same without them, since a facet
 * is counted under the filters of the others.
 */
export function questionsOf(query: SearchQuery, needsAllWords: boolean): RankedQuestion[] {
  const { words, filters, audiences, topicsOf } = query;
  const question = { sayings: sayingsOf(query), needsAllWords, topics: topicsOf(words), audiences, limit: MOST_RANKED };
  const hasFilters = Object.values(filters).some((values) => values.length > 0);
  return [{ ...question, filters }, ...(hasFilters ? [{ ...question, filters: {} }] : [])];
}

/** The words by the stems of either language, and then what says the same, a saying of each term at a time. */
function sayingsOf({ words, termsOf, stemsOf, language }: SearchQuery): Saying[] {
  const terms = termsOf(words);
  const most = Math.max(0, ...terms.map(({ otherwise }) => otherwise.length));
  const others = Array.from({ length: most }, (_, i) => terms.flatMap((term) => term.otherwise[i] ?? term.words));
  const languages = language === 'ro' ? (['ro', 'en'] as const) : (['en', 'ro'] as const);
  const stemmed = (saying: readonly string[]): string[] => languages.map((each) => stemsOf(saying, each));
  const own = new Set([words.join(' '), ...stemmed(words)].filter(Boolean));
  const foreign = new Set(others.flatMap(stemmed).filter((text) => text !== '' && !own.has(text)));
  const sayings = [...own].map((text) => ({ text, isOwn: true }));
  return [...sayings, ...[...foreign].map((text) => ({ text, isOwn: false }))].slice(0, MOST_SAYINGS);
}
