import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeclareConflicts1795440140000 implements MigrationInterface {
  name = 'DeclareConflicts1795440140000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- An organisation says that another is its competitor; it holds for both.
      CREATE TABLE declared_competitor (
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        competitor_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        declared_by uuid REFERENCES person (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, competitor_id),
        CHECK (organisation_id <> competitor_id)
      );
      CREATE INDEX declared_competitor_competitor_idx ON declared_competitor (competitor_id);

      -- A person says that he has an interest in an organisation: work, shares, family.
      CREATE TABLE declared_interest (
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, organisation_id)
      );
      CREATE INDEX declared_interest_organisation_idx ON declared_interest (organisation_id);

      -- A match may be proposed once in spite of these conflicts, when somebody else than who asks agrees.
      CREATE TABLE conflict_override (
        id uuid PRIMARY KEY,
        match_id uuid NOT NULL REFERENCES match (id) ON DELETE CASCADE,
        conflicts text[] NOT NULL,
        reason text NOT NULL,
        asked_by uuid REFERENCES person (id) ON DELETE SET NULL,
        asked_at timestamptz NOT NULL,
        approved_by uuid REFERENCES person (id) ON DELETE SET NULL,
        approved_at timestamptz,
        used_at timestamptz,
        CHECK (approved_by <> asked_by),
        CHECK (used_at IS NULL OR approved_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX conflict_override_open_key ON conflict_override (match_id) WHERE used_at IS NULL;
      CREATE INDEX conflict_override_match_idx ON conflict_override (match_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE conflict_override, declared_interest, declared_competitor');
  }
}
