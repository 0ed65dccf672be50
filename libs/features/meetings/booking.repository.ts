import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Interval } from '#domain/scheduling';
import { managerOf, type Tx } from '#platform/database';

export type BookingState = 'held' | 'confirmed';

/** A time that several people are to keep free for one thing. */
export interface BookingOrder {
  /** The row of the caller that the time is kept for; one has one time. */
  readonly holderId: string;
  readonly personIds: readonly string[];
  readonly time: Interval;
}

/** Bookings of other features. Those of meetings hang on their times: see SlotRepository. */
@Injectable()
export class BookingRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Makes transactions that book for one of these people wait for each other, always in the same order. */
  async lockPeople(personIds: readonly string[], tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `SELECT pg_advisory_xact_lock(hashtextextended(p.id, 1)) FROM
         (SELECT DISTINCT id FROM unnest($1::text[]) AS id ORDER BY id) AS p`,
      [personIds],
    );
  }

  /** Books each time for all of its people; those that one of them cannot keep are left out, and their holders answered. */
  async insert(orders: readonly BookingOrder[], state: BookingState, tx: Tx): Promise<readonly string[]> {
    const db = managerOf(this.db, tx);
    const rows = orders.flatMap(({ holderId, personIds, time }) =>
      personIds.map((personId) => ({ holderId, personId, time })),
    );
    const booked: { holder_id: string; person_id: string }[] = await db.query(
      `INSERT INTO booking (id, person_id, holder_id, during, state)
       SELECT gen_random_uuid(), r.person_id, r.holder_id, tstzrange(r.starts_at, r.ends_at), $5
       FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS r (person_id, holder_id, starts_at, ends_at)
       ON CONFLICT DO NOTHING RETURNING holder_id, person_id`,
      [
        rows.map(({ personId }) => personId),
        rows.map(({ holderId }) => holderId),
        rows.map(({ time }) => new Date(time.startMs)),
        rows.map(({ time }) => new Date(time.endMs)),
        state,
      ],
    );
    const kept = new Set(booked.map((row) => `${row.holder_id} ${row.person_id}`));
    const refused = orders
      .filter(({ holderId, personIds }) => personIds.some((id) => !kept.has(`${holderId} ${id}`)))
      .map(({ holderId }) => holderId);
    await this.delete(refused, tx);
    return refused;
  }

  async confirm(holderIds: readonly string[], tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(`UPDATE booking SET state = 'confirmed' WHERE holder_id = ANY ($1)`, [
      holderIds,
    ]);
  }

  async delete(holderIds: readonly string[], tx: Tx): Promise<void> {
    if (holderIds.length === 0) return;
    await managerOf(this.db, tx).query('DELETE FROM booking WHERE holder_id = ANY ($1)', [holderIds]);
  }
}
