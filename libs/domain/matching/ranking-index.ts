import { type Language } from '#domain/vocabulary';

import { BestOf } from './best-of.js';
import { accumulate, DocumentStore, toWholeTerms, type Postings, type WholeTerms } from './document-store.js';
import { jointCounts } from './joint-counts.js';
import { innovationLexicon } from './lexicon/index.js';
import { meanOfBest } from './mean-of-best.js';
import { type RankableNeed, type RankableProfile, type RankedProfile } from './rankable.js';
import { type RankingModel } from './ranking-model.js';
import { type RankingSnapshot } from './ranking-snapshot.js';
import { readNeed, readText, type ReadNeed, type ReadText } from './read-text.js';
import { TermDictionary, type WeightedTerms } from './term-dictionary.js';
import { stemOfTerm, topicOfTerm } from './terms.js';
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
}

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

const EXPLAINED_DOCUMENTS = 3;
/** So many documents may stand outside the postings, and are compared one by one, before the postings are remade. */
const LOOSE_DOCUMENTS = 1024;
/** How long the vector in a need's own words is beside the translated one of length one. */
const OWN_LENGTH = 0.6;
/** No words known are taken for less than this part of a need. */
const LEAST_KNOWN = 0.2;
const GARBAGE_SHARE = 0.25;
/** A document this many years older than the newest is worth half. */
const HALF_LIFE_YEARS = 8;

/**
 * Ranks profiles for a need by the mean cosine of the need with each profile's best documents, the vectors
 * weighted as in BM25. Exact: every document that shares a term is scored, and sums are of whole numbers, so that
 * ranking and scoring agree to the last bit. Profiles come and go one at a time.
 */
export class RankingIndex {
  private readonly dictionary: TermDictionary;
  private readonly translator: Translator;
  private readonly languages = new Set<Language>();
  private readonly slots = new Map<string, Slot>();
  private order: (Slot | null)[] = [];
  private store = new DocumentStore();
  private postings: Postings = new DocumentStore().invert(0);
  private indexed = 0;
  private dead = 0;
  private products = new Int32Array(0);
  private need = new Int32Array(0);

  constructor(
    readonly model: RankingModel,
    private readonly topics: TopicFinder,
  ) {
    const lexicon = innovationLexicon();
    this.dictionary = new TermDictionary(model, jointCounts(model, lexicon));
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
    this.putRead(
      id,
      documents.map((document) => readText(document, topics, this.topics)),
    );
  }

  /** The same with documents that have been read already. */
  putRead(id: string, texts: readonly ReadText[]): void {
    this.remove(id);
    const first = this.store.size;
    for (const text of texts) {
      this.languages.add(text.language);
      this.store.add(this.dictionary.weigh(text), this.worthOf(text.year));
    }
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
      const score = this.scoreOf(slot);
      if (score > 0 && best.wants(i, score) && (admits?.(slot.id) ?? true)) best.offer(i, score);
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
    return this.scoreOf(slot);
  }

  explain(need: PreparedNeed, profileId: string): SharedTerms {
    const slot = this.slots.get(profileId);
    if (!slot) return { words: [], topics: [], documents: [] };
    this.spread(need);
    const documents = this.nearest(slot);
    const shares = new Map<number, number>();
    for (const { position } of documents) {
      const factor = this.store.factorOf(slot.first + position) / documents.length;
      this.store.eachPair(slot.first + position, (term, weight) => {
        const share = (this.need[term] ?? 0) * weight * factor;
        if (share > 0) shares.set(term, (shares.get(term) ?? 0) + share);
      });
    }
    this.clear(need);
    return { ...this.named(shares, need), documents };
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
    if (!isTranslated) return { ...toWholeTerms(own), sources: new Map() };
    const { sources, ...translated } = this.translator.translate(text);
    const balanced = scaled(own, (term) => this.dictionary.isOfModel(term));
    return { ...toWholeTerms(greaterOf(balanced, translated)), sources };
  }

  private worthOf(year: number | null): number {
    const { newestYear } = this.model;
    return year === null || newestYear === null ? 1 : 0.5 ** (Math.max(0, newestYear - year) / HALF_LIFE_YEARS);
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

  /** The score of a profile whose documents' products have been made. */
  private scoreOf({ first, end }: Slot): number {
    return meanOfBest(first, end, this.products, this.store.allFactors);
  }

  private nearest({ first, end }: Slot): { position: number; score: number }[] {
    const scoreOf = (document: number): number => this.store.dot(document, this.need) * this.store.factorOf(document);
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

  /** A phrase's share goes to its words, half each; a translated term's to the word of the need. */
  private named(shares: ReadonlyMap<number, number>, need: PreparedNeed): Pick<SharedTerms, 'words' | 'topics'> {
    const words = new Map<string, number>();
    const topics = new Map<string, number>();
    for (const [term, share] of shares) {
      const source = need.sources.get(term);
      const names = source === undefined ? this.dictionary.namesOf(term) : [source];
      for (const name of names) {
        const code = topicOfTerm(name);
        if (code === null) add(words, stemOfTerm(name), share / names.length);
        else add(topics, code, share);
      }
    }
    return {
      words: strongestFirst(words).map(([stem, share]) => ({ stem, share })),
      topics: strongestFirst(topics).map(([code, share]) => ({ code, share })),
    };
  }
}

/**
 * The vector of a need in its own language beside the translated one: of a set length over the words that the model
 * knows, as the translated one is of length one over those it found. Else the words that no document has would make
 * documents of the need's own language count for less.
 */
function scaled({ terms, weights }: WeightedTerms, isKnown: (term: number) => boolean): WeightedTerms {
  const squares = weights.reduce((sum, weight, i) => (isKnown(terms[i] ?? 0) ? sum + weight * weight : sum), 0);
  const scale = OWN_LENGTH / Math.max(LEAST_KNOWN, Math.sqrt(squares));
  return { terms, weights: weights.map((weight) => weight * scale) };
}

/** Two vectors in one: of a term that both have the greater weight, since it stands for the same word. */
function greaterOf(one: WeightedTerms, other: WeightedTerms): WeightedTerms {
  const weights = new Map<number, number>();
  one.terms.forEach((term, i) => weights.set(term, one.weights[i] ?? 0));
  other.terms.forEach((term, i) => weights.set(term, Math.max(weights.get(term) ?? 0, other.weights[i] ?? 0)));
  return { terms: Int32Array.from(weights.keys()), weights: Float32Array.from(weights.values()) };
}

function add(shares: Map<string, number>, name: string, share: number): void {
  shares.set(name, (shares.get(name) ?? 0) + share);
}

function strongestFirst(shares: ReadonlyMap<string, number>): [string, number][] {
  return [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
