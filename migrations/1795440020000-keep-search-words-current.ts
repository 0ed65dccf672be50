import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A word is offered as a correction only as long as something that everybody may see has it: each entry keeps its words,
 * and those that no entry has any more are forgotten. Everything is indexed anew, since older words have no entry.
 */
export class KeepSearchWordsCurrent1795440020000 implements MigrationInterface {
  name = 'KeepSearchWordsCurrent1795440020000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE search_entry ADD COLUMN vocabulary text[] NOT NULL DEFAULT '{}';
      CREATE INDEX search_entry_vocabulary_idx ON search_entry USING gin (vocabulary);
      TRUNCATE search_word;
      -- Known whatever is written: the words of the taxonomy.
      ALTER TABLE search_word ADD COLUMN is_lasting boolean NOT NULL DEFAULT false;
      UPDATE search_document SET indexed_version = 0;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE search_word DROP COLUMN is_lasting;
      ALTER TABLE search_entry DROP COLUMN vocabulary;
    `);
  }
}
