import type { DataSourceOptions } from 'typeorm';
import type { Config } from '#platform/config';
import { PreparingClient } from './preparing-client.js';

const STATEMENT_TIMEOUT_MS = 30_000;
const POOL_WAIT_MS = 2_000;
/** A connection is worth keeping: a new one starts with nothing prepared and no dictionary loaded. */
const IDLE_MS = 5 * 60_000;

/** Options of the one pool of a process; never `synchronize`: the schema changes by migrations alone. */
export function dataSourceOptions({ url, poolSize }: Config['database']): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    migrationsTransactionMode: 'each',
    poolSize,
    extra: {
      Client: PreparingClient,
      idleTimeoutMillis: IDLE_MS,
      connectionTimeoutMillis: POOL_WAIT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    },
  };
}
