import { Injectable } from '@nestjs/common';
import { type Actor } from '#domain/access';
import { innovationPhrasebook, taxonomyFinder, tellingWords } from '#domain/matching';
import { topicDescendants } from '#domain/taxonomy';
import { guessLanguage, stemOf } from '#domain/text';
import { languages } from '#domain/vocabulary';
import { SearchEngine, type SearchAnswer, type SearchQuery, type Sort } from '#platform/search-engine';
import { audiencesOfSearcher } from './audiences.js';
import { FoundThingsReadModel, type FoundThing } from './found-things.read-model.js';
import { whyFound, wordMatcher, type WhyFound } from './why-found.js';

export interface SearchRequest extends Pick<SearchQuery, 'filters' | 'offset' | 'limit'> {
  readonly text: string;
  /** Words are searched as typed, even if they look like typing errors. */
  readonly isExact?: boolean;
  readonly sort?: Sort;
}

export interface SearchResults extends Omit<SearchAnswer, 'hits'> {
  readonly items: readonly (FoundThing & WhyFound)[];
  /** Names of the clusters among the facets. */
  readonly clusterNames: ReadonlyMap<string, string>;
  /** Where the next page begins, or null at the end. */
  readonly nextOffset: number | null;
}

const MOST_WORDS = 12;
/** So far one can page; whoever looks for more adds a word or a filter. */
const MOST_HITS = 400;
/**
 * What is said when nothing of what the engine found may be seen: counts and a correction would tell of something that
 * was withdrawn a moment ago.
 */
const NOTHING: SearchResults = {
  items: [],
  total: 0,
  isTotalExact: true,
  facets: { kind: [], sector: [], region: [], cluster: [], trl: [], type: [], language: [] },
  correctedWords: null,
  clusterNames: new Map(),
  nextOffset: null,
  isFallback: false,
};
const finder = taxonomyFinder();

/** Searches what the actor may see; every hit is checked and read anew from PostgreSQL. */
@Injectable()
export class SearchService {
  constructor(
    private readonly engine: SearchEngine,
    private readonly found: FoundThingsReadModel,
  ) {}

  async search(request: SearchRequest, actor: Actor): Promise<SearchResults> {
    const { offset, limit } = request;
    const query = toQuery(request, audiencesOfSearcher(actor, await this.found.listClusterIds(actor.organisationIds)));
    const { hits, ...answer } = await this.engine.search(query);
    const namedIds = answer.facets.cluster.map(({ value }) => value);
    const { items, clusterNames } = await this.found.list(hits, namedIds, actor);
    const next = offset + limit;
    const nextOffset = hits.length === limit && next < Math.min(answer.total, MOST_HITS) ? next : null;
    if (hits.length > 0 && items.length === 0) return NOTHING;
    // Counts are kept for some seconds: they must not tell of what was withdrawn meanwhile.
    const total = offset === 0 && hits.length === 0 ? 0 : answer.total;
    const searched = query.isExact ? query.words : (answer.correctedWords ?? query.words);
    return { ...answer, total, items: explained(items, searched), clusterNames, nextOffset };
  }
}

function toQuery(
  { text, isExact = false, sort = 'relevance', ...rest }: SearchRequest,
  audiences: string[],
): SearchQuery {
  return {
    ...rest,
    words: wordsToSearch(text),
    language: guessLanguage(text, 'ro'),
    termsOf: (words) => innovationPhrasebook().phrasesOf(words),
    stemsOf: (words, language) =>
      words
        .map((word) => stemOf(word, language))
        .filter(Boolean)
        .join(' '),
    isKnown: (word) => innovationPhrasebook().has(word),
    topicsOf,
    audiences,
    isExact,
    sort,
  };
}

function explained(items: readonly FoundThing[], words: readonly string[]): (FoundThing & WhyFound)[] {
  const matches = wordMatcher(words, innovationPhrasebook().phrasesOf(words));
  return items.map((item) => ({ ...item, ...whyFound(item, matches) }));
}

/** The words to search for, each once. */
export function wordsToSearch(text: string): string[] {
  return [...new Set(tellingWords(text))].slice(0, MOST_WORDS);
}

/** The topics that words as a whole name in either language, with everything below them in the tree. */
function topicsOf(words: readonly string[]): string[] {
  const text = words.join(' ');
  const found = new Set(languages.flatMap((language) => finder.topicsNamed(text, language)));
  return [...new Set([...found].flatMap((id) => [id, ...topicDescendants(id).map((topic) => topic.id)]))];
}
