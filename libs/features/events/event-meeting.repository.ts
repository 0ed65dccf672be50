import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

/** Where a wish stands in the plan. */
export interface Placement {
  readonly wishId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Null: online, outside of the event. */
  readonly table: number | null;
}

export interface Unmet {
  readonly wishId: string;
  readonly reason: string;
  readonly onlineStartsAt: Date | null;
}

/** A wish in the plan, and what of it people know. */
export interface EventMeetingRow {
  readonly id: string;
  readonly wishId: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly table: number | null;
  readonly isLocked: boolean;
  readonly unmetReason: string | null;
  /** When both could meet online instead. */
  readonly onlineStartsAt: Date | null;
  readonly toldStartsAt: Date | null;
  readonly toldEndsAt: Date | null;
  readonly toldTable: number | null;
  readonly sequence: number;
}

const MEETING = `SELECT m.id, m.wish_id AS "wishId", m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.table_number AS "table",
  m.is_locked AS "isLocked", m.unmet_reason AS "unmetReason",
  m.online_starts_at AS "onlineStartsAt", m.told_starts_at AS "toldStartsAt", m.told_ends_at AS "toldEndsAt",
  m.told_table AS "toldTable", m.sequence FROM event_meeting m`;

@Injectable()
export class EventMeetingRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  list(eventId: string, tx?: Tx): Promise<EventMeetingRow[]> {
    return managerOf(this.db, tx).query(`${MEETING} WHERE m.event_id = $1 ORDER BY m.starts_at, m.table_number, m.id`, [
      eventId,
    ]);
  }

  async find(eventId: string, id: string, tx: Tx): Promise<EventMeetingRow | null> {
    const rows: EventMeetingRow[] = await managerOf(this.db, tx).query(
      `${MEETING} WHERE m.event_id = $1 AND m.id = $2`,
      [eventId, id],
    );
    return rows[0] ?? null;
  }

  /** Replaces the plan that nobody knows yet: places these, takes all others out, and keeps why. Locks stay. */
  async replacePlan(eventId: string, placed: readonly Placement[], unmet: readonly Unmet[], tx: Tx): Promise<void> {
    const db = managerOf(this.db, tx);
    await db.query(
      `UPDATE event_meeting SET starts_at = NULL, ends_at = NULL, table_number = NULL, unmet_reason = NULL,
         online_starts_at = NULL
       WHERE event_id = $1 AND (table_number IS NOT NULL OR starts_at IS NULL)`,
      [eventId],
    );
    await db.query(
      `INSERT INTO event_meeting (id, event_id, wish_id, starts_at, ends_at, table_number)
       SELECT n.id, $1, n.wish_id, n.starts_at, n.ends_at, n.table_number
       FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::int[])
         AS n (id, wish_id, starts_at, ends_at, table_number)
       ON CONFLICT (wish_id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at,
         table_number = excluded.table_number, unmet_reason = NULL`,
      [
        eventId,
        placed.map(() => randomUUID()),
        placed.map(({ wishId }) => wishId),
        placed.map(({ startsAt }) => startsAt),
        placed.map(({ endsAt }) => endsAt),
        placed.map(({ table }) => table),
      ],
    );
    await db.query(
      `INSERT INTO event_meeting (id, event_id, wish_id, unmet_reason, online_starts_at)
       SELECT n.id, $1, n.wish_id, n.reason, n.starts_at
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[]) AS n (id, wish_id, reason, starts_at)
       ON CONFLICT (wish_id) DO UPDATE SET unmet_reason = excluded.unmet_reason, online_starts_at = excluded.online_starts_at`,
      [
        eventId,
        unmet.map(() => randomUUID()),
        unmet.map(({ wishId }) => wishId),
        unmet.map(({ reason }) => reason),
        unmet.map(({ onlineStartsAt }) => onlineStartsAt),
      ],
    );
  }

  /** Puts one meeting elsewhere in the plan, and locks it there or not. */
  async place(id: string, to: Omit<Placement, 'wishId'>, isLocked: boolean, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `UPDATE event_meeting SET starts_at = $2, ends_at = $3, table_number = $4, is_locked = $5, unmet_reason = NULL,
         online_starts_at = NULL
       WHERE id = $1`,
      [id, to.startsAt, to.endsAt, to.table, isLocked],
    );
  }

  /** Takes meetings out of the plan for this reason. */
  async remove(ids: readonly string[], reason: string, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `UPDATE event_meeting SET starts_at = NULL, ends_at = NULL, table_number = NULL, is_locked = false, unmet_reason = $2
       WHERE id = ANY($1::uuid[])`,
      [ids, reason],
    );
  }

  /** A meeting that both agreed to, outside of any plan; answers its id. */
  async add(eventId: string, to: Placement, tx: Tx): Promise<string> {
    const rows: { id: string }[] = await managerOf(this.db, tx).query(
      `INSERT INTO event_meeting (id, event_id, wish_id, starts_at, ends_at, table_number) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (wish_id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at,
         table_number = excluded.table_number, unmet_reason = NULL, online_starts_at = NULL RETURNING id`,
      [randomUUID(), eventId, to.wishId, to.startsAt, to.endsAt, to.table],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error('The meeting was not written.');
    return id;
  }

  /** What stands in the plan is what people know from now on; the sequence of their calendars rises where it changed. */
  async tell(ids: readonly string[], tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `UPDATE event_meeting SET sequence = sequence + CASE WHEN told_starts_at IS NULL AND sequence = 0 THEN 0 ELSE 1 END,
         told_starts_at = starts_at, told_ends_at = ends_at, told_table = table_number
       WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }

  /** Who said that they cannot keep the slot that begins then. */
  async listUnavailableAt(eventId: string, startsAt: Date, tx: Tx): Promise<ReadonlySet<string>> {
    const rows: { person_id: string }[] = await managerOf(this.db, tx).query(
      'SELECT r.person_id FROM event_registration r WHERE r.event_id = $1 AND $2 = ANY(r.unavailable)',
      [eventId, startsAt],
    );
    return new Set(rows.map((row) => row.person_id));
  }

  /** Ends all meetings and offers of an event; whose bookings are to be freed. */
  async callOff(eventId: string, tx: Tx): Promise<readonly string[]> {
    const db = managerOf(this.db, tx);
    const meetings: { id: string }[] = await db.query(
      'SELECT m.id FROM event_meeting m WHERE m.event_id = $1 AND m.told_starts_at IS NOT NULL',
      [eventId],
    );
    const offers: { id: string }[] = await db.query(
      `SELECT o.id FROM event_offer o WHERE o.event_id = $1 AND o.state = 'open'`,
      [eventId],
    );
    await db.query(`UPDATE event_offer SET state = 'lapsed' WHERE event_id = $1 AND state = 'open'`, [eventId]);
    await db.query(
      `UPDATE event_meeting SET sequence = sequence + 1, starts_at = NULL, ends_at = NULL, table_number = NULL,
         told_starts_at = NULL, told_ends_at = NULL, told_table = NULL, unmet_reason = 'cancelled'
       WHERE event_id = $1 AND told_starts_at IS NOT NULL`,
      [eventId],
    );
    return [...meetings, ...offers].map(({ id }) => id);
  }
}
