import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RunCaseClocks1795440240000 implements MigrationInterface {
  name = 'RunCaseClocks1795440240000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE introduction
        ADD COLUMN clock_started_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN check_at timestamptz DEFAULT now(),
        ADD COLUMN reminded integer NOT NULL DEFAULT 0,
        ADD COLUMN stalled_at timestamptz,
        ADD COLUMN second_broker_id uuid REFERENCES person (id) ON DELETE SET NULL;
      UPDATE introduction SET clock_started_at = state_since, check_at = CASE
        WHEN state IN ('completed', 'declined', 'lapsed', 'withdrawn', 'no-fit', 'failed') THEN NULL ELSE now() END;
      CREATE INDEX introduction_check_idx ON introduction (check_at) WHERE check_at IS NOT NULL;

      DELETE FROM outbox WHERE name IN ('lapse-introduction', 'remind-introduction');

      -- How long the cases of a cluster may take; a state that is not named has the limit of the product.
      CREATE TABLE cluster_case_rule (
        cluster_id uuid PRIMARY KEY REFERENCES cluster (id) ON DELETE CASCADE,
        limits jsonb NOT NULL DEFAULT '{}',
        keeps_national_holidays boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1
      );
      CREATE TABLE cluster_holiday (
        id uuid PRIMARY KEY,
        cluster_id uuid NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
        from_on date NOT NULL,
        until_on date NOT NULL,
        name text NOT NULL DEFAULT '',
        CHECK (from_on <= until_on)
      );
      CREATE INDEX cluster_holiday_cluster_idx ON cluster_holiday (cluster_id, until_on);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE cluster_holiday, cluster_case_rule;
      DROP INDEX introduction_check_idx;
      ALTER TABLE introduction DROP COLUMN clock_started_at, DROP COLUMN check_at, DROP COLUMN reminded,
        DROP COLUMN stalled_at, DROP COLUMN second_broker_id;
    `);
  }
}
