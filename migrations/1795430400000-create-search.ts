import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The search engine that PostgreSQL itself is, where no other is named. */
export class CreateSearch1795430400000 implements MigrationInterface {
  name = 'CreateSearch1795430400000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Diacritics are folded before the stemmer, so that a word is found however it is written.
      CREATE TEXT SEARCH CONFIGURATION search_ro (COPY = romanian);
      ALTER TEXT SEARCH CONFIGURATION search_ro
        ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, romanian_stem;
      CREATE TEXT SEARCH CONFIGURATION search_en (COPY = english);
      ALTER TEXT SEARCH CONFIGURATION search_en
        ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, english_stem;
      CREATE TEXT SEARCH CONFIGURATION search_plain (COPY = simple);
      ALTER TEXT SEARCH CONFIGURATION search_plain
        ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, simple;

      -- Each word matches by its stem in either language or as it is; the last one, which may still be typed, by its
      -- beginning too. Words are folded, letters and digits only. The operator is & or |.
      CREATE FUNCTION search_query(words text[], operator text) RETURNS tsquery LANGUAGE sql STABLE AS $$
        SELECT string_agg('(' || concat_ws(' | ',
            nullif(to_tsquery('search_ro', w.word)::text, ''),
            nullif(to_tsquery('search_en', w.word)::text, ''),
            to_tsquery('search_plain', w.word
              || CASE WHEN w.position = cardinality(words) AND length(w.word) > 2 THEN ':*' ELSE '' END)::text
          ) || ')', ' ' || operator || ' ' ORDER BY w.position)::tsquery
        FROM unnest(words) WITH ORDINALITY AS w (word, position)
      $$;

      CREATE TABLE search_entry (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('challenge', 'capability', 'organisation', 'cluster')),
        version bigint NOT NULL,
        words tsvector NOT NULL,
        title_words tsvector NOT NULL,
        topics text[] NOT NULL,
        visible_to text[] NOT NULL,
        sectors text[] NOT NULL,
        region text,
        cluster_ids text[] NOT NULL,
        trl integer,
        type text,
        languages text[] NOT NULL,
        sorted_at timestamptz NOT NULL
      );
      CREATE INDEX search_entry_words_idx ON search_entry USING gin (words);
      CREATE INDEX search_entry_topics_idx ON search_entry USING gin (topics);
      CREATE INDEX search_entry_sorted_idx ON search_entry (sorted_at DESC, id);

      -- Words that anybody may see, for correcting typing errors.
      CREATE TABLE search_word (word text COLLATE "C" PRIMARY KEY);
      CREATE INDEX search_word_trigram_idx ON search_word USING gin (word gin_trgm_ops);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE search_word, search_entry;
      DROP FUNCTION search_query(text[], text);
      DROP TEXT SEARCH CONFIGURATION search_plain, search_en, search_ro;
    `);
  }
}
