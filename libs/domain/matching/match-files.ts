import { partOfMean } from './mean-of-best.js';
import { type RankableNeed, type RankableProfile } from './rankable.js';
import { RankingIndex } from './ranking-index.js';
import { ModelTrainer } from './model-trainer.js';
import { readText } from './read-text.js';
import { wordsOfNeed } from './shared-text.js';
import { taxonomyFinder } from './topic-finder.js';

export interface FileNeed extends RankableNeed {
  readonly id: string;
}

/** Why a profile was found for a need. */
interface FileReason {
  /** Words of the need as it writes them, said by the profile's nearest documents in either language, the strongest first. */
  readonly words: readonly { readonly word: string; readonly weight: number }[];
  /** The profile's nearest documents by their places in its list, best first, and what part of the score each makes. */
  readonly documents: readonly { readonly position: number; readonly share: number }[];
}

const EXPLAINED_WORDS = 10;

/** The rankings of needs read from files. */
export interface FileMatch {
  /** Best first, ties by id. */
  rank(need: FileNeed, limit: number): { profile: string; score: number }[];
  /** Why a profile has its score; nothing of a profile that is not there. */
  explain(need: FileNeed, profile: RankableProfile): FileReason;
  /** The score of one profile; null when there is no such profile. */
  score(need: FileNeed, profileId: string): number | null;
}

/** Trains a model on the profiles' own texts and makes them ready for ranking; nothing but the profiles is needed. */
export function matchFiles(profiles: readonly RankableProfile[]): FileMatch {
  const index = indexFiles(profiles);
  return {
    rank: (need, limit) =>
      index.rank(index.prepare(need), { limit }).map(({ profileId, score }) => ({ profile: profileId, score })),
    explain: (need, profile) => explain(index, need, profile),
    score: (need, profileId) => (index.has(profileId) ? index.score(index.prepare(need), profileId) : null),
  };
}

function explain(index: RankingIndex, need: FileNeed, { id, documents }: RankableProfile): FileReason {
  const prepared = index.prepare(need);
  const score = index.score(prepared, id);
  const shared = index.explain(prepared, id);
  const written = wordsOfNeed(need);
  const total = [...shared.words, ...shared.topics].reduce((sum, { share }) => sum + share, 0);
  return {
    words: shared.words
      .flatMap(({ stem, share }) =>
        written.has(stem) ? [{ word: written.get(stem) ?? '', weight: share / total }] : [],
      )
      .slice(0, EXPLAINED_WORDS),
    documents: shared.documents.map((near, place) => ({
      position: near.position,
      share: partOfMean(place, near.score, documents.length) / score,
    })),
  };
}

/** An index of profiles under a model trained on them; each text is read once. */
export function indexFiles(profiles: readonly RankableProfile[]): RankingIndex {
  const finder = taxonomyFinder();
  const trainer = new ModelTrainer();
  const read = profiles.map(({ id, documents, topics = [] }) => ({
    id,
    texts: documents.map((document) => trainer.add(readText(document, topics, finder))),
  }));
  const { model, renumbering } = trainer.finishNumbered();
  const index = new RankingIndex(model, finder);
  for (const { id, texts } of read) index.putNumbered(id, texts, renumbering);
  index.settle();
  return index;
}
