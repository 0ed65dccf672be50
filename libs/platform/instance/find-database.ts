import { withClient } from '#platform/connection';
import { readPassword, startEmbeddedPostgres, urlOf, type EmbeddedPostgres } from '#platform/embedded-postgres';
import { openInstanceFolder } from './instance-folder.js';
import { findRunning, holdData } from './running-record.js';

/** The name of the product's database on the embedded server. */
export const DATABASE = 'quatrefoil';

export interface FoundDatabase {
  readonly url: string;
  /** environment: DATABASE_URL; running: the instance that runs on the data folder; own: started for this run. */
  readonly source: 'environment' | 'running' | 'own';
  /** The instance's data folder; null when the environment names the database. */
  readonly folder: string | null;
  /** Stops what was started for this run. */
  close(): Promise<void>;
}

export interface DatabaseWanted {
  readonly databaseUrl: string | undefined;
  /** QUATREFOIL_DATA. */
  readonly dataFolder: string | undefined;
  /** The command as a person would type it, told to whoever finds the data in use. */
  readonly command: string;
}

/**
 * The database for a command line: DATABASE_URL, else that of the running instance, else a PostgreSQL for this run.
 * The last may be new and empty: bring it to the newest schema before use.
 * @throws DataInUse while another command holds the data, OtherPostgresVersion
 */
export async function findDatabase({ databaseUrl, dataFolder, command }: DatabaseWanted): Promise<FoundDatabase> {
  if (databaseUrl) return { url: databaseUrl, source: 'environment', folder: null, close: () => Promise.resolve() };
  const { folder } = openInstanceFolder(dataFolder);
  const running = findRunning(folder);
  const password = readPassword(folder);
  if (running && running.address !== null && running.postgresPort !== null && password !== null) {
    const url = urlOf({ port: running.postgresPort, password }, DATABASE);
    return { url, source: 'running', folder, close: () => Promise.resolve() };
  }
  const hold = holdData(folder, command);
  const server = await startEmbeddedPostgres({ home: folder }).catch((error: unknown) => {
    hold.release();
    throw error;
  });
  const close = async (): Promise<void> => {
    await server.stop();
    hold.release();
  };
  hold.update({ postgresPort: server.port });
  return { url: await makeDatabase(server), source: 'own', folder, close };
}

/** Makes the product's database where it is missing. Gives its address. */
export async function makeDatabase(server: EmbeddedPostgres): Promise<string> {
  await withClient(server.urlOf('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
  return server.urlOf(DATABASE);
}
