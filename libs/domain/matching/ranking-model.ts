import { grownTo } from './growing.js';
import { PairTable } from './pair-table.js';
import { type ReadText } from './read-text.js';
import { TITLE_WEIGHT, topicTerm } from './terms.js';

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
}

const ALGORITHM = 'phrase-bm25-cosine-3';
const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
/** Statistics of fewer documents than these say more about chance than about words. */
const LEAST_DOCUMENTS = 50;
const LEAST_OF_TERM = 2;
/** Phrases of two documents help a small collection; a large one has enough of the more frequent. */
const leastOfPhrase = (documents: number): number => Math.max(2, Math.round(documents / 12_000));

/** Counts in how many documents each numbered thing occurs. */
class DocumentCounts {
  /** Count and latest document of each, side by side because they are needed together. */
  private seen = new Int32Array(2048);

  /** `document` counts from 1. */
  see(number: number, document: number): void {
    const at = 2 * number;
    if (at >= this.seen.length) this.seen = grownTo(this.seen, at + 2);
    if (this.seen[at + 1] === document) return;
    this.seen[at + 1] = document;
    this.seen[at] = (this.seen[at] as number) + 1;
  }

  of(number: number): number {
    return this.seen[2 * number] ?? 0;
  }
}

/** Collects the statistics of documents one at a time. */
export class ModelTrainer {
  private readonly numbers = new Map<string, number>();
  private readonly pairs = new PairTable();
  private readonly termCounts = new DocumentCounts();
  private readonly pairCounts = new DocumentCounts();
  private documents = 0;
  private length = 0;
  private newestYear: number | null = null;

  add({ terms, titleLength, topics, year }: ReadText): void {
    this.documents++;
    let before = -1;
    for (let i = 0; i < terms.length; i++) {
      const number = this.see(terms[i] ?? '');
      if (before >= 0 && i !== titleLength) this.pairCounts.see(this.pairs.add(before, number), this.documents);
      before = number;
    }
    for (const topic of topics) this.see(topicTerm(topic));
    this.length += terms.length + titleLength * (TITLE_WEIGHT - 1) + topics.length;
    if (year !== null) this.newestYear = Math.max(year, this.newestYear ?? year);
  }

  finish(): RankingModel {
    const kept = [...this.numbers].filter(([, number]) => this.termCounts.of(number) >= LEAST_OF_TERM).sort(byTerm);
    const places = new Int32Array(this.numbers.size).fill(-1);
    kept.forEach(([, number], place) => (places[number] = place));
    const statistics = {
      documents: Math.max(this.documents, LEAST_DOCUMENTS),
      averageLength: this.documents === 0 ? 1 : this.length / this.documents,
      newestYear: this.newestYear,
      terms: kept.map(([term]) => term),
      counts: Int32Array.from(kept, ([, number]) => this.termCounts.of(number)),
      phrases: this.phrases(places),
    };
    return { version: versionOf(statistics), ...statistics };
  }

  private see(term: string): number {
    let number = this.numbers.get(term);
    if (number === undefined) this.numbers.set(term, (number = this.numbers.size));
    this.termCounts.see(number, this.documents);
    return number;
  }

  private phrases(places: Int32Array): Int32Array {
    const size = places.length;
    const least = leastOfPhrase(this.documents);
    const found: { key: number[]; count: number[] } = { key: [], count: [] };
    const order: number[] = [];
    this.pairs.eachPair((first, second, number) => {
      const count = this.pairCounts.of(number);
      if (count < least) return;
      order.push(found.key.length);
      found.key.push((places[first] ?? 0) * size + (places[second] ?? 0));
      found.count.push(count);
    });
    order.sort((a, b) => (found.key[a] ?? 0) - (found.key[b] ?? 0));
    const phrases = new Int32Array(order.length * 3);
    order.forEach((from, i) => {
      const key = found.key[from] ?? 0;
      phrases[3 * i] = Math.floor(key / size);
      phrases[3 * i + 1] = key % size;
      phrases[3 * i + 2] = found.count[from] ?? 0;
    });
    return phrases;
  }
}

/** How much something tells that is in n of N documents: ln(1 + (N − n + ½) / (n + ½)), as BM25 uses it. */
export function inverseFrequency(documents: number, count: number): number {
  return Math.log(1 + Math.max(0, documents - count + 0.5) / (count + 0.5));
}

export function toStoredModel({ counts, phrases, ...model }: RankingModel): StoredModel {
  return { ...model, counts: toBase64(counts), phrases: toBase64(phrases) };
}

/** Null for a model of an earlier algorithm, which this one cannot go on with. */
export function fromStoredModel(stored: StoredModel): RankingModel | null {
  if (!stored.version.startsWith(`${ALGORITHM}-`)) return null;
  return { ...stored, counts: fromBase64(stored.counts), phrases: fromBase64(stored.phrases) };
}

function byTerm([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}

function toBase64(numbers: Int32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}

function fromBase64(text: string): Int32Array {
  return new Int32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);
}

function versionOf(model: Omit<RankingModel, 'version'>): string {
  let hash = FNV_OFFSET;
  const mix = (code: number): void => {
    hash = Math.imul(hash ^ code, FNV_PRIME);
  };
  const mixText = (text: string): void => {
    for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
  };
  mixText(`${model.documents}/${model.averageLength}/${model.newestYear};`);
  model.terms.forEach((term) => mixText(`${term};`));
  model.counts.forEach(mix);
  model.phrases.forEach(mix);
  return `${ALGORITHM}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
