import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import {
  CORRECT_WORD,
  FACETS_BY_IDS,
  FACETS_BY_WORDS,
  FACETS_OF_EVERYTHING,
  HITS_BY_IDS,
  HITS_BY_WORDS,
  HITS_OF_EVERYTHING,
  INSERT_WORDS,
  REMOVE,
  UPSERT,
} from './postgres-search-statements.js';
import { MOST_RANKED, questionsOf } from './questions-of.js';
import {
  FACETS,
  SearchEngine,
  type Facet,
  type FacetCount,
  type IndexedVersion,
  type SearchAnswer,
  type SearchEntry,
  type SearchHit,
  type SearchQuery,
  type SearchTerm,
} from './search-engine.js';
import { type SearchRanker } from './search-ranker.js';

/** A tsvector holds a megabyte at most. */
const LONGEST_BODY = 300_000;
const PAGE = 5_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** Shorter words are too alike to be corrected. */
const SHORTEST_CORRECTED = 4;

const KEPT_MS = 5_000;
/** Counting everything takes long: meanwhile the last counts are given. */
const KEPT_WHILE_COUNTING_MS = 60_000;
const MOST_KEPT = 500;

interface CountRow {
  readonly total: number;
  readonly is_exact: boolean;
  readonly facets: Record<Facet, FacetCount[] | null>;
}

const NOTHING: CountRow = {
  total: 0,
  is_exact: true,
  facets: { kind: null, sector: null, region: null, cluster: null, trl: null, type: null, language: null },
};

type Found = Pick<SearchAnswer, 'hits' | 'total' | 'isTotalExact' | 'facets'>;

@Injectable()
export class PostgresSearchEngine extends SearchEngine {
  private readonly counts = new Map<string, { readonly row: Promise<CountRow>; readonly atMs: number }>();

  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly ranker: SearchRanker | null = null,
  ) {
    super();
  }

  async upsert(entries: readonly SearchEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map(({ body, ...entry }) => ({ ...entry, body: body.slice(0, LONGEST_BODY) }));
    const taken = await this.db.query<{ id: string }[]>(UPSERT, [JSON.stringify(rows)]);
    const current = new Set(taken.map(({ id }) => id));
    for (const language of ['ro', 'en'] as const) {
      const written = entries.filter((entry) => entry.language === language && current.has(entry.id));
      await this.insertWords(
        written.flatMap(({ vocabulary }) => vocabulary),
        language,
        false,
      );
    }
  }

  learn(words: readonly string[], language: 'ro' | 'en'): Promise<void> {
    return this.insertWords(words, language, true);
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.db.query(REMOVE, [ids]);
  }

  async search(query: SearchQuery): Promise<SearchAnswer> {
    const typed = query.words.map(lettersOf).filter((word) => word !== '');
    const meant = await Promise.all(typed.map((word) => this.correct(word, query)));
    const isCorrected = meant.some((word, i) => word !== typed[i]);
    const words = query.isExact ? typed : meant;
    const ranked = this.ranker && words.length > 0 ? await this.searchRanked({ ...query, words }, this.ranker) : null;
    const answer = ranked ?? (await this.searchByWords({ ...query, words }));
    const isFallback = ranked === null && this.ranker !== null && words.length > 0;
    return { ...answer, correctedWords: isCorrected ? meant : null, isFallback };
  }

  async *versions(): AsyncGenerator<IndexedVersion[]> {
    for (let after = FIRST_ID; ;) {
      const rows = await this.db.query<{ id: string; version: string }[]>(
        `SELECT id, version FROM search_entry WHERE id > $1 ORDER BY id LIMIT ${PAGE}`,
        [after],
      );
      yield rows.map(({ id, version }) => ({ id, version: Number(version) }));
      const last = rows.at(-1);
      if (rows.length < PAGE || !last) return;
      after = last.id;
    }
  }

  async clear(): Promise<void> {
    await this.db.query('TRUNCATE search_entry, search_word');
  }

  /** The word itself when the searcher finds something by it, else the most similar known word. */
  private async correct(word: string, { audiences, language, isKnown }: SearchQuery): Promise<string> {
    if (word.length < SHORTEST_CORRECTED || isKnown(word)) return word;
    const [row] = await this.db.query<{ corrected: string | null }[]>(CORRECT_WORD, [word, audiences, language]);
    return row?.corrected ?? word;
  }

  private async insertWords(words: readonly string[], language: 'ro' | 'en', isLasting: boolean): Promise<void> {
    const sorted = [...new Set(words)].sort();
    if (sorted.length > 0) await this.db.query(INSERT_WORDS, [sorted, language, isLasting]);
  }

  private async searchByWords(query: SearchQuery): Promise<Found> {
    const all = await this.run(query, '&');
    return all.total === 0 && query.words.length > 1 ? this.run(query, '|') : all;
  }

  /** What the other engine finds, in its order, filtered and counted here; null when it does not answer. */
  private async searchRanked(query: SearchQuery, ranker: SearchRanker): Promise<Found | null> {
    for (const needsAllWords of [true, false]) {
      const ids = await ranker.rank(questionsOf(query, needsAllWords));
      if (ids === null) return null;
      const [ranked = [], counted = ranked] = ids;
      if (counted.length > 0 || !needsAllWords) return this.showRanked(query, ranked, counted);
    }
    return null;
  }

  private async showRanked(query: SearchQuery, ranked: readonly string[], counted: readonly string[]): Promise<Found> {
    const { audiences, filters, sort, limit, offset } = query;
    const parametersOf = (ids: readonly string[]): unknown[] => [
      ids,
      '',
      [],
      audiences,
      ...FACETS.map((facet) => filters[facet] ?? null),
    ];
    const [hits, [row = NOTHING]] = await Promise.all([
      this.db.query<SearchHit[]>(HITS_BY_IDS[sort], [...parametersOf(ranked), limit, offset]),
      this.db.query<CountRow[]>(FACETS_BY_IDS, parametersOf(counted)),
    ]);
    return { hits, total: row.total, isTotalExact: counted.length < MOST_RANKED, facets: facetsOf(row) };
  }

  private async run(query: SearchQuery, operator: '&' | '|'): Promise<Found> {
    const { words, termsOf, topicsOf, audiences, filters, sort, limit, offset } = query;
    const hasWords = words.length > 0;
    const wanted = FACETS.map((facet) => filters[facet] ?? null);
    const parameters = [
      operator === '&' ? wantedOf(termsOf(words)) : anyOf(words, termsOf),
      operator,
      topicsOf(words),
      audiences,
      ...wanted,
    ];
    const [hits, counted] = await Promise.all([
      hasWords
        ? this.db.query<SearchHit[]>(HITS_BY_WORDS[sort], [
            ...parameters,
            limit,
            offset,
            ...(sort === 'relevance' ? [words] : []),
          ])
        : this.db.query<SearchHit[]>(HITS_OF_EVERYTHING[sort], [...parameters, limit, offset]),
      this.count(hasWords, parameters),
    ]);
    return { hits, total: counted.total, isTotalExact: counted.is_exact || !hasWords, facets: facetsOf(counted) };
  }

  /** Counts are kept for some seconds for those who ask the same with the same rights: pages, and the first page of all. */
  private count(hasWords: boolean, parameters: readonly unknown[]): Promise<CountRow> {
    const key = JSON.stringify([hasWords, parameters]);
    const kept = this.counts.get(key);
    const ageMs = kept ? performance.now() - kept.atMs : Infinity;
    if (kept && ageMs < KEPT_MS) return kept.row;
    const fresh = this.countAnew(key, hasWords, parameters);
    return kept && !hasWords && ageMs < KEPT_WHILE_COUNTING_MS ? kept.row : fresh;
  }

  private countAnew(key: string, hasWords: boolean, parameters: readonly unknown[]): Promise<CountRow> {
    const row = this.db
      .query<CountRow[]>(hasWords ? FACETS_BY_WORDS : FACETS_OF_EVERYTHING, [...parameters])
      .then(([first]) => first ?? NOTHING);
    row.catch(() => this.counts.delete(key));
    if (this.counts.size >= MOST_KEPT) this.counts.clear();
    this.counts.set(key, { row, atMs: performance.now() });
    return row;
  }
}

function facetsOf({ facets }: CountRow): SearchAnswer['facets'] {
  return Object.fromEntries(FACETS.map((facet) => [facet, facets[facet] ?? []])) as unknown as SearchAnswer['facets'];
}

/**
 * What is to be found, each as the text of a tsquery: the terms with the words that say the same. What was typed stands
 * last, as its last word is found by its beginning.
 */
function wantedOf(terms: readonly SearchTerm[]): string[] {
  return terms.map(({ words, otherwise }) => {
    const sayings = [...otherwise, words].map((saying) => saying.map(lettersOf).filter(Boolean).join(' & '));
    return sayings.filter((saying) => saying !== '').join(' | ');
  });
}

/** The terms of several words, and then each word for itself. */
function anyOf(words: readonly string[], termsOf: SearchQuery['termsOf']): string[] {
  const phrases = termsOf(words).filter((term) => term.words.length > 1);
  return wantedOf([...phrases, ...words.flatMap((word) => termsOf([word]))]);
}

/** What stands in a tsquery must be letters and digits. */
function lettersOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '');
}
