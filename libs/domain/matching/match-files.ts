import { type RankableNeed, type RankableProfile } from './rankable.js';
import { RankingIndex } from './ranking-index.js';
import { ModelTrainer } from './ranking-model.js';
import { readText } from './read-text.js';
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
  const index = indexFiles(profiles);
  return {
    rank: (need, limit) =>
      index.rank(index.prepare(need), { limit }).map(({ profileId, score }) => ({ profile: profileId, score })),
    score: (need, profileId) => (index.has(profileId) ? index.score(index.prepare(need), profileId) : null),
  };
}

/** An index of profiles under a model trained on them; each text is read once. */
export function indexFiles(profiles: readonly RankableProfile[]): RankingIndex {
  const finder = taxonomyFinder();
  const trainer = new ModelTrainer();
  const read = profiles.map(({ id, documents, topics = [] }) => ({
    id,
    texts: documents.map((document) => readText(document, topics, finder)),
  }));
  for (const { texts } of read) for (const text of texts) trainer.add(text);
  const index = new RankingIndex(trainer.finish(), finder);
  for (const { id, texts } of read) index.putRead(id, texts);
  index.settle();
  return index;
}
