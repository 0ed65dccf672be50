import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { openPool } from '#platform/connection';
import type { JobLog, JobQueues, QueuedJob } from '#platform/jobs';
import { Bell } from './bell.js';
import { OUTBOX_CHANNEL } from './outbox.js';

const BATCH = 500;
const POLL_MS = 400;
const RETRY_MS = 1_000;

interface OutboxRow {
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly payload: unknown;
  readonly delayMs: string | number;
}

/**
 * Brings outbox rows to their queues: claims a batch, adds it with the rows' ids as job ids, deletes it, in one
 * transaction. A crash in between adds the batch again, which the queue or the handlers recognise. Any number of relays
 * may run. Rows are claimed by lock, never by "newer than the last one": ids and clocks do not follow commit order.
 */
export class Relay {
  private readonly pool: Pool;
  private readonly bell = new Bell();
  private readonly stopping = new AbortController();
  private running: Promise<unknown> | null = null;

  constructor(
    databaseUrl: string,
    private readonly queues: Pick<JobQueues, 'addAll'>,
    private readonly log: JobLog,
  ) {
    this.pool = openPool({ connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 5_000 }, (err) =>
      log.warn({ err }, 'the outbox relay lost a connection'),
    );
  }

  start(): void {
    this.running ??= Promise.all([this.relayUntilStopped(), this.listenUntilStopped()]);
  }

  /** Finishes the running batch and ends the connections. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.bell.ring();
    await this.running;
    await this.pool.end();
  }

  /** Moves one batch; the number of rows moved. */
  async relayBatch(): Promise<number> {
    const client = await this.pool.connect();
    try {
      const moved = await this.moveBatch(client);
      client.release();
      return moved;
    } catch (error) {
      // Ending the connection rolls back.
      client.release(true);
      throw error;
    }
  }

  /** Age in milliseconds of the oldest row that waits for the relay; 0 when none does. */
  async oldestAgeMs(): Promise<number> {
    const { rows } = await this.pool.query<{ age: string }>(
      'SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)) * 1000, 0) AS age FROM outbox',
    );
    return Math.max(0, Math.round(Number(rows[0]?.age ?? 0)));
  }

  private async moveBatch(client: PoolClient): Promise<number> {
    await client.query('BEGIN');
    const { rows } = await client.query<OutboxRow>(CLAIM, [BATCH]);
    for (const [queue, jobs] of byQueue(rows)) await this.queues.addAll(queue, jobs);
    if (rows.length > 0) await client.query('DELETE FROM outbox WHERE id = ANY ($1)', [rows.map(({ id }) => id)]);
    await client.query('COMMIT');
    return rows.length;
  }

  private async relayUntilStopped(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        if ((await this.relayBatch()) < BATCH) await this.bell.wait(POLL_MS);
      } catch (err) {
        this.log.warn({ err }, 'the outbox relay failed and tries again');
        await this.rest();
      }
    }
  }

  /** A notification only shortens the wait: without this connection the relay still polls. */
  private async listenUntilStopped(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.listenOnce(await this.pool.connect());
      } catch (err) {
        this.log.warn({ err }, 'the outbox relay cannot listen and polls instead');
        await this.rest();
      }
    }
  }

  /** Returns when the relay stops; throws when the connection is lost. */
  private async listenOnce(client: PoolClient): Promise<void> {
    try {
      const lost = new Promise<never>((_, reject) => client.once('error', reject));
      lost.catch(() => {});
      client.on('notification', () => this.bell.ring());
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      if (!this.stopping.signal.aborted) await Promise.race([lost, once(this.stopping.signal, 'abort')]);
    } finally {
      client.release(true);
    }
  }

  private async rest(): Promise<void> {
    await pause(RETRY_MS, undefined, { signal: this.stopping.signal }).catch(() => {});
  }
}

/** A row that another relay holds is skipped, not waited for. */
const CLAIM = `
  SELECT id, queue, name, payload,
    greatest(0, ceil(extract(epoch FROM run_at - clock_timestamp()) * 1000)) AS "delayMs"
  FROM outbox ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED`;

function byQueue(rows: readonly OutboxRow[]): Map<string, QueuedJob[]> {
  const queues = new Map<string, QueuedJob[]>();
  for (const { id, queue, name, payload, delayMs } of rows) {
    const jobs = queues.get(queue) ?? [];
    jobs.push({ id, name, payload, delayMs: Number(delayMs) });
    queues.set(queue, jobs);
  }
  return queues;
}
