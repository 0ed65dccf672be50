import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChallenges1795430003000 implements MigrationInterface {
  name = 'CreateChallenges1795430003000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE challenge (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        author_id uuid REFERENCES person (id) ON DELETE SET NULL,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN
          ('draft', 'in-review', 'returned', 'published', 'paused', 'fulfilled', 'unfulfilled', 'expired', 'withdrawn')),
        state_reason text,
        live_version_id uuid,
        working_version_id uuid,
        origin text NOT NULL DEFAULT 'own' CHECK (origin IN ('own', 'import', 'demo')),
        external_id text,
        published_at timestamptz,
        confirmed_at timestamptz,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX challenge_organisation_idx ON challenge (organisation_id);
      CREATE INDEX challenge_state_idx ON challenge (state, published_at DESC, id);
      CREATE UNIQUE INDEX challenge_external_id_key ON challenge (origin, external_id) WHERE external_id IS NOT NULL;

      -- Stage 1, the teaser. A row is edited while it is a draft; from review on it never changes.
      CREATE TABLE challenge_version (
        id uuid PRIMARY KEY,
        challenge_id uuid NOT NULL REFERENCES challenge (id) ON DELETE CASCADE,
        number integer NOT NULL,
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'in-review', 'approved', 'returned', 'superseded')),
        language text NOT NULL CHECK (language IN ('ro', 'en')),
        title text NOT NULL,
        teaser text NOT NULL DEFAULT '',
        criteria text[] NOT NULL DEFAULT '{}',
        sectors text[] NOT NULL DEFAULT '{}',
        region text,
        topics text[] NOT NULL DEFAULT '{}',
        trl_now integer CHECK (trl_now BETWEEN 1 AND 9),
        trl_wanted integer CHECK (trl_wanted BETWEEN 1 AND 9),
        cooperation_types text[] NOT NULL DEFAULT '{}',
        budget_band text,
        deadline date,
        work_languages text[] NOT NULL DEFAULT '{}',
        ip_terms text,
        audience text NOT NULL DEFAULT 'public' CHECK (audience IN ('public', 'clusters', 'brokers')),
        audience_cluster_ids uuid[] NOT NULL DEFAULT '{}',
        identity text NOT NULL DEFAULT 'named' CHECK (identity IN ('named', 'anonymous')),
        author_id uuid REFERENCES person (id) ON DELETE SET NULL,
        submitted_at timestamptz,
        reviewer_id uuid REFERENCES person (id) ON DELETE SET NULL,
        reviewed_at timestamptz,
        review_note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (challenge_id, number)
      );
      ALTER TABLE challenge
        ADD CONSTRAINT challenge_live_version_fk FOREIGN KEY (live_version_id) REFERENCES challenge_version (id) DEFERRABLE INITIALLY DEFERRED,
        ADD CONSTRAINT challenge_working_version_fk FOREIGN KEY (working_version_id) REFERENCES challenge_version (id) DEFERRABLE INITIALLY DEFERRED;
      CREATE INDEX challenge_live_version_idx ON challenge (live_version_id);
      CREATE INDEX challenge_working_version_idx ON challenge (working_version_id);

      -- Stage 2, who it is and the whole text.
      CREATE TABLE challenge_identity (
        version_id uuid PRIMARY KEY REFERENCES challenge_version (id) ON DELETE CASCADE,
        full_text text NOT NULL DEFAULT '',
        county text,
        city text,
        contact_ids uuid[] NOT NULL DEFAULT '{}'
      );

      -- Stage 3, confidential.
      CREATE TABLE challenge_annex (
        version_id uuid PRIMARY KEY REFERENCES challenge_version (id) ON DELETE CASCADE,
        confidential_text text NOT NULL DEFAULT ''
      );

      CREATE TABLE capability (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        author_id uuid REFERENCES person (id) ON DELETE SET NULL,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN
          ('imported', 'claimed', 'draft', 'in-review', 'returned', 'published', 'archived')),
        state_reason text,
        live_version_id uuid,
        working_version_id uuid,
        origin text NOT NULL DEFAULT 'own' CHECK (origin IN ('own', 'import', 'demo')),
        external_id text,
        claimed_by uuid REFERENCES person (id) ON DELETE SET NULL,
        published_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX capability_organisation_idx ON capability (organisation_id);
      CREATE INDEX capability_state_idx ON capability (state, published_at DESC, id);
      CREATE UNIQUE INDEX capability_external_id_key ON capability (origin, external_id) WHERE external_id IS NOT NULL;

      CREATE TABLE capability_version (
        id uuid PRIMARY KEY,
        capability_id uuid NOT NULL REFERENCES capability (id) ON DELETE CASCADE,
        number integer NOT NULL,
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'in-review', 'approved', 'returned', 'superseded')),
        language text NOT NULL CHECK (language IN ('ro', 'en')),
        kind text NOT NULL,
        title text NOT NULL,
        description text NOT NULL DEFAULT '',
        sectors text[] NOT NULL DEFAULT '{}',
        region text,
        topics text[] NOT NULL DEFAULT '{}',
        trl integer CHECK (trl BETWEEN 1 AND 9),
        equipment text NOT NULL DEFAULT '',
        cooperation_types text[] NOT NULL DEFAULT '{}',
        work_languages text[] NOT NULL DEFAULT '{}',
        ip_terms text,
        author_id uuid REFERENCES person (id) ON DELETE SET NULL,
        submitted_at timestamptz,
        reviewer_id uuid REFERENCES person (id) ON DELETE SET NULL,
        reviewed_at timestamptz,
        review_note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (capability_id, number)
      );
      ALTER TABLE capability
        ADD CONSTRAINT capability_live_version_fk FOREIGN KEY (live_version_id) REFERENCES capability_version (id) DEFERRABLE INITIALLY DEFERRED,
        ADD CONSTRAINT capability_working_version_fk FOREIGN KEY (working_version_id) REFERENCES capability_version (id) DEFERRABLE INITIALLY DEFERRED;
      CREATE INDEX capability_live_version_idx ON capability (live_version_id);
      CREATE INDEX capability_working_version_idx ON capability (working_version_id);

      CREATE TABLE evidence (
        id uuid PRIMARY KEY,
        version_id uuid NOT NULL REFERENCES capability_version (id) ON DELETE CASCADE,
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('publication', 'project', 'patent', 'reference')),
        title text NOT NULL,
        text text NOT NULL DEFAULT '',
        year integer,
        doi text,
        url text,
        UNIQUE (version_id, position)
      );

      CREATE TABLE capability_contact (
        capability_id uuid NOT NULL REFERENCES capability (id) ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        position integer NOT NULL DEFAULT 0,
        PRIMARY KEY (capability_id, person_id)
      );
      CREATE INDEX capability_contact_person_idx ON capability_contact (person_id);

      CREATE TABLE model_version (
        id text PRIMARY KEY,
        artefact jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE match (
        id uuid PRIMARY KEY,
        challenge_id uuid NOT NULL REFERENCES challenge (id) ON DELETE CASCADE,
        capability_id uuid NOT NULL REFERENCES capability (id) ON DELETE CASCADE,
        challenge_version_id uuid NOT NULL REFERENCES challenge_version (id) ON DELETE CASCADE,
        capability_version_id uuid NOT NULL REFERENCES capability_version (id) ON DELETE CASCADE,
        model_version text NOT NULL,
        score double precision NOT NULL,
        rank integer NOT NULL,
        reasons jsonb NOT NULL DEFAULT '[]',
        state text NOT NULL DEFAULT 'suggested'
          CHECK (state IN ('suggested', 'shortlisted', 'dismissed', 'introduced', 'superseded')),
        state_reason text,
        state_by uuid REFERENCES person (id) ON DELETE SET NULL,
        state_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (challenge_id, capability_id)
      );
      CREATE INDEX match_challenge_idx ON match (challenge_id, rank);
      CREATE INDEX match_capability_idx ON match (capability_id, score DESC);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE challenge DROP CONSTRAINT challenge_live_version_fk, DROP CONSTRAINT challenge_working_version_fk;
      ALTER TABLE capability DROP CONSTRAINT capability_live_version_fk, DROP CONSTRAINT capability_working_version_fk;
      DROP TABLE match, model_version, capability_contact, evidence, capability_version, capability,
        challenge_annex, challenge_identity, challenge_version, challenge;
    `);
  }
}
