import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

export interface AgendaPerson {
  readonly personId: string;
  readonly name: string;
  readonly organisations: readonly string[];
  /** For which anonymous challenge they meet. */
  readonly challengeTitle: string | null;
}

/** A meeting that people know of; those that were called off are kept for their calendars. */
export interface AgendaMeeting {
  readonly id: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Null: online, outside of the event. */
  readonly table: number | null;
  readonly sequence: number;
  readonly people: readonly [AgendaPerson, AgendaPerson];
}

/** A meeting of a person at some event. */
export interface OwnEventMeeting {
  readonly id: string;
  readonly eventId: string;
  readonly eventTitle: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly table: number | null;
  readonly people: readonly [AgendaPerson, AgendaPerson];
}

const PERSON = (profile: string): string => `(
  SELECT jsonb_build_object('personId', s.id, 'name', s.name,
    'organisations', ARRAY(SELECT o.name FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
      WHERE a.person_id = s.id ORDER BY o.name),
    'challengeTitle', (SELECT v.title FROM challenge c JOIN challenge_version v ON v.id = c.live_version_id
      WHERE c.id = p.challenge_id))
  FROM event_profile p JOIN person s ON s.id = p.person_id WHERE p.id = w.${profile})`;

/** What was published of the plan of an event. */
@Injectable()
export class EventAgendaReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Of everybody or of one person, in order of time. */
  list(eventId: string, personId: string | null, tx?: Tx): Promise<AgendaMeeting[]> {
    return managerOf(this.db, tx).query(
      `SELECT m.id, m.told_starts_at AS "startsAt", m.told_ends_at AS "endsAt", m.told_table AS "table", m.sequence,
         jsonb_build_array(${PERSON('from_profile_id')}, ${PERSON('to_profile_id')}) AS people
       FROM event_meeting m JOIN event_wish w ON w.id = m.wish_id
       WHERE m.event_id = $1 AND (m.told_starts_at IS NOT NULL OR m.sequence > 0)
         AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM event_profile o
           WHERE o.id IN (w.from_profile_id, w.to_profile_id) AND o.person_id = $2))
       ORDER BY m.told_starts_at, m.told_table, m.id LIMIT 5000`,
      [eventId, personId],
    );
  }
  /** A person's meetings at all events, those to come. */
  listAhead(personId: string, now: Date): Promise<OwnEventMeeting[]> {
    return this.db.query(
      `SELECT m.id, e.id AS "eventId", e.title AS "eventTitle", m.told_starts_at AS "startsAt", m.told_ends_at AS "endsAt",
         m.told_table AS "table", jsonb_build_array(${PERSON('from_profile_id')}, ${PERSON('to_profile_id')}) AS people
       FROM event_profile o
       JOIN event_wish w ON w.from_profile_id = o.id OR w.to_profile_id = o.id
       JOIN event_meeting m ON m.wish_id = w.id JOIN brokerage_event e ON e.id = m.event_id
       WHERE o.person_id = $1 AND m.told_ends_at > $2 ORDER BY m.told_starts_at, m.id LIMIT 200`,
      [personId, now],
    );
  }

  /** Who meets when, from so long before until so long after. */
  listAround(
    now: Date,
    windowMs: number,
  ): Promise<{ personId: string; eventId: string; zone: string; startMs: number }[]> {
    return this.db.query(
      `SELECT p.person_id AS "personId", e.id AS "eventId", e.zone,
         (extract(epoch FROM m.told_starts_at) * 1000)::float8 AS "startMs"
       FROM event_meeting m JOIN brokerage_event e ON e.id = m.event_id AND e.state = 'planned'
       JOIN event_wish w ON w.id = m.wish_id JOIN event_profile p ON p.id IN (w.from_profile_id, w.to_profile_id)
       WHERE m.told_starts_at BETWEEN $1 AND $2`,
      [new Date(now.getTime() - windowMs), new Date(now.getTime() + windowMs)],
    );
  }
}
