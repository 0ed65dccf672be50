import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to an Idempotency-Key could hold confidential text: those kept go, and only what a repetition needs stays. */
export class KeepNoAnswers1795440077000 implements MigrationInterface {
  name = 'KeepNoAnswers1795440077000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM idempotency_key;
      ALTER TABLE idempotency_key DROP COLUMN status;
      ALTER TABLE idempotency_key RENAME COLUMN body TO kept;
      ALTER TABLE idempotency_key ALTER COLUMN kept SET NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM idempotency_key;
      ALTER TABLE idempotency_key ALTER COLUMN kept DROP NOT NULL;
      ALTER TABLE idempotency_key RENAME COLUMN kept TO body;
      ALTER TABLE idempotency_key ADD COLUMN status integer;
    `);
  }
}
