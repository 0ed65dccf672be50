import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ranking index as it was a while ago, so that a process that starts need not read every text again. */
export class KeepRankingSnapshots1795440120000 implements MigrationInterface {
  name = 'KeepRankingSnapshots1795440120000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE ranking_snapshot (
        id uuid PRIMARY KEY,
        -- The version of the program that it was made by, and the server whose transactions it counts in.
        code text NOT NULL,
        server text NOT NULL,
        model_version text NOT NULL,
        -- Everything up to this change is in it.
        transaction_id xid8 NOT NULL,
        change_id bigint NOT NULL,
        sha256 text NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE ranking_snapshot_part (
        snapshot_id uuid NOT NULL REFERENCES ranking_snapshot ON DELETE CASCADE,
        place integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (snapshot_id, place)
      );
      -- Numbers close to random, which trying to compress only takes time.
      ALTER TABLE ranking_snapshot_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE ranking_snapshot_part, ranking_snapshot');
  }
}
