import { type TermCounts } from './term-counts.js';

/**
 * Term statistics that scores are made with. A model is an artefact: it is trained once on the texts at hand,
 * stored under its version, and a score is a function of (model version, need, profile).
 */
export interface RankingModel {
  readonly version: string;
  readonly documents: number;
  /** Mean document length in weighted terms. */
  readonly averageLength: number;
  /** In how many documents a term occurs; terms of one document only are left out. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** A model as it is stored: plain JSON. */
export interface StoredModel {
  readonly version: string;
  readonly documents: number;
  readonly averageLength: number;
  readonly terms: readonly string[];
  readonly counts: readonly number[];
}

const ALGORITHM = 'bm25-cosine-1';
const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
/** Statistics of fewer documents than these say more about chance than about words. */
const LEAST_DOCUMENTS = 50;

/** Collects the statistics of documents one at a time. */
export class ModelTrainer {
  private readonly frequencies = new Map<string, number>();
  private documents = 0;
  private length = 0;

  add(counts: TermCounts): void {
    this.documents++;
    for (const [term, count] of counts) {
      this.frequencies.set(term, (this.frequencies.get(term) ?? 0) + 1);
      this.length += count;
    }
  }

  finish(): RankingModel {
    const frequencies = new Map([...this.frequencies].filter(([, count]) => count > 1).sort(byTerm));
    const documents = Math.max(this.documents, LEAST_DOCUMENTS);
    const averageLength = this.documents === 0 ? 1 : this.length / this.documents;
    return { version: versionOf(documents, averageLength, frequencies), documents, averageLength, frequencies };
  }
}

/** How much a term tells: ln(1 + (N − n + ½) / (n + ½)), Robertson and Spärck Jones's weight as BM25 uses it. */
export function termWeight(model: RankingModel, term: string): number {
  const count = model.frequencies.get(term) ?? 1;
  return Math.log(1 + Math.max(0, model.documents - count + 0.5) / (count + 0.5));
}

export function toStoredModel(model: RankingModel): StoredModel {
  const { version, documents, averageLength, frequencies } = model;
  return { version, documents, averageLength, terms: [...frequencies.keys()], counts: [...frequencies.values()] };
}

export function fromStoredModel({ version, documents, averageLength, terms, counts }: StoredModel): RankingModel {
  return { version, documents, averageLength, frequencies: new Map(terms.map((term, i) => [term, counts[i] ?? 1])) };
}

function byTerm([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}

function versionOf(documents: number, averageLength: number, frequencies: ReadonlyMap<string, number>): string {
  let hash = FNV_OFFSET;
  const mix = (text: string): void => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  };
  mix(`${documents}/${averageLength}`);
  for (const [term, count] of frequencies) mix(`${term}=${count};`);
  return `${ALGORITHM}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
