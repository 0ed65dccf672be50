import { stemOf } from '#domain/text';
import { type Language } from '#domain/vocabulary';

import { CognateFinder } from './lexicon/cognates.js';
import { type Lexicon, type WordsAndStems } from './lexicon/index.js';
import { type ReadNeed } from './read-text.js';
import { TermBag } from './term-bag.js';
import { TOPIC_COUNT, type TermDictionary } from './term-dictionary.js';
import { type WeightedTerms } from './weighted-terms.js';
import { languageOfTerm, stemOfTerm, TITLE_WEIGHT, topicOfTerm, topicTerm, wordTerm } from './terms.js';

/** A need in the words of the other language. */
export interface TranslatedNeed extends WeightedTerms {
  /** The stem of the need that each term stands for. */
  readonly sources: ReadonlyMap<number, string>;
}

/** A word or phrase of the need: how often it counts, and what it may be in the other language. */
interface Unit {
  readonly source: string;
  readonly count: number;
  /** The likeliest first. */
  readonly meanings: readonly Sense[];
}

interface Sense {
  readonly terms: readonly string[];
  /** How much of the word's count it gets. */
  readonly share: number;
}

/** A phrase over the border of two units is less sure than one of the lexicon. */
const NEIGHBOUR_SHARE = 0.5;

/** Says needs in the words that documents of the other language use: by a lexicon, and by cognates for the rest. */
export class Translator {
  private readonly cognates: Readonly<Record<Language, CognateFinder>> = {
    ro: new CognateFinder(),
    en: new CognateFinder(),
  };
  private readonly bag = new TermBag();
  private offered = 0;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly dictionary: TermDictionary,
  ) {}

  translate(need: ReadNeed): TranslatedNeed {
    this.offerNewTerms();
    const sources = new Map<number, string>();
    let before: Unit | null = null;
    for (const unit of this.unitsOf(need, need.language === 'ro' ? 'en' : 'ro')) {
      const keep = (term: number, count: number): void => {
        if (term < 0) return;
        this.bag.add(term, count);
        if (!sources.has(term)) sources.set(term, unit.source);
      };
      this.keepMeanings(unit, keep);
      if (before) this.keepNeighbours(before, unit, keep);
      before = unit;
    }
    for (const topic of need.topics) {
      const term = this.dictionary.find(topicTerm(topic));
      if (term >= 0) this.bag.add(term, TOPIC_COUNT);
    }
    const length = need.terms.length + need.titleLength * (TITLE_WEIGHT - 1) + need.topics.length;
    return { ...this.dictionary.weighBag(this.bag, length), sources };
  }

  private *unitsOf(need: ReadNeed, to: Language): Generator<Unit> {
    const stems = need.terms.map(stemOfTerm);
    for (let i = 0; i < stems.length;) {
      const { meanings, length } = this.meaningsAt({ words: need.words, stems }, i, to);
      const count = i < need.titleLength ? TITLE_WEIGHT : 1;
      yield { source: stems[i] ?? '', count, meanings: sensesOf(meanings) };
      i += length;
    }
  }

  /** What stands at a place, as terms that documents have: from the lexicon, else as the two languages write it alike. */
  private meaningsAt(text: WordsAndStems, place: number, to: Language): { meanings: string[][]; length: number } {
    const translated = this.lexicon.meaningAt(text, place, to === 'en' ? 'ro' : 'en');
    const meanings = (translated?.meanings ?? [])
      .map((meaning) => meaning.map((stem) => wordTerm(stem, to)))
      .filter((meaning) => this.isUsed(meaning));
    if (translated && meanings.length > 0) return { meanings, length: translated.length };
    return { meanings: this.likeTerms(text, place, to), length: 1 };
  }

  /** The same word in the other language, as names and numbers are, else its cognates. */
  private likeTerms({ words, stems }: WordsAndStems, place: number, to: Language): string[][] {
    const [word = '', stem = ''] = [words[place], stems[place]];
    const same = [stemOf(word, to), stem].map((each) => wordTerm(each, to)).find((term) => this.isUsed([term]));
    if (same !== undefined) return [[same]];
    return this.cognates[to].cognatesOf(stem).map((cognate) => [wordTerm(cognate.stem, to)]);
  }

  private isUsed(meaning: readonly string[]): boolean {
    return meaning.some((term) => this.dictionary.find(term) >= 0);
  }

  /** Words of one meaning are taken to be as frequent as the most frequent, so that no rare one outweighs the others. */
  private keepMeanings({ meanings, count }: Unit, keep: (term: number, count: number) => void): void {
    const rarities = meanings.map(({ terms }) => (terms.length === 1 ? this.rarityOf(terms[0] ?? '') : Infinity));
    const least = Math.min(...rarities);
    meanings.forEach(({ terms, share }, i) => {
      const rarity = rarities[i] ?? Infinity;
      this.keepMeaning(terms, count * share * (rarity === Infinity ? 1 : least / rarity), keep);
    });
  }

  /** Infinity for a term that no document has. */
  private rarityOf(term: string): number {
    const number = this.dictionary.find(term);
    return number < 0 ? Infinity : this.dictionary.weightOf(number);
  }

  private keepMeaning(terms: readonly string[], count: number, keep: (term: number, count: number) => void): void {
    let before = -1;
    for (const term of terms) {
      const number = this.dictionary.find(term);
      keep(number, count);
      keep(this.dictionary.findPhrase(before, number), count);
      before = number;
    }
  }

  /** Phrases over the border of two units, in either order: the two languages order nouns and adjectives differently. */
  private keepNeighbours(one: Unit, other: Unit, keep: (term: number, count: number) => void): void {
    for (const a of one.meanings) {
      for (const b of other.meanings) {
        const count = NEIGHBOUR_SHARE * Math.min(one.count * a.share, other.count * b.share);
        keep(this.phraseOf(a.terms.at(-1), b.terms[0]), count);
        keep(this.phraseOf(b.terms.at(-1), a.terms[0]), count);
      }
    }
  }

  private phraseOf(first: string | undefined, second: string | undefined): number {
    return this.dictionary.findPhrase(this.dictionary.find(first ?? ''), this.dictionary.find(second ?? ''));
  }

  private offerNewTerms(): void {
    const { dictionary } = this;
    for (; this.offered < dictionary.size; this.offered++) {
      const [name = '', second] = dictionary.namesOf(this.offered);
      if (second !== undefined || topicOfTerm(name) !== null) continue;
      this.cognates[languageOfTerm(name)].add(stemOfTerm(name));
    }
  }
}

/** A dictionary names the usual meaning first: the n-th counts 1/√n of the first, and all of them one. */
function sensesOf(meanings: readonly (readonly string[])[]): Sense[] {
  const sum = meanings.reduce((total, _, i) => total + 1 / Math.sqrt(i + 1), 0);
  return meanings.map((terms, i) => ({ terms, share: 1 / Math.sqrt(i + 1) / sum }));
}
