/** So many capabilities ($1) of a thousand organisations, each with some sixty words of a vocabulary of a few hundred. */
export const SEED = `
WITH words AS (
  SELECT array_agg(a || b) AS list
  FROM unnest(ARRAY['laser','weld','polymer','sensor','robot','textil','ceram','optic','solar','alloy','fibr','nano']) a,
    unnest(ARRAY['ing','ic','ation','ment','or','ed','ity','al','ive','ous','ware','craft','flow','grade','line']) b
), numbers AS (
  SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS version_id FROM generate_series(1, $1::int) n
), texts AS MATERIALIZED (
  SELECT n, id, version_id, (
    SELECT array_agg(list[1 + 0 * i + floor(power(random(), 2) * array_length(list, 1))::int])
    FROM generate_series(1, 60 + 0 * n) i
  ) AS said FROM numbers, words
), organisations AS (
  INSERT INTO organisation (id, name, kind)
  SELECT gen_random_uuid(), 'Institute ' || n, 'research-institute' FROM generate_series(1, 1000) n RETURNING id
), owners AS (SELECT id, row_number() OVER () AS n FROM organisations
), capabilities AS (
  INSERT INTO capability (id, organisation_id, state, live_version_id, working_version_id, published_at)
  SELECT t.id, o.id, 'published', t.version_id, t.version_id, now() FROM texts t JOIN owners o ON o.n = 1 + t.n % 1000
), versions AS (
  INSERT INTO capability_version (id, capability_id, number, status, language, kind, title, description, topics,
    sectors, region, trl, equipment)
  SELECT version_id, id, 1, 'approved', 'en', 'expertise', array_to_string(said[1:5], ' '),
    array_to_string(said, ' '), '{}', '{}', NULL, NULL, '' FROM texts
), listed AS (
  INSERT INTO search_document (id, kind) SELECT id, 'capability' FROM texts
)
INSERT INTO search_document (id, kind) SELECT id, 'organisation' FROM organisations`;
