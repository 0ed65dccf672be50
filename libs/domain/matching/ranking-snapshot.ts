import { type Language } from '#domain/vocabulary';
import { type StoredLatents } from './latent-profiles.js';
import { packArrays, unpackArrays } from './packed-arrays.js';

/** Everything that an index has learnt from its profiles, so that another one need not read them. */
export interface RankingSnapshot {
  /** The model that everything was weighed by. */
  readonly modelVersion: string;
  readonly languages: readonly Language[];
  /** The terms that the model lacks, by number. */
  readonly learnt: readonly string[];
  /** Profiles in the order of their documents, and how many each has. */
  readonly profileIds: readonly string[];
  readonly profileSizes: Int32Array;
  readonly documents: StoredDocuments;
  /** In the order of profiles. */
  readonly latents: StoredLatents;
}

/** Term vectors one after another; see `DocumentStore`. */
export interface StoredDocuments {
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Uint8Array;
  readonly factors: Float32Array;
}

type Head = Pick<RankingSnapshot, 'modelVersion' | 'languages' | 'learnt' | 'profileIds'> & { readonly more: unknown };

/** A snapshot as bytes, with something more, in plain JSON, that its owner wants back with it. */
export function packSnapshot(snapshot: RankingSnapshot, more: unknown): Uint8Array {
  const { profileSizes, documents, latents, ...head } = snapshot;
  const { starts, terms, weights, factors } = documents;
  return packArrays({
    head: { ...head, more },
    arrays: [profileSizes, starts, terms, weights, factors, latents.vectors, latents.factors],
  });
}

/** Null for bytes of another format. They must be whole and of the same version of the product: nothing is checked. */
export function unpackSnapshot(bytes: Uint8Array): { snapshot: RankingSnapshot; more: unknown } | null {
  const packed = unpackArrays(bytes);
  if (!packed) return null;
  const { more, ...head } = packed.head as Head;
  const [profileSizes, starts, terms, weights, factors, ...latents] = packed.arrays as [
    Int32Array,
    Int32Array,
    Int32Array,
    Uint8Array,
    Float32Array,
    Int8Array,
    Float32Array,
  ];
  return {
    snapshot: {
      ...head,
      profileSizes,
      documents: { starts, terms, weights, factors },
      latents: { vectors: latents[0], factors: latents[1] },
    },
    more,
  };
}
