import { isStopWord, stemOf, wordsOf } from '#domain/text';
import { languages, type Language } from '#domain/vocabulary';
import { lexiconMeanings, type Meaning } from './lexicon/meanings.js';

/** Words of a query that belong together, and what else says the same, in either language. */
export interface Phrase {
  readonly words: readonly string[];
  readonly otherwise: readonly (readonly string[])[];
}

const LONGEST_PHRASE = 5;
/** A word of more meanings than this tells nothing by its translations. */
const MOST_OTHERWISE = 12;

/** The phrases of a bilingual lexicon, found by their stems. Words are folded and without stop words, as `tellingWords` gives them. */
export class Phrasebook {
  private readonly meanings: (readonly (readonly string[])[])[] = [];
  private readonly byStems: Readonly<Record<Language, Map<string, number[]>>> = { ro: new Map(), en: new Map() };

  constructor(meanings: readonly Meaning[] = lexiconMeanings()) {
    for (const meaning of meanings) {
      const at = this.meanings.push([...meaning.ro, ...meaning.en].map(tellingWords)) - 1;
      for (const language of languages)
        for (const phrase of meaning[language]) this.learn(keyOf(tellingWords(phrase), language), language, at);
    }
  }

  /** Cuts words into the longest phrases that the lexicon has, from the first word on; other words stand alone. */
  phrasesOf(words: readonly string[]): Phrase[] {
    const phrases: Phrase[] = [];
    for (let from = 0; from < words.length;) {
      const phrase = this.longestFrom(words, from);
      phrases.push(phrase);
      from += phrase.words.length;
    }
    return phrases;
  }

  /** Whether the lexicon has the word in either language. */
  has(word: string): boolean {
    return languages.some((language) => this.byStems[language].has(keyOf([word], language)));
  }

  private longestFrom(words: readonly string[], from: number): Phrase {
    for (let length = Math.min(LONGEST_PHRASE, words.length - from); length > 0; length--) {
      const said = words.slice(from, from + length);
      const meanings = new Set(
        languages.flatMap((language) => this.byStems[language].get(keyOf(said, language)) ?? []),
      );
      if (meanings.size > 0 || length === 1) return { words: said, otherwise: this.otherwise(said, meanings) };
    }
    return { words: words.slice(from), otherwise: [] };
  }

  private otherwise(said: readonly string[], meanings: ReadonlySet<number>): (readonly string[])[] {
    const own = said.join(' ');
    const others = new Map(
      [...meanings].flatMap((at) => this.meanings[at] ?? []).map((words) => [words.join(' '), words]),
    );
    others.delete(own);
    return [...others.values()].slice(0, MOST_OTHERWISE);
  }

  private learn(key: string, language: Language, meaning: number): void {
    const known = this.byStems[language].get(key);
    if (key === '') return;
    if (known) known.push(meaning);
    else this.byStems[language].set(key, [meaning]);
  }
}

/** The folded words of a text that tell something in both languages; all of them when none does. */
export function tellingWords(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !languages.some((language) => isStopWord(word, language)));
  return telling.length > 0 ? telling : words;
}

function keyOf(words: readonly string[], language: Language): string {
  return words.map((word) => stemOf(word, language)).join(' ');
}
