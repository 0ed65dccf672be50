import { isStopWord, stemOf, tokensOf } from '#domain/text';
import { languages } from '#domain/vocabulary';
import { type SearchTerm } from '#platform/search-engine';

/** Why a thing is among the results, told from nothing but what is shown of it. */
export interface WhyFound {
  /** Where the words stand; `elsewhere`: in what is not shown in short, or it is about the same. */
  readonly foundIn: readonly ('title' | 'summary' | 'elsewhere')[];
  /** The words found in the title and the summary, as they are written there, each once. */
  readonly foundWords: readonly string[];
}

type Matches = (word: string) => boolean;

const SHORTEST_BEGINNING = 3;

/**
 * Tells of a folded word whether a search finds something by it: by the stem in either language of what was searched or of
 * what says the same, or by its beginning, which the last word searched may be. Null where no words were searched.
 */
export function wordMatcher(words: readonly string[], terms: readonly SearchTerm[]): Matches | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  const said = [...words, ...terms.flatMap((term) => term.otherwise.flat())].filter((word) => !isStop(word));
  const wanted = new Set(said.flatMap((word) => [word, ...stemsIn(word)]).filter(Boolean));
  const isBegun = (word: string): boolean => last.length >= SHORTEST_BEGINNING && word.startsWith(last);
  return (word) =>
    !isStop(word) && (wanted.has(word) || isBegun(word) || stemsIn(word).some((stem) => wanted.has(stem)));
}

export function whyFound(
  { title, summary }: { readonly title: string; readonly summary: string },
  matches: Matches | null,
): WhyFound {
  if (!matches) return { foundIn: [], foundWords: [] };
  const inTitle = found(title, matches);
  const inSummary = found(summary, matches);
  const foundIn = [
    ...(inTitle.length > 0 ? (['title'] as const) : []),
    ...(inSummary.length > 0 ? (['summary'] as const) : []),
  ];
  return {
    foundIn: foundIn.length > 0 ? foundIn : ['elsewhere'],
    foundWords: [...new Set([...inTitle, ...inSummary])],
  };
}

function found(text: string, matches: Matches): string[] {
  return tokensOf(text).flatMap(({ word, start, end }) => (matches(word) ? [text.slice(start, end)] : []));
}

function stemsIn(word: string): string[] {
  return languages.map((language) => stemOf(word, language));
}

function isStop(word: string): boolean {
  return languages.some((language) => isStopWord(word, language));
}
