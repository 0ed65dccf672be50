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

const LARGEST_STORED = 127;
const NOT_ASKED = 0;
const NOWHERE = -1;

/** Adds texts up in the latent space of a model. */
export class LatentSpace {
  /** Of each term its row and one, once asked for. */
  private rows = new Int32Array(0);
  private readonly places: ReadonlyMap<number, number>;
  /** Of the model's terms, then of those that borrow. */
  private vectors: Int8Array;
  private scales: Float32Array;
  private filled: number;
  private readonly sums: Float64Array;

  constructor(
    private readonly latent: LatentTerms,
    private readonly lendersOf: Lenders,
  ) {
    const { terms, dimensions, scales, vectors } = latent;
    this.places = new Map(Array.from(terms, (term, row) => [term, row]));
    this.vectors = vectors;
    this.scales = scales;
    this.filled = terms.length;
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
      if (row !== NOWHERE) this.addRow(row, (weights[i] as number) * factor, this.sums);
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

  /** The direction of the sum in bytes. */
  bytes(): Int8Array {
    const bytes = new Int8Array(this.dimensions);
    keepBytes(this.sums, bytes, 0);
    return bytes;
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
    const lenders = this.lendersOf(term).filter((lender) => this.places.has(lender.term));
    if (lenders.length === 0) return null;
    const sum = new Float64Array(this.dimensions);
    for (const { term: lender, share } of lenders) this.addRow(this.places.get(lender) ?? 0, share, sum);
    const total = lenders.reduce((all, { share }) => all + share, 0);
    const row = this.filled++;
    this.vectors = grownTo(this.vectors, this.filled * this.dimensions);
    this.scales = grownTo(this.scales, this.filled);
    const scale = keepBytes(sum, this.vectors, row * this.dimensions);
    this.scales[row] = scale / total;
    return row;
  }

  private addRow(row: number, factor: number, sum: Float64Array): void {
    const { vectors } = this;
    const scaled = factor * (this.scales[row] as number);
    for (let i = 0, at = row * sum.length; i < sum.length; i++, at++) {
      sum[i] = (sum[i] as number) + scaled * (vectors[at] as number);
    }
  }
}

/** Writes numbers as bytes, shares of the largest of them, and gives what bytes are multiplied by to be numbers again. */
export function keepBytes(numbers: ArrayLike<number>, bytes: Int8Array, start: number): number {
  let largest = 0;
  for (let i = 0; i < numbers.length; i++) largest = Math.max(largest, Math.abs(numbers[i] as number));
  const share = largest > 0 ? LARGEST_STORED / largest : 0;
  for (let i = 0; i < numbers.length; i++) bytes[start + i] = Math.round((numbers[i] as number) * share);
  return share > 0 ? 1 / share : 0;
}
