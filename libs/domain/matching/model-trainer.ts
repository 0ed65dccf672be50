import { grownTo } from './growing.js';
import { jointCounts } from './joint-counts.js';
import { NO_LATENT_TERMS, type LatentTerms } from './latent-terms.js';
import { trainLatentTerms } from './latent-training.js';
import { innovationLexicon } from './lexicon/index.js';
import { PairTable } from './pair-table.js';
import { versioned, type RankingModel } from './ranking-model.js';
import { type ReadText } from './read-text.js';
import { TermDictionary } from './term-dictionary.js';
import { TextSample } from './text-sample.js';
import { TITLE_WEIGHT, topicTerm } from './terms.js';

/** Statistics of fewer documents than these say more about chance than about words. */
const LEAST_DOCUMENTS = 50;
const LEAST_OF_TERM = 2;
/** Phrases of two documents help a small collection; a large one has enough of the more frequent. */
const leastOfPhrase = (documents: number): number => Math.max(2, Math.round(documents / 12_000));

/** Terms of few documents say little about others, and would make the model large. */
const leastOfLatent = (documents: number): number =>
  Math.max(2, Math.min(5, Math.round(documents / 80)), Math.round(documents / 10_000));
/** More documents change the latent terms little. */
const SAMPLED_DOCUMENTS = 6000;

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
  private readonly sample = new TextSample(SAMPLED_DOCUMENTS);
  private readonly termCounts = new DocumentCounts();
  private readonly pairCounts = new DocumentCounts();
  private documents = 0;
  private length = 0;
  private newestYear: number | null = null;

  add(text: ReadText): void {
    const { terms, titleLength, topics, year } = text;
    this.documents++;
    this.sample.offer(text);
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
    const statistics: Omit<RankingModel, 'version'> = {
      documents: Math.max(this.documents, LEAST_DOCUMENTS),
      averageLength: this.documents === 0 ? 1 : this.length / this.documents,
      newestYear: this.newestYear,
      terms: kept.map(([term]) => term),
      counts: Int32Array.from(kept, ([, number]) => this.termCounts.of(number)),
      phrases: this.phrases(places),
      latent: NO_LATENT_TERMS,
    };
    return versioned({ ...statistics, latent: this.latent(statistics) });
  }

  /** Terms of many documents, by a sample of these. */
  private latent(model: Omit<RankingModel, 'version'>): LatentTerms {
    const least = leastOfLatent(this.documents);
    const frequent = Array.from(model.counts.keys()).filter((term) => (model.counts[term] ?? 0) >= least);
    const lexicon = innovationLexicon();
    const dictionary = new TermDictionary({ ...model, version: '' }, jointCounts(model, lexicon));
    const documents = this.sample.texts().map((text) => dictionary.weighKnown(text));
    return trainLatentTerms(documents, Int32Array.from(frequent));
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

function byTerm([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}
