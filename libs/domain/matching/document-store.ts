import { grownTo } from './growing.js';
import { type StoredDocuments } from './ranking-snapshot.js';
import { type WeightedTerms } from './weighted-terms.js';

/** A need's weights in whole numbers, 16384 for one, so that sums are exact in whatever order they are made. */
export interface WholeTerms {
  readonly terms: Int32Array;
  readonly weights: Int32Array;
}

/** Lengths are at most √2 of a need and 255·√n of a document of n terms: sums stay below 2³¹ up to 130,000 terms. */
const WHOLE = 16_384;
const FIRST_CAPACITY = 1 << 12;
const LARGEST_STORED = 255;

/**
 * Term vectors of documents one after another in typed arrays, a weight in one byte as a share of the document's
 * largest. Document numbers are given in order and stay.
 */
export class DocumentStore {
  private starts = new Int32Array(FIRST_CAPACITY);
  private terms = new Int32Array(FIRST_CAPACITY);
  private weights = new Uint8Array(FIRST_CAPACITY);
  private factors = new Float32Array(FIRST_CAPACITY);
  private documents = 0;

  static of({ starts, terms, weights, factors }: StoredDocuments): DocumentStore {
    return Object.assign(new DocumentStore(), { starts, terms, weights, factors, documents: factors.length });
  }

  /** A copy of everything stored. */
  stored(): StoredDocuments {
    const { pairs, documents } = this;
    return {
      starts: this.starts.slice(0, documents + 1),
      terms: this.terms.slice(0, pairs),
      weights: this.weights.slice(0, pairs),
      factors: this.factors.slice(0, documents),
    };
  }

  get size(): number {
    return this.documents;
  }

  /** The number of stored (document, term) pairs. */
  get pairs(): number {
    return this.starts[this.documents] as number;
  }

  /** `worth` is what a product with the document is multiplied by. */
  add({ terms, weights }: WeightedTerms, worth: number): number {
    const start = this.pairs;
    this.reserve(start + terms.length);
    let largest = 0;
    for (let i = 0; i < weights.length; i++) largest = Math.max(largest, weights[i] as number);
    const share = largest > 0 ? LARGEST_STORED / largest : 0;
    for (let i = 0; i < terms.length; i++) {
      this.terms[start + i] = terms[i] as number;
      this.weights[start + i] = Math.max(1, Math.round((weights[i] as number) * share));
    }
    return this.close(start + terms.length, share > 0 ? worth / share / WHOLE : 0);
  }

  /** Takes over a document of another store. */
  copy(from: DocumentStore, document: number): number {
    const start = this.pairs;
    const [first, end] = [from.starts[document] as number, from.starts[document + 1] as number];
    this.reserve(start + end - first);
    this.terms.set(from.terms.subarray(first, end), start);
    this.weights.set(from.weights.subarray(first, end), start);
    return this.close(start + end - first, from.factors[document] as number);
  }

  /** The factors of all documents, by number. */
  get allFactors(): Float32Array {
    return this.factors;
  }

  /** What a whole-number product with the document is multiplied by. */
  factorOf(document: number): number {
    return this.factors[document] as number;
  }

  /** The whole-number product with a need that is spread over an array by term number. */
  dot(document: number, need: Int32Array): number {
    const end = this.starts[document + 1] as number;
    let sum = 0;
    for (let i = this.starts[document] as number; i < end; i++) {
      sum += (need[this.terms[i] as number] as number) * (this.weights[i] as number);
    }
    return sum;
  }

  eachPair(document: number, visit: (term: number, weight: number) => void): void {
    const end = this.starts[document + 1] as number;
    for (let i = this.starts[document] as number; i < end; i++)
      visit(this.terms[i] as number, this.weights[i] as number);
  }

  /** The same pairs by term: `documents` and `weights` of term t from `starts[t]` up to `starts[t + 1]`. */
  invert(termCount: number): Postings {
    const { pairs, terms, weights } = this;
    const starts = this.startsByTerm(termCount);
    const documents = new Int32Array(pairs);
    const byTerm = new Uint8Array(pairs);
    for (let document = 0, i = 0; document < this.documents; document++) {
      for (const end = this.starts[document + 1] as number; i < end; i++) {
        const slot = (terms[i] as number) + 1;
        const at = starts[slot] as number;
        starts[slot] = at + 1;
        documents[at] = document;
        byTerm[at] = weights[i] as number;
      }
    }
    return { starts, documents, weights: byTerm, terms: termCount };
  }

  /** Gives back the room kept for more. */
  trim(): void {
    this.terms = this.terms.slice(0, this.pairs);
    this.weights = this.weights.slice(0, this.pairs);
  }

  private close(end: number, factor: number): number {
    this.factors[this.documents] = factor;
    this.starts[++this.documents] = end;
    return this.documents - 1;
  }

  /** Where each term's pairs begin, one place to the right: filling in moves every start to its own place. */
  private startsByTerm(termCount: number): Int32Array {
    const starts = new Int32Array(termCount + 2);
    const { pairs } = this;
    for (let i = 0; i < pairs; i++) {
      const slot = (this.terms[i] as number) + 2;
      starts[slot] = (starts[slot] as number) + 1;
    }
    for (let term = 2; term < starts.length; term++) {
      starts[term] = (starts[term] as number) + (starts[term - 1] as number);
    }
    return starts;
  }

  private reserve(pairs: number): void {
    this.terms = grownTo(this.terms, pairs);
    this.weights = grownTo(this.weights, pairs);
    this.starts = grownTo(this.starts, this.documents + 2);
    this.factors = grownTo(this.factors, this.documents + 1);
  }
}

export interface Postings {
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly weights: Uint8Array;
  readonly terms: number;
}

/** Adds to `scores`, by document number, the products of a need with every document that shares a term with it. */
export function accumulate(postings: Postings, { terms, weights }: WholeTerms, scores: Int32Array): void {
  const { starts, documents, weights: stored } = postings;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    if (term >= postings.terms) continue;
    const weight = weights[i] as number;
    const end = starts[term + 1] as number;
    for (let p = starts[term] as number; p < end; p++) {
      const document = documents[p] as number;
      scores[document] = (scores[document] as number) + weight * (stored[p] as number);
    }
  }
}

/** A need's vector in whole numbers. */
export function toWholeTerms({ terms, weights }: WeightedTerms): WholeTerms {
  return { terms, weights: Int32Array.from(weights, (weight) => Math.round(weight * WHOLE)) };
}
