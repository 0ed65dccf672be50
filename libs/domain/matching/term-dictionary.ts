import { inverseFrequency, type RankingModel } from './ranking-model.js';
import { type NumberedText, type Renumbering } from './numbered-text.js';
import { type ReadText } from './read-text.js';
import { TermBag } from './term-bag.js';
import { TITLE_WEIGHT, topicTerm } from './terms.js';
import { type WeightedTerms } from './weighted-terms.js';

/** Saturation of repeated terms and the share of length normalisation in BM25 (Robertson and Zaragoza, 2009). */
const K1 = 3;
const B = 0.4;
/** The rarity of a term enters on both sides of a product: as its power of 1.4 in all. */
const RARITY_POWER = 0.7;
/** A phrase says again what its words say already. */
const PHRASE_WEIGHT = 0.6;
/** A topic found in a text says again what its words say already; a declared one counts twice. */
export const TOPIC_COUNT = 0.15;

/** Numbers terms and phrases and knows what each weighs in a model; terms that the model lacks get numbers as they come. */
export class TermDictionary {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[];
  /** Where the phrases of each first word begin among the model's; one more at the end. */
  private readonly phraseStarts: Int32Array;
  private readonly firstPhrase: number;
  private readonly phraseCount: number;
  private readonly weights: Float32Array;
  private readonly unknownWeight: number;
  private readonly bag = new TermBag();

  /** `counts` of the model's terms may come from elsewhere than the model. */
  constructor(
    readonly model: RankingModel,
    counts: ArrayLike<number> = model.counts,
  ) {
    const { terms, phrases, documents } = model;
    this.names = [...terms];
    terms.forEach((term, number) => this.numbers.set(term, number));
    this.firstPhrase = terms.length;
    this.phraseCount = phrases.length / 3;
    this.weights = new Float32Array(terms.length + this.phraseCount);
    const weightOf = (count: number): number => inverseFrequency(documents, count) ** RARITY_POWER;
    terms.forEach((_, number) => (this.weights[number] = weightOf(counts[number] ?? 0)));
    for (let i = 0; i < this.phraseCount; i++) {
      this.weights[this.firstPhrase + i] = PHRASE_WEIGHT * weightOf(phrases[3 * i + 2] as number);
    }
    this.phraseStarts = startsOf(phrases, terms.length);
    this.unknownWeight = weightOf(1);
  }

  /** One more than the largest number given. */
  get size(): number {
    return this.names.length + this.phraseCount;
  }

  /** The terms that the model lacks, in the order of their numbers. */
  learnt(): string[] {
    return this.names.slice(this.model.terms.length);
  }

  /** Whether the model itself has the term or phrase. */
  isOfModel(number: number): boolean {
    return number < this.firstPhrase + this.phraseCount;
  }

  /** The one or two terms that a number stands for. */
  namesOf(number: number): string[] {
    const phrase = number - this.firstPhrase;
    if (phrase < 0) return [this.names[number] ?? ''];
    if (phrase >= this.phraseCount) return [this.names[number - this.phraseCount] ?? ''];
    return [0, 1].map((part) => this.names[this.model.phrases[3 * phrase + part] ?? -1] ?? '');
  }

  /** What a term weighs by its rarity alone. */
  weightOf(number: number): number {
    return this.weights[number] ?? this.unknownWeight;
  }

  /** The number of a term, or -1. */
  find(term: string): number {
    return this.numbers.get(term) ?? -1;
  }

  /** The number of a phrase of two terms, or -1. */
  findPhrase(first: number, second: number): number {
    if (first < 0 || second < 0 || first >= this.firstPhrase || second >= this.firstPhrase) return -1;
    const { phrases } = this.model;
    let low = this.phraseStarts[first] as number;
    let high = this.phraseStarts[first + 1] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((phrases[3 * middle + 1] as number) < second) low = middle + 1;
      else high = middle;
    }
    const isFound = low < (this.phraseStarts[first + 1] as number) && phrases[3 * low + 1] === second;
    return isFound ? this.firstPhrase + low : -1;
  }

  /** The number of a term, a new one for a new term. */
  learn(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.size;
    this.numbers.set(term, number);
    this.names.push(term);
    return number;
  }

  /** The vector of a text, of length one; terms not met before get a number. */
  weigh(text: ReadText): WeightedTerms {
    return this.vectorOf(text, (term) => this.learn(term));
  }

  /** The vector of a text without the terms never met; these still count in its length. */
  weighKnown(text: ReadText): WeightedTerms {
    const { size } = this;
    const unknown = new Map<string, number>();
    const { terms, weights } = this.vectorOf(text, (term) => {
      const number = this.find(term);
      if (number >= 0) return number;
      if (!unknown.has(term)) unknown.set(term, size + unknown.size);
      return unknown.get(term) ?? size;
    });
    if (unknown.size === 0) return { terms, weights };
    return {
      terms: terms.filter((term) => term < size),
      weights: weights.filter((_, i) => (terms[i] as number) < size),
    };
  }

  /** The vector, of length one, of counted terms in a text of the given length; empties the bag. */
  weighBag(bag: TermBag, length: number): WeightedTerms {
    const terms = new Int32Array(bag.size);
    const weights = new Float32Array(bag.size);
    const saturation = K1 * (1 - B + (B * length) / this.model.averageLength);
    let squares = 0;
    for (let i = 0; i < terms.length; i++) {
      const term = (terms[i] = bag.termAt(i));
      const count = bag.countAt(i);
      const weight = ((count * (K1 + 1)) / (count + saturation)) * this.weightOf(term);
      weights[i] = weight;
      squares += weight * weight;
    }
    bag.clear();
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * scale;
    return { terms, weights };
  }

  /** The vector of a text that is in the numbers of this dictionary. */
  weighNumbered({ terms, phrases, topics, titleLength }: NumberedText): WeightedTerms {
    const { bag } = this;
    for (let i = 0; i < terms.length; i++) {
      const count = i < titleLength ? TITLE_WEIGHT : 1;
      bag.add(terms[i] as number, count);
      const phrase = phrases[i] as number;
      if (phrase >= 0) bag.add(phrase, count);
    }
    for (const topic of topics) bag.add(topic, TOPIC_COUNT);
    return this.weighBag(bag, terms.length + titleLength * (TITLE_WEIGHT - 1) + topics.length);
  }

  /** A text in the numbers of this dictionary; terms not met before get one. */
  numbered({ names, terms, phrases }: Renumbering, text: NumberedText): NumberedText {
    const numberOf = (number: number): number => {
      const known = terms[number] as number;
      return known >= 0 ? known : (terms[number] = this.learn(names[number] ?? ''));
    };
    const own = new Int32Array(text.terms.length);
    const ownPhrases = new Int32Array(own.length).fill(-1);
    for (let i = 0; i < own.length; i++) {
      own[i] = numberOf(text.terms[i] as number);
      const pair = text.phrases[i] as number;
      const place = pair < 0 ? -1 : (phrases[pair] as number);
      if (place >= 0) ownPhrases[i] = this.firstPhrase + place;
    }
    return { ...text, terms: own, phrases: ownPhrases, topics: text.topics.map(numberOf) };
  }

  private vectorOf(text: ReadText, numberOf: (term: string) => number): WeightedTerms {
    const { titleLength } = text;
    const terms = new Int32Array(text.terms.length);
    const phrases = new Int32Array(terms.length).fill(-1);
    for (let i = 0; i < terms.length; i++) {
      terms[i] = numberOf(text.terms[i] as string);
      if (i > 0 && i !== titleLength) phrases[i] = this.findPhrase(terms[i - 1] as number, terms[i] as number);
    }
    const topics = Int32Array.from(text.topics, (topic) => numberOf(topicTerm(topic)));
    return this.weighNumbered({ ...text, terms, phrases, topics });
  }
}

/** Where the phrases of each first word begin in a sorted list. */
function startsOf(phrases: Int32Array, terms: number): Int32Array {
  const starts = new Int32Array(terms + 1);
  for (let i = 0; i < phrases.length; i += 3) {
    const next = (phrases[i] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let term = 1; term <= terms; term++) starts[term] = (starts[term] as number) + (starts[term - 1] as number);
  return starts;
}
