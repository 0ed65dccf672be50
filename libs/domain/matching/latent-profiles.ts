import { grownTo } from './growing.js';
import { type LatentSpace } from './latent-terms.js';

/** Vectors of profiles by their places, and what a product with each is multiplied by to be a cosine. */
export interface StoredLatents {
  readonly vectors: Int8Array;
  readonly factors: Float32Array;
}

/** Products of at most 128 bytes of a vector and a need of this length are whole numbers below 2³¹. */
export const LATENT_WHOLE = 16_384;

/** The directions of profiles in a latent space, a byte a dimension, one after another. */
export class LatentProfiles {
  private vectors = new Int8Array(0);
  private factors = new Float32Array(0);

  constructor(private readonly dimensions: number) {}

  /** Keeps the direction of what is summed up in the space. */
  put(place: number, space: LatentSpace): void {
    const bytes = space.bytes();
    let squares = 0;
    for (const value of bytes) squares += value * value;
    this.set(place, bytes, squares > 0 ? 1 / Math.sqrt(squares) / LATENT_WHOLE : 0);
  }

  /** Takes over a profile of another store. */
  copy(place: number, { vectors, factors }: StoredLatents, from: number): void {
    const start = from * this.dimensions;
    this.set(place, vectors.subarray(start, start + this.dimensions), factors[from] ?? 0);
  }

  /** The stored vectors themselves, in the order of places. */
  all(): StoredLatents {
    return { vectors: this.vectors, factors: this.factors };
  }

  /** A copy of those at the given places. */
  at(places: readonly number[]): StoredLatents {
    const chosen = new LatentProfiles(this.dimensions);
    places.forEach((place, to) => chosen.copy(to, this.all(), place));
    const { vectors, factors } = chosen.all();
    return { vectors: vectors.slice(0, places.length * this.dimensions), factors: factors.slice(0, places.length) };
  }

  /** The cosine of a need's direction, of length `LATENT_WHOLE`, with the profile's; 0 for a negative one. */
  nearness(place: number, direction: Int32Array): number {
    const { vectors, dimensions } = this;
    let sum = 0;
    for (let i = 0, at = place * dimensions; i < dimensions; i++, at++) {
      sum += (direction[i] as number) * (vectors[at] as number);
    }
    return sum > 0 ? sum * (this.factors[place] as number) : 0;
  }

  private set(place: number, vector: Int8Array, factor: number): void {
    this.vectors = grownTo(this.vectors, (place + 1) * this.dimensions);
    this.factors = grownTo(this.factors, place + 1);
    this.vectors.set(vector, place * this.dimensions);
    this.factors[place] = factor;
  }
}
