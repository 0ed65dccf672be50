import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { QUEUES } from './define-job.js';

/** Schema of the queues in PostgreSQL. */
export const JOBS_SCHEMA = 'bullmq';
const SAMPLE = 20_000;

/**
 * Brings the queues' tables in PostgreSQL to the version of this release; safe to run at every start and by several
 * processes at once. Not needed with Redis.
 * @param databaseUrl of the product's database.
 */
export async function migrateJobs(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, JOBS_SCHEMA);
    await seedStatistics(client);
  } finally {
    await client.end();
  }
}

/**
 * Shows the planner once how a busy `job` table looks, and keeps it from learning from an empty one: without
 * statistics that know the names of our queues, taking a job reads the whole backlog.
 */
async function seedStatistics(client: Client): Promise<void> {
  const mark = `planner statistics seeded for ${QUEUES.join(', ')}`;
  await client.query('BEGIN');
  try {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('quatrefoil.seed-job-statistics'))`);
    const seen = await client.query<{ mark: string | null }>(
      `SELECT obj_description('${JOBS_SCHEMA}.job'::regclass, 'pg_class') AS mark`,
    );
    if (seen.rows[0]?.mark !== mark) {
      await client.query(SAMPLE_JOBS, [QUEUES, SAMPLE]);
      await client.query(`ANALYZE ${JOBS_SCHEMA}.job`);
      await client.query(`DELETE FROM ${JOBS_SCHEMA}.job WHERE id LIKE 'sample-%'`);
      await client.query(`ALTER TABLE ${JOBS_SCHEMA}.job
        SET (autovacuum_analyze_threshold = 2147483647, autovacuum_vacuum_scale_factor = 0.02)`);
      await client.query(`COMMENT ON TABLE ${JOBS_SCHEMA}.job IS '${mark}'`);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Rows of every queue in every state, in the proportions of a queue under load. */
const SAMPLE_JOBS = `
  INSERT INTO ${JOBS_SCHEMA}.job
    (queue, id, seq, name, state, added_at_ms, process_at_ms, finished_at_ms, locked_until_ms)
  SELECT ($1::text[])[1 + n % cardinality($1::text[])], 'sample-' || n, nextval('${JOBS_SCHEMA}.job_seq'), 'sample',
    (ARRAY['waiting', 'waiting', 'waiting', 'delayed', 'active', 'completed', 'completed', 'failed'])
      [1 + n % 8]::${JOBS_SCHEMA}.job_state, 0, 0, 0, 0
  FROM generate_series(1, $2::int) n`;
