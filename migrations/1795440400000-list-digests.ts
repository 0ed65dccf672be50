import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListDigests1795440400000 implements MigrationInterface {
  name = 'ListDigests1795440400000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Admins read the ledger of digests, newest first.
      CREATE INDEX mail_digest_idx ON mail (created_at DESC, person_id DESC) WHERE kind = 'digest';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX mail_digest_idx');
  }
}
