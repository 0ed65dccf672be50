import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TimeMailRetries1795430200000 implements MigrationInterface {
  name = 'TimeMailRetries1795430200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- When a pending mail may be tried; one that is long overdue has lost its job.
      ALTER TABLE mail ADD COLUMN due_at timestamptz NOT NULL DEFAULT now();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE mail DROP COLUMN due_at`);
  }
}
