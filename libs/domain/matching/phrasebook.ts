import { isStopWord, stemOf, wordsOf } from '#domain/text';
import { languages, type Language } from '#domain/vocabulary';
import { lexiconMeanings, type Meaning } from './lexicon/meanings.js';

/** Words of a query that belong together, and what else says the same, in either language. */
export interface Phrase {
  readonly words: readonly string[];
  readonly otherwise: readonly (readonly string[])[];
}

const LONGEST_PHRASE = 5;
const MOST_OTHERWISE = 8;

/** The phrases of a bilingual lexicon, found as they are, else by their stems. Words are folded and without stop words, as `tellingWords` gives them. */
export class Phrasebook {
  private readonly meanings: Record<Language, (readonly string[])[]>[] = [];
  private readonly byWords: Readonly<Record<Language, Map<string, number[]>>> = { ro: new Map(), en: new Map() };
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

  /**
   * What says the same as words of a language: translations first, of each meaning the usual one first. Words of several
   * meanings are not paraphrased.
   */
  private otherwise(said: readonly string[], language: Language): (readonly string[])[] {
    const meanings =
      this.byWords[language].get(said.join(' ')) ?? this.byStems[language].get(keyOf(said, language)) ?? [];
    const into = languages.filter((other) => other !== language);
    if (meanings.length === 1) into.push(language);
    return into.flatMap((other) => {
      const others = new Map([[keyOf(said, other), said]]);
      for (const words of inTurn(meanings.map((at) => this.meanings[at]?.[other] ?? []))) {
        const key = keyOf(words, other);
        if (!others.has(key)) others.set(key, words);
      }
      return [...others.values()].slice(1);
    });
  }

  /** Of the inflected forms of a saying, the first is kept. */
  private learn(words: readonly string[], language: Language, meaning: number): void {
    note(this.byWords[language], words.join(' '), meaning);
    const isFirst = note(this.byStems[language], keyOf(words, language), meaning);
    if (isFirst) this.meanings[meaning]?.[language].push(words);
  }
}

let shared: Phrasebook | undefined;

/** The phrasebook of the product's lexicon; made when it is first asked for, so that starting does not wait for it. */
export function innovationPhrasebook(): Phrasebook {
  return (shared ??= new Phrasebook());
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** Whether the meaning is new under the key. */
function note(index: Map<string, number[]>, key: string, meaning: number): boolean {
  const known = index.get(key);
  if (key === '' || known?.at(-1) === meaning) return false;
  if (known) known.push(meaning);
  else index.set(key, [meaning]);
  return true;
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
