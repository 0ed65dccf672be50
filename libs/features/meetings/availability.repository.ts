import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { officeHours, type DayException, type WeeklyWindow } from '#domain/scheduling';
import type { Weekday } from '#domain/time';
import { managerOf, type Tx } from '#platform/database';
import { AvailabilityException } from './availability-exception.entity.js';
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
  readonly exceptions: readonly DayException[];
  readonly away: readonly Away[];
  readonly weeklyCapacity: number;
  readonly noticeMinutes: number;
  readonly bufferMinutes: number;
  /** With so many things booked on a day, no more times of it are offered. */
  readonly mostADay: number;
  readonly remindDayBefore: boolean;
  readonly remindHourBefore: boolean;
}

export interface Availability extends AvailabilityContent {
  /** 0 as long as the person has set nothing: `windows` are then office hours. */
  readonly version: number;
}

/** Of somebody who has set nothing. */
const standard = {
  noticeMinutes: 24 * 60,
  bufferMinutes: 15,
  mostADay: 8,
  remindDayBefore: true,
  remindHourBefore: true,
} as const;

interface PersonRow {
  readonly id: string;
  readonly zone: string;
  readonly weekly_capacity: number;
  readonly notice_minutes: number | null;
  readonly buffer_minutes: number | null;
  readonly most_a_day: number | null;
  readonly remind_day_before: boolean | null;
  readonly remind_hour_before: boolean | null;
  readonly version: number | null;
}

@Injectable()
export class AvailabilityRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** One entry a person that exists, by person id. */
  async list(personIds: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, Availability>> {
    const db = managerOf(this.db, tx);
    const people: PersonRow[] = await db.query(
      `SELECT p.id, p.zone, p.weekly_capacity, m.notice_minutes, m.buffer_minutes, m.most_a_day,
         m.remind_day_before, m.remind_hour_before, m.version
       FROM person p LEFT JOIN meeting_preference m ON m.person_id = p.id WHERE p.id = ANY ($1)`,
      [personIds],
    );
    const windows = await this.windowsOf(personIds, db);
    const exceptions = await this.exceptionsOf(personIds, db);
    const away = await this.awayOf(personIds, db);
    return new Map(
      people.map((person) => [
        person.id,
        {
          zone: person.zone,
          weeklyCapacity: person.weekly_capacity,
          ...preferenceOf(person),
          windows: person.version === null ? officeHours : (windows.get(person.id) ?? []),
          exceptions: exceptions.get(person.id) ?? [],
          away: away.get(person.id) ?? [],
          version: person.version ?? 0,
        },
      ]),
    );
  }

  /** Answers false when `version` is no longer that of the row (0: there is none yet). */
  async replace(personId: string, version: number, content: AvailabilityContent, tx: Tx): Promise<boolean> {
    const db = managerOf(this.db, tx);
    const { noticeMinutes, bufferMinutes, mostADay, remindDayBefore, remindHourBefore } = content;
    const preference = { noticeMinutes, bufferMinutes, mostADay, remindDayBefore, remindHourBefore };
    const query = db.createQueryBuilder();
    const saved =
      version === 0
        ? await query
            .insert()
            .into(MeetingPreference)
            .values({ personId, ...preference })
            .orIgnore()
            .returning('version')
            .execute()
        : await query
            .update(MeetingPreference)
            .set({ ...preference, version: version + 1 })
            .where({ personId, version })
            .returning('version')
            .execute();
    if ((saved.raw as unknown[]).length === 0) return false;
    await this.replaceRows(personId, content, db);
    return true;
  }

  private async replaceRows(personId: string, content: AvailabilityContent, db: EntityManager): Promise<void> {
    await db.delete(AvailabilityWindow, { personId });
    await db.delete(AvailabilityException, { personId });
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
      AvailabilityException,
      content.exceptions.map((e) => ({
        id: randomUUID(),
        personId,
        onDate: e.on,
        fromTime: e.from,
        toTime: e.until,
        isOpen: e.isOpen,
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

  private async exceptionsOf(ids: readonly string[], db: EntityManager): Promise<ReadonlyMap<string, DayException[]>> {
    const rows: { person_id: string; on: string; from: string; until: string; isOpen: boolean }[] = await db.query(
      `SELECT e.person_id, e.on_date::text AS "on", left(e.from_time::text, 5) AS "from",
         left(e.to_time::text, 5) AS until, e.is_open AS "isOpen"
       FROM availability_exception e WHERE e.person_id = ANY ($1) ORDER BY e.on_date, e.from_time, e.id`,
      [ids],
    );
    return groupByPerson(rows, ({ on, from, until, isOpen }) => ({ on, from, until, isOpen }));
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

type Preference = Pick<
  Availability,
  'noticeMinutes' | 'bufferMinutes' | 'mostADay' | 'remindDayBefore' | 'remindHourBefore'
>;

function preferenceOf(row: PersonRow): Preference {
  return {
    noticeMinutes: row.notice_minutes ?? standard.noticeMinutes,
    bufferMinutes: row.buffer_minutes ?? standard.bufferMinutes,
    mostADay: row.most_a_day ?? standard.mostADay,
    remindDayBefore: row.remind_day_before ?? standard.remindDayBefore,
    remindHourBefore: row.remind_hour_before ?? standard.remindHourBefore,
  };
}

/** Rows that each belong to a person, in their order. */
export function groupByPerson<Row extends { readonly person_id: string }, T>(
  rows: readonly Row[],
  toValue: (row: Row) => T,
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.person_id);
    if (group) group.push(toValue(row));
    else groups.set(row.person_id, [toValue(row)]);
  }
  return groups;
}
