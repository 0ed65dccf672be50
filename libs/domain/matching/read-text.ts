import { eachStem, guessLanguage, stemOf, wordsOf } from '#domain/text';
import { type Language } from '#domain/vocabulary';

import { type RankableDocument, type RankableNeed } from './rankable.js';
import { wordTerm } from './terms.js';
import { type TopicFinder } from './topic-finder.js';

const HEADING = /^\s*(\S[^]{0,200}?)\n\s*\n([^]*\S[^]*)$/;

/** A text as the model sees it. */
export interface ReadText {
  readonly language: Language;
  readonly year: number | null;
  /** The terms of the words in order, those of the title first; stop words are left out. */
  readonly terms: readonly string[];
  /** How many of the terms are the title's. */
  readonly titleLength: number;
  /** Codes of topics of the taxonomy: one for each time it is found, two for one that is declared. */
  readonly topics: readonly string[];
}

/** Reads a document or a need; topics that its author declared count beside those its words name. */
export function readText(document: RankableDocument, declaredTopics: readonly string[], finder: TopicFinder): ReadText {
  const language = document.language ?? guessLanguage(`${document.title} ${document.text}`);
  const stems: string[] = [];
  const keep = (stem: string): void => {
    stems.push(stem);
  };
  const { title, text } = headed(document);
  eachStem(title, language, keep);
  const titleLength = stems.length;
  eachStem(text, language, keep);
  const topics: string[] = [];
  finder.eachIn(stems, language, (topic) => topics.push(topic));
  for (const topic of declaredTopics) topics.push(topic, topic);
  const terms = language === 'en' ? stems : stems.map((stem) => wordTerm(stem, language));
  return { language, year: document.year ?? null, terms, titleLength, topics };
}

/** A text without a title is headed by its first paragraph, when that is short and another one follows. */
function headed({ title, text }: RankableDocument): Pick<RankableDocument, 'title' | 'text'> {
  const heading = title === '' ? HEADING.exec(text) : null;
  return heading ? { title: heading[1] ?? '', text: heading[2] ?? '' } : { title, text };
}

/** A need also keeps its folded words, one for each term, since a dictionary knows words better than stems. */
export interface ReadNeed extends ReadText {
  readonly words: readonly string[];
}

export function readNeed(need: RankableNeed, finder: TopicFinder): ReadNeed {
  const text = readText(need, need.topics ?? [], finder);
  const words: string[] = [];
  for (const part of [need.title, need.text]) {
    for (const word of wordsOf(part)) if (stemOf(word, text.language) !== '') words.push(word);
  }
  return { ...text, words };
}
