import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a search engine beside PostgreSQL has come with each document. */
export class MirrorSearch1795440360000 implements MigrationInterface {
  name = 'MirrorSearch1795440360000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE search_document ADD COLUMN mirrored_version bigint NOT NULL DEFAULT 0;
      CREATE INDEX search_document_unmirrored_idx ON search_document (updated_at) WHERE mirrored_version < version;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE search_document DROP COLUMN mirrored_version');
  }
}
