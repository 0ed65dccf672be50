import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEvents1795440260000 implements MigrationInterface {
  name = 'CreateEvents1795440260000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE brokerage_event (
        id uuid PRIMARY KEY,
        cluster_id uuid NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'planned', 'cancelled')),
        title text NOT NULL,
        description text NOT NULL DEFAULT '',
        mode text NOT NULL CHECK (mode IN ('in-person', 'online')),
        place text NOT NULL DEFAULT '',
        video_url text,
        zone text NOT NULL,
        languages text[] NOT NULL,
        slot_minutes integer NOT NULL CHECK (slot_minutes BETWEEN 5 AND 240),
        gap_minutes integer NOT NULL CHECK (gap_minutes BETWEEN 0 AND 120),
        tables integer NOT NULL CHECK (tables BETWEEN 1 AND 500),
        sessions jsonb NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        register_by timestamptz NOT NULL,
        created_by uuid REFERENCES person (id) ON DELETE SET NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (starts_at < ends_at)
      );
      CREATE INDEX brokerage_event_cluster_idx ON brokerage_event (cluster_id);
      CREATE INDEX brokerage_event_ends_idx ON brokerage_event (ends_at, id);

      CREATE TABLE event_invitation (
        event_id uuid NOT NULL REFERENCES brokerage_event (id) ON DELETE CASCADE,
        cluster_id uuid NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
        invited_by uuid REFERENCES person (id) ON DELETE SET NULL,
        invited_at timestamptz NOT NULL,
        PRIMARY KEY (event_id, cluster_id)
      );

      CREATE TABLE event_registration (
        event_id uuid NOT NULL REFERENCES brokerage_event (id) ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        state text NOT NULL DEFAULT 'registered' CHECK (state IN ('registered', 'withdrawn')),
        looks_for text NOT NULL DEFAULT '',
        offers text NOT NULL DEFAULT '',
        challenge_ids uuid[] NOT NULL DEFAULT '{}',
        capability_ids uuid[] NOT NULL DEFAULT '{}',
        -- Starts of the slots that the person cannot keep.
        unavailable timestamptz[] NOT NULL DEFAULT '{}',
        checked_in_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (event_id, person_id)
      );
      CREATE INDEX event_registration_person_idx ON event_registration (person_id);

      -- Under what others see a person: once by name, and once for each challenge whose owner stays anonymous.
      CREATE TABLE event_profile (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL,
        person_id uuid NOT NULL,
        challenge_id uuid REFERENCES challenge (id) ON DELETE CASCADE,
        FOREIGN KEY (event_id, person_id) REFERENCES event_registration (event_id, person_id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX event_profile_key ON event_profile (event_id, person_id, challenge_id) NULLS NOT DISTINCT;

      -- Who asked says yes at once; what the organiser suggests has no answer yet.
      CREATE TABLE event_wish (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES brokerage_event (id) ON DELETE CASCADE,
        from_profile_id uuid NOT NULL REFERENCES event_profile (id) ON DELETE CASCADE,
        to_profile_id uuid NOT NULL REFERENCES event_profile (id) ON DELETE CASCADE,
        origin text NOT NULL CHECK (origin IN ('participant', 'organiser')),
        from_says text CHECK (from_says IN ('yes', 'no')),
        to_says text CHECK (to_says IN ('yes', 'no')),
        from_rank integer CHECK (from_rank > 0),
        to_rank integer CHECK (to_rank > 0),
        -- Only in this session of the event, counted from 0.
        session integer CHECK (session >= 0),
        after_wish_id uuid REFERENCES event_wish (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (from_profile_id <> to_profile_id)
      );
      CREATE UNIQUE INDEX event_wish_pair_key
        ON event_wish (least(from_profile_id, to_profile_id), greatest(from_profile_id, to_profile_id));
      CREATE INDEX event_wish_event_idx ON event_wish (event_id);
      CREATE INDEX event_wish_from_idx ON event_wish (from_profile_id);
      CREATE INDEX event_wish_to_idx ON event_wish (to_profile_id);

      -- A wish in the plan. What stands in told_* was published, and is what people, bookings and calendars know.
      CREATE TABLE event_meeting (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES brokerage_event (id) ON DELETE CASCADE,
        wish_id uuid NOT NULL UNIQUE REFERENCES event_wish (id) ON DELETE CASCADE,
        starts_at timestamptz,
        ends_at timestamptz,
        -- Null for a meeting online outside of the event's slots.
        table_number integer CHECK (table_number > 0),
        is_locked boolean NOT NULL DEFAULT false,
        -- Why the wish is not met; null where it is.
        unmet_reason text,
        -- The time online that both are offered instead.
        online_starts_at timestamptz,
        told_starts_at timestamptz,
        told_ends_at timestamptz,
        told_table integer,
        sequence integer NOT NULL DEFAULT 0,
        CHECK (starts_at < ends_at),
        CHECK (told_starts_at < told_ends_at)
      );
      CREATE INDEX event_meeting_event_idx ON event_meeting (event_id);

      -- A free time offered for a wish that is not met; both must take it before it lapses.
      CREATE TABLE event_offer (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES brokerage_event (id) ON DELETE CASCADE,
        wish_id uuid NOT NULL REFERENCES event_wish (id) ON DELETE CASCADE,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        table_number integer CHECK (table_number > 0),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'declined', 'lapsed')),
        open_until timestamptz NOT NULL,
        from_takes boolean NOT NULL DEFAULT false,
        to_takes boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX event_offer_open_key ON event_offer (wish_id) WHERE state = 'open';
      CREATE INDEX event_offer_event_idx ON event_offer (event_id);
      CREATE INDEX event_offer_until_idx ON event_offer (open_until) WHERE state = 'open';

      -- One planning of an event; the newest counts.
      CREATE TABLE event_planning (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES brokerage_event (id) ON DELETE CASCADE,
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
        is_stopping boolean NOT NULL DEFAULT false,
        met integer,
        wanted integer,
        asked_by uuid REFERENCES person (id) ON DELETE SET NULL,
        asked_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX event_planning_running_key ON event_planning (event_id) WHERE state IN ('queued', 'running');
      CREATE INDEX event_planning_event_idx ON event_planning (event_id, asked_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE event_planning, event_offer, event_meeting, event_wish, event_profile, event_registration,
      event_invitation, brokerage_event`);
  }
}
