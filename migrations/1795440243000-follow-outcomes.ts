import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowOutcomes1795440243000 implements MigrationInterface {
  name = 'FollowOutcomes1795440243000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE introduction ADD COLUMN met_at timestamptz;
      UPDATE introduction i SET met_at = coalesce((SELECT min(e.created_at) FROM introduction_event e
          WHERE e.introduction_id = i.id AND e.kind = 'meeting-happened'), i.state_since)
        WHERE i.state IN ('met', 'following-up', 'agreement-signed', 'in-delivery');

      -- What two sides agreed; one a case, so that nobody counts it twice.
      CREATE TABLE partnership (
        introduction_id uuid PRIMARY KEY REFERENCES introduction (id) ON DELETE CASCADE,
        type text NOT NULL,
        stage text NOT NULL CHECK (stage IN ('idea', 'prototype', 'implementation', 'scale-up')),
        ip_terms text NOT NULL,
        funding_route text NOT NULL,
        evidence text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        written_at timestamptz NOT NULL
      );
      -- A side says that the agreement is as written; a change of the words asks anew.
      CREATE TABLE partnership_confirmation (
        introduction_id uuid NOT NULL REFERENCES partnership (introduction_id) ON DELETE CASCADE,
        side text NOT NULL CHECK (side IN ('challenge', 'capability')),
        person_id uuid REFERENCES person (id) ON DELETE SET NULL,
        confirmed_at timestamptz NOT NULL,
        PRIMARY KEY (introduction_id, side)
      );

      CREATE TABLE case_follow_up (
        introduction_id uuid NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
        day integer NOT NULL CHECK (day IN (30, 90, 180)),
        side text NOT NULL CHECK (side IN ('challenge', 'capability')),
        asked_at timestamptz NOT NULL,
        answer text CHECK (answer IN ('talking', 'agreement', 'working', 'ended')),
        answered_by uuid REFERENCES person (id) ON DELETE SET NULL,
        answered_at timestamptz,
        PRIMARY KEY (introduction_id, day, side)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE case_follow_up, partnership_confirmation, partnership;
      ALTER TABLE introduction DROP COLUMN met_at;
    `);
  }
}
