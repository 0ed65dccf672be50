import { grownTo } from './growing.js';
import { jointCounts } from './joint-counts.js';
import { NO_LATENT_TERMS, type LatentTerms } from './latent-terms.js';
import { trainLatentTerms } from './latent-training.js';
import { innovationLexicon } from './lexicon/index.js';
import { type NumberedText, type Renumbering } from './numbered-text.js';
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
  Math.max(2, Math.min(5, Math.round(documents / 80)), Math.round(documents / 4_000));
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
  private readonly sample = new TextSample<NumberedText>(SAMPLED_DOCUMENTS);
  private readonly termCounts = new DocumentCounts();
  private readonly pairCounts = new DocumentCounts();
  private documents = 0;
  private length = 0;
  private newestYear: number | null = null;

  /** The text in the trainer's numbers. */
  add(text: ReadText): NumberedText {
    const { titleLength, topics, year, language } = text;
    this.documents++;
    const terms = new Int32Array(text.terms.length);
    const phrases = new Int32Array(terms.length);
    let before = -1;
    for (let i = 0; i < terms.length; i++) {
      const number = (terms[i] = this.see(text.terms[i] ?? ''));
      const pair = (phrases[i] = before >= 0 && i !== titleLength ? this.pairs.add(before, number) : -1);
      if (pair >= 0) this.pairCounts.see(pair, this.documents);
      before = number;
    }
    const topicNumbers = Int32Array.from(topics, (topic) => this.see(topicTerm(topic)));
    this.length += terms.length + titleLength * (TITLE_WEIGHT - 1) + topics.length;
    if (year !== null) this.newestYear = Math.max(year, this.newestYear ?? year);
    const numbered = { language, year, titleLength, terms, phrases, topics: topicNumbers };
    this.sample.offer(text, numbered);
    return numbered;
  }

  finish(): RankingModel {
    return this.finishNumbered().model;
  }

  /** The model, and how to say texts that were added in the numbers of its dictionary. */
  finishNumbered(): { model: RankingModel; renumbering: Renumbering } {
    const kept = [...this.numbers].filter(([, number]) => this.termCounts.of(number) >= LEAST_OF_TERM).sort(byTerm);
    const places = new Int32Array(this.numbers.size).fill(-1);
    kept.forEach(([, number], place) => (places[number] = place));
    const { phrases, phrasePlaces } = this.phrases(places);
    const statistics: Omit<RankingModel, 'version'> = {
      documents: Math.max(this.documents, LEAST_DOCUMENTS),
      averageLength: this.documents === 0 ? 1 : this.length / this.documents,
      newestYear: this.newestYear,
      terms: kept.map(([term]) => term),
      counts: Int32Array.from(kept, ([, number]) => this.termCounts.of(number)),
      phrases,
      latent: NO_LATENT_TERMS,
    };
    const renumbering = { names: [...this.numbers.keys()], terms: places, phrases: phrasePlaces };
    return { model: versioned({ ...statistics, latent: this.latent(statistics, renumbering) }), renumbering };
  }

  /** Terms of many documents, by a sample of these. */
  private latent(model: Omit<RankingModel, 'version'>, { terms, ...others }: Renumbering): LatentTerms {
    const least = leastOfLatent(this.documents);
    const frequent = Array.from(model.counts.keys()).filter((term) => (model.counts[term] ?? 0) >= least);
    const lexicon = innovationLexicon();
    const dictionary = new TermDictionary({ ...model, version: '' }, jointCounts(model, lexicon));
    const renumbering = { ...others, terms: terms.slice() };
    const documents = this.sample.all().map((text) => dictionary.weighNumbered(dictionary.numbered(renumbering, text)));
    return trainLatentTerms(documents, Int32Array.from(frequent));
  }

  private see(term: string): number {
    let number = this.numbers.get(term);
    if (number === undefined) this.numbers.set(term, (number = this.numbers.size));
    this.termCounts.see(number, this.documents);
    return number;
  }

  private phrases(places: Int32Array): { phrases: Int32Array; phrasePlaces: Int32Array } {
    const size = places.length;
    const least = leastOfPhrase(this.documents);
    const found: { key: number[]; number: number[] } = { key: [], number: [] };
    const order: number[] = [];
    this.pairs.eachPair((first, second, number) => {
      if (this.pairCounts.of(number) < least) return;
      order.push(found.key.length);
      found.key.push((places[first] ?? 0) * size + (places[second] ?? 0));
      found.number.push(number);
    });
    order.sort((a, b) => (found.key[a] ?? 0) - (found.key[b] ?? 0));
    const phrases = new Int32Array(order.length * 3);
    const phrasePlaces = new Int32Array(this.pairs.size).fill(-1);
    order.forEach((from, i) => {
      const key = found.key[from] ?? 0;
      phrases[3 * i] = Math.floor(key / size);
      phrases[3 * i + 1] = key % size;
      const number = found.number[from] ?? 0;
      phrases[3 * i + 2] = this.pairCounts.of(number);
      phrasePlaces[number] = i;
    });
    return { phrases, phrasePlaces };
  }
}

function byTerm([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : 1;
}
