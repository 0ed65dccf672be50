import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AcceptNda1795440241000 implements MigrationInterface {
  name = 'AcceptNda1795440241000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Who accepted which text for a side of a case; never changed.
      CREATE TABLE nda_acceptance (
        introduction_id uuid NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
        side text NOT NULL CHECK (side IN ('challenge', 'capability')),
        version integer NOT NULL,
        text_hash text NOT NULL,
        language text NOT NULL CHECK (language IN ('ro', 'en')),
        person_id uuid REFERENCES person (id) ON DELETE SET NULL,
        accepted_at timestamptz NOT NULL,
        PRIMARY KEY (introduction_id, side, version)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE nda_acceptance');
  }
}
