import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An override is about a challenge and a capability, with or without a match; co-authors are a conflict where asked. */
export class ShieldPairs1795440231000 implements MigrationInterface {
  name = 'ShieldPairs1795440231000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE organisation ADD COLUMN excludes_co_authors boolean NOT NULL DEFAULT false;
      CREATE INDEX evidence_doi_idx ON evidence (lower(doi)) WHERE kind = 'publication' AND doi IS NOT NULL;
      -- Titles may be longer than an index takes.
      CREATE INDEX evidence_title_idx ON evidence (md5(lower(title)), year) WHERE kind = 'publication';

      ALTER TABLE conflict_override
        ADD COLUMN challenge_id uuid REFERENCES challenge (id) ON DELETE CASCADE,
        ADD COLUMN capability_id uuid REFERENCES capability (id) ON DELETE CASCADE;
      UPDATE conflict_override o SET challenge_id = m.challenge_id, capability_id = m.capability_id
        FROM match m WHERE m.id = o.match_id;
      ALTER TABLE conflict_override
        ALTER COLUMN challenge_id SET NOT NULL, ALTER COLUMN capability_id SET NOT NULL, DROP COLUMN match_id;
      CREATE UNIQUE INDEX conflict_override_open_key ON conflict_override (challenge_id, capability_id)
        WHERE used_at IS NULL;
      CREATE INDEX conflict_override_capability_idx ON conflict_override (capability_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE conflict_override ADD COLUMN match_id uuid REFERENCES match (id) ON DELETE CASCADE;
      UPDATE conflict_override o SET match_id = m.id FROM match m
        WHERE m.challenge_id = o.challenge_id AND m.capability_id = o.capability_id;
      DELETE FROM conflict_override WHERE match_id IS NULL;
      ALTER TABLE conflict_override ALTER COLUMN match_id SET NOT NULL, DROP COLUMN challenge_id, DROP COLUMN capability_id;
      CREATE UNIQUE INDEX conflict_override_open_key ON conflict_override (match_id) WHERE used_at IS NULL;
      CREATE INDEX conflict_override_match_idx ON conflict_override (match_id);
      DROP INDEX evidence_title_idx, evidence_doi_idx;
      ALTER TABLE organisation DROP COLUMN excludes_co_authors;
    `);
  }
}
