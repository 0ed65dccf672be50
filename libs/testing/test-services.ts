/** What the global set-up tells the test files, by environment variables, since they run in other processes. */
export interface TestServices {
  /** Address of a PostgreSQL server without a database name, such as postgres://user:secret@127.0.0.1:5432 */
  readonly postgres: string;
  /** Name of the migrated database that each test file copies; unique to one run of the tests. */
  readonly template: string;
}

const POSTGRES = 'TEST_POSTGRES';
const TEMPLATE = 'TEST_TEMPLATE';

export function announceTestServices({ postgres, template }: TestServices): void {
  process.env[POSTGRES] = postgres;
  process.env[TEMPLATE] = template;
}

/** The PostgreSQL that whoever runs the tests named, if any. */
export const givenPostgres = (): string | undefined => process.env[POSTGRES] || undefined;

/** @throws Error in a test that needs PostgreSQL but is not a medium, e2e or journey test */
export function testServices(): TestServices {
  const [postgres, template] = [process.env[POSTGRES], process.env[TEMPLATE]];
  if (!postgres || !template)
    throw new Error('No test database: only *.medium.spec.ts, *.e2e.spec.ts and test/ get one.');
  return { postgres, template };
}

export function databaseUrl(postgres: string, database: string): string {
  const url = new URL(postgres);
  url.pathname = `/${database}`;
  return url.href;
}

/** Redis for the tests of the job queues, when one is named. */
export const testRedisUrl = (): string | undefined => process.env['TEST_REDIS_URL'] || undefined;
