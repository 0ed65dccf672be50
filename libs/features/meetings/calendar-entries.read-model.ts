import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';

/** A meeting as the calendar of somebody who takes part shows it. */
export interface CalendarEntry {
  readonly meetingId: string;
  readonly introductionId: string | null;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly place: string;
  readonly videoUrl: string | null;
}

const ENTRIES = `
  SELECT m.id AS "meetingId", m.introduction_id AS "introductionId", m.sequence, m.state = 'cancelled' AS "isCancelled",
    s.starts_at AS "startsAt", s.ends_at AS "endsAt", m.title, m.place, m.video_url AS "videoUrl"
  FROM meeting_person p
  JOIN meeting m ON m.id = p.meeting_id AND m.state <> 'open'
  JOIN LATERAL (SELECT c.starts_at, c.ends_at FROM meeting_slot c WHERE c.meeting_id = m.id AND c.confirmed_at IS NOT NULL
                ORDER BY c.confirmed_at DESC LIMIT 1) s ON true`;

@Injectable()
export class CalendarEntriesReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Meetings that a person has or had at a time since then, cancelled ones among them; at most 1000. */
  list(personId: string, since: Date): Promise<CalendarEntry[]> {
    return this.db.query(
      `${ENTRIES} WHERE p.person_id = $1 AND s.starts_at >= $2 ORDER BY s.starts_at, m.id LIMIT 1000`,
      [personId, since],
    );
  }

  /** One confirmed meeting of the person. */
  async find(personId: string, meetingId: string): Promise<CalendarEntry | null> {
    const [found] = await this.db.query<CalendarEntry[]>(
      `${ENTRIES} WHERE p.person_id = $1 AND m.id = $2 AND m.state = 'confirmed'`,
      [personId, meetingId],
    );
    return found ?? null;
  }

  async languageOf(personId: string): Promise<'ro' | 'en'> {
    const [row] = await this.db.query<{ language: 'ro' | 'en' }[]>(`SELECT language FROM person WHERE id = $1`, [
      personId,
    ]);
    return row?.language ?? 'en';
  }
}
