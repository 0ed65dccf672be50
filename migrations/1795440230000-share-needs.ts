import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations that share one need: they join a challenge, or a broker brings their challenges together. */
export class ShareNeeds1795440230000 implements MigrationInterface {
  name = 'ShareNeeds1795440230000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE pool (
        id uuid PRIMARY KEY,
        state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'formed', 'dissolved')),
        message text NOT NULL DEFAULT '',
        proposed_by uuid REFERENCES person (id) ON DELETE SET NULL,
        proposed_at timestamptz NOT NULL,
        state_since timestamptz NOT NULL
      );
      CREATE INDEX pool_proposed_by_idx ON pool (proposed_by);

      CREATE TABLE pool_member (
        id uuid PRIMARY KEY,
        pool_id uuid NOT NULL REFERENCES pool (id) ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('owner', 'joiner', 'pooled')),
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        -- Its own challenge; of a joiner the one that it joins.
        challenge_id uuid NOT NULL REFERENCES challenge (id) ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('asked', 'consented', 'declined', 'left', 'ended')),
        opens_name boolean NOT NULL DEFAULT false,
        acted_by uuid REFERENCES person (id) ON DELETE SET NULL,
        state_since timestamptz NOT NULL
      );
      CREATE INDEX pool_member_pool_idx ON pool_member (pool_id);
      CREATE INDEX pool_member_organisation_idx ON pool_member (organisation_id);
      CREATE INDEX pool_member_challenge_idx ON pool_member (challenge_id);
      -- An organisation joins a challenge once at a time; a challenge is in one pool of challenges at a time.
      CREATE UNIQUE INDEX pool_member_joiner_key ON pool_member (challenge_id, organisation_id)
        WHERE role = 'joiner' AND state IN ('asked', 'consented');
      CREATE UNIQUE INDEX pool_member_pooled_key ON pool_member (challenge_id)
        WHERE role = 'pooled' AND state IN ('asked', 'consented');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE pool_member, pool');
  }
}
