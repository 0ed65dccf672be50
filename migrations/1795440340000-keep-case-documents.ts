import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepCaseDocuments1795440340000 implements MigrationInterface {
  name = 'KeepCaseDocuments1795440340000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Files that no row names: being put, or to be deleted. They lie outside of the database.
      CREATE TABLE loose_file (key text PRIMARY KEY, due_at timestamptz NOT NULL);
      CREATE INDEX loose_file_due_idx ON loose_file (due_at);

      CREATE TABLE case_document (
        id uuid PRIMARY KEY,
        introduction_id uuid NOT NULL REFERENCES introduction (id) ON DELETE CASCADE,
        side text NOT NULL CHECK (side IN ('challenge', 'capability')),
        stage text NOT NULL CHECK (stage IN ('teaser', 'identity', 'annex')),
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL CHECK (size > 0),
        sha256 text NOT NULL,
        file_key text NOT NULL UNIQUE,
        given_by uuid REFERENCES person (id) ON DELETE SET NULL,
        given_at timestamptz NOT NULL,
        UNIQUE (introduction_id, side, stage, name, sha256)
      );

      -- However a document goes, also with its case: its file is deleted afterwards.
      CREATE FUNCTION loosen_case_file() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO loose_file (key, due_at) VALUES (OLD.file_key, now()) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$;
      CREATE TRIGGER loosen_case_file AFTER DELETE ON case_document FOR EACH ROW EXECUTE FUNCTION loosen_case_file();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE case_document, loose_file;
      DROP FUNCTION loosen_case_file();
    `);
  }
}
