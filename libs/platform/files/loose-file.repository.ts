import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, Transactions, type Tx } from '#platform/database';
import { FileStore } from './file-store.js';

const HOUR_MS = 3_600_000;
const MOST_A_SWEEP = 1_000;

/**
 * Keys of files that no row names: those being put, and those whose row was deleted (a trigger notes these, however the
 * row went). Whatever stays here is deleted from the store.
 */
@Injectable()
export class LooseFiles {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly transactions: Transactions,
    private readonly store: FileStore,
  ) {}

  /** Before a file is put: if its row does not follow within the hour, it is swept. */
  async announce(key: string, now: Date): Promise<void> {
    await this.db.query('INSERT INTO loose_file (key, due_at) VALUES ($1, $2)', [
      key,
      new Date(now.getTime() + HOUR_MS),
    ]);
  }

  /** In the transaction that writes the row. False when the file was swept: the row must not be written. */
  async bind(key: string, tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<[unknown[], number]>('DELETE FROM loose_file WHERE key = $1', [
      key,
    ]);
    return rows[1] === 1;
  }

  /** Deletes what is due; how many files. Several processes may sweep at once. */
  async sweep(now: Date): Promise<number> {
    for (let swept = 0; swept < MOST_A_SWEEP; swept++) {
      if (!(await this.transactions.run((tx) => this.sweepOne(now, tx)))) return swept;
    }
    return MOST_A_SWEEP;
  }

  private async sweepOne(now: Date, tx: Tx): Promise<boolean> {
    const db = managerOf(this.db, tx);
    const [found] = await db.query<{ key: string }[]>(
      'SELECT l.key FROM loose_file l WHERE l.due_at <= $1 ORDER BY l.due_at LIMIT 1 FOR UPDATE SKIP LOCKED',
      [now],
    );
    if (!found) return false;
    await this.store.remove(found.key);
    await db.query('DELETE FROM loose_file WHERE key = $1', [found.key]);
    return true;
  }
}
