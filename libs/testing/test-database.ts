import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { databaseUrl, testServices } from './test-services.js';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A private copy of the migrated template: test files run side by side and never clean up rows. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { postgres, template } = testServices();
  const name = `${template}_${randomUUID().replaceAll('-', '')}`;
  await onServer(postgres, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return { url: databaseUrl(postgres, name), drop: () => onServer(postgres, `DROP DATABASE ${name} WITH (FORCE)`) };
}

/** An empty database, for tests of the migrations themselves. */
export async function openEmptyDatabase(): Promise<TestDatabase> {
  const { postgres, template } = testServices();
  const name = `${template}_${randomUUID().replaceAll('-', '')}`;
  await onServer(postgres, `CREATE DATABASE ${name} TEMPLATE template0`);
  return { url: databaseUrl(postgres, name), drop: () => onServer(postgres, `DROP DATABASE ${name} WITH (FORCE)`) };
}

export async function onServer(postgres: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(postgres, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
