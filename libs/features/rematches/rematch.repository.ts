import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

/** superseded: another one began before it was done. */
export type RematchState = 'running' | 'done' | 'failed' | 'superseded';

export interface RematchProgress {
  readonly id: string;
  readonly state: RematchState;
  readonly challenges: number;
  /** Of them, those in slices that are done. */
  readonly ranked: number;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
}

export interface RematchSlice {
  readonly askedAt: Date;
  readonly challengeIds: readonly string[];
}

const PROGRESS = `
  SELECT r.id, r.state, r.challenges, r.asked_at AS "askedAt", r.finished_at AS "finishedAt",
    coalesce((SELECT sum(cardinality(s.challenge_ids)) FROM rematch_slice s
      WHERE s.rematch_id = r.id AND s.done_at IS NOT NULL), 0)::int AS ranked
  FROM rematch r`;

@Injectable()
export class RematchRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Lets one process at a time begin one; the others find it begun. */
  async lock(tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(`SELECT pg_advisory_xact_lock(hashtext('rematch'))`);
  }

  /** Begins a rematch, whose slices are of `size` challenges, instead of any that is running. */
  async begin(id: string, challengeIds: readonly string[], options: { size: number; at: Date }, tx: Tx): Promise<void> {
    const db = managerOf(this.db, tx);
    const { size, at } = options;
    await db.query(`UPDATE rematch SET state = 'superseded', finished_at = $1 WHERE state = 'running'`, [at]);
    await db.query(`INSERT INTO rematch (id, challenges, asked_at) VALUES ($1, $2, $3)`, [id, challengeIds.length, at]);
    await db.query(
      `INSERT INTO rematch_slice (rematch_id, number, challenge_ids)
       SELECT $1, (c.place - 1) / $3::int, array_agg(c.id ORDER BY c.place)
       FROM unnest($2::uuid[]) WITH ORDINALITY AS c (id, place) GROUP BY 2`,
      [id, challengeIds, size],
    );
  }

  async find(id: string, tx?: Tx): Promise<RematchProgress | null> {
    const rows = await managerOf(this.db, tx).query<RematchProgress[]>(`${PROGRESS} WHERE r.id = $1`, [id]);
    return rows[0] ?? null;
  }

  async findLatest(): Promise<RematchProgress | null> {
    const rows = await this.db.query<RematchProgress[]>(`${PROGRESS} ORDER BY r.asked_at DESC, r.id LIMIT 1`);
    return rows[0] ?? null;
  }

  /** The numbers of the slices that are still to do. */
  async listOpenSlices(id: string): Promise<number[]> {
    const rows = await this.db.query<{ number: number }[]>(
      'SELECT s.number FROM rematch_slice s WHERE s.rematch_id = $1 AND s.done_at IS NULL ORDER BY s.number',
      [id],
    );
    return rows.map(({ number }) => number);
  }

  /** Null when it is done, or nobody waits for it any more. */
  async findOpenSlice(id: string, number: number): Promise<RematchSlice | null> {
    const rows = await this.db.query<RematchSlice[]>(
      `SELECT r.asked_at AS "askedAt", s.challenge_ids AS "challengeIds"
       FROM rematch_slice s JOIN rematch r ON r.id = s.rematch_id
       WHERE s.rematch_id = $1 AND s.number = $2 AND s.done_at IS NULL AND r.state = 'running'`,
      [id, number],
    );
    return rows[0] ?? null;
  }

  async closeSlice(id: string, number: number, at: Date): Promise<void> {
    await this.db.query(
      'UPDATE rematch_slice SET done_at = $3 WHERE rematch_id = $1 AND number = $2 AND done_at IS NULL',
      [id, number, at],
    );
  }

  /** Ends a running one: failed where a slice is still open. */
  async finish(id: string, at: Date): Promise<void> {
    await this.db.query(
      `UPDATE rematch r SET finished_at = $2, state = CASE WHEN EXISTS (SELECT FROM rematch_slice s
         WHERE s.rematch_id = r.id AND s.done_at IS NULL) THEN 'failed' ELSE 'done' END
       WHERE r.id = $1 AND r.state = 'running'`,
      [id, at],
    );
  }

  async forgetBefore(at: Date): Promise<void> {
    await this.db.query(`DELETE FROM rematch WHERE asked_at < $1 AND state <> 'running'`, [at]);
  }
}
