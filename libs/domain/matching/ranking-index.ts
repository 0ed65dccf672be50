import { type Language } from '#domain/vocabulary';

import { BestOf } from './best-of.js';
import { accumulate, DocumentStore, toWholeTerms, type Postings, type WholeTerms } from './document-store.js';
import { greaterOf, scaled } from './both-languages.js';
import { jointCounts } from './joint-counts.js';
import { LatentProfiles, LATENT_WHOLE } from './latent-profiles.js';
import { LatentSpace } from './latent-terms.js';
import { translationLenders } from './latent-translation.js';
import { innovationLexicon } from './lexicon/index.js';
import { meanOfBest } from './mean-of-best.js';
import { type NumberedText, type Renumbering } from './numbered-text.js';
import { type RankableNeed, type RankableProfile, type RankedProfile } from './rankable.js';
import { type RankingModel } from './ranking-model.js';
import { type RankingSnapshot } from './ranking-snapshot.js';
import { readNeed, readText, type ReadNeed, type ReadText } from './read-text.js';
import { namedShares, type SharedTerms } from './shared-terms.js';
import { TermDictionary } from './term-dictionary.js';
import { type WeightedTerms } from './weighted-terms.js';
import { type TopicFinder } from './topic-finder.js';
import { Translator } from './translator.js';

export interface RankOptions {
  readonly limit: number;
  /** Whether a profile may be proposed at all; asked only of profiles good enough to be kept. */
  readonly admits?: (profileId: string) => boolean;
}

/** A need made ready for ranking by one index; it stays good until the index is closed. */
export interface PreparedNeed extends WholeTerms {
  /** The stem of the need that a term of the other language stands for. */
  readonly sources: ReadonlyMap<number, string>;
  /** Where it points in the latent space. */
  readonly direction: Int32Array;
}

interface TextVector {
  readonly text: Pick<ReadText, 'language' | 'year'>;
  readonly weighted: WeightedTerms;
}

interface Slot {
  readonly id: string;
  readonly first: number;
  readonly end: number;
  /** Its place in the order of slots. */
  readonly place: number;
}

const EXPLAINED_DOCUMENTS = 3;
/** So many documents may stand outside the postings, and are compared one by one, before the postings are remade. */
const LOOSE_DOCUMENTS = 1024;
const GARBAGE_SHARE = 0.25;
/** A document this many years older than the newest is worth half. */
const HALF_LIFE_YEARS = 8;
/** What is left of a score where a profile is not near the need at all; as it was at a cosine of 0.74. */
const LEAST_FITTING = 0.45;
/** No cosine is greater, rounding included. */
const GREATEST_NEARNESS = 1.001;

/**
 * Ranks profiles for a need by the mean cosine of the need with each profile's best documents, the vectors
 * weighted as in BM25, times how well the profile as a whole fits it by its direction in a latent space. Exact: every
 * document that shares a term is scored, and sums are of whole numbers, so that ranking and scoring agree to the last
 * bit. Profiles come and go one at a time.
 */
export class RankingIndex {
  private readonly dictionary: TermDictionary;
  private readonly translator: Translator;
  private readonly languages = new Set<Language>();
  private readonly slots = new Map<string, Slot>();
  private order: (Slot | null)[] = [];
  private store = new DocumentStore();
  private readonly space: LatentSpace;
  private latents: LatentProfiles;
  private postings: Postings = new DocumentStore().invert(0);
  private indexed = 0;
  private dead = 0;
  private products = new Int32Array(0);
  private need = new Int32Array(0);

  constructor(
    readonly model: RankingModel,
    private readonly topics: TopicFinder,
  ) {
    this.latents = new LatentProfiles(model.latent.dimensions);
    const lexicon = innovationLexicon();
    this.dictionary = new TermDictionary(model, jointCounts(model, lexicon));
    this.space = new LatentSpace(model.latent, translationLenders(this.dictionary, lexicon));
    this.translator = new Translator(lexicon, this.dictionary);
  }

  /** The index that a snapshot was taken of, or null when that had another model. */
  static restore(model: RankingModel, topics: TopicFinder, snapshot: RankingSnapshot): RankingIndex | null {
    if (snapshot.modelVersion !== model.version) return null;
    const index = new RankingIndex(model, topics);
    for (const language of snapshot.languages) index.languages.add(language);
    for (const term of snapshot.learnt) index.dictionary.learn(term);
    index.store = DocumentStore.of(snapshot.documents);
    let first = 0;
    snapshot.profileIds.forEach((id, i) => {
      index.latents.copy(i, snapshot.latents, i);
      index.keep(id, first, first + (snapshot.profileSizes[i] ?? 0));
      first += snapshot.profileSizes[i] ?? 0;
    });
    return index;
  }

  /** A copy of all that was learnt from profiles; restored, it ranks the same to the last bit. */
  snapshot(): RankingSnapshot {
    if (this.dead > 0) this.compact();
    return {
      modelVersion: this.model.version,
      languages: [...this.languages],
      learnt: this.dictionary.learnt(),
      profileIds: [...this.slots.keys()],
      profileSizes: Int32Array.from(this.slots.values(), ({ first, end }) => end - first),
      documents: this.store.stored(),
      latents: this.latents.at(Array.from(this.slots.values(), ({ place }) => place)),
    };
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
  put({ id, documents, topics = [] }: RankableProfile): void {
    const texts = documents.map((document) => readText(document, topics, this.topics));
    this.putVectors(
      id,
      texts.map((text) => ({ text, weighted: this.dictionary.weigh(text) })),
    );
  }

  /** The same with documents that the trainer of the model has read already. */
  putNumbered(id: string, texts: readonly NumberedText[], renumbering: Renumbering): void {
    const { dictionary } = this;
    this.putVectors(
      id,
      texts.map((text) => ({ text, weighted: dictionary.weighNumbered(dictionary.numbered(renumbering, text)) })),
    );
  }

  private putVectors(id: string, vectors: readonly TextVector[]): void {
    this.remove(id);
    const first = this.store.size;
    this.space.clear();
    for (const { text, weighted } of vectors) {
      this.languages.add(text.language);
      const worth = this.worthOf(text.year);
      this.store.add(weighted, worth);
      this.space.add(weighted, worth);
    }
    this.latents.put(this.order.length, this.space);
    this.keep(id, first);
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
    return this.ready(readNeed(need, this.topics), (text) => this.dictionary.weighKnown(text));
  }

  /** Makes a need ready for rankings now and later, when profiles may have come that use more of its words. */
  prepareForLater(need: RankableNeed): PreparedNeed {
    return this.ready(readNeed(need, this.topics), (text) => this.dictionary.weigh(text));
  }

  /** The best profiles for a need, best first, ties by id; profiles that share no term are not among them. */
  rank(need: PreparedNeed, { limit, admits }: RankOptions): RankedProfile[] {
    this.settle();
    this.multiply(need);
    const best = new BestOf(limit, (a, b) => this.isBefore(a, b));
    const { order } = this;
    for (let i = 0; i < order.length; i++) {
      const slot = order[i];
      if (!slot) continue;
      const words = this.wordsScoreOf(slot);
      if (words === 0 || !best.wants(i, words * fitting(GREATEST_NEARNESS))) continue;
      const score = words * this.fittingOf(i, need);
      if (best.wants(i, score) && (admits?.(slot.id) ?? true)) best.offer(i, score);
    }
    return best.sorted().map(({ item, score }) => ({ profileId: order[item]?.id ?? '', score }));
  }

  /** The score of one profile, exactly as `rank` gives it; 0 for a profile that is not there. */
  score(need: PreparedNeed, profileId: string): number {
    const slot = this.slots.get(profileId);
    if (!slot) return 0;
    this.spread(need);
    this.makeRoom();
    for (let document = slot.first; document < slot.end; document++) {
      this.products[document] = this.store.dot(document, this.need);
    }
    this.clear(need);
    return this.wordsScoreOf(slot) * this.fittingOf(slot.place, need);
  }

  explain(need: PreparedNeed, profileId: string): SharedTerms {
    const slot = this.slots.get(profileId);
    if (!slot) return { words: [], topics: [], documents: [] };
    this.spread(need);
    const documents = this.nearest(slot, this.fittingOf(slot.place, need));
    const shares = new Map<number, number>();
    for (const { position } of documents) {
      const factor = this.store.factorOf(slot.first + position) / documents.length;
      this.store.eachPair(slot.first + position, (term, weight) => {
        const share = (this.need[term] ?? 0) * weight * factor;
        if (share > 0) shares.set(term, (shares.get(term) ?? 0) + share);
      });
    }
    this.clear(need);
    const namesOf = (term: number): string[] => {
      const source = need.sources.get(term);
      return source === undefined ? this.dictionary.namesOf(term) : [source];
    };
    return { ...namedShares(shares, namesOf), documents };
  }

  /** Makes the postings anew when too much stands outside of them; called by `rank`, or after a bulk load. */
  settle(): void {
    const loose = this.store.size - this.indexed;
    const garbage = this.dead > GARBAGE_SHARE * this.store.size && this.dead > LOOSE_DOCUMENTS;
    if (loose > LOOSE_DOCUMENTS || garbage) this.compact();
    this.makeRoom();
  }

  private makeRoom(): void {
    if (this.products.length < this.store.size) this.products = new Int32Array(Math.ceil(this.store.size * 1.1) + 16);
  }

  private ready(text: ReadNeed, weigh: (text: ReadText) => WeightedTerms): PreparedNeed {
    const own = weigh(text);
    const isTranslated = [...this.languages].some((language) => language !== text.language);
    if (!isTranslated) return this.prepared(own, new Map());
    const { sources, ...translated } = this.translator.translate(text);
    const balanced = scaled(own, (term) => this.dictionary.isOfModel(term));
    return this.prepared(greaterOf(balanced, translated), sources);
  }

  private prepared(weighted: WeightedTerms, sources: ReadonlyMap<number, string>): PreparedNeed {
    this.space.clear();
    this.space.add(weighted, 1);
    return { ...toWholeTerms(weighted), sources, direction: this.space.direction(LATENT_WHOLE) };
  }

  private worthOf(year: number | null): number {
    const { newestYear } = this.model;
    return year === null || newestYear === null ? 1 : 0.5 ** (Math.max(0, newestYear - year) / HALF_LIFE_YEARS);
  }

  private compact(): void {
    if (this.dead > 0) {
      const old = this.store;
      const slots = this.order.filter((slot) => slot !== null);
      const latents = this.latents.all();
      this.store = new DocumentStore();
      this.latents = new LatentProfiles(this.model.latent.dimensions);
      this.order = [];
      this.dead = 0;
      for (const { id, first, end, place } of slots) {
        const start = this.store.size;
        this.latents.copy(this.order.length, latents, place);
        for (let document = first; document < end; document++) this.store.copy(old, document);
        this.keep(id, start);
      }
    }
    this.store.trim();
    this.postings = this.store.invert(this.dictionary.size);
    this.indexed = this.store.size;
  }

  private keep(id: string, first: number, end = this.store.size): void {
    const slot = { id, first, end, place: this.order.length };
    this.slots.set(id, slot);
    this.order.push(slot);
  }

  private multiply(need: PreparedNeed): void {
    this.products.fill(0, 0, this.store.size);
    accumulate(this.postings, need, this.products);
    if (this.indexed === this.store.size) return;
    this.spread(need);
    for (let document = this.indexed; document < this.store.size; document++) {
      this.products[document] = this.store.dot(document, this.need);
    }
    this.clear(need);
  }

  /** The score by words alone of a profile whose documents' products have been made. */
  private wordsScoreOf({ first, end }: Slot): number {
    return meanOfBest(first, end, this.products, this.store.allFactors);
  }

  /** 1 in a model without a latent space. */
  private fittingOf(place: number, { direction }: PreparedNeed): number {
    return direction.length > 0 ? fitting(this.latents.nearness(place, direction)) : 1;
  }

  private nearest({ first, end }: Slot, factor: number): { position: number; score: number }[] {
    const scoreOf = (document: number): number =>
      this.store.dot(document, this.need) * this.store.factorOf(document) * factor;
    return Array.from({ length: end - first }, (_, position) => ({ position, score: scoreOf(first + position) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.position - b.position)
      .slice(0, EXPLAINED_DOCUMENTS);
  }

  /** Lays the need's weights out by term number, for products with documents. */
  private spread({ terms, weights }: PreparedNeed): void {
    if (this.need.length < this.dictionary.size) this.need = new Int32Array(Math.ceil(this.dictionary.size * 1.2));
    for (let i = 0; i < terms.length; i++) this.need[terms[i] ?? 0] = weights[i] ?? 0;
  }

  private clear({ terms }: PreparedNeed): void {
    for (const term of terms) this.need[term] = 0;
  }

  private isBefore(a: number, b: number): boolean {
    return (this.order[a]?.id ?? '') < (this.order[b]?.id ?? '');
  }
}

/** What a score by words is multiplied by. */
function fitting(nearness: number): number {
  return LEAST_FITTING + nearness * nearness;
}
