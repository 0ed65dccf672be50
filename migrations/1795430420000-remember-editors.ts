import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody reviews what he wrote in, whoever saved it last. */
export class RememberEditors1795430420000 implements MigrationInterface {
  name = 'RememberEditors1795430420000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE challenge_version ADD COLUMN editor_ids uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE capability_version ADD COLUMN editor_ids uuid[] NOT NULL DEFAULT '{}';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE challenge_version DROP COLUMN editor_ids;
      ALTER TABLE capability_version DROP COLUMN editor_ids;
    `);
  }
}
