import { foldText, stemsOf } from '#domain/text';
import { type Language } from '#domain/vocabulary';

import { lexiconMeanings, type Meaning } from './meanings.js';
import { dictionaryForms } from './romanian-forms.js';

const LONGEST_PHRASE = 4;
const AND = ' ';

/** Phrases of the other language, each as its stems, that a phrase may mean. */
export type Meanings = readonly (readonly string[])[];

export interface Translated {
  readonly meanings: Meanings;
  /** How many words of the text it stands for. */
  readonly length: number;
}

/** Words of a text in order: as they stand, folded, and their stems. */
export interface WordsAndStems {
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

type Entries = Map<string, (readonly string[])[]>;

/** A bilingual dictionary for ranking: every phrase of a side of a meaning may be every one of the other side. */
export class Lexicon {
  /** Single words as the dictionary writes them, folded. */
  private readonly byWord: Readonly<Record<Language, Entries>> = { ro: new Map(), en: new Map() };
  /** Words and phrases by their stems. */
  private readonly byStems: Readonly<Record<Language, Entries>> = { ro: new Map(), en: new Map() };

  constructor(meanings: readonly Meaning[]) {
    for (const { ro, en } of meanings) this.learn({ ro: ro.map(foldText), en: en.map(foldText) });
  }

  /** How many words and phrases of a language have a meaning. */
  size(language: Language): number {
    return this.byStems[language].size;
  }

  /** What the longest phrase known that begins at a place of a text means, or null. */
  meaningAt({ words, stems }: WordsAndStems, from: number, language: Language): Translated | null {
    const entries = this.byStems[language];
    for (let length = Math.min(LONGEST_PHRASE, stems.length - from); length > 1; length--) {
      const meanings = entries.get(stems.slice(from, from + length).join(AND));
      if (meanings) return { meanings, length };
    }
    const meanings = this.meaningsOf(words[from] ?? '', language) ?? entries.get(stems[from] ?? '');
    return meanings ? { meanings, length: 1 } : null;
  }

  /** What a word of this stem may mean. */
  meaningsOfStem(stem: string, language: Language): Meanings {
    return this.byStems[language].get(stem) ?? [];
  }

  private meaningsOf(word: string, language: Language): Meanings | undefined {
    const entries = this.byWord[language];
    const exact = entries.get(word);
    if (exact || language === 'en') return exact;
    const form = dictionaryForms(word).find((base) => entries.has(base));
    return form === undefined ? undefined : entries.get(form);
  }

  private learn(sides: Readonly<Record<Language, readonly string[]>>): void {
    const stems = { ro: sides.ro.map((term) => stemsOf(term, 'ro')), en: sides.en.map((term) => stemsOf(term, 'en')) };
    for (const [from, to] of [
      ['ro', 'en'],
      ['en', 'ro'],
    ] as const) {
      sides[from].forEach((term, i) => {
        const key = stems[from][i] ?? [];
        if (key.length === 0 || key.length > LONGEST_PHRASE) return;
        addMeanings(this.byStems[from], key.join(AND), stems[to]);
        if (key.length === 1) addMeanings(this.byWord[from], term, stems[to]);
      });
    }
  }
}

let lexicon: Lexicon | null = null;

/** The lexicon of this product, parsed when it is first asked for. */
export function innovationLexicon(): Lexicon {
  return (lexicon ??= new Lexicon(lexiconMeanings()));
}

function addMeanings(entries: Entries, key: string, meanings: Meanings): void {
  const known = entries.get(key) ?? [];
  for (const meaning of meanings) {
    if (meaning.length === 0 || known.some((other) => other.join(AND) === meaning.join(AND))) continue;
    known.push(meaning);
  }
  if (known.length > 0) entries.set(key, known);
}
