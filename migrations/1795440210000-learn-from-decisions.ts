import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Probabilities instead of scores, the models that they come from, and the answers that models learn from. */
export class LearnFromDecisions1795440210000 implements MigrationInterface {
  name = 'LearnFromDecisions1795440210000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- How texts and criteria become the probability that a broker shortlists. Never changed under its version.
      CREATE TABLE decision_model (
        version text PRIMARY KEY,
        artefact jsonb NOT NULL,
        -- How it did on weeks that it was not trained on; null for a prior.
        report jsonb,
        trained_by uuid REFERENCES person (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL
      );
      -- Which model counts: the latest choice of its ranking algorithm. Without one, the prior.
      CREATE TABLE decision_choice (
        id uuid PRIMARY KEY,
        version text NOT NULL REFERENCES decision_model (version),
        algorithm text NOT NULL,
        chosen_by uuid REFERENCES person (id) ON DELETE SET NULL,
        chosen_at timestamptz NOT NULL
      );
      CREATE INDEX decision_choice_algorithm_idx ON decision_choice (algorithm, chosen_at DESC);

      -- score: the probability; what it was made of. Null in rows that are older than that.
      ALTER TABLE match ADD COLUMN decision_version text REFERENCES decision_model (version);
      ALTER TABLE match ADD COLUMN text_score double precision;
      ALTER TABLE match ADD COLUMN verdicts text;

      -- What somebody who saw a match answered, and what was known then: ids and numbers only.
      CREATE TABLE match_example (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('shortlisted', 'dismissed', 'passed-over', 'accepted', 'declined', 'succeeded',
          'failed')),
        -- Of the case that an answer after the introduction belongs to, and the side that gave it.
        introduction_id uuid REFERENCES introduction (id) ON DELETE CASCADE,
        side text,
        match_id uuid NOT NULL REFERENCES match (id) ON DELETE CASCADE,
        challenge_version_id uuid NOT NULL REFERENCES challenge_version (id) ON DELETE CASCADE,
        capability_version_id uuid NOT NULL REFERENCES capability_version (id) ON DELETE CASCADE,
        model_version text NOT NULL,
        decision_version text NOT NULL,
        text_score double precision NOT NULL,
        verdicts text NOT NULL,
        rank integer NOT NULL,
        reason text,
        person_id uuid REFERENCES person (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX match_example_match_idx ON match_example (match_id);
      CREATE UNIQUE INDEX match_example_passed_key ON match_example (match_id, challenge_version_id, capability_version_id)
        WHERE kind = 'passed-over';
      CREATE UNIQUE INDEX match_example_case_key ON match_example (introduction_id, kind, side) NULLS NOT DISTINCT
        WHERE introduction_id IS NOT NULL;

      -- Scores that were no probabilities are made anew.
      INSERT INTO outbox (id, queue, name, payload) SELECT gen_random_uuid(), 'matching', 'match-all', '{}'
        WHERE EXISTS (SELECT FROM match);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE match_example;
      ALTER TABLE match DROP COLUMN verdicts, DROP COLUMN text_score, DROP COLUMN decision_version;
      DROP TABLE decision_choice, decision_model;
    `);
  }
}
