import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { officeHours, type Interval, type PersonCalendar, type WeeklyWindow } from '#domain/scheduling';
import type { Weekday } from '#domain/time';
import { managerOf, type Tx } from '#platform/database';
import { AvailabilityWindow } from './availability-window.entity.js';
import { AwayPeriodRow } from './away-period.entity.js';
import { MeetingPreference } from './meeting-preference.entity.js';

export interface Away {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly note: string;
}

/** What a person sets on the availability page; `zone` is the person's own. */
export interface AvailabilityContent {
  readonly zone: string;
  readonly windows: readonly WeeklyWindow[];
  readonly away: readonly Away[];
  readonly weeklyCapacity: number;
  readonly noticeMinutes: number;
  readonly bufferMinutes: number;
}

export interface Availability extends AvailabilityContent {
  /** 0 as long as the person has set nothing: `windows` are then office hours. */
  readonly version: number;
}

export const standardNoticeMinutes = 24 * 60;
export const standardBufferMinutes = 15;

interface PersonRow {
  readonly id: string;
  readonly zone: string;
  readonly weekly_capacity: number;
  readonly notice_minutes: number | null;
  readonly buffer_minutes: number | null;
  readonly version: number | null;
}

@Injectable()
export class AvailabilityRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** One entry a person that exists, by person id. */
  async list(personIds: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, Availability>> {
    const db = managerOf(this.db, tx);
    const people: PersonRow[] = await db.query(
      `SELECT p.id, p.zone, p.weekly_capacity, m.notice_minutes, m.buffer_minutes, m.version
       FROM person p LEFT JOIN meeting_preference m ON m.person_id = p.id WHERE p.id = ANY ($1)`,
      [personIds],
    );
    const windows = await this.windowsOf(personIds, db);
    const away = await this.awayOf(personIds, db);
    return new Map(
      people.map((person) => [
        person.id,
        {
          zone: person.zone,
          weeklyCapacity: person.weekly_capacity,
          noticeMinutes: person.notice_minutes ?? standardNoticeMinutes,
          bufferMinutes: person.buffer_minutes ?? standardBufferMinutes,
          windows: person.version === null ? officeHours : (windows.get(person.id) ?? []),
          away: away.get(person.id) ?? [],
          version: person.version ?? 0,
        },
      ]),
    );
  }

  /** The calendars of people, with what is booked for them in `within`; a person that does not exist is left out. */
  async calendarsOf(personIds: readonly string[], within: Interval, tx?: Tx): Promise<readonly PersonCalendar[]> {
    const found = await this.list(personIds, tx);
    const booked = await this.bookedOf(personIds, within, tx);
    return personIds.flatMap((id) => {
      const availability = found.get(id);
      return availability ? [{ ...availability, booked: booked.get(id) ?? [] }] : [];
    });
  }

  /** What is held and confirmed for people in a time, by person id. */
  async bookedOf(ids: readonly string[], within: Interval, tx?: Tx): Promise<ReadonlyMap<string, Interval[]>> {
    const rows: { person_id: string; starts_at: Date; ends_at: Date }[] = await managerOf(this.db, tx).query(
      `SELECT b.person_id, lower(b.during) AS starts_at, upper(b.during) AS ends_at FROM booking b
       WHERE b.person_id = ANY ($1) AND b.during && tstzrange($2, $3)`,
      [ids, new Date(within.startMs), new Date(within.endMs)],
    );
    return groupByPerson(rows, ({ starts_at, ends_at }) => ({
      startMs: starts_at.getTime(),
      endMs: ends_at.getTime(),
    }));
  }

  /** Answers false when `version` is no longer that of the row (0: there is none yet). */
  async replace(personId: string, version: number, content: AvailabilityContent, tx: Tx): Promise<boolean> {
    const db = managerOf(this.db, tx);
    const { noticeMinutes, bufferMinutes } = content;
    const rows: unknown[] =
      version === 0
        ? await db.query(
            `INSERT INTO meeting_preference (person_id, notice_minutes, buffer_minutes) VALUES ($1, $2, $3)
             ON CONFLICT DO NOTHING RETURNING 1`,
            [personId, noticeMinutes, bufferMinutes],
          )
        : await db
            .createQueryBuilder()
            .update(MeetingPreference)
            .set({ noticeMinutes, bufferMinutes, version: version + 1 })
            .where({ personId, version })
            .returning('version')
            .execute()
            .then(({ raw }) => raw as unknown[]);
    if (rows.length === 0) return false;
    await this.replaceRows(personId, content, db);
    return true;
  }

  private async replaceRows(personId: string, content: AvailabilityContent, db: EntityManager): Promise<void> {
    await db.delete(AvailabilityWindow, { personId });
    await db.delete(AwayPeriodRow, { personId });
    await db.insert(
      AvailabilityWindow,
      content.windows.map((w) => ({
        id: randomUUID(),
        personId,
        weekday: w.weekday,
        fromTime: w.from,
        toTime: w.until,
      })),
    );
    await db.insert(
      AwayPeriodRow,
      content.away.map((a) => ({ id: randomUUID(), personId, fromOn: a.fromOn, toOn: a.untilOn, note: a.note })),
    );
    await db.query('UPDATE person SET zone = $2, weekly_capacity = $3, version = version + 1 WHERE id = $1', [
      personId,
      content.zone,
      content.weeklyCapacity,
    ]);
  }

  private async windowsOf(ids: readonly string[], db: EntityManager): Promise<ReadonlyMap<string, WeeklyWindow[]>> {
    const rows: { person_id: string; weekday: Weekday; from: string; until: string }[] = await db.query(
      `SELECT w.person_id, w.weekday, left(w.from_time::text, 5) AS "from", left(w.to_time::text, 5) AS until
       FROM availability_window w WHERE w.person_id = ANY ($1) ORDER BY w.weekday, w.from_time`,
      [ids],
    );
    return groupByPerson(rows, ({ weekday, from, until }) => ({ weekday, from, until }));
  }

  private async awayOf(ids: readonly string[], db: EntityManager): Promise<ReadonlyMap<string, Away[]>> {
    const rows: { person_id: string; from_on: string; until_on: string; note: string }[] = await db.query(
      `SELECT a.person_id, a.from_on::text AS from_on, a.to_on::text AS until_on, a.note
       FROM away_period a WHERE a.person_id = ANY ($1) ORDER BY a.from_on, a.to_on, a.id`,
      [ids],
    );
    return groupByPerson(rows, ({ from_on, until_on, note }) => ({ fromOn: from_on, untilOn: until_on, note }));
  }
}

function groupByPerson<Row extends { readonly person_id: string }, T>(
  rows: readonly Row[],
  toValue: (row: Row) => T,
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.person_id, [...(groups.get(row.person_id) ?? []), toValue(row)]);
  return groups;
}
