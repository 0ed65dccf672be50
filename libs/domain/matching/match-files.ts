import { type RankableNeed, type RankableProfile } from './rankable.js';
import { RankingIndex } from './ranking-index.js';
import { ModelTrainer } from './ranking-model.js';
import { countTerms } from './term-counts.js';
import { taxonomyFinder } from './topic-finder.js';

export interface FileNeed extends RankableNeed {
  readonly id: string;
}

/** The rankings of needs read from files. */
export interface FileMatch {
  /** Best first, ties by id. */
  rank(need: FileNeed, limit: number): { profile: string; score: number }[];
  /** The score of one profile; null when there is no such profile. */
  score(need: FileNeed, profileId: string): number | null;
}

/** Trains a model on the profiles' own texts and makes them ready for ranking; nothing but the profiles is needed. */
export function matchFiles(profiles: readonly RankableProfile[]): FileMatch {
  const finder = taxonomyFinder();
  const trainer = new ModelTrainer();
  for (const { documents } of profiles) for (const document of documents) trainer.add(countTerms(document, [], finder));
  const index = new RankingIndex(trainer.finish(), finder);
  for (const profile of profiles) index.put(profile);
  index.settle();
  return {
    rank: (need, limit) =>
      index.rank(index.prepare(need), { limit }).map(({ profileId, score }) => ({ profile: profileId, score })),
    score: (need, profileId) => (index.has(profileId) ? index.score(index.prepare(need), profileId) : null),
  };
}
