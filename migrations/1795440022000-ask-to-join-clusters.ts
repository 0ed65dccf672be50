import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An organisation with people asks to join a cluster; whoever manages the cluster answers. */
export class AskToJoinClusters1795440022000 implements MigrationInterface {
  name = 'AskToJoinClusters1795440022000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE membership_request (
        id uuid PRIMARY KEY,
        cluster_id uuid NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'accepted', 'declined', 'withdrawn')),
        message text NOT NULL DEFAULT '',
        asked_by uuid REFERENCES person (id) ON DELETE SET NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        reason text NOT NULL DEFAULT '',
        decided_by uuid REFERENCES person (id) ON DELETE SET NULL,
        decided_at timestamptz,
        CHECK ((state = 'pending') = (decided_at IS NULL))
      );
      CREATE UNIQUE INDEX membership_request_pending_key ON membership_request (cluster_id, organisation_id)
        WHERE state = 'pending';
      CREATE INDEX membership_request_organisation_idx ON membership_request (organisation_id, asked_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE membership_request');
  }
}
