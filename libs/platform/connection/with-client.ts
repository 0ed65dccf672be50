import { Client } from 'pg';

const PATIENCE_MS = 10_000;

/**
 * Runs `work` on one connection of its own, outside the pool.
 * @throws what connecting or `work` throws; a connection that breaks is told by the query that it breaks
 */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  // Unheard, the event of a broken connection would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
