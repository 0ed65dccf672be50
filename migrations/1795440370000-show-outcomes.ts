import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ShowOutcomes1795440370000 implements MigrationInterface {
  name = 'ShowOutcomes1795440370000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What shows that work began, and that it was completed.
      CREATE TABLE outcome_evidence (
        introduction_id uuid NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('in-delivery', 'completed')),
        text text NOT NULL,
        given_by uuid REFERENCES person (id) ON DELETE SET NULL,
        given_at timestamptz NOT NULL,
        PRIMARY KEY (introduction_id, state)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE outcome_evidence');
  }
}
