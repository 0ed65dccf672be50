import { isStopWord, stemOf, wordsOf } from '#domain/text';
import { languages, type Language } from '#domain/vocabulary';
import { lexiconMeanings, type Meaning } from './lexicon/meanings.js';

/** Words of a query that belong together, and what else says the same, in either language. */
export interface Phrase {
  readonly words: readonly string[];
  readonly otherwise: readonly (readonly string[])[];
}

const LONGEST_PHRASE = 5;
const MOST_OTHERWISE = 6;

/** The phrases of a bilingual lexicon, found by their stems. Words are folded and without stop words, as `tellingWords` gives them. */
export class Phrasebook {
  private readonly meanings: Record<Language, (readonly string[])[]>[] = [];
  private readonly byStems: Readonly<Record<Language, Map<string, number[]>>> = { ro: new Map(), en: new Map() };

  constructor(meanings: readonly Meaning[] = lexiconMeanings()) {
    for (const meaning of meanings) {
      const at = this.meanings.push({ ro: [], en: [] }) - 1;
      for (const language of languages)
        for (const phrase of meaning[language]) this.learn(tellingWords(phrase), language, at);
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
      const otherwise = languages.flatMap((language) => this.otherwise(said, language));
      if (otherwise.length > 0 || length === 1) return { words: said, otherwise: otherwise.slice(0, MOST_OTHERWISE) };
    }
    return { words: words.slice(from), otherwise: [] };
  }

  /** What says the same as words of a language, translations first. Words of several meanings are not paraphrased. */
  private otherwise(said: readonly string[], language: Language): (readonly string[])[] {
    const meanings = this.byStems[language].get(keyOf(said, language)) ?? [];
    const into = languages.filter((other) => other !== language);
    if (meanings.length === 1) into.push(language);
    return into.flatMap((other) => {
      const others = new Map([[keyOf(said, other), said]]);
      for (const words of meanings.flatMap((at) => this.meanings[at]?.[other] ?? [])) {
        const key = keyOf(words, other);
        if (!others.has(key)) others.set(key, words);
      }
      return [...others.values()].slice(1);
    });
  }

  /** Of the inflected forms of a saying, the first is kept. */
  private learn(words: readonly string[], language: Language, meaning: number): void {
    const key = keyOf(words, language);
    if (key === '') return;
    const known = this.byStems[language].get(key);
    if (known?.at(-1) === meaning) return;
    this.meanings[meaning]?.[language].push(words);
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
