import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AllocateWeeks1795440220000 implements MigrationInterface {
  name = 'AllocateWeeks1795440220000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE weekly_allocation (
        week text PRIMARY KEY CHECK (week ~ '^[0-9]{4}-W[0-9]{2}$'),
        per_challenge integer NOT NULL CHECK (per_challenge > 0),
        is_proven boolean NOT NULL,
        made_at timestamptz NOT NULL
      );

      -- A match is suggested in one week only. The instant, and the transaction that set it, are for the digests.
      CREATE TABLE allocated_match (
        match_id uuid PRIMARY KEY REFERENCES match (id) ON DELETE CASCADE,
        week text NOT NULL REFERENCES weekly_allocation (week) ON DELETE CASCADE,
        person_id uuid REFERENCES person (id) ON DELETE SET NULL,
        value double precision NOT NULL,
        allocated_at timestamptz NOT NULL,
        allocated_in xid8 NOT NULL DEFAULT pg_current_xact_id()
      );
      CREATE INDEX allocated_match_week_idx ON allocated_match (week);
      CREATE INDEX allocated_match_person_idx ON allocated_match (person_id);

      -- What each open challenge got in a week, beside what the greedy choice would have given it.
      CREATE TABLE challenge_share (
        week text NOT NULL REFERENCES weekly_allocation (week) ON DELETE CASCADE,
        challenge_id uuid NOT NULL REFERENCES challenge (id) ON DELETE CASCADE,
        candidates integer NOT NULL,
        suggestions integer NOT NULL,
        value double precision NOT NULL,
        greedy_suggestions integer NOT NULL,
        greedy_value double precision NOT NULL,
        obstacle text CHECK (obstacle IN ('no-match', 'told-before', 'nobody-free', 'others-first')),
        PRIMARY KEY (week, challenge_id),
        CHECK ((obstacle IS NULL) = (suggestions > 0))
      );
      CREATE INDEX challenge_share_challenge_idx ON challenge_share (challenge_id);

      CREATE TABLE capability_share (
        week text NOT NULL REFERENCES weekly_allocation (week) ON DELETE CASCADE,
        capability_id uuid NOT NULL REFERENCES capability (id) ON DELETE CASCADE,
        suggestions integer NOT NULL,
        greedy_suggestions integer NOT NULL,
        PRIMARY KEY (week, capability_id)
      );
      CREATE INDEX capability_share_capability_idx ON capability_share (capability_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE capability_share, challenge_share, allocated_match, weekly_allocation');
  }
}
