import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskInCases1795440242000 implements MigrationInterface {
  name = 'AskInCases1795440242000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What a side says that shows interest, besides the cooperation it looks for, which is the message.
      ALTER TABLE introduction ADD COLUMN unclear text NOT NULL DEFAULT '', ADD COLUMN about text NOT NULL DEFAULT '';

      CREATE TABLE introduction_question (
        id uuid PRIMARY KEY,
        introduction_id uuid NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
        side text NOT NULL CHECK (side IN ('challenge', 'capability')),
        question text NOT NULL,
        asked_by uuid REFERENCES person (id) ON DELETE SET NULL,
        asked_at timestamptz NOT NULL,
        answer text,
        answered_by uuid REFERENCES person (id) ON DELETE SET NULL,
        answered_at timestamptz,
        CHECK ((answer IS NULL) = (answered_at IS NULL))
      );
      CREATE INDEX introduction_question_introduction_idx ON introduction_question (introduction_id, asked_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE introduction_question;
      ALTER TABLE introduction DROP COLUMN unclear, DROP COLUMN about;
    `);
  }
}
