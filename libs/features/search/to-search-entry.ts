import { taxonomyFinder } from '#domain/matching';
import { sectors } from '#domain/taxonomy';
import { isStopWord, stemsOf, wordsOf } from '#domain/text';
import { isCode, languages, type Language } from '#domain/vocabulary';
import { type SearchEntry, type SearchKind } from '#platform/search-engine';
import { audiencesOf, EVERYONE } from './audiences.js';

/** A row of any kind of findable thing. */
export interface FindableRow {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly topics: string[];
  readonly sectors: string[];
  readonly region: string | null;
  readonly trl: number | null;
  readonly type: string | null;
  readonly languages: string[];
  readonly cluster_ids: string[];
  readonly sorted_at: Date;
  readonly audience: 'public' | 'clusters' | 'brokers';
  readonly audience_cluster_ids: string[];
  readonly organisation_id: string;
  readonly further_words?: string | null;
}

const finder = taxonomyFinder();
/** Topics are looked for in what a thing says of itself first. */
const READ_FOR_TOPICS = 20_000;
const SHORTEST_KNOWN_WORD = 4;
const LONGEST_KNOWN_WORD = 40;

export function toSearchEntry(kind: SearchKind, row: FindableRow, version: number): SearchEntry {
  const { id, language, title, summary, body, region, trl, type } = row;
  const visibleTo = audiencesOf(row);
  const text = `${title} ${summary} ${body}`.slice(0, READ_FOR_TOPICS);
  return {
    id,
    kind,
    version,
    language,
    title,
    summary: `${summary} ${sectorWords(row.sectors)}`,
    body,
    topics: [...new Set([...row.topics, ...finder.topicsOf(text, language)])],
    visibleTo,
    sectors: row.sectors,
    region,
    clusterIds: row.cluster_ids,
    trl,
    type,
    languages:
      row.languages.length > 0 ? row.languages : kind === 'challenge' || kind === 'capability' ? [language] : [],
    sortedAt: row.sorted_at,
    vocabulary: visibleTo.includes(EVERYONE) ? knownWords(`${title} ${summary} ${row.further_words ?? ''}`) : [],
    stemsOf: (each) => stemsOf(each, language).join(' '),
  };
}

/** Words worth correcting a typing error to. */
export function knownWords(text: string): string[] {
  const isUseful = (word: string): boolean =>
    word.length >= SHORTEST_KNOWN_WORD && word.length <= LONGEST_KNOWN_WORD && /^\p{L}+$/u.test(word);
  return [...new Set(wordsOf(text))].filter((word) => isUseful(word) && !languages.some((l) => isStopWord(word, l)));
}

/** The sectors' names in both languages, so that they are found by name. */
function sectorWords(codes: readonly string[]): string {
  return codes.flatMap((code) => (isCode(sectors, code) ? Object.values(sectors.labels[code]) : [])).join(' ');
}
