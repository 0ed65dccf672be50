import { NO_LATENT_TERMS } from './latent-terms.js';
import { type RankableDocument } from './rankable.js';
import { RankingIndex } from './ranking-index.js';
import { type RankingModel } from './ranking-model.js';
import { taxonomyFinder } from './topic-finder.js';

/**
 * The cosine from which two needs are taken for one. Of 230 needs written in both languages (`test/bench/own-needs`) it
 * finds 99% of the twins across the languages and takes no two different ones for twins.
 */
export const TWIN_COSINE = 0.15;

/** A need that says nearly the same as another, in either language. */
export interface NeedTwin {
  readonly id: string;
  readonly score: number;
}

/** Needs that are already asked, to find those that a new one repeats: by their words alone, not by declared topics. */
export class NeedTwins {
  private readonly index: RankingIndex;

  constructor(model: RankingModel) {
    this.index = new RankingIndex({ ...model, latent: NO_LATENT_TERMS }, taxonomyFinder());
  }

  get modelVersion(): string {
    return this.index.model.version;
  }

  put(id: string, need: RankableDocument): void {
    this.index.put({ id, documents: [need] });
  }

  remove(id: string): void {
    this.index.remove(id);
  }

  /** The twins of a need, nearest first, ties by id. */
  find({ title, text, ...rest }: RankableDocument, limit: number): readonly NeedTwin[] {
    return this.index
      .rank(this.index.prepare({ ...rest, title, text }), { limit })
      .filter(({ score }) => score >= TWIN_COSINE)
      .map(({ profileId, score }) => ({ id: profileId, score }));
  }
}
