import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganisations1795430002000 implements MigrationInterface {
  name = 'CreateOrganisations1795430002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL,
        legal_id text,
        country text NOT NULL DEFAULT 'RO',
        region text,
        county text,
        city text,
        size_band text,
        website text,
        description text NOT NULL DEFAULT '',
        sectors text[] NOT NULL DEFAULT '{}',
        origin text NOT NULL DEFAULT 'own' CHECK (origin IN ('own', 'import', 'demo')),
        external_id text,
        verified_at timestamptz,
        verified_by uuid REFERENCES person (id) ON DELETE SET NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX organisation_legal_id_key ON organisation (legal_id) WHERE legal_id IS NOT NULL;
      CREATE UNIQUE INDEX organisation_external_id_key ON organisation (origin, external_id) WHERE external_id IS NOT NULL;
      CREATE INDEX organisation_name_idx ON organisation (lower(name));

      -- A person belongs to an organisation.
      CREATE TABLE affiliation (
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('member', 'administrator')),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, organisation_id)
      );
      CREATE INDEX affiliation_organisation_idx ON affiliation (organisation_id);

      CREATE TABLE invitation (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        email text NOT NULL,
        role text NOT NULL CHECK (role IN ('member', 'administrator')),
        language text NOT NULL CHECK (language IN ('ro', 'en')),
        token_hash text NOT NULL UNIQUE,
        invited_by uuid REFERENCES person (id) ON DELETE SET NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        accepted_by uuid REFERENCES person (id) ON DELETE SET NULL,
        revoked_at timestamptz,
        sent_count integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX invitation_open_key ON invitation (organisation_id, lower(email))
        WHERE accepted_at IS NULL AND revoked_at IS NULL;

      CREATE TABLE cluster (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL DEFAULT 'cluster' CHECK (kind IN ('cluster', 'pole', 'consortium', 'network')),
        stage text CHECK (stage IN ('embryonic', 'established', 'mature')),
        sectors text[] NOT NULL DEFAULT '{}',
        city text,
        region text,
        driven_by text CHECK (driven_by IN ('industry', 'research')),
        description text NOT NULL DEFAULT '',
        website text,
        manager_organisation_id uuid REFERENCES organisation (id) ON DELETE SET NULL,
        origin text NOT NULL DEFAULT 'own' CHECK (origin IN ('own', 'reference', 'demo')),
        external_id text UNIQUE,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX cluster_manager_idx ON cluster (manager_organisation_id);

      CREATE TABLE cluster_label (
        id uuid PRIMARY KEY,
        cluster_id uuid NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
        issuer text NOT NULL,
        grade text NOT NULL,
        awarded_on date,
        valid_until date,
        UNIQUE (cluster_id, issuer, grade)
      );

      -- Poles, consortia and networks contain clusters.
      CREATE TABLE cluster_part (
        whole_id uuid NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
        part_id uuid NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
        PRIMARY KEY (whole_id, part_id),
        CHECK (whole_id <> part_id)
      );

      CREATE TABLE cluster_member (
        cluster_id uuid NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        standing text NOT NULL DEFAULT 'active' CHECK (standing IN ('active', 'nominal')),
        confirmed_on date,
        since date,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (cluster_id, organisation_id)
      );
      CREATE INDEX cluster_member_organisation_idx ON cluster_member (organisation_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE cluster_member, cluster_part, cluster_label, cluster, invitation, affiliation, organisation`,
    );
  }
}
