import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A typing error is corrected to a word of the language that is searched in, where there is one. */
export class TellSearchWordsByLanguage1795430410000 implements MigrationInterface {
  name = 'TellSearchWordsByLanguage1795430410000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE search_word ADD COLUMN languages text[] NOT NULL DEFAULT '{}'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE search_word DROP COLUMN languages`);
  }
}
