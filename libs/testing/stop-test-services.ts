import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { takeRunning } from './running-services.js';
import { databaseUrl, testServices } from './test-services.js';

/** Jest calls this once, after all test files: ends the server that was started, or leaves a given one as it was. */
export default async function stopTestServices(): Promise<void> {
  const running = takeRunning();
  if (!running) return dropDatabases();
  await running.server.stop();
  rmSync(running.home, { recursive: true, force: true });
}

async function dropDatabases(): Promise<void> {
  const { postgres, template } = testServices();
  const client = new Client({ connectionString: databaseUrl(postgres, 'postgres') });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [
    `${template}%`,
  ]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
