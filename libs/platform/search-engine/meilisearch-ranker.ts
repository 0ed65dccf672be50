import {
  Meilisearch,
  MeilisearchApiError,
  type EnqueuedTaskPromise,
  type Filter,
  type Index,
  type MatchingStrategies,
} from 'meilisearch';
import { INDEX, SETTINGS, TEXTS, TOPICS } from './meilisearch-settings.js';
import { FACETS, type IndexedVersion, type SearchEntry } from './search-engine.js';
import { SearchRanker, type RankedQuestion } from './search-ranker.js';

/** A search that takes longer is answered by PostgreSQL. */
const SEARCH_TIMEOUT_MS = 1_000;
const WRITE_TIMEOUT_MS = 30_000;
const TASK = { timeout: 60_000, interval: 20 };
const REST_MS = 5_000;
const PAGE = 1_000;
const BESIDE = '-beside';
const LONGEST_BODY = 100_000;
/** What a find by its topic counts beside a find by all words; by another saying, beside the first. */
const TOPIC_WEIGHT = 0.3;
const SAYING_WEIGHT = 0.8;

export interface MeilisearchSettings {
  readonly url: string;
  readonly key: string | null;
  readonly index?: string;
  /** For so many milliseconds nobody asks an engine that did not answer. */
  readonly restMs?: number;
}

/** Meilisearch 1.50 or later, by its official client. */
export class MeilisearchRanker extends SearchRanker {
  private readonly searching: Meilisearch;
  private readonly writing: Meilisearch;
  private readonly index: Index;
  private readonly uid: string;
  private isPrepared = false;
  private restsUntil = 0;

  constructor(private readonly settings: MeilisearchSettings) {
    super();
    const client = { host: settings.url, ...(settings.key !== null && { apiKey: settings.key }) };
    this.uid = settings.index ?? INDEX;
    this.searching = new Meilisearch({ ...client, timeout: SEARCH_TIMEOUT_MS });
    this.writing = new Meilisearch({ ...client, timeout: WRITE_TIMEOUT_MS });
    this.index = this.writing.index(this.uid);
  }

  async rank(questions: readonly RankedQuestion[]): Promise<string[][] | null> {
    if (performance.now() < this.restsUntil) return null;
    try {
      return await Promise.all(questions.map((question) => this.ask(question)));
    } catch {
      this.restsUntil = performance.now() + (this.settings.restMs ?? REST_MS);
      return null;
    }
  }

  async upsert(entries: readonly SearchEntry[]): Promise<void> {
    await this.prepare();
    if (entries.length > 0) await done(this.index.addDocuments(entries.map(toDocument), { primaryKey: 'id' }));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.prepare();
    if (ids.length > 0) await done(this.index.deleteDocuments([...ids]));
  }

  async *versions(): AsyncGenerator<IndexedVersion[]> {
    await this.prepare();
    for (let offset = 0; ; offset += PAGE) {
      const { results, total } = await this.index.getDocuments<IndexedVersion>({
        fields: ['id', 'version'],
        offset,
        limit: PAGE,
      });
      yield results.map(({ id, version }) => ({ id, version }));
      if (offset + PAGE >= total) return;
    }
  }

  async isFilled(): Promise<boolean> {
    try {
      await this.index.getRawInfo();
      return true;
    } catch (error) {
      if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return false;
      throw error;
    }
  }

  async besideThis(): Promise<MeilisearchRanker> {
    const beside = new MeilisearchRanker({ ...this.settings, index: this.uid + BESIDE });
    if (await beside.isFilled()) await done(this.writing.deleteIndex(beside.uid));
    await beside.prepare();
    return beside;
  }

  async takeOver(): Promise<void> {
    const beside = this.uid + BESIDE;
    const isFirst = !(await this.isFilled());
    await done(this.writing.swapIndexes([{ indexes: [beside, this.uid], rename: isFirst }]));
    if (!isFirst) await done(this.writing.deleteIndex(beside));
  }

  private async ask({ sayings, needsAllWords, topics, audiences, filters, limit }: RankedQuestion): Promise<string[]> {
    const filter: Filter = [
      anyOf('visibleTo', audiences),
      ...FACETS.flatMap((facet) => (filters[facet] ? [anyOf(facet, filters[facet])] : [])),
    ];
    const matchingStrategy: MatchingStrategies = needsAllWords ? 'all' : 'frequency';
    const shared = { indexUid: this.uid, attributesToRetrieve: ['id'], filter, matchingStrategy };
    const byWords = sayings.map(({ text, isOwn }) => ({
      ...shared,
      q: text,
      attributesToSearchOn: TEXTS,
      federationOptions: { weight: isOwn ? 1 : SAYING_WEIGHT },
    }));
    // Only finds by words can be ranked together: a topic is found as a word of its own.
    const byTopic = topics.map((topic) => ({
      ...shared,
      q: topicWord(topic),
      attributesToSearchOn: TOPICS,
      federationOptions: { weight: TOPIC_WEIGHT },
    }));
    const { hits } = await this.searching.multiSearch<
      { federation: { limit: number }; queries: never },
      { id: string }
    >({
      federation: { limit },
      queries: [...byWords, ...byTopic] as never,
    });
    return hits.map(({ id }) => id);
  }

  /** Brings the settings to the engine, once in the life of this process, before anything is written. */
  private async prepare(): Promise<void> {
    if (this.isPrepared) return;
    await done(this.index.updateSettings(SETTINGS));
    this.isPrepared = true;
  }
}

/** Written as the text of a filter, where a quote and a backslash are the only characters that mean something. */
function anyOf(attribute: string, values: readonly string[]): string[] {
  return values.map((value) => `${attribute} = "${value.replace(/["\\]/g, '\\$&')}"`);
}

/** The name of a topic as one word that is not the beginning of another's. */
function topicWord(topic: string): string {
  return `topic${topic.replace(/[^a-z0-9]/gi, 'x')}end`;
}

async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask(TASK);
  if (status !== 'succeeded') throw new Error(`Meilisearch task ${status}: ${error?.code ?? 'without a reason'}`);
}

function toDocument(entry: SearchEntry): Record<string, unknown> {
  const { id, version, kind, title, summary, topics, visibleTo, sectors, region, clusterIds, trl, type, languages } =
    entry;
  return {
    id,
    version,
    kind,
    title,
    summary,
    titleStems: entry.stemsOf(title),
    summaryStems: entry.stemsOf(summary),
    bodyStems: entry.stemsOf(entry.body.slice(0, LONGEST_BODY)),
    topicWords: topics.map(topicWord),
    visibleTo,
    sector: sectors,
    region,
    cluster: clusterIds,
    trl: trl === null ? null : String(trl),
    type,
    language: languages,
    sortedAt: entry.sortedAt.getTime(),
  };
}
