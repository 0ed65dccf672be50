import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WidenAvailability1795440251000 implements MigrationInterface {
  name = 'WidenAvailability1795440251000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE meeting_preference
        ADD COLUMN most_a_day integer NOT NULL DEFAULT 8 CHECK (most_a_day BETWEEN 1 AND 24),
        ADD COLUMN remind_day_before boolean NOT NULL DEFAULT true,
        ADD COLUMN remind_hour_before boolean NOT NULL DEFAULT true;

      -- Hours of one day that are open or closed whatever the week says.
      CREATE TABLE availability_exception (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        on_date date NOT NULL,
        from_time time NOT NULL,
        to_time time NOT NULL,
        is_open boolean NOT NULL,
        CHECK (from_time < to_time)
      );
      CREATE INDEX availability_exception_person_idx ON availability_exception (person_id, on_date);

      -- A calendar that a person keeps elsewhere. The address is a secret of that person: sealed, never shown again.
      CREATE TABLE busy_calendar (
        person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        sealed_url text NOT NULL,
        host text NOT NULL,
        trouble text,
        read_at timestamptz,
        next_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX busy_calendar_next_idx ON busy_calendar (next_at);

      -- What was read from it: when, never what.
      CREATE TABLE busy_time (
        person_id uuid NOT NULL REFERENCES busy_calendar (person_id) ON DELETE CASCADE,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, starts_at),
        CHECK (starts_at < ends_at)
      );

      -- The private feed of a person's meetings; whoever knows the token reads it, so only its hash is kept.
      CREATE TABLE calendar_feed (
        person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        token_hash text NOT NULL UNIQUE,
        made_at timestamptz NOT NULL,
        read_at timestamptz
      );

      ALTER TABLE meeting
        ADD COLUMN interpreter text NOT NULL DEFAULT '',
        ADD COLUMN accessibility text NOT NULL DEFAULT '',
        ADD COLUMN state_note text NOT NULL DEFAULT '';
      ALTER TABLE meeting_slot
        ADD COLUMN suggested_by uuid REFERENCES person (id) ON DELETE SET NULL,
        ADD COLUMN remind_at timestamptz;
      CREATE INDEX meeting_slot_remind_idx ON meeting_slot (remind_at) WHERE remind_at IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE meeting_slot DROP COLUMN remind_at, DROP COLUMN suggested_by;
      ALTER TABLE meeting DROP COLUMN state_note, DROP COLUMN accessibility, DROP COLUMN interpreter;
      DROP TABLE calendar_feed, busy_time, busy_calendar, availability_exception;
      ALTER TABLE meeting_preference
        DROP COLUMN remind_hour_before, DROP COLUMN remind_day_before, DROP COLUMN most_a_day;
    `);
  }
}
