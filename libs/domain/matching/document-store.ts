import { type WeightedTerms } from './weighted-terms.js';

const FIRST_CAPACITY = 1 << 12;

/** Term vectors of documents one after another in two typed arrays; document numbers are given in order and stay. */
export class DocumentStore {
  private starts = new Int32Array(FIRST_CAPACITY);
  private terms = new Int32Array(FIRST_CAPACITY);
  private weights = new Float32Array(FIRST_CAPACITY);
  private documents = 0;

  get size(): number {
    return this.documents;
  }

  /** The number of stored (document, term) pairs. */
  get pairs(): number {
    return this.starts[this.documents] ?? 0;
  }

  add({ terms, weights }: WeightedTerms): number {
    const start = this.pairs;
    this.reserve(start + terms.length);
    this.terms.set(terms, start);
    this.weights.set(weights, start);
    this.starts[++this.documents] = start + terms.length;
    return this.documents - 1;
  }

  /** Takes over a document of another store. */
  copy(from: DocumentStore, document: number): number {
    const start = from.starts[document] ?? 0;
    const end = from.starts[document + 1] ?? 0;
    return this.add({ terms: from.terms.subarray(start, end), weights: from.weights.subarray(start, end) });
  }

  /** The sum of products with a query that is spread over an array by term number, in the document's own order. */
  dot(document: number, query: Float32Array): number {
    const end = this.starts[document + 1] ?? 0;
    let sum = 0;
    for (let i = this.starts[document] ?? 0; i < end; i++) {
      sum += (query[this.terms[i] ?? 0] ?? 0) * (this.weights[i] ?? 0);
    }
    return sum;
  }

  eachPair(document: number, visit: (term: number, weight: number) => void): void {
    const end = this.starts[document + 1] ?? 0;
    for (let i = this.starts[document] ?? 0; i < end; i++) visit(this.terms[i] ?? 0, this.weights[i] ?? 0);
  }

  /** The same pairs by term: `documents` and `weights` of term t from `starts[t]` up to `starts[t + 1]`. */
  invert(termCount: number): Postings {
    const { pairs } = this;
    const starts = this.startsByTerm(termCount);
    const documents = new Int32Array(pairs);
    const weights = new Float32Array(pairs);
    for (let document = 0; document < this.documents; document++) {
      this.eachPair(document, (term, weight) => {
        const at = increase(starts, term + 1) - 1;
        documents[at] = document;
        weights[at] = weight;
      });
    }
    return { starts, documents, weights, terms: termCount };
  }

  /** Where each term's pairs begin, one place to the right: filling in moves every start to its own place. */
  private startsByTerm(termCount: number): Int32Array {
    const starts = new Int32Array(termCount + 2);
    const { pairs } = this;
    for (let i = 0; i < pairs; i++) increase(starts, (this.terms[i] ?? 0) + 2);
    for (let term = 2; term < starts.length; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    return starts;
  }

  private reserve(pairs: number): void {
    if (pairs > this.terms.length) {
      const capacity = Math.max(pairs, Math.ceil(this.terms.length * 1.6));
      this.terms = grown(this.terms, new Int32Array(capacity));
      this.weights = grown(this.weights, new Float32Array(capacity));
    }
    if (this.documents + 2 > this.starts.length)
      this.starts = grown(this.starts, new Int32Array(this.starts.length * 2));
  }
}

export interface Postings {
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  readonly weights: Float32Array;
  readonly terms: number;
}

/** Adds to `scores`, by document number, the products of a query with every document that shares a term with it. */
export function accumulate(postings: Postings, { terms, weights }: WeightedTerms, scores: Float32Array): void {
  const { starts, documents, weights: documentWeights } = postings;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? 0;
    if (term >= postings.terms) continue;
    const weight = weights[i] ?? 0;
    const end = starts[term + 1] ?? 0;
    for (let p = starts[term] ?? 0; p < end; p++) {
      const document = documents[p] as number;
      scores[document] = (scores[document] as number) + weight * (documentWeights[p] as number);
    }
  }
}

function increase(counts: Int32Array, at: number): number {
  return (counts[at] = (counts[at] ?? 0) + 1);
}

function grown<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
