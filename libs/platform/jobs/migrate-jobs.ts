import { runMigrations } from 'bullmq';
import type { Client } from 'pg';
import { withClient } from '#platform/connection';
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
  await withClient(databaseUrl, async (client) => {
    await runMigrations(client, JOBS_SCHEMA);
    // Without the vacuum, every claim would step over the sample rows until autovacuum comes by.
    if (await seedStatistics(client)) await client.query(`VACUUM ${JOBS_SCHEMA}.job`);
  });
}

/**
 * Shows the planner once how a busy `job` table looks, and keeps it from learning from an empty one: without
 * statistics that know the names of our queues, taking a job reads the whole backlog.
 */
async function seedStatistics(client: Client): Promise<boolean> {
  const mark = `planner statistics seeded for ${QUEUES.join(', ')}`;
  await client.query('BEGIN');
  try {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('quatrefoil.seed-job-statistics'))`);
    const seen = await client.query<{ mark: string | null }>(
      `SELECT obj_description('${JOBS_SCHEMA}.job'::regclass, 'pg_class') AS mark`,
    );
    const isNew = seen.rows[0]?.mark !== mark;
    if (isNew) {
      await client.query(SAMPLE_JOBS, [QUEUES, SAMPLE]);
      await client.query(`ANALYZE ${JOBS_SCHEMA}.job`);
      await client.query(`DELETE FROM ${JOBS_SCHEMA}.job WHERE id LIKE 'sample-%'`);
      await client.query(`ALTER TABLE ${JOBS_SCHEMA}.job
        SET (autovacuum_analyze_threshold = 2147483647, autovacuum_vacuum_scale_factor = 0.02)`);
      await client.query(`COMMENT ON TABLE ${JOBS_SCHEMA}.job IS '${mark}'`);
    }
    await client.query('COMMIT');
    return isNew;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/**
 * Rows of every queue as under load: nearly all waiting. Few are delayed or active, or the planner would read the whole
 * table to find those; and queues are alike, so that one plan suits all.
 */
const SAMPLE_JOBS = `
  INSERT INTO ${JOBS_SCHEMA}.job
    (queue, id, seq, name, state, added_at_ms, process_at_ms, finished_at_ms, locked_until_ms)
  SELECT ($1::text[])[1 + n % cardinality($1::text[])], 'sample-' || n, nextval('${JOBS_SCHEMA}.job_seq'), 'sample',
    state::${JOBS_SCHEMA}.job_state, 0,
    CASE state WHEN 'delayed' THEN n * 1e9 END, CASE state WHEN 'failed' THEN n * 1e9 END,
    CASE state WHEN 'active' THEN n * 1e9 END
  FROM generate_series(1, $2::int) n,
    LATERAL (SELECT CASE n / 5 % 100 WHEN 0 THEN 'delayed' WHEN 1 THEN 'active' WHEN 2 THEN 'failed' ELSE 'waiting' END AS state) s`;
