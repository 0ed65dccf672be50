import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { type ChangeCursor } from '#platform/changes';
import { managerOf, Transactions, type Tx } from '#platform/database';

export interface StoredSnapshot {
  readonly cursor: ChangeCursor;
  readonly bytes: Uint8Array;
}

export interface NewSnapshot extends StoredSnapshot {
  /** The version of the program: no other can use it. */
  readonly code: string;
  readonly modelVersion: string;
}

/** Small enough that nothing else waits for one. */
const PART_BYTES = 4 * 1024 * 1024;
/** Transactions are numbered by server: in a copy of the data on another one the cursor would mean something else. */
const SERVER = '(SELECT system_identifier::text FROM pg_control_system())';

@Injectable()
export class RankingSnapshotRepository {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly transactions: Transactions,
  ) {}

  /**
   * The snapshot that this version of the program can go on from, if it is whole; an older one than the changes that are
   * kept (a week of them) would miss some.
   */
  async find(code: string, modelVersion: string): Promise<StoredSnapshot | null> {
    const [row] = await this.db.query<{ id: string; transaction_id: string; change_id: string; sha256: string }[]>(
      `SELECT s.id, s.transaction_id::text AS transaction_id, s.change_id::text AS change_id, s.sha256
       FROM ranking_snapshot s
       WHERE s.code = $1 AND s.model_version = $2 AND s.server = ${SERVER}
         AND s.taken_at > now() - interval '6 days' AND s.transaction_id <= pg_snapshot_xmax(pg_current_snapshot())
       ORDER BY s.taken_at DESC LIMIT 1`,
      [code, modelVersion],
    );
    if (!row) return null;
    const bytes = await this.read(row.id, row.sha256);
    return bytes && { cursor: { transactionId: row.transaction_id, id: row.change_id }, bytes };
  }

  /**
   * Keeps a snapshot instead of those before. When several processes want to, one does.
   * @returns whether it was kept
   */
  keep(snapshot: NewSnapshot): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const db = managerOf(this.db, tx);
      const [lock] = await db.query<{ is_held: boolean }[]>(
        `SELECT pg_try_advisory_xact_lock(hashtext('ranking_snapshot')) AS is_held`,
      );
      if (!lock?.is_held || (await this.hasFresh(snapshot, tx))) return false;
      await db.query('DELETE FROM ranking_snapshot');
      await this.write(snapshot, tx);
      return true;
    });
  }

  private async hasFresh({ code, modelVersion }: NewSnapshot, tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<unknown[]>(
      `SELECT 1 FROM ranking_snapshot WHERE code = $1 AND model_version = $2 AND taken_at > now() - interval '1 minute'`,
      [code, modelVersion],
    );
    return rows.length > 0;
  }

  private async write({ code, modelVersion, cursor, bytes }: NewSnapshot, tx: Tx): Promise<void> {
    const db = managerOf(this.db, tx);
    const id = randomUUID();
    const hash = createHash('sha256');
    await db.query(
      `INSERT INTO ranking_snapshot (id, code, server, model_version, transaction_id, change_id, sha256)
       VALUES ($1, $2, ${SERVER}, $3, $4::text::xid8, $5, '')`,
      [id, code, modelVersion, cursor.transactionId, cursor.id],
    );
    for (let from = 0; from < bytes.length; from += PART_BYTES) {
      const part = bytes.subarray(from, from + PART_BYTES);
      hash.update(part);
      await db.query('INSERT INTO ranking_snapshot_part (snapshot_id, place, bytes) VALUES ($1, $2, $3)', [
        id,
        from / PART_BYTES,
        Buffer.from(part.buffer, part.byteOffset, part.length),
      ]);
    }
    await db.query('UPDATE ranking_snapshot SET sha256 = $2 WHERE id = $1', [id, hash.digest('hex')]);
  }

  /** Null when it is not as it was written, or has just been replaced. */
  private async read(id: string, sha256: string): Promise<Uint8Array | null> {
    const parts: Buffer[] = [];
    const hash = createHash('sha256');
    for (;;) {
      const [row] = await this.db.query<{ bytes: Buffer }[]>(
        'SELECT bytes FROM ranking_snapshot_part WHERE snapshot_id = $1 AND place = $2',
        [id, parts.length],
      );
      if (!row) break;
      hash.update(row.bytes);
      parts.push(row.bytes);
    }
    return hash.digest('hex') === sha256 ? Buffer.concat(parts) : null;
  }
}
