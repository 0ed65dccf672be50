import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { BookedTime, Interval, PersonCalendar } from '#domain/scheduling';
import { managerOf, type Tx } from '#platform/database';
import { AvailabilityRepository, groupByPerson } from './availability.repository.js';

/** What is booked earlier on the first day counts for the day. */
const dayMs = 24 * 3_600_000;

/** What decides when people can meet, together. */
@Injectable()
export class PersonCalendarReadModel {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    private readonly availability: AvailabilityRepository,
  ) {}

  /** The calendars of people, with what is booked for them in `within`; a person that does not exist is left out. */
  async list(personIds: readonly string[], within: Interval, tx?: Tx): Promise<readonly PersonCalendar[]> {
    const found = await this.availability.list(personIds, tx);
    const wide = { startMs: within.startMs - dayMs, endMs: within.endMs + dayMs };
    const booked = await this.bookedOf(personIds, wide, tx);
    const busy = await this.busyOf(personIds, wide, tx);
    return personIds.flatMap((id) => {
      const availability = found.get(id);
      return availability ? [{ ...availability, booked: booked.get(id) ?? [], busy: busy.get(id) ?? [] }] : [];
    });
  }

  /** What is held and confirmed for people in a time, by person id. */
  async bookedOf(ids: readonly string[], within: Interval, tx?: Tx): Promise<ReadonlyMap<string, BookedTime[]>> {
    const rows: (TimeRow & { of: string })[] = await managerOf(this.db, tx).query(
      `SELECT b.person_id, coalesce(s.meeting_id, b.holder_id) AS of,
         lower(b.during) AS starts_at, upper(b.during) AS ends_at
       FROM booking b LEFT JOIN meeting_slot s ON s.id = b.slot_id
       WHERE b.person_id = ANY ($1) AND b.during && tstzrange($2, $3)`,
      [ids, new Date(within.startMs), new Date(within.endMs)],
    );
    return groupByPerson(rows, (row) => ({ ...toInterval(row), of: row.of }));
  }

  /** What calendars elsewhere say, by person id. */
  async busyOf(ids: readonly string[], within: Interval, tx?: Tx): Promise<ReadonlyMap<string, Interval[]>> {
    const rows: TimeRow[] = await managerOf(this.db, tx).query(
      `SELECT t.person_id, t.starts_at, t.ends_at FROM busy_time t
       WHERE t.person_id = ANY ($1) AND t.ends_at > $2 AND t.starts_at < $3`,
      [ids, new Date(within.startMs), new Date(within.endMs)],
    );
    return groupByPerson(rows, toInterval);
  }
}

interface TimeRow {
  readonly person_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

const toInterval = ({ starts_at, ends_at }: TimeRow): Interval => ({
  startMs: starts_at.getTime(),
  endMs: ends_at.getTime(),
});
