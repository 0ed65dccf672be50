import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import type { JobDefinition, JobPayload } from '#platform/jobs';

/** The channel on which the relay listens. */
export const OUTBOX_CHANNEL = 'outbox';

export interface OutboxOptions {
  /** The job does not run before; default: as soon as possible. */
  readonly runAt?: Date;
}

/** Jobs that a use case asks for: they exist when its transaction commits, and never when it does not. */
@Injectable()
export class Outbox {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /**
   * Writes one job within `tx`; the relay brings it to its queue after the commit.
   * @returns the id of the job.
   * @throws ZodError when the payload is not the job's.
   */
  async add<Job extends JobDefinition>(
    job: Job,
    payload: JobPayload<Job>,
    tx: Tx,
    options: OutboxOptions = {},
  ): Promise<string> {
    const [id] = await this.addAll(job, [payload], tx, options);
    if (id === undefined) throw new Error('The outbox gave no id.');
    return id;
  }

  /** As `add`, for many payloads of one job in one statement. */
  async addAll<Job extends JobDefinition>(
    job: Job,
    payloads: readonly JobPayload<Job>[],
    tx: Tx,
    { runAt }: OutboxOptions = {},
  ): Promise<string[]> {
    if (payloads.length === 0) return [];
    const ids = payloads.map(() => randomUUID());
    const texts = payloads.map((payload) => JSON.stringify(job.payload.parse(payload)));
    await managerOf(this.db, tx).query(INSERT_AND_WAKE, [ids, texts, job.queue, job.name, runAt ?? null]);
    return ids;
  }
}

/** The notification leaves with the commit, as the rows do. */
const INSERT_AND_WAKE = `
  WITH added AS (
    INSERT INTO outbox (id, queue, name, payload, created_at, run_at)
    SELECT job.id, $3, $4, job.payload, now(), $5::timestamptz
    FROM unnest($1::uuid[], $2::jsonb[]) AS job (id, payload)
  )
  SELECT pg_notify('${OUTBOX_CHANNEL}', '')`;
