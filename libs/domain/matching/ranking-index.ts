import { BestOf } from './best-of.js';
import { accumulate, DocumentStore, type Postings } from './document-store.js';
import { type RankableNeed, type RankableProfile, type RankedProfile } from './rankable.js';
import { type RankingModel } from './ranking-model.js';
import { countTerms, topicOfTerm } from './term-counts.js';
import { type TopicFinder } from './topic-finder.js';
import { TermDictionary, type WeightedTerms } from './weighted-terms.js';

export interface RankOptions {
  readonly limit: number;
  /** Whether a profile may be proposed at all; asked only of profiles good enough to be kept. */
  readonly admits?: (profileId: string) => boolean;
}

/** A need made ready for ranking by one index; it stays good until the index is closed. */
export type PreparedNeed = WeightedTerms;

/** Why a profile scored: the terms it shares with the need and what each adds, the strongest first. */
export interface SharedTerms {
  readonly words: readonly { readonly stem: string; readonly share: number }[];
  readonly topics: readonly { readonly code: string; readonly share: number }[];
  /** Positions, in the profile's list, of its documents nearest to the need, best first. */
  readonly documents: readonly { readonly position: number; readonly score: number }[];
}

interface Slot {
  readonly id: string;
  readonly first: number;
  readonly end: number;
  /** Its place in the order of slots. */
  readonly place: number;
}

/** How many of a profile's best documents make its score, the n-th best counting 1/n. */
const BEST_DOCUMENTS = 8;
const EXPLAINED_DOCUMENTS = 3;
/** So many documents may stand outside the postings, and are compared one by one, before the postings are remade. */
const LOOSE_DOCUMENTS = 1024;
const GARBAGE_SHARE = 0.25;
/** Candidates beyond the limit that are scored again exactly, so that rounding cannot decide who is in. */
const SPARE_CANDIDATES = 16;

/**
 * Ranks profiles for a need by the mean cosine of the need with each profile's best documents, the vectors
 * weighted as in BM25. Exact: every document that shares a term is scored. Profiles come and go one at a time.
 */
export class RankingIndex {
  private readonly dictionary: TermDictionary;
  private readonly slots = new Map<string, Slot>();
  private order: (Slot | null)[] = [];
  private store = new DocumentStore();
  private postings: Postings = new DocumentStore().invert(0);
  private indexed = 0;
  private dead = 0;
  private scores = new Float32Array(0);
  private query = new Float32Array(0);

  constructor(
    readonly model: RankingModel,
    private readonly topics: TopicFinder,
  ) {
    this.dictionary = new TermDictionary(model);
  }

  /** The number of profiles. */
  get size(): number {
    return this.slots.size;
  }

  /** The number of documents of all profiles. */
  get documents(): number {
    return this.store.size - this.dead;
  }

  has(profileId: string): boolean {
    return this.slots.has(profileId);
  }

  ids(): IterableIterator<string> {
    return this.slots.keys();
  }

  /** Adds a profile, or replaces the one of the same id. */
  put(profile: RankableProfile): void {
    this.remove(profile.id);
    const first = this.store.size;
    for (const document of profile.documents) {
      this.store.add(this.dictionary.weigh(countTerms(document, profile.topics ?? [], this.topics)));
    }
    this.keep(profile.id, first);
  }

  remove(profileId: string): boolean {
    const slot = this.slots.get(profileId);
    if (!slot) return false;
    this.slots.delete(profileId);
    this.order[slot.place] = null;
    this.dead += slot.end - slot.first;
    return true;
  }

  /** Makes a need ready for one ranking now; words that no profile has are weighed but not remembered. */
  prepare(need: RankableNeed): PreparedNeed {
    return this.dictionary.weighKnown(countTerms(need, need.topics ?? [], this.topics));
  }

  /** Makes a need ready for rankings now and later, when profiles may have come that use more of its words. */
  prepareForLater(need: RankableNeed): PreparedNeed {
    return this.dictionary.weigh(countTerms(need, need.topics ?? [], this.topics));
  }

  /** The best profiles for a need, best first, ties by id; profiles that share no term are not among them. */
  rank(need: PreparedNeed, { limit, admits }: RankOptions): RankedProfile[] {
    this.settle();
    this.spread(need);
    this.scoreDocuments(need);
    const best = new BestOf(limit + SPARE_CANDIDATES, (a, b) => this.isBefore(a, b));
    this.order.forEach((slot, i) => {
      if (!slot) return;
      const score = meanOfBest(slot, (document) => this.scores[document] ?? 0);
      if (score > 0 && best.wants(i, score) && (admits?.(slot.id) ?? true)) best.offer(i, score);
    });
    const ranked = best.sorted().flatMap(({ item }) => this.scoredExactly(item));
    this.clear(need);
    return ranked.sort((a, b) => b.score - a.score || (a.profileId < b.profileId ? -1 : 1)).slice(0, limit);
  }

  /** The score of one profile, exactly as `rank` gives it; 0 for a profile that is not there. */
  score(need: PreparedNeed, profileId: string): number {
    const slot = this.slots.get(profileId);
    if (!slot) return 0;
    this.spread(need);
    const score = meanOfBest(slot, (document) => this.store.dot(document, this.query));
    this.clear(need);
    return score;
  }

  explain(need: PreparedNeed, profileId: string): SharedTerms {
    const slot = this.slots.get(profileId);
    if (!slot) return { words: [], topics: [], documents: [] };
    this.spread(need);
    const documents = nearest(slot, (document) => this.store.dot(document, this.query));
    const shares = new Map<number, number>();
    for (const { position } of documents) {
      this.store.eachPair(slot.first + position, (term, weight) => {
        const share = (this.query[term] ?? 0) * weight;
        if (share > 0) shares.set(term, (shares.get(term) ?? 0) + share / (documents.length || 1));
      });
    }
    this.clear(need);
    return { ...this.named(shares), documents };
  }

  /** Makes the postings anew when too much stands outside of them; called by `rank`, or after a bulk load. */
  settle(): void {
    const loose = this.store.size - this.indexed;
    const garbage = this.dead > GARBAGE_SHARE * this.store.size && this.dead > LOOSE_DOCUMENTS;
    if (loose > LOOSE_DOCUMENTS || garbage) this.compact();
    if (this.scores.length < this.store.size) this.scores = new Float32Array(Math.ceil(this.store.size * 1.1) + 16);
  }

  private compact(): void {
    if (this.dead > 0) {
      const old = this.store;
      const slots = this.order.filter((slot) => slot !== null);
      this.store = new DocumentStore();
      this.order = [];
      this.dead = 0;
      for (const { id, first, end } of slots) {
        const start = this.store.size;
        for (let document = first; document < end; document++) this.store.copy(old, document);
        this.keep(id, start);
      }
    }
    this.postings = this.store.invert(this.dictionary.size);
    this.indexed = this.store.size;
  }

  private keep(id: string, first: number): void {
    const slot = { id, first, end: this.store.size, place: this.order.length };
    this.slots.set(id, slot);
    this.order.push(slot);
  }

  private scoreDocuments(need: PreparedNeed): void {
    this.scores.fill(0, 0, this.store.size);
    accumulate(this.postings, need, this.scores);
    for (let document = this.indexed; document < this.store.size; document++) {
      this.scores[document] = this.store.dot(document, this.query);
    }
  }

  private scoredExactly(item: number): RankedProfile[] {
    const slot = this.order[item];
    if (!slot) return [];
    return [{ profileId: slot.id, score: meanOfBest(slot, (document) => this.store.dot(document, this.query)) }];
  }

  /** Lays the need's weights out by term number, for products with documents. */
  private spread({ terms, weights }: PreparedNeed): void {
    if (this.query.length < this.dictionary.size) this.query = new Float32Array(Math.ceil(this.dictionary.size * 1.2));
    for (let i = 0; i < terms.length; i++) this.query[terms[i] ?? 0] = weights[i] ?? 0;
  }

  private clear({ terms }: PreparedNeed): void {
    for (const term of terms) this.query[term] = 0;
  }

  private isBefore(a: number, b: number): boolean {
    return (this.order[a]?.id ?? '') < (this.order[b]?.id ?? '');
  }

  private named(shares: ReadonlyMap<number, number>): Pick<SharedTerms, 'words' | 'topics'> {
    const words: { stem: string; share: number }[] = [];
    const topics: { code: string; share: number }[] = [];
    const strongest = [...shares].sort(([a, x], [b, y]) => y - x || (this.nameOf(a) < this.nameOf(b) ? -1 : 1));
    for (const [term, share] of strongest) {
      const name = this.nameOf(term);
      const code = topicOfTerm(name);
      if (code === null) words.push({ stem: name, share });
      else topics.push({ code, share });
    }
    return { words, topics };
  }

  private nameOf(term: number): string {
    return this.dictionary.nameOf(term);
  }
}

const best = new Float64Array(BEST_DOCUMENTS);
const fullShare = best.reduce((sum, _, i) => sum + 1 / (i + 1), 0);

/**
 * The mean of a profile's best document scores, the n-th best weighing 1/n. Missing documents count as zero:
 * who has shown a thing several times is likelier to have it than who has shown it once.
 */
function meanOfBest({ first, end }: Slot, scoreOf: (document: number) => number): number {
  best.fill(0);
  for (let document = first; document < end; document++) insert(scoreOf(document));
  let sum = 0;
  for (let i = 0; i < BEST_DOCUMENTS; i++) sum += (best[i] ?? 0) / (i + 1);
  return sum / fullShare;
}

function insert(score: number): void {
  let carried = score;
  for (let i = 0; i < BEST_DOCUMENTS && carried > 0; i++) {
    const kept = best[i] ?? 0;
    if (carried > kept) {
      best[i] = carried;
      carried = kept;
    }
  }
}

function nearest({ first, end }: Slot, scoreOf: (document: number) => number): { position: number; score: number }[] {
  return Array.from({ length: end - first }, (_, position) => ({ position, score: scoreOf(first + position) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .slice(0, EXPLAINED_DOCUMENTS);
}
