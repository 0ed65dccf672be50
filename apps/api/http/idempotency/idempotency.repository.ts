import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

/** One use of an Idempotency-Key: a person, an operation, a key. */
export interface IdempotentUse {
  readonly actorId: string;
  readonly operation: string;
  readonly key: string;
}

/** What answers a repeated request: a body that holds nothing confidential, or the path where to read it. */
export type Kept = { readonly body: unknown } | { readonly path: string };

export interface RememberedUse {
  readonly requestHash: string;
  readonly kept: Kept;
}

@Injectable()
export class IdempotencyRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** False when the same use is being carried out elsewhere: held until the transaction ends. */
  async lock(use: IdempotentUse, tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<{ locked: boolean }[]>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked`,
      [`${use.actorId} ${use.operation} ${use.key}`],
    );
    return rows[0]?.locked === true;
  }

  async find(use: IdempotentUse, tx: Tx): Promise<RememberedUse | null> {
    const rows = await managerOf(this.db, tx).query<{ request_hash: string; kept: Kept }[]>(
      `SELECT request_hash, kept FROM idempotency_key WHERE actor_id = $1 AND operation = $2 AND key = $3`,
      [use.actorId, use.operation, use.key],
    );
    return rows[0] ? { requestHash: rows[0].request_hash, kept: rows[0].kept } : null;
  }

  async remember(use: IdempotentUse, { requestHash, kept }: RememberedUse, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `INSERT INTO idempotency_key (actor_id, operation, key, request_hash, kept) VALUES ($1, $2, $3, $4, $5)`,
      [use.actorId, use.operation, use.key, requestHash, JSON.stringify(kept)],
    );
  }
}
