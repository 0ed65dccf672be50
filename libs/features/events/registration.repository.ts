import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';

/** What a person says when registering. */
export interface RegistrationContent {
  readonly looksFor: string;
  readonly offers: string;
  readonly challengeIds: readonly string[];
  readonly capabilityIds: readonly string[];
  /** Starts of the slots that the person cannot keep. */
  readonly unavailable: readonly Date[];
}

export interface Registration extends RegistrationContent {
  readonly isRegistered: boolean;
  /** 0: there is none yet. */
  readonly version: number;
}

/** A challenge or capability that a person may show at an event. */
export interface Linkable {
  readonly id: string;
  readonly title: string;
  readonly isAnonymous: boolean;
}

const CHALLENGES = `
  SELECT c.id, v.title, v.identity = 'anonymous' AS "isAnonymous"
  FROM challenge c JOIN challenge_version v ON v.id = c.live_version_id
  WHERE c.state = 'published' AND c.organisation_id = ANY($1::uuid[]) ORDER BY v.title, c.id LIMIT 100`;

const CAPABILITIES = `
  SELECT c.id, v.title, false AS "isAnonymous"
  FROM capability c JOIN capability_version v ON v.id = c.live_version_id
  WHERE c.state = 'published' AND c.organisation_id = ANY($1::uuid[]) ORDER BY v.title, c.id LIMIT 100`;

@Injectable()
export class RegistrationRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async find(eventId: string, personId: string, tx?: Tx): Promise<Registration | null> {
    const rows: Registration[] = await managerOf(this.db, tx).query(
      `SELECT r.state = 'registered' AS "isRegistered", r.looks_for AS "looksFor", r.offers,
         r.challenge_ids AS "challengeIds", r.capability_ids AS "capabilityIds", r.unavailable, r.version
       FROM event_registration r WHERE r.event_id = $1 AND r.person_id = $2`,
      [eventId, personId],
    );
    return rows[0] ?? null;
  }

  async linkable(
    organisationIds: readonly string[],
    tx?: Tx,
  ): Promise<{ readonly challenges: readonly Linkable[]; readonly capabilities: readonly Linkable[] }> {
    const db = managerOf(this.db, tx);
    const challenges: Linkable[] = await db.query(CHALLENGES, [organisationIds]);
    const capabilities: Linkable[] = await db.query(CAPABILITIES, [organisationIds]);
    return { challenges, capabilities };
  }

  /** False when the row has moved on from `version` (0: there is none yet). */
  async save(
    key: { readonly eventId: string; readonly personId: string },
    content: RegistrationContent,
    { version, tx }: { version: number; tx: Tx },
  ): Promise<boolean> {
    const rows: unknown[] = await managerOf(this.db, tx).query(
      `INSERT INTO event_registration (event_id, person_id, looks_for, offers, challenge_ids, capability_ids, unavailable)
       SELECT $1, $2, $3, $4, $5::uuid[], $6::uuid[], $7::timestamptz[]
       WHERE $8::int = 0 OR EXISTS (SELECT 1 FROM event_registration r WHERE r.event_id = $1 AND r.person_id = $2)
       ON CONFLICT (event_id, person_id) DO UPDATE SET state = 'registered', looks_for = $3, offers = $4,
         challenge_ids = $5, capability_ids = $6, unavailable = $7, version = event_registration.version + 1
         WHERE event_registration.version = $8 RETURNING version`,
      [
        key.eventId,
        key.personId,
        content.looksFor,
        content.offers,
        content.challengeIds,
        content.capabilityIds,
        content.unavailable,
        version,
      ],
    );
    return rows.length === 1;
  }

  /** Adds the profiles that are missing: by name, and for each of these challenges. None is ever taken away: wishes hang on it. */
  async addProfiles(
    { eventId, personId }: { readonly eventId: string; readonly personId: string },
    anonymousChallengeIds: readonly string[],
    tx: Tx,
  ): Promise<void> {
    const wanted = [null, ...anonymousChallengeIds];
    await managerOf(this.db, tx).query(
      `INSERT INTO event_profile (id, event_id, person_id, challenge_id)
       SELECT r.id, $1, $2, r.challenge_id FROM unnest($3::uuid[], $4::uuid[]) AS r (id, challenge_id)
       ON CONFLICT DO NOTHING`,
      [eventId, personId, wanted.map(() => randomUUID()), wanted],
    );
  }

  /** Starts of the slots that each registered person cannot keep. */
  async listUnavailable(eventId: string, tx?: Tx): Promise<ReadonlyMap<string, readonly Date[]>> {
    const rows: { person_id: string; unavailable: Date[] }[] = await managerOf(this.db, tx).query(
      `SELECT r.person_id, r.unavailable FROM event_registration r WHERE r.event_id = $1 AND r.state = 'registered'`,
      [eventId],
    );
    return new Map(rows.map((row) => [row.person_id, row.unavailable]));
  }

  async withdraw(eventId: string, personId: string, tx: Tx): Promise<boolean> {
    const rows: unknown = await managerOf(this.db, tx).query(
      `UPDATE event_registration SET state = 'withdrawn', version = version + 1
       WHERE event_id = $1 AND person_id = $2 AND state = 'registered' RETURNING 1`,
      [eventId, personId],
    );
    return (rows as [unknown[], number])[1] === 1;
  }

  /** Ticks who arrived, or takes the tick away; false when the person is not registered. */
  async checkIn(eventId: string, personId: string, at: Date | null): Promise<boolean> {
    const rows: unknown = await this.db.query(
      `UPDATE event_registration SET checked_in_at = CASE WHEN $3::timestamptz IS NULL THEN NULL
         ELSE coalesce(checked_in_at, $3) END
       WHERE event_id = $1 AND person_id = $2 AND state = 'registered' RETURNING 1`,
      [eventId, personId, at],
    );
    return (rows as [unknown[], number])[1] === 1;
  }
}
