import { Pool, type PoolConfig } from 'pg';

/**
 * A pool that outlives its database: a connection that breaks is replaced at the next use. Its error event, unheard,
 * would end the process; in use it is told by the query that it breaks, idle by `onLost`.
 */
export function openPool(config: PoolConfig, onLost: (error: Error) => void = () => {}): Pool {
  const pool = new Pool({ keepAlive: true, ...config });
  pool.on('error', onLost);
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
