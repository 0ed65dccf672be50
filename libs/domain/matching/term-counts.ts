import { eachStem, guessLanguage, stemsOf } from '#domain/text';

import { type RankableDocument } from './rankable.js';
import { type TopicFinder } from './topic-finder.js';

const TITLE_WEIGHT = 2;
const DECLARED_TOPIC_COUNT = 2;
const FOUND_TOPIC_COUNT = 1;
/** Marks the term of a topic, which a stem can never begin with. */
const TOPIC_SIGN = '#';

/** How often each term occurs in a text, titles counted twice, in the order of first occurrence. */
export type TermCounts = ReadonlyMap<string, number>;

/**
 * The terms of a document: its stems, and one term for each taxonomy topic that is declared or found in it,
 * which is how a Romanian text meets an English one.
 */
export function countTerms(
  document: RankableDocument,
  declaredTopics: readonly string[],
  topics: TopicFinder,
): TermCounts {
  const counts = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  const language = document.language ?? guessLanguage(`${document.title} ${document.text}`);
  const titleStems = stemsOf(document.title, language);
  const stems: string[] = [...titleStems];
  eachStem(document.text, language, (stem) => stems.push(stem));
  stems.forEach((stem, i) => add(stem, i < titleStems.length ? TITLE_WEIGHT : 1));
  topics.eachIn(stems, language, (topic) => add(TOPIC_SIGN + topic, FOUND_TOPIC_COUNT));
  for (const topic of declaredTopics) add(TOPIC_SIGN + topic, DECLARED_TOPIC_COUNT);
  return counts;
}

/** The topic a term stands for, or null for a word. */
export function topicOfTerm(term: string): string | null {
  return term.startsWith(TOPIC_SIGN) ? term.slice(TOPIC_SIGN.length) : null;
}
