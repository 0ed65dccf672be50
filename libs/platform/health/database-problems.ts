import type { EntityManager } from 'typeorm';

/**
 * Whether the database answers and has all migrations of this release.
 * @param migrations names of the migrations that this release brings.
 * @returns one sentence a problem; empty when all is well.
 */
export async function databaseProblems(db: EntityManager, migrations: readonly string[]): Promise<string[]> {
  try {
    const done = await db.query<{ name: string }[]>('SELECT name FROM migrations');
    const pending = migrations.filter((name) => !done.some((row) => row.name === name));
    return pending.length === 0 ? [] : [`The database lacks ${pending.length} migrations: run \`quatrefoil migrate\`.`];
  } catch (error) {
    return [`The database does not answer: ${error instanceof Error ? error.message : String(error)}`];
  }
}
