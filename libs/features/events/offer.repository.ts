import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

/** A free time for a wish that is not met. */
export interface OfferRow {
  readonly id: string;
  readonly eventId: string;
  readonly wishId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Null: online, outside of the event. */
  readonly table: number | null;
  readonly openUntil: Date;
  readonly fromTakes: boolean;
  readonly toTakes: boolean;
}

export type NewOffer = Omit<OfferRow, 'id' | 'fromTakes' | 'toTakes'>;

const OFFER = `SELECT o.id, o.event_id AS "eventId", o.wish_id AS "wishId", o.starts_at AS "startsAt", o.ends_at AS "endsAt",
  o.table_number AS "table", o.open_until AS "openUntil", o.from_takes AS "fromTakes", o.to_takes AS "toTakes"
  FROM event_offer o`;

@Injectable()
export class OfferRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Answers the id; null when the wish has an open offer already. */
  async insert(offer: NewOffer, tx: Tx): Promise<string | null> {
    const rows: { id: string }[] = await managerOf(this.db, tx).query(
      `INSERT INTO event_offer (id, event_id, wish_id, starts_at, ends_at, table_number, open_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [randomUUID(), offer.eventId, offer.wishId, offer.startsAt, offer.endsAt, offer.table, offer.openUntil],
    );
    return rows[0]?.id ?? null;
  }

  async remove(id: string, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query('DELETE FROM event_offer WHERE id = $1', [id]);
  }

  listOpen(eventId: string, tx?: Tx): Promise<OfferRow[]> {
    return managerOf(this.db, tx).query(
      `${OFFER} WHERE o.event_id = $1 AND o.state = 'open' ORDER BY o.created_at, o.id`,
      [eventId],
    );
  }

  /** Wishes that had an offer of this place before, and did not take it: they are not asked again. */
  async listRefused(eventId: string, startsAt: Date, tx: Tx): Promise<ReadonlySet<string>> {
    const rows: { wish_id: string }[] = await managerOf(this.db, tx).query(
      `SELECT o.wish_id FROM event_offer o
       WHERE o.event_id = $1 AND o.starts_at = $2 AND o.state IN ('declined', 'lapsed')`,
      [eventId, startsAt],
    );
    return new Set(rows.map((row) => row.wish_id));
  }

  async find(eventId: string, id: string, tx: Tx): Promise<OfferRow | null> {
    const rows: OfferRow[] = await managerOf(this.db, tx).query(
      `${OFFER} WHERE o.event_id = $1 AND o.id = $2 AND o.state = 'open'`,
      [eventId, id],
    );
    return rows[0] ?? null;
  }

  async take(id: string, side: 'from' | 'to', tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(`UPDATE event_offer SET ${side}_takes = true WHERE id = $1`, [id]);
  }

  async close(ids: readonly string[], state: 'taken' | 'declined' | 'lapsed', tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `UPDATE event_offer SET state = $2 WHERE id = ANY($1::uuid[]) AND state = 'open'`,
      [ids, state],
    );
  }

  /** Events with offers that are open longer than they may be. */
  async listOverdueEvents(now: Date, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ event_id: string }[]>(
      `SELECT DISTINCT o.event_id FROM event_offer o WHERE o.state = 'open' AND o.open_until <= $1 LIMIT $2`,
      [now, limit],
    );
    return rows.map((row) => row.event_id);
  }
}
