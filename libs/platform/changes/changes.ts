import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

/** The channel on which replicas listen, besides looking on their own. */
export const CHANGE_CHANNEL = 'change';

export type ChangeKind = 'challenge' | 'capability' | 'person';

export interface Change {
  readonly kind: ChangeKind;
  readonly entityId: string;
}

/** How far a reader has come; opaque, starts at `position()`. */
export interface ChangeCursor {
  readonly transactionId: string;
  readonly id: string;
}

export interface ChangePage {
  readonly changes: readonly Change[];
  readonly cursor: ChangeCursor;
  /** Whether more may be waiting. */
  readonly isFull: boolean;
}

const PAGE = 2_000;

/** The log of what changed, which every replica follows with a cursor of its own. */
@Injectable()
export class Changes {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Notes within `tx` that these things changed in what others may see; the notice leaves with the commit. */
  async record(kind: ChangeKind, entityIds: readonly string[], tx: Tx): Promise<void> {
    if (entityIds.length === 0) return;
    await managerOf(this.db, tx).query(
      `WITH noted AS (INSERT INTO change (kind, entity_id) SELECT $1, unnest($2::uuid[]))
       SELECT pg_notify('${CHANGE_CHANNEL}', '')`,
      [kind, entityIds],
    );
  }

  /** Forgets old changes: a replica that was away for so long loads everything anew. */
  async forgetBefore(at: Date): Promise<void> {
    await this.db.query('DELETE FROM change WHERE created_at < $1', [at]);
  }

  /** A cursor for one who now reads the tables themselves: it is given every change that reading may have missed. */
  async position(): Promise<ChangeCursor> {
    const [row] = await this.db.query<{ xmin: string }[]>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin',
    );
    return { transactionId: row?.xmin ?? '0', id: '0' };
  }

  /**
   * The next changes, in an order that no late commit can slip into: only those of transactions older than
   * every one still running.
   */
  async after({ transactionId, id }: ChangeCursor): Promise<ChangePage> {
    const rows = await this.db.query<{ transaction_id: string; id: string; kind: ChangeKind; entity_id: string }[]>(
      `SELECT c.transaction_id::text AS transaction_id, c.id::text AS id, c.kind, c.entity_id
       FROM change c
       WHERE (c.transaction_id, c.id) > ($1::text::xid8, $2::bigint)
         AND c.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
       ORDER BY c.transaction_id, c.id
       LIMIT ${PAGE}`,
      [transactionId, id],
    );
    const last = rows.at(-1);
    return {
      changes: rows.map((row) => ({ kind: row.kind, entityId: row.entity_id })),
      cursor: last ? { transactionId: last.transaction_id, id: last.id } : { transactionId, id },
      isFull: rows.length === PAGE,
    };
  }
}
