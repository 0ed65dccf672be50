import { type LatentTerms } from './latent-terms.js';

/**
 * Term statistics that scores are made with. A model is an artefact: it is trained once on the texts at hand,
 * stored under its version, and a score is a function of (model version, need, profile).
 */
export interface RankingModel {
  readonly version: string;
  readonly documents: number;
  /** Mean document length in weighted terms. */
  readonly averageLength: number;
  /** The year of the newest dated document; older ones count less. */
  readonly newestYear: number | null;
  /** Terms of two documents or more, sorted, and in how many documents each occurs. */
  readonly terms: readonly string[];
  readonly counts: Int32Array;
  /** Phrases of two words: places of both in `terms`, and in how many documents, three numbers a phrase, sorted. */
  readonly phrases: Int32Array;
  readonly latent: LatentTerms;
}

/** A model as it is stored: plain JSON. */
export interface StoredModel {
  readonly version: string;
  readonly documents: number;
  readonly averageLength: number;
  readonly newestYear: number | null;
  readonly terms: readonly string[];
  /** Base64 of 32-bit numbers, little end first. */
  readonly counts: string;
  readonly phrases: string;
  readonly latent: {
    readonly dimensions: number;
    readonly terms: string;
    readonly scales: string;
    readonly vectors: string;
  };
}

const ALGORITHM = 'latent-bm25-cosine-4';
const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
/** How much something tells that is in n of N documents: ln(1 + (N − n + ½) / (n + ½)), as BM25 uses it. */
export function inverseFrequency(documents: number, count: number): number {
  return Math.log(1 + Math.max(0, documents - count + 0.5) / (count + 0.5));
}

export function toStoredModel({ counts, phrases, latent, ...model }: RankingModel): StoredModel {
  const { dimensions, terms, scales, vectors } = latent;
  return {
    ...model,
    counts: toBase64(counts),
    phrases: toBase64(phrases),
    latent: { dimensions, terms: toBase64(terms), scales: toBase64(scales), vectors: toBase64(vectors) },
  };
}

/** Null for a model of an earlier algorithm, which this one cannot go on with. */
export function fromStoredModel(stored: StoredModel): RankingModel | null {
  if (!stored.version.startsWith(`${ALGORITHM}-`)) return null;
  const { dimensions, terms, scales, vectors } = stored.latent;
  return {
    ...stored,
    counts: new Int32Array(fromBase64(stored.counts)),
    phrases: new Int32Array(fromBase64(stored.phrases)),
    latent: {
      dimensions,
      terms: new Int32Array(fromBase64(terms)),
      scales: new Float32Array(fromBase64(scales)),
      vectors: new Int8Array(fromBase64(vectors)),
    },
  };
}

/** The model with its version: the algorithm, and a hash of everything that was learnt. */
export function versioned(model: Omit<RankingModel, 'version'>): RankingModel {
  let hash = FNV_OFFSET;
  const mix = (code: number): void => {
    hash = Math.imul(hash ^ code, FNV_PRIME);
  };
  const mixText = (text: string): void => {
    for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
  };
  mixText(`${model.documents}/${model.averageLength}/${model.newestYear};`);
  model.terms.forEach((term) => mixText(`${term};`));
  const { terms, scales, vectors } = model.latent;
  for (const { buffer, byteOffset, byteLength } of [model.counts, model.phrases, terms, scales, vectors]) {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    for (let i = 0; i < bytes.length; i++) mix(bytes[i] as number);
  }
  return { version: `${ALGORITHM}-${(hash >>> 0).toString(16).padStart(8, '0')}`, ...model };
}

function toBase64({ buffer, byteOffset, byteLength }: Int32Array | Float32Array | Int8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function fromBase64(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer;
}
