import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RankEverythingAgain1795440320000 implements MigrationInterface {
  name = 'RankEverythingAgain1795440320000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rematch (
        id uuid PRIMARY KEY,
        state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done', 'failed', 'superseded')),
        challenges integer NOT NULL,
        asked_at timestamptz NOT NULL,
        finished_at timestamptz,
        CHECK ((state = 'running') = (finished_at IS NULL))
      );
      CREATE UNIQUE INDEX rematch_running_idx ON rematch ((true)) WHERE state = 'running';
      CREATE TABLE rematch_slice (
        rematch_id uuid NOT NULL REFERENCES rematch (id) ON DELETE CASCADE,
        number integer NOT NULL,
        challenge_ids uuid[] NOT NULL,
        done_at timestamptz,
        PRIMARY KEY (rematch_id, number)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE rematch_slice, rematch');
  }
}
