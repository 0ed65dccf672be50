import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

/** One run of the planner for an event. */
export interface Planning {
  readonly id: string;
  readonly eventId: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  readonly isStopping: boolean;
  /** How many wishes the best plan so far meets, of how many. */
  readonly met: number | null;
  readonly wanted: number | null;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
}

const PLANNING = `SELECT p.id, p.event_id AS "eventId", p.state, p.is_stopping AS "isStopping", p.met, p.wanted,
  p.asked_at AS "askedAt", p.ended_at AS "endedAt" FROM event_planning p`;

@Injectable()
export class PlanningRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** False when one is under way. */
  async insert(
    {
      id,
      eventId,
      by,
      now,
    }: { readonly id: string; readonly eventId: string; readonly by: string; readonly now: Date },
    tx: Tx,
  ): Promise<boolean> {
    const rows: unknown[] = await managerOf(this.db, tx).query(
      `INSERT INTO event_planning (id, event_id, asked_by, asked_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, eventId, by, now],
    );
    return rows.length === 1;
  }

  async findNewest(eventId: string): Promise<Planning | null> {
    const rows: Planning[] = await this.db.query(`${PLANNING} WHERE p.event_id = $1 ORDER BY p.asked_at DESC LIMIT 1`, [
      eventId,
    ]);
    return rows[0] ?? null;
  }

  /** Takes it up, also once more after a crash; null when it has ended. */
  async start(id: string): Promise<Planning | null> {
    await this.db.query(`UPDATE event_planning SET state = 'running' WHERE id = $1 AND state = 'queued'`, [id]);
    const rows: Planning[] = await this.db.query(`${PLANNING} WHERE p.id = $1 AND p.state = 'running'`, [id]);
    return rows[0] ?? null;
  }

  /** Notes how far it is; true when it is to stop. */
  async note(
    id: string,
    { met, wanted }: { readonly met: number; readonly wanted: number },
    tx?: Tx,
  ): Promise<boolean> {
    const rows: unknown = await managerOf(this.db, tx).query(
      `UPDATE event_planning SET met = $2, wanted = $3 WHERE id = $1 AND state = 'running' RETURNING is_stopping`,
      [id, met, wanted],
    );
    return (rows as [{ is_stopping: boolean }[], number])[0][0]?.is_stopping ?? true;
  }

  /** Asks the one under way to stop with its best plan so far; false when there is none. */
  async stop(eventId: string): Promise<boolean> {
    const rows: unknown = await this.db.query(
      `UPDATE event_planning SET is_stopping = true WHERE event_id = $1 AND state IN ('queued', 'running') RETURNING id`,
      [eventId],
    );
    return (rows as [unknown[], number])[1] === 1;
  }

  async isUnderWay(eventId: string, tx: Tx): Promise<boolean> {
    const rows: unknown[] = await managerOf(this.db, tx).query(
      `SELECT 1 FROM event_planning p WHERE p.event_id = $1 AND p.state IN ('queued', 'running')`,
      [eventId],
    );
    return rows.length > 0;
  }

  async end(id: string, state: 'done' | 'failed', now: Date, tx?: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `UPDATE event_planning SET state = $2, ended_at = $3 WHERE id = $1 AND state IN ('queued', 'running')`,
      [id, state, now],
    );
  }

  /** Those that run longer than any may: their process died. */
  async failAbandoned(before: Date, now: Date): Promise<void> {
    await this.db.query(
      `UPDATE event_planning SET state = 'failed', ended_at = $2 WHERE state IN ('queued', 'running') AND asked_at < $1`,
      [before, now],
    );
  }
}
