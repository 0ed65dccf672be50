import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What digests tell about: the table, the column with its instant, and the column with the transaction that set it. */
const NEWS = [
  ['match', 'created_at', 'created_in'],
  ['introduction', 'state_since', 'state_in'],
  ['challenge', 'published_at', 'published_in'],
  ['challenge_version', 'submitted_at', 'submitted_in'],
  ['capability_version', 'submitted_at', 'submitted_in'],
  ['meeting_slot', 'confirmed_at', 'confirmed_in'],
] as const;

/**
 * An instant is taken before its transaction commits, so that a digest may be written in between. Each instant is noted
 * with its transaction, and each digest with the snapshot that it was written from: what that snapshot did not hold is
 * left to the next digest.
 */
export class KnowWhatDigestsTold1795440021000 implements MigrationInterface {
  name = 'KnowWhatDigestsTold1795440021000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Whether a transaction was over when a snapshot was taken; null: the oldest snapshot of all things that were.
      -- One that has not begun here belongs to another server, of which this database is a copy.
      CREATE FUNCTION was_over(transaction_id xid8, taken text) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT taken IS NULL OR pg_visible_in_snapshot(transaction_id, taken::pg_snapshot)
          OR transaction_id >= pg_snapshot_xmax(pg_current_snapshot())
      $$;
      ALTER TABLE mail ADD COLUMN window_snapshot text;
    `);
    for (const [table, instant, transaction] of NEWS) {
      await db.query(`
        ALTER TABLE ${table} ADD COLUMN ${transaction} xid8 NOT NULL DEFAULT pg_current_xact_id();
        CREATE FUNCTION note_${table}_${transaction}() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            NEW.${transaction} := pg_current_xact_id();
            RETURN NEW;
          END
        $$;
        CREATE TRIGGER note_${transaction} BEFORE UPDATE OF ${instant} ON ${table} FOR EACH ROW
          WHEN (NEW.${instant} IS DISTINCT FROM OLD.${instant}) EXECUTE FUNCTION note_${table}_${transaction}();
      `);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table, , transaction] of NEWS) {
      await db.query(`
        DROP TRIGGER note_${transaction} ON ${table};
        DROP FUNCTION note_${table}_${transaction}();
        ALTER TABLE ${table} DROP COLUMN ${transaction};
      `);
    }
    await db.query('ALTER TABLE mail DROP COLUMN window_snapshot; DROP FUNCTION was_over(xid8, text)');
  }
}
