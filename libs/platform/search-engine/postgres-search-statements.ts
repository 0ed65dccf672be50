import { FACETS, type Facet, type Sort } from './search-engine.js';

/** So many finds are counted; a word that is everywhere must not cost more than that. */
const MOST_FOUND = 4_000;
/** So many hits can be paged through: whoever looks for more adds a word or a filter. */
const MOST_HITS = 400;
/** So many hits are put in order by their whole texts. */
const MOST_READ = 150;

/**
 * Forgets the words of left_words that no entry has any more, apart from those of gone, which change in this statement.
 * Rows are locked in one order, so that two indexers do not wait for each other.
 */
const FORGET_WORDS = `
  DELETE FROM search_word WHERE word IN (
    SELECT w.word FROM search_word w JOIN (SELECT DISTINCT word FROM left_words) l ON l.word = w.word
    WHERE NOT w.is_lasting AND NOT EXISTS (SELECT FROM search_entry e
      WHERE e.vocabulary @> ARRAY[w.word] AND NOT EXISTS (SELECT FROM gone g WHERE g.id = e.id))
    ORDER BY w.word FOR UPDATE OF w)`;

/** Answers the ids of the entries that were not older than those held. */
export const UPSERT = `
  WITH held AS (
    SELECT e.id, e.vocabulary FROM search_entry e
    WHERE e.id IN (SELECT s.id FROM jsonb_to_recordset($1::jsonb) AS s (id uuid))),
  gone AS (
  INSERT INTO search_entry AS e (id, kind, version, words, title_words, topics, visible_to, sectors, region, cluster_ids, trl, type,
    languages, sorted_at, vocabulary, title)
  SELECT s.id, s.kind, s.version,
    setweight(to_tsvector(('search_' || s.language)::regconfig, s.title), 'A')
      || setweight(to_tsvector('search_plain', s.title || ' ' || s.summary), 'B')
      || setweight(to_tsvector(('search_' || s.language)::regconfig, s.summary), 'B')
      || to_tsvector(('search_' || s.language)::regconfig, s.body),
    setweight(to_tsvector(('search_' || s.language)::regconfig, s.title), 'A')
      || setweight(to_tsvector('search_plain', s.title), 'A')
      || setweight(to_tsvector(('search_' || s.language)::regconfig, s.summary), 'B'),
    s.topics, s."visibleTo", s.sectors, s.region, s."clusterIds", s.trl, s.type, s.languages, s."sortedAt", s.vocabulary,
    left(s.title, 200)
  FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, kind text, version bigint, language text, title text, summary text,
    body text, topics text[], "visibleTo" text[], sectors text[], region text, "clusterIds" text[], trl integer,
    type text, languages text[], "sortedAt" timestamptz, vocabulary text[])
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, version = excluded.version, words = excluded.words,
    title_words = excluded.title_words,
    topics = excluded.topics, visible_to = excluded.visible_to, sectors = excluded.sectors, region = excluded.region,
    cluster_ids = excluded.cluster_ids, trl = excluded.trl, type = excluded.type, languages = excluded.languages,
    sorted_at = excluded.sorted_at, vocabulary = excluded.vocabulary, title = excluded.title
  WHERE e.version <= excluded.version
  RETURNING e.id, e.vocabulary),
  left_words AS (
    SELECT word FROM held JOIN gone USING (id), unnest(held.vocabulary) AS word WHERE NOT word = ANY (gone.vocabulary)),
  forgotten AS (${FORGET_WORDS})
  SELECT id FROM gone`;

export const REMOVE = `
  WITH gone AS (DELETE FROM search_entry WHERE id = ANY($1::uuid[]) RETURNING id, vocabulary),
  left_words AS (SELECT unnest(vocabulary) AS word FROM gone)
  ${FORGET_WORDS}`;

export const INSERT_WORDS = `
  INSERT INTO search_word AS w (word, languages, is_lasting)
  SELECT word, ARRAY[$2::text], $3 FROM unnest($1::text[]) AS given (word)
  ON CONFLICT (word) DO UPDATE SET
    languages = w.languages || CASE WHEN w.languages @> excluded.languages THEN '{}' ELSE excluded.languages END,
    is_lasting = w.is_lasting OR excluded.is_lasting
  WHERE NOT w.languages @> excluded.languages OR excluded.is_lasting AND NOT w.is_lasting`;

/**
 * $1 the word, $2 the audiences of the searcher, $3 the language likely meant. A word stays as it is when it is known,
 * begins a known word, or finds something; else the most similar known word stands for it. Words are in the order of
 * code points, the last of which is above whatever may follow a beginning: unlike LIKE, that serves a prepared plan.
 */
export const CORRECT_WORD = `
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM search_word w WHERE w.word >= $1::text AND w.word < $1::text || chr(1114111)) THEN $1::text
    WHEN (SELECT coalesce(bool_or(e.visible_to && $2::text[]), false)
      FROM search_entry e WHERE e.words @@ search_query(ARRAY[$1::text], '&')) THEN $1::text
    ELSE (SELECT w.word FROM search_word w
      WHERE w.word % $1::text AND abs(length(w.word) - length($1::text)) <= 2
      ORDER BY similarity(w.word, $1::text) + CASE WHEN $3::text = ANY(w.languages) THEN 0.15 ELSE 0 END DESC, w.word
      LIMIT 1)
    END AS corrected`;

/** Where a facet's values stand, and how an entry meets the wanted ones, which the parameter holds. */
const FACET_SQL: Readonly<Record<Facet, { column: string; meets: (wanted: string) => string; values: string }>> = {
  kind: { column: 'kind', meets: (wanted) => `e.kind = ANY(${wanted})`, values: 'ARRAY[m.kind]' },
  sector: { column: 'sectors', meets: (wanted) => `e.sectors && ${wanted}`, values: 'm.sectors' },
  region: { column: 'region', meets: (wanted) => `e.region = ANY(${wanted})`, values: 'ARRAY[m.region]' },
  cluster: { column: 'cluster_ids', meets: (wanted) => `e.cluster_ids && ${wanted}`, values: 'm.cluster_ids' },
  trl: { column: 'trl', meets: (wanted) => `e.trl::text = ANY(${wanted})`, values: 'ARRAY[m.trl::text]' },
  type: { column: 'type', meets: (wanted) => `e.type = ANY(${wanted})`, values: 'ARRAY[m.type]' },
  language: { column: 'languages', meets: (wanted) => `e.languages && ${wanted}`, values: 'm.languages' },
};
const FIRST_FILTER = 5;
const TYPED = FIRST_FILTER + FACETS.length + 2;

const meets = (facet: Facet): string => `meets_${facet}`;
const meetsAll = FACETS.map(meets).join(' AND ');
const columns = FACETS.map((facet) => `e.${FACET_SQL[facet].column}`).join(', ');

const checks = FACETS.map((facet, i) => {
  const wanted = `$${FIRST_FILTER + i}::text[]`;
  return `(${wanted} IS NULL OR coalesce(${FACET_SQL[facet].meets(wanted)}, false))`;
});

/** Each facet is counted under the filters of the others, so that one sees what choosing another value would give. */
const counts = FACETS.map((facet) => {
  const others = FACETS.filter((other) => other !== facet).map(meets);
  return `'${facet}', (SELECT json_agg(json_build_object('value', c.value, 'count', c.count)) FROM (
    SELECT v.value, sum(m.n)::int AS count FROM m, unnest(${FACET_SQL[facet].values}) AS v (value)
    WHERE v.value IS NOT NULL AND ${others.join(' AND ')}
    GROUP BY v.value ORDER BY count DESC, v.value LIMIT 100) c)`;
});

const BY_WORDS = '(e.words @@ q.query OR e.topics && $3::text[])';
const EVERYTHING = '($1::text[], $2::text, $3::text[]) IS NOT NULL';
const QUERY = `WITH q AS MATERIALIZED (SELECT search_query($1::text[], $2::text) AS query)`;

/**
 * Parameters: $1 words, $2 operator, $3 topics, $4 audiences, $5… filters by facet. Entries that are alike in every
 * facet, as most are to some other, are looked at once.
 */
const facetStatement = (condition: string, limit: string, query = QUERY): string => `
  ${query},
  found AS MATERIALIZED (
    SELECT ${columns}, count(*) AS n FROM (
      SELECT ${columns} FROM search_entry e, q WHERE ${condition} AND e.visible_to && $4::text[] ${limit}) e
    GROUP BY ${columns}),
  m AS MATERIALIZED (
    SELECT e.*, ${checks.map((check, i) => `${check} AS ${meets(FACETS[i] ?? 'kind')}`).join(', ')} FROM found e)
  SELECT (SELECT coalesce(sum(m.n), 0)::int FROM m WHERE ${meetsAll}) AS total,
    (SELECT coalesce(sum(found.n), 0) <= ${MOST_FOUND} FROM found) AS is_exact,
    json_build_object(${counts.join(', ')}) AS facets`;

const visible = `e.visible_to && $4::text[] AND ${checks.join(' AND ')}`;
const onTopic = 'CASE WHEN e.topics && $3::text[] THEN 0.3 ELSE 0 END';

export const FACETS_BY_WORDS = facetStatement(BY_WORDS, `LIMIT ${MOST_FOUND + 1}`);
export const FACETS_OF_EVERYTHING = facetStatement(EVERYTHING, '');

const PAGE = `LIMIT $${TYPED - 2} OFFSET $${TYPED - 1}`;
const ORDERS: Readonly<Record<Exclude<Sort, 'relevance'>, string>> = {
  newest: 'e.sorted_at DESC, e.id',
  title: 'e.title, e.id',
};
/** Statements of fixed text for each order: what is asked with a page's limit and offset, and nothing of it built. */
const inOrder = (relevance: string, found: string): Readonly<Record<Sort, string>> => ({
  relevance,
  newest: `${found} ORDER BY ${ORDERS.newest} ${PAGE}`,
  title: `${found} ORDER BY ${ORDERS.title} ${PAGE}`,
});

/**
 * The same parameters, then limit, offset and, for the order of relevance alone, the words as typed, which weigh more than others that say the same.
 * Titles and summaries, which are short, choose the candidates; the whole texts, which take long to read, put the
 * best of these in order.
 */
const BEST_BY_WORDS = `
  WITH q AS MATERIALIZED (
    SELECT search_query($1::text[], $2::text) AS query, search_query($${TYPED}::text[], '|') AS typed),
  candidates AS MATERIALIZED (
    SELECT e.id, e.kind, ts_rank(e.title_words, q.query) + ${onTopic} AS title_rank, e.sorted_at
    FROM search_entry e, q WHERE ${BY_WORDS} AND ${visible}
    ORDER BY title_rank DESC, e.sorted_at DESC, e.id LIMIT ${MOST_HITS}),
  placed AS (
    SELECT k.id, k.kind, k.title_rank, row_number() OVER (ORDER BY k.title_rank DESC, k.sorted_at DESC, k.id) AS place
    FROM candidates k)
  SELECT p.id, p.kind FROM placed p, q
  ORDER BY CASE WHEN p.place <= ${MOST_READ} THEN (
      SELECT ts_rank(e.words, q.query, 1) + ts_rank(e.title_words, q.typed) + p.title_rank
      FROM search_entry e WHERE e.id = p.id) END DESC NULLS LAST, p.place
  ${PAGE}`;
export const HITS_BY_WORDS = inOrder(
  BEST_BY_WORDS,
  `${QUERY} SELECT e.id, e.kind FROM search_entry e, q WHERE ${BY_WORDS} AND ${visible}`,
);

/** The parameters of the facets, of which the first are the ids in their order. */
export const FACETS_BY_IDS = facetStatement(
  'e.id = ANY($1::uuid[]) AND ($2::text, $3::text[]) IS NOT NULL',
  '',
  'WITH q AS (SELECT true)',
);

const RANKED = '($2::text, $3::text[]) IS NOT NULL';
/** The same, then limit and offset. */
export const HITS_BY_IDS = inOrder(
  `SELECT e.id, e.kind FROM unnest($1::uuid[]) WITH ORDINALITY AS ranked (id, place) JOIN search_entry e ON e.id = ranked.id
  WHERE ${RANKED} AND ${visible} ORDER BY ranked.place ${PAGE}`,
  `SELECT e.id, e.kind FROM search_entry e WHERE e.id = ANY($1::uuid[]) AND ${RANKED} AND ${visible}`,
);

const ALL = `SELECT e.id, e.kind FROM search_entry e WHERE ${EVERYTHING} AND ${visible}`;
/** Everything, of which the newest is the most relevant. The parameters of the facets, then limit and offset. */
export const HITS_OF_EVERYTHING = inOrder(`${ALL} ORDER BY ${ORDERS.newest} ${PAGE}`, ALL);
