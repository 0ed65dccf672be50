import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hits can come in the order of their titles; everything is indexed anew, since entries have no titles yet. */
export class SortSearchByTitle1795440420000 implements MigrationInterface {
  name = 'SortSearchByTitle1795440420000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE search_entry ADD COLUMN title text COLLATE "ro-x-icu" NOT NULL DEFAULT '';
      CREATE INDEX search_entry_title_idx ON search_entry (title, id);
      UPDATE search_document SET indexed_version = 0;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE search_entry DROP COLUMN title');
  }
}
