import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Interval } from '#domain/scheduling';
import { managerOf, type Tx } from '#platform/database';
import type { MeetingSide } from './meeting-person.entity.js';

export interface Slot extends Interval {
  readonly id: string;
  readonly meetingId: string;
  readonly state: 'held' | 'confirmed' | 'freed';
  readonly holdUntil: Date | null;
  /** Who suggested it, as long as they take part; null for a time that was found. */
  readonly suggestedBy: { readonly personId: string; readonly side: MeetingSide | null } | null;
}

interface Hold {
  readonly meetingId: string;
  readonly time: Interval;
  readonly personIds: readonly string[];
  readonly holdUntil: Date;
  readonly suggestedBy?: string;
}

interface SlotRow {
  readonly id: string;
  readonly meeting_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly state: Slot['state'];
  readonly hold_until: Date | null;
  readonly suggested_by: string | null;
  readonly side: MeetingSide | null;
}

/** The times of meetings and the bookings of their people. `booking` rules out overlaps by an exclusion constraint. */
@Injectable()
export class SlotRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Books a time for everybody, or for nobody: false when one of them is booked already. */
  async hold({ meetingId, time, personIds, holdUntil, suggestedBy }: Hold, tx: Tx): Promise<boolean> {
    const db = managerOf(this.db, tx);
    const slotId = randomUUID();
    const range = [new Date(time.startMs), new Date(time.endMs)];
    await db.query(
      `INSERT INTO meeting_slot (id, meeting_id, starts_at, ends_at, state, hold_until, suggested_by)
       VALUES ($1, $2, $3, $4, 'held', $5, $6)`,
      [slotId, meetingId, ...range, holdUntil, suggestedBy ?? null],
    );
    const booked: unknown[] = await db.query(
      `INSERT INTO booking (id, person_id, slot_id, during, state)
       SELECT gen_random_uuid(), p, $1, tstzrange($2, $3), 'held' FROM unnest($4::uuid[]) AS p
       ON CONFLICT DO NOTHING RETURNING id`,
      [slotId, ...range, personIds],
    );
    if (booked.length === personIds.length) return true;
    await db.query('DELETE FROM meeting_slot WHERE id = $1', [slotId]);
    return false;
  }

  /** Confirms a held time of a meeting and frees its others; false when it is not held any more. */
  async confirm(meetingId: string, slotId: string, now: Date, tx: Tx): Promise<boolean> {
    const db = managerOf(this.db, tx);
    const confirmed: unknown[] = await db
      .query(
        `UPDATE meeting_slot SET state = 'confirmed', hold_until = NULL, confirmed_at = $3,
           remind_at = CASE WHEN starts_at - interval '24 hours' > $3 THEN starts_at - interval '24 hours'
                            WHEN starts_at - interval '1 hour' > $3 THEN starts_at - interval '1 hour' END
         WHERE id = $1 AND meeting_id = $2 AND state = 'held' AND hold_until > $3 RETURNING id`,
        [slotId, meetingId, now],
      )
      .then(returned);
    if (confirmed.length === 0) return false;
    await db.query(`UPDATE booking SET state = 'confirmed' WHERE slot_id = $1`, [slotId]);
    await this.free(meetingId, tx, 'held');
    return true;
  }

  /** Keeps the confirmed time of a meeting for somebody more; false when they are booked then. */
  async bookFor(meetingId: string, personId: string, tx: Tx): Promise<boolean> {
    const booked: unknown[] = await managerOf(this.db, tx).query(
      `INSERT INTO booking (id, person_id, slot_id, during, state)
       SELECT gen_random_uuid(), $2, s.id, tstzrange(s.starts_at, s.ends_at), 'confirmed' FROM meeting_slot s
       WHERE s.meeting_id = $1 AND s.state = 'confirmed' ON CONFLICT DO NOTHING RETURNING id`,
      [meetingId, personId],
    );
    return booked.length === 1;
  }

  /** Gives a person's time for a meeting back; the others keep theirs. */
  async freeFor(meetingId: string, personId: string, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `DELETE FROM booking b USING meeting_slot s WHERE s.id = b.slot_id AND s.meeting_id = $1 AND b.person_id = $2`,
      [meetingId, personId],
    );
  }

  /** Frees the held times of a meeting, or with 'all' the confirmed one too. */
  async free(meetingId: string, tx: Tx, which: 'held' | 'all'): Promise<void> {
    const db = managerOf(this.db, tx);
    const states = which === 'all' ? ['held', 'confirmed'] : ['held'];
    await db.query(
      `WITH freed AS (
         UPDATE meeting_slot SET state = 'freed', hold_until = NULL, remind_at = NULL
         WHERE meeting_id = $1 AND state = ANY ($2) RETURNING id
       ) DELETE FROM booking b USING freed WHERE b.slot_id = freed.id`,
      [meetingId, states],
    );
  }

  /** Takes confirmed times that are to be reminded of by now, and sets when the next reminder of each is due. */
  async claimReminders(now: Date, limit: number, tx: Tx): Promise<readonly { meetingId: string; startMs: number }[]> {
    const rows = await managerOf(this.db, tx)
      .query(
        `UPDATE meeting_slot s
         SET remind_at = CASE WHEN s.starts_at - interval '1 hour' > $1 THEN s.starts_at - interval '1 hour' END
         WHERE s.id IN (SELECT d.id FROM meeting_slot d WHERE d.remind_at <= $1 AND d.state = 'confirmed'
                        ORDER BY d.remind_at LIMIT $2 FOR UPDATE SKIP LOCKED)
         RETURNING s.meeting_id, s.starts_at`,
        [now, limit],
      )
      .then(returned);
    return (rows as Pick<SlotRow, 'meeting_id' | 'starts_at'>[]).map((row) => ({
      meetingId: row.meeting_id,
      startMs: row.starts_at.getTime(),
    }));
  }

  /** Meetings with times that are held longer than they may be. */
  async listOverdueMeetings(now: Date, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ meeting_id: string }[]>(
      `SELECT DISTINCT meeting_id FROM meeting_slot WHERE state = 'held' AND hold_until <= $1 LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ meeting_id }) => meeting_id);
  }

  /** Frees what these people hold longer than they may; the ids of the meetings that lost a time. */
  async freeOverdue(personIds: readonly string[], now: Date, tx: Tx): Promise<readonly string[]> {
    const rows: { meeting_id: string }[] = await managerOf(this.db, tx).query(
      `WITH freed AS (
           UPDATE meeting_slot s SET state = 'freed', hold_until = NULL
           WHERE s.state = 'held' AND s.hold_until <= $2
             AND EXISTS (SELECT FROM booking b WHERE b.slot_id = s.id AND b.person_id = ANY ($1))
           RETURNING s.id, s.meeting_id
         ), gone AS (DELETE FROM booking b USING freed WHERE b.slot_id = freed.id)
         SELECT DISTINCT meeting_id FROM freed`,
      [personIds, now],
    );
    return rows.map(({ meeting_id }) => meeting_id);
  }

  /** The most times that one of these people holds. */
  async mostHeld(personIds: readonly string[], tx: Tx): Promise<number> {
    const rows: { held: number }[] = await managerOf(this.db, tx).query(
      `SELECT count(*)::int AS held FROM booking b WHERE b.state = 'held' AND b.person_id = ANY ($1)
       GROUP BY b.person_id ORDER BY held DESC LIMIT 1`,
      [personIds],
    );
    return rows[0]?.held ?? 0;
  }

  /** The time that was confirmed last, given up or not: what calendars show. */
  async lastConfirmed(meetingId: string, tx: Tx): Promise<Interval | null> {
    const rows: Pick<SlotRow, 'starts_at' | 'ends_at'>[] = await managerOf(this.db, tx).query(
      `SELECT s.starts_at, s.ends_at FROM meeting_slot s WHERE s.meeting_id = $1 AND s.confirmed_at IS NOT NULL
       ORDER BY s.confirmed_at DESC LIMIT 1`,
      [meetingId],
    );
    const [row] = rows;
    return row ? { startMs: row.starts_at.getTime(), endMs: row.ends_at.getTime() } : null;
  }

  /** Held and confirmed times of meetings, in order of time. */
  async listOf(meetingIds: readonly string[], tx?: Tx): Promise<readonly Slot[]> {
    const rows: SlotRow[] = await managerOf(this.db, tx).query(
      `SELECT s.id, s.meeting_id, s.starts_at, s.ends_at, s.state, s.hold_until, p.person_id AS suggested_by, p.side
       FROM meeting_slot s LEFT JOIN meeting_person p ON p.meeting_id = s.meeting_id AND p.person_id = s.suggested_by
       WHERE s.meeting_id = ANY ($1) AND s.state <> 'freed' ORDER BY s.starts_at, s.id`,
      [meetingIds],
    );
    return rows.map((row) => ({
      id: row.id,
      meetingId: row.meeting_id,
      startMs: row.starts_at.getTime(),
      endMs: row.ends_at.getTime(),
      state: row.state,
      holdUntil: row.hold_until,
      suggestedBy: row.suggested_by === null ? null : { personId: row.suggested_by, side: row.side },
    }));
  }
}

/** TypeORM answers UPDATE and DELETE with [rows, count]. */
function returned(result: unknown): unknown[] {
  return (result as [unknown[], number])[0];
}
