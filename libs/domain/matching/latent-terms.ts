import { grownTo } from './growing.js';
import { type WeightedTerms } from './weighted-terms.js';

/** Where terms lie in a space of few dimensions, in which terms of the same documents lie near one another. */
export interface LatentTerms {
  readonly dimensions: number;
  /** Places of the terms in the model, ascending. */
  readonly terms: Int32Array;
  /** What the numbers of each term are multiplied by. */
  readonly scales: Float32Array;
  /** `dimensions` numbers a term. */
  readonly vectors: Int8Array;
}

/** Of collections too small to learn from. */
export const NO_LATENT_TERMS: LatentTerms = {
  dimensions: 0,
  terms: new Int32Array(0),
  scales: new Float32Array(0),
  vectors: new Int8Array(0),
};

/** A term, -1 for one that is not known, and how much it gives to one that stands where it stands. */
export interface Lender {
  readonly term: number;
  readonly share: number;
}

/** The terms whose places a term takes, none for one that has its own. */
export type Lenders = (term: number) => readonly Lender[];

const NOT_ASKED = 0;
const NOWHERE = -1;

/** Adds texts up in the latent space of a model. */
export class LatentSpace {
  /** Of each term its row and one, once asked for. */
  private rows = new Int32Array(0);
  private readonly places: ReadonlyMap<number, number>;
  private readonly vectors: Float32Array[];
  private readonly sums: Float64Array;

  constructor(
    private readonly latent: LatentTerms,
    private readonly lendersOf: Lenders,
  ) {
    const { terms, dimensions, scales, vectors } = latent;
    this.places = new Map(Array.from(terms, (term, row) => [term, row]));
    this.vectors = Array.from(scales, (scale, row) =>
      Float32Array.from(vectors.subarray(row * dimensions, (row + 1) * dimensions), (value) => value * scale),
    );
    this.sums = new Float64Array(dimensions);
  }

  get dimensions(): number {
    return this.latent.dimensions;
  }

  /** Begins a new sum. */
  clear(): void {
    this.sums.fill(0);
  }

  add({ terms, weights }: WeightedTerms, factor: number): void {
    if (this.dimensions === 0) return;
    for (let i = 0; i < terms.length; i++) {
      const row = this.rowOf(terms[i] as number);
      if (row !== NOWHERE) addTo(this.sums, this.vectors[row] as Float32Array, (weights[i] as number) * factor);
    }
  }

  /** The direction of the sum: all zero for a sum of nothing, else of the given length before it is rounded. */
  direction(length: number): Int32Array {
    const { sums } = this;
    let squares = 0;
    for (const value of sums) squares += value * value;
    const scale = squares > 0 ? length / Math.sqrt(squares) : 0;
    return Int32Array.from(sums, (value) => Math.round(value * scale));
  }

  /** The sum in bytes, as shares of its largest number. */
  bytes(largestStored: number): Int8Array {
    const { sums } = this;
    let largest = 0;
    for (const value of sums) largest = Math.max(largest, Math.abs(value));
    const scale = largest > 0 ? largestStored / largest : 0;
    return Int8Array.from(sums, (value) => Math.round(value * scale));
  }

  private rowOf(term: number): number {
    const known = this.rows[term] ?? NOT_ASKED;
    if (known !== NOT_ASKED) return known === NOWHERE ? NOWHERE : known - 1;
    this.rows = grownTo(this.rows, term + 1);
    const row = this.borrowedRow(term) ?? this.places.get(term) ?? NOWHERE;
    this.rows[term] = row === NOWHERE ? NOWHERE : row + 1;
    return row;
  }

  /** A new row of the weighted mean of the term's lenders. */
  private borrowedRow(term: number): number | null {
    const lenders = this.lendersOf(term).flatMap(({ term: lender, share }) => {
      const row = this.places.get(lender);
      return row === undefined ? [] : [{ vector: this.vectors[row] as Float32Array, share }];
    });
    if (lenders.length === 0) return null;
    const total = lenders.reduce((sum, { share }) => sum + share, 0);
    const mean = new Float32Array(this.dimensions);
    for (const { vector, share } of lenders) addTo(mean, vector, share / total);
    return this.vectors.push(mean) - 1;
  }
}

function addTo(sum: Float32Array | Float64Array, vector: Float32Array, factor: number): void {
  for (let i = 0; i < vector.length; i++) sum[i] = (sum[i] as number) + factor * (vector[i] as number);
}
