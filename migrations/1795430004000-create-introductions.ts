import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIntroductions1795430004000 implements MigrationInterface {
  name = 'CreateIntroductions1795430004000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE availability_window (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        from_time time NOT NULL,
        to_time time NOT NULL,
        CHECK (from_time < to_time)
      );
      CREATE INDEX availability_window_person_idx ON availability_window (person_id);

      CREATE TABLE away_period (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        from_on date NOT NULL,
        to_on date NOT NULL,
        note text NOT NULL DEFAULT '',
        CHECK (from_on <= to_on)
      );
      CREATE INDEX away_period_person_idx ON away_period (person_id, to_on);

      CREATE TABLE introduction (
        id uuid PRIMARY KEY,
        match_id uuid REFERENCES match (id) ON DELETE SET NULL,
        challenge_id uuid NOT NULL REFERENCES challenge (id) ON DELETE CASCADE,
        capability_id uuid NOT NULL REFERENCES capability (id) ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('interest', 'proposed', 'agreed', 'met', 'following-up', 'agreement-signed',
          'in-delivery', 'completed', 'declined', 'lapsed', 'withdrawn', 'no-fit', 'failed')),
        exit_side text CHECK (exit_side IN ('challenge', 'capability')),
        exit_reason text,
        broker_id uuid REFERENCES person (id) ON DELETE SET NULL,
        message text NOT NULL DEFAULT '',
        respond_by timestamptz,
        agreed_at timestamptz,
        state_since timestamptz NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      -- One open case for a challenge and a capability.
      CREATE UNIQUE INDEX introduction_open_key ON introduction (challenge_id, capability_id)
        WHERE state NOT IN ('declined', 'lapsed', 'withdrawn', 'no-fit', 'failed', 'completed');
      CREATE INDEX introduction_capability_idx ON introduction (capability_id);
      CREATE INDEX introduction_state_idx ON introduction (state, state_since);

      CREATE TABLE introduction_person (
        introduction_id uuid NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        side text NOT NULL CHECK (side IN ('challenge', 'capability')),
        PRIMARY KEY (introduction_id, person_id)
      );
      CREATE INDEX introduction_person_person_idx ON introduction_person (person_id);

      CREATE TABLE introduction_consent (
        introduction_id uuid NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
        side text NOT NULL CHECK (side IN ('challenge', 'capability')),
        decision text NOT NULL CHECK (decision IN ('accepted', 'declined')),
        reason text,
        note text NOT NULL DEFAULT '',
        person_id uuid REFERENCES person (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (introduction_id, side)
      );

      CREATE TABLE introduction_event (
        id uuid PRIMARY KEY,
        introduction_id uuid NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
        kind text NOT NULL,
        actor_id uuid REFERENCES person (id) ON DELETE SET NULL,
        side text,
        detail jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX introduction_event_introduction_idx ON introduction_event (introduction_id, created_at);

      CREATE TABLE meeting (
        id uuid PRIMARY KEY,
        introduction_id uuid REFERENCES introduction (id) ON DELETE CASCADE,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'happened', 'no-show', 'cancelled')),
        state_by uuid REFERENCES person (id) ON DELETE SET NULL,
        duration_minutes integer NOT NULL CHECK (duration_minutes BETWEEN 10 AND 480),
        zone text NOT NULL,
        place text NOT NULL DEFAULT '',
        video_url text,
        sequence integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX meeting_introduction_idx ON meeting (introduction_id);

      CREATE TABLE meeting_person (
        meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        side text CHECK (side IN ('challenge', 'capability', 'broker')),
        PRIMARY KEY (meeting_id, person_id)
      );
      CREATE INDEX meeting_person_person_idx ON meeting_person (person_id);

      CREATE TABLE meeting_slot (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('held', 'confirmed', 'freed')),
        hold_until timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (starts_at < ends_at)
      );
      CREATE INDEX meeting_slot_meeting_idx ON meeting_slot (meeting_id);
      CREATE UNIQUE INDEX meeting_slot_confirmed_key ON meeting_slot (meeting_id) WHERE state = 'confirmed';
      CREATE INDEX meeting_slot_hold_idx ON meeting_slot (hold_until) WHERE state = 'held';

      -- The one table that rules out overlaps, for meetings and events alike.
      CREATE TABLE booking (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        slot_id uuid NOT NULL REFERENCES meeting_slot (id) ON DELETE CASCADE,
        during tstzrange NOT NULL,
        state text NOT NULL CHECK (state IN ('held', 'confirmed')),
        CONSTRAINT booking_no_overlap EXCLUDE USING gist (person_id WITH =, during WITH &&)
      );
      CREATE INDEX booking_slot_idx ON booking (slot_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE booking, meeting_slot, meeting_person, meeting, introduction_event, introduction_consent,
      introduction_person, introduction, away_period, availability_window`);
  }
}
