import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { migrateDatabase } from '../../migrations/migrate-database.js';
import { keepRunning } from './running-services.js';
import { onServer } from './test-database.js';
import { announceTestServices, databaseUrl, givenPostgres } from './test-services.js';

/** Jest calls this once for all projects: one server, one migrated template that each test file copies. */
export default async function startTestServices(): Promise<void> {
  const postgres = givenPostgres() ?? (await startServer());
  const template = `quatrefoil_test_${randomBytes(4).toString('hex')}`;
  await onServer(postgres, `CREATE DATABASE ${template} TEMPLATE template0`);
  await migrateDatabase(databaseUrl(postgres, template));
  announceTestServices({ postgres, template });
}

async function startServer(): Promise<string> {
  const home = mkdtempSync(path.join(tmpdir(), 'quatrefoil-test-'));
  const server = await startEmbeddedPostgres({ home, durable: false });
  keepRunning({ server, home });
  return server.urlOf('').replace(/\/$/, '');
}
