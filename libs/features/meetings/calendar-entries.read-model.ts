import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';

/** A meeting as the calendar of somebody who takes part shows it. */
export interface CalendarEntry {
  readonly meetingId: string;
  readonly introductionId: string | null;
  /** Of a brokerage event. */
  readonly eventId: string | null;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly place: string;
  readonly videoUrl: string | null;
}

const ENTRIES = `
  SELECT m.id AS "meetingId", m.introduction_id AS "introductionId", NULL::uuid AS "eventId", m.sequence, m.state = 'cancelled' AS "isCancelled",
    s.starts_at AS "startsAt", s.ends_at AS "endsAt", m.title, m.place, m.video_url AS "videoUrl"
  FROM meeting_person p
  JOIN meeting m ON m.id = p.meeting_id AND m.state <> 'open'
  JOIN LATERAL (SELECT c.starts_at, c.ends_at FROM meeting_slot c WHERE c.meeting_id = m.id AND c.confirmed_at IS NOT NULL
                ORDER BY c.confirmed_at DESC LIMIT 1) s ON true`;

/** Calendars are shared: the title names the other only where neither side is there for an anonymous challenge. */
const EVENT_ENTRIES = `
  SELECT m.id AS "meetingId", NULL::uuid AS "introductionId", e.id AS "eventId", m.sequence, false AS "isCancelled",
    m.told_starts_at AS "startsAt", m.told_ends_at AS "endsAt",
    CASE WHEN o.challenge_id IS NULL AND p.challenge_id IS NULL THEN e.title || ': ' || array_to_string(array_prepend(s.name,
      ARRAY(SELECT g.name FROM affiliation a JOIN organisation g ON g.id = a.organisation_id
        WHERE a.person_id = s.id ORDER BY g.name)), ', ') ELSE e.title END AS title,
    CASE WHEN m.told_table IS NULL THEN '' ELSE concat_ws(' – ', nullif(e.place, ''), m.told_table::text) END AS place,
    e.video_url AS "videoUrl"
  FROM event_profile o
  JOIN event_wish w ON o.id IN (w.from_profile_id, w.to_profile_id)
  JOIN event_profile p ON p.id IN (w.from_profile_id, w.to_profile_id) AND p.id <> o.id
  JOIN person s ON s.id = p.person_id
  JOIN event_meeting m ON m.wish_id = w.id AND m.told_starts_at IS NOT NULL
  JOIN brokerage_event e ON e.id = m.event_id`;

@Injectable()
export class CalendarEntriesReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Meetings that a person has or had at a time since then, those of events and cancelled ones among them; at most 1000. */
  list(personId: string, since: Date): Promise<CalendarEntry[]> {
    return this.db.query(
      `(${ENTRIES} WHERE p.person_id = $1 AND s.starts_at >= $2)
       UNION ALL (${EVENT_ENTRIES} WHERE o.person_id = $1 AND m.told_starts_at >= $2)
       ORDER BY "startsAt", "meetingId" LIMIT 1000`,
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
