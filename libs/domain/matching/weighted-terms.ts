import { termWeight, type RankingModel } from './ranking-model.js';
import { topicOfTerm, type TermCounts } from './term-counts.js';

/** A text as a vector of length one: term numbers of a dictionary and their weights, in order of first occurrence. */
export interface WeightedTerms {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** Saturation of repeated terms and the share of length normalisation in BM25 (Robertson and Zaragoza, 2009). */
const K1 = 1.6;
const B = 0.4;
/** A topic is worth more than a word: it is what two languages share. */
const TOPIC_WEIGHT = 1;

/** Numbers the terms it meets and knows what each weighs in a model. */
export class TermDictionary {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly weights: number[] = [];

  constructor(readonly model: RankingModel) {}

  get size(): number {
    return this.names.length;
  }

  nameOf(number: number): string {
    return this.names[number] ?? '';
  }

  /** The vector of a text; terms not met before get a number. */
  weigh(counts: TermCounts): WeightedTerms {
    const terms = new Int32Array(counts.size);
    let i = 0;
    for (const term of counts.keys()) terms[i++] = this.numberOf(term);
    return { terms, weights: this.weightsOf(counts) };
  }

  /** The vector of a text without the terms never met; these still count in its length. */
  weighKnown(counts: TermCounts): WeightedTerms {
    const numbers = Array.from(counts.keys(), (term) => this.numbers.get(term));
    const weights = this.weightsOf(counts);
    return {
      terms: Int32Array.from(numbers.filter((number) => number !== undefined)),
      weights: weights.filter((_, i) => numbers[i] !== undefined),
    };
  }

  private weightsOf(counts: TermCounts): Float32Array {
    const weights = new Float32Array(counts.size);
    const saturation = K1 * (1 - B + (B * sumOf(counts)) / this.model.averageLength);
    let squares = 0;
    let i = 0;
    for (const [term, count] of counts) {
      const weight = ((count * (K1 + 1)) / (count + saturation)) * this.weightOf(term);
      weights[i++] = weight;
      squares += weight * weight;
    }
    const norm = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    return weights.map((weight) => weight * norm);
  }

  private weightOf(term: string): number {
    const number = this.numbers.get(term);
    return number === undefined ? fullWeight(this.model, term) : (this.weights[number] ?? 0);
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.numbers.set(term, number);
    this.names.push(term);
    this.weights.push(fullWeight(this.model, term));
    return number;
  }
}

function fullWeight(model: RankingModel, term: string): number {
  return termWeight(model, term) * (topicOfTerm(term) === null ? 1 : TOPIC_WEIGHT);
}

function sumOf(counts: TermCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
