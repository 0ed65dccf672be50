import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { inAudience } from '#features/challenges';
import { managerOf, type Tx } from '#platform/database';

export interface TitledThing {
  readonly id: string;
  readonly title: string;
}

/** Somebody as the other participants see them: a named person, or a challenge whose owner stays anonymous. */
export type ShownProfile =
  | {
      readonly kind: 'named';
      readonly profileId: string;
      readonly isOwn: boolean;
      readonly name: string;
      readonly organisations: readonly string[];
      readonly looksFor: string;
      readonly offers: string;
      readonly challenges: readonly TitledThing[];
      readonly capabilities: readonly TitledThing[];
    }
  | {
      readonly kind: 'anonymous';
      readonly profileId: string;
      readonly isOwn: boolean;
      readonly challenge: TitledThing;
      readonly teaser: string;
    };

/** Who looks at the participants of an event. */
export interface EventViewer {
  readonly personId: string;
  readonly organisationIds: readonly string[];
  readonly managedClusterIds: readonly string[];
}

/** A registered person, as the organiser sees them. */
export interface Attendee {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly organisations: readonly string[];
  readonly wishes: number;
  readonly unavailable: number;
  readonly checkedInAt: Date | null;
}

/** SQL: a profile that counts: its person is registered, and its challenge still linked, published and anonymous. */
export const ACTIVE_PROFILE = `r.state = 'registered' AND (p.challenge_id IS NULL OR p.challenge_id = ANY(r.challenge_ids)
  AND EXISTS (SELECT 1 FROM challenge ac JOIN challenge_version av ON av.id = ac.live_version_id
    WHERE ac.id = p.challenge_id AND ac.state = 'published' AND av.identity = 'anonymous'))`;

const ORGANISATIONS = `ARRAY(SELECT o.name FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
  WHERE a.person_id = s.id ORDER BY o.name)`;

/** $1 event, $2 who looks, $3 his organisations, $4 the clusters that he manages. Only what is named stands beside a name. */
const NAMED = `
  SELECT 'named' AS kind, p.id AS "profileId", s.id = $2 AS "isOwn", s.name, ${ORGANISATIONS} AS organisations,
    r.looks_for AS "looksFor", r.offers,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'title', v.title) ORDER BY v.title)
      FROM challenge c JOIN challenge_version v ON v.id = c.live_version_id
      WHERE c.id = ANY(r.challenge_ids) AND c.state = 'published' AND v.identity = 'named'
        AND ${inAudience({ version: 'v', organisations: '$3', managed: '$4' })}), '[]') AS challenges,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'title', kv.title) ORDER BY kv.title)
      FROM capability k JOIN capability_version kv ON kv.id = k.live_version_id
      WHERE k.id = ANY(r.capability_ids) AND k.state = 'published'), '[]') AS capabilities
  FROM event_profile p JOIN event_registration r ON r.event_id = p.event_id AND r.person_id = p.person_id
  JOIN person s ON s.id = p.person_id
  WHERE p.event_id = $1 AND p.challenge_id IS NULL AND r.state = 'registered'
  ORDER BY s.name, p.id LIMIT 1000`;

/** In the order of their random ids, which tells nothing. */
const ANONYMOUS = `
  SELECT 'anonymous' AS kind, p.id AS "profileId", p.person_id = $2 AS "isOwn",
    jsonb_build_object('id', c.id, 'title', v.title) AS challenge, v.teaser
  FROM event_profile p JOIN event_registration r ON r.event_id = p.event_id AND r.person_id = p.person_id
  JOIN challenge c ON c.id = p.challenge_id JOIN challenge_version v ON v.id = c.live_version_id
  WHERE p.event_id = $1 AND ${ACTIVE_PROFILE}
    AND (p.person_id = $2 OR ${inAudience({ version: 'v', organisations: '$3', managed: '$4' })})
  ORDER BY p.id LIMIT 1000`;

@Injectable()
export class EventParticipantsReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async list(eventId: string, viewer: EventViewer, tx?: Tx): Promise<readonly ShownProfile[]> {
    const values = [eventId, viewer.personId, viewer.organisationIds, viewer.managedClusterIds];
    const db = managerOf(this.db, tx);
    const named: ShownProfile[] = await db.query(NAMED, values);
    const anonymous: ShownProfile[] = await db.query(ANONYMOUS, values);
    return [...named, ...anonymous];
  }

  /** Everybody who is registered, by name: for the organiser. */
  listAttendees(eventId: string): Promise<Attendee[]> {
    return this.db.query<Attendee[]>(
      `SELECT s.id AS "personId", s.name, s.email, ${ORGANISATIONS} AS organisations,
         cardinality(r.unavailable) AS unavailable, r.checked_in_at AS "checkedInAt",
         (SELECT count(*)::int FROM event_wish w JOIN event_profile p ON p.id IN (w.from_profile_id, w.to_profile_id)
           WHERE p.event_id = r.event_id AND p.person_id = r.person_id) AS wishes
       FROM event_registration r JOIN person s ON s.id = r.person_id
       WHERE r.event_id = $1 AND r.state = 'registered' ORDER BY s.name, s.id LIMIT 2000`,
      [eventId],
    );
  }
}
