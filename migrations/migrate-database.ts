import { DataSource } from 'typeorm';
import { withClient } from '#platform/connection';
import { dataSourceOptions } from '#platform/database';
import { MendableError } from '#platform/errors';
import { migrateJobs } from '#platform/jobs';
import { migrations } from './index.js';

/** Any number that nothing else locks: two processes that migrate at once take turns. */
const LOCK = 7_283_501;
const LOCK_TIMEOUT = '2s';

/** The database was changed by a later release, whose tables this one does not know. */
export class NewerDatabase extends MendableError {
  constructor(unknown: readonly string[]) {
    super(
      `This database was changed by a later release of Quatrefoil (${unknown.join(', ')}). ` +
        'Run that release or a later one, or choose other data; nothing was changed.',
    );
  }
}

/**
 * Brings a database to this release's schema, that of the job queues included; does nothing when it is there already.
 * @returns the names of the migrations that were run
 * @throws NewerDatabase
 */
export async function migrateDatabase(url: string): Promise<string[]> {
  return withClient(url, async (lock) => {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const run = await runMigrations(url);
    await migrateJobs(url);
    return run;
  });
}

async function runMigrations(url: string): Promise<string[]> {
  const options = dataSourceOptions({ url, poolSize: 2 });
  const database = await new DataSource({ ...options, migrations }).initialize();
  try {
    await refuseNewer(database);
    await database.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
    return (await database.runMigrations()).map((migration) => migration.name);
  } finally {
    await database.destroy();
  }
}

async function refuseNewer(database: DataSource): Promise<void> {
  const known = new Set(database.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const [table] = await database.query<{ exists: boolean }[]>(`SELECT to_regclass('migrations') IS NOT NULL AS exists`);
  if (!table?.exists) return;
  const done = await database.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const unknown = done.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerDatabase(unknown);
}
