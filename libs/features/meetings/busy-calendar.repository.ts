import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Interval } from '#domain/scheduling';
import { managerOf, type Tx } from '#platform/database';
import { BusyCalendar } from './busy-calendar.entity.js';

export interface BusyReading {
  readonly times: readonly Interval[];
  readonly readAt: Date;
  readonly nextAt: Date;
}

@Injectable()
export class BusyCalendarRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  find(personId: string): Promise<BusyCalendar | null> {
    return this.db.findOneBy(BusyCalendar, { personId });
  }

  async zoneOf(personId: string): Promise<string> {
    const [row] = await this.db.query<{ zone: string }[]>('SELECT zone FROM person WHERE id = $1', [personId]);
    return row?.zone ?? 'UTC';
  }

  /** The person's one calendar; what was read from another is forgotten. */
  async replace(calendar: Pick<BusyCalendar, 'personId' | 'sealedUrl' | 'host' | 'nextAt'>, tx: Tx): Promise<void> {
    const db = managerOf(this.db, tx);
    await db.query(
      `INSERT INTO busy_calendar (person_id, sealed_url, host, next_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id) DO UPDATE SET sealed_url = excluded.sealed_url, host = excluded.host,
         next_at = excluded.next_at, trouble = NULL, read_at = NULL, version = busy_calendar.version + 1`,
      [calendar.personId, calendar.sealedUrl, calendar.host, calendar.nextAt],
    );
    await db.query('DELETE FROM busy_time WHERE person_id = $1', [calendar.personId]);
  }

  /** Counts another address that the person names, until the end of the stretch that the first one began; how many. */
  async countNaming(personId: string, now: Date, withinMs: number, tx: Tx): Promise<number> {
    const rows: { points: number }[] = await managerOf(this.db, tx).query(
      `INSERT INTO rate_limit AS l (key, points, expire) VALUES ('busy-calendar:' || $1, 1, $3)
       ON CONFLICT (key) DO UPDATE SET points = CASE WHEN l.expire <= $2 THEN 1 ELSE l.points + 1 END,
         expire = CASE WHEN l.expire <= $2 THEN excluded.expire ELSE l.expire END
       RETURNING points`,
      [personId, now.getTime(), now.getTime() + withinMs],
    );
    return rows[0]?.points ?? 1;
  }

  async delete(personId: string): Promise<void> {
    await this.db.delete(BusyCalendar, { personId });
  }

  /** Takes calendars that are due and puts them off until `nextAt`, so that one sweep alone asks for each. */
  async claimDue(now: Date, nextAt: Date, limit: number, tx: Tx): Promise<readonly string[]> {
    const [rows] = await managerOf(this.db, tx).query<[{ person_id: string }[], number]>(
      `UPDATE busy_calendar SET next_at = $2 WHERE person_id IN
         (SELECT d.person_id FROM busy_calendar d WHERE d.next_at <= $1 ORDER BY d.next_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING person_id`,
      [now, nextAt, limit],
    );
    return rows.map(({ person_id }) => person_id);
  }

  /** Keeps what was read, unless the person has named another calendar in the meantime. */
  async keep({ personId, version }: BusyCalendar, { times, readAt, nextAt }: BusyReading, tx: Tx): Promise<void> {
    const db = managerOf(this.db, tx);
    const { affected } = await db.update(BusyCalendar, { personId, version }, { trouble: null, readAt, nextAt });
    if (affected !== 1) return;
    await db.query('DELETE FROM busy_time WHERE person_id = $1', [personId]);
    await db.query(
      `INSERT INTO busy_time (person_id, starts_at, ends_at)
       SELECT $1, t.starts_at, t.ends_at FROM unnest($2::timestamptz[], $3::timestamptz[]) AS t (starts_at, ends_at)`,
      [personId, times.map(({ startMs }) => new Date(startMs)), times.map(({ endMs }) => new Date(endMs))],
    );
  }

  /** Notes why nothing could be read; what was read before still counts. */
  async fail({ personId, version }: BusyCalendar, trouble: string, nextAt: Date): Promise<void> {
    await this.db.update(BusyCalendar, { personId, version }, { trouble, nextAt });
  }
}
