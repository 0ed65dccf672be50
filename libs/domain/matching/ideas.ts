import { findTopic } from '#domain/taxonomy';
import { stemsOf } from '#domain/text';
import { type Language } from '#domain/vocabulary';

import { likeness, skeletonOf } from './lexicon/cognates.js';
import { tellingWords, type Phrasebook } from './phrasebook.js';

/** A word or phrase of a challenge, with every way in which a text of either language says the same, as stems. */
export interface Idea {
  readonly name: string;
  /** The topic of the taxonomy that it is. */
  readonly topic?: string;
  readonly ways: Readonly<Record<Language, readonly (readonly string[])[]>>;
}

/** A number or a unit that two texts share is no reason that a person would accept. */
const SAYS_SOMETHING = /\p{L}{3}/u;

const LEAST_LIKENESS = 0.85;

/** The ideas of texts, each once; the phrasebook tells how else they are said. */
export function ideasOf(texts: readonly string[], book: Phrasebook): Idea[] {
  const ideas = new Map<string, Idea>();
  for (const text of texts) {
    for (const { words, otherwise } of book.phrasesOf(tellingWords(text))) {
      const name = words.join(' ');
      if (ideas.has(name) || !SAYS_SOMETHING.test(name)) continue;
      const phrases = [words, ...otherwise].map((each) => each.join(' '));
      ideas.set(name, { name, ways: { ro: waysOf(phrases, 'ro'), en: waysOf(phrases, 'en') } });
    }
  }
  return [...ideas.values()];
}

/** A topic of the taxonomy as an idea, said by its label or a synonym; null for a code that the tree no longer has. */
export function topicIdea(code: string): Idea | null {
  const topic = findTopic(code);
  if (!topic) return null;
  const phrasesIn = (language: Language): string[] => [topic.label[language], ...topic.synonyms[language]];
  return { name: '', topic: code, ways: { ro: waysOf(phrasesIn('ro'), 'ro'), en: waysOf(phrasesIn('en'), 'en') } };
}

/** Words as ideas that are said by whatever of the stems is spelled alike, as the ranking takes cognates. */
export function cognateIdeas(words: readonly string[], stems: readonly string[], language: Language): Idea[] {
  const skeletons = stems.map((stem) => [stem, skeletonOf(stem)] as const).filter(([, skeleton]) => skeleton !== '');
  return words.flatMap((word) => {
    const own = tellingWords(word);
    const skeleton = skeletonOf(stemsOf(word, language)[0] ?? '');
    const alike = skeletons.filter(([, other]) => skeleton !== '' && likeness(skeleton, other) >= LEAST_LIKENESS);
    const ways = [...waysOf(own, language), ...alike.map(([stem]) => [stem])];
    return alike.length > 0 ? [{ name: own.join(' '), ways: { ro: ways, en: ways } }] : [];
  });
}

function waysOf(phrases: readonly string[], language: Language): string[][] {
  return phrases.map((phrase) => stemsOf(phrase, language)).filter((stems) => stems.length > 0);
}
