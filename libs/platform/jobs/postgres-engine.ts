import { createPostgresBackend, isPgPool, withBackend, type PgPool } from 'bullmq';
import type { Pool } from 'pg';
import { openPool } from '#platform/connection';
import type { Engine } from './engine.js';
import { JOBS_SCHEMA } from './migrate-jobs.js';
import type { JobLog } from './job-log.js';

const CONNECTIONS = 16;

/**
 * BullMQ on PostgreSQL, in a schema of its own. All queues and workers of the process share one pool, of which each
 * worker keeps one connection to listen on.
 */
export function openPostgresEngine(databaseUrl: string, log: JobLog): Engine {
  const { FlowProducer, Queue, Worker } = withBackend(createPostgresBackend);
  const pool = openPool(
    {
      connectionString: databaseUrl,
      max: CONNECTIONS,
      connectionTimeoutMillis: 5_000,
      options: `-c search_path=${JOBS_SCHEMA}`,
      application_name: 'quatrefoil-jobs',
    },
    (err) => log.warn({ err }, 'a connection of the job queues was lost'),
  );
  pool.setMaxListeners(0);
  const connection = asBullPool(pool);
  return {
    queue: (name, options) => new Queue(name, { ...options, connection }),
    flows: () => new FlowProducer({ connection }),
    worker: (name, process, options) => new Worker(name, process, { ...options, connection }),
    problems: () => schemaProblems(pool),
    close: () => pool.end(),
  };
}

async function schemaProblems(pool: Pool): Promise<string[]> {
  try {
    const { rows } = await pool.query<{ found: boolean }>(`SELECT to_regclass('job') IS NOT NULL AS found`);
    return rows[0]?.found ? [] : ['The job queues are not migrated: run `quatrefoil migrate`.'];
  } catch (error) {
    return [`The job queues in PostgreSQL do not answer: ${String(error)}`];
  }
}

/** BullMQ's own, narrower type for the same thing: a check instead of a cast. */
function asBullPool(pool: unknown): PgPool {
  if (!isPgPool(pool)) throw new Error('BullMQ does not accept this version of pg.');
  return pool;
}
