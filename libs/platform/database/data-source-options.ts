import type { DataSourceOptions } from 'typeorm';
import type { Config } from '#platform/config';

const STATEMENT_TIMEOUT_MS = 30_000;
const POOL_WAIT_MS = 2_000;

/** Options of the one pool of a process; never `synchronize`: the schema changes by migrations alone. */
export function dataSourceOptions({ url, poolSize }: Config['database']): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    migrationsTransactionMode: 'each',
    poolSize,
    extra: {
      connectionTimeoutMillis: POOL_WAIT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    },
  };
}
