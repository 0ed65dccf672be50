import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Conflict, ConflictFacts, Override } from '#domain/introductions';
import { coAuthoredCapabilities } from '#features/matches';
import { managerOf, type Tx } from '#platform/database';
import type { Recipient } from '#platform/mail';

/** A challenge and a capability that somebody would introduce. */
export interface Pair {
  readonly challengeId: string;
  readonly capabilityId: string;
}

/** The pair as a door names it: by its match, or by the case that a side began. */
export type PairKey = { readonly matchId: string } | { readonly introductionId: string };

/** A wish to introduce that was not made use of yet, with the names of its people. */
export interface OpenOverride extends Override {
  readonly reason: string;
  readonly askedAt: Date;
  readonly askedByName: string | null;
  readonly approvedByName: string | null;
}

/** A wish that waits for a second person, about a match or about a case that a side began. */
export interface WaitingOverride {
  readonly matchId: string | null;
  readonly introductionId: string | null;
  readonly challengeTitle: string;
  readonly capabilityTitle: string;
  readonly askedByName: string | null;
}

export interface NewOverride {
  readonly pair: Pair;
  readonly conflicts: readonly Conflict[];
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

const BOTH = (one: string, other: string): string =>
  `(${one}, ${other}) IN ((h.organisation_id, c.organisation_id), (c.organisation_id, h.organisation_id))`;
const SERVES = (side: string): string => `EXISTS (SELECT FROM cluster k
  JOIN affiliation a ON a.organisation_id = k.manager_organisation_id AND a.person_id = $3
  JOIN cluster_member m ON m.cluster_id = k.id AND m.organisation_id = ${side}.organisation_id)`;
const CO_AUTHORED = coAuthoredCapabilities({
  organisation: 'h.organisation_id',
  author: 'h.author_id',
  contacts: 'hi.contact_ids',
});

/** $3 the broker; null: nobody is yet. */
const FACTS = `
  SELECT h.organisation_id = c.organisation_id AS "isSameOrganisation",
    EXISTS (SELECT FROM declared_competitor d WHERE ${BOTH('d.organisation_id', 'd.competitor_id')})
      AS "isDeclaredCompetitor",
    EXISTS (SELECT FROM declared_interest i WHERE i.person_id = $3::uuid
      AND i.organisation_id IN (h.organisation_id, c.organisation_id)) AS "brokerHasInterest",
    EXISTS (SELECT FROM declared_interest i JOIN affiliation a ON a.person_id = i.person_id
      WHERE h.organisation_id <> c.organisation_id AND ${BOTH('a.organisation_id', 'i.organisation_id')})
      AS "sideHasInterest",
    c.id IN (${CO_AUTHORED}) AS "isCoAuthored",
    EXISTS (SELECT FROM affiliation a WHERE a.person_id = $3
      AND a.organisation_id IN (h.organisation_id, c.organisation_id)) AS "brokerIsOfSide",
    ${SERVES('h')} AS "brokerServesDemand", ${SERVES('c')} AS "brokerServesSupply"
  FROM challenge h LEFT JOIN challenge_identity hi ON hi.version_id = h.live_version_id, capability c
  WHERE h.id = $1 AND c.id = $2`;

const OPEN = `
  SELECT o.conflicts, o.reason, o.asked_by AS "askedBy", o.asked_at AS "askedAt",
    o.approved_by AS "approvedBy", p.name AS "askedByName", s.name AS "approvedByName"
  FROM conflict_override o LEFT JOIN person p ON p.id = o.asked_by LEFT JOIN person s ON s.id = o.approved_by
  WHERE o.challenge_id = $1 AND o.capability_id = $2 AND o.used_at IS NULL`;

/** Of the challenges of the clusters ($1; null: of all), asked by somebody else than $2, the oldest first. */
const WAITING = `
  SELECT m.id AS "matchId", i.id AS "introductionId", v.title AS "challengeTitle", k.title AS "capabilityTitle",
    p.name AS "askedByName"
  FROM conflict_override o
  JOIN challenge h ON h.id = o.challenge_id AND h.state = 'published'
  JOIN challenge_version v ON v.id = h.live_version_id
  JOIN capability c ON c.id = o.capability_id AND c.state = 'published'
  JOIN capability_version k ON k.id = c.live_version_id
  LEFT JOIN match m ON m.challenge_id = h.id AND m.capability_id = c.id
  LEFT JOIN introduction i ON i.challenge_id = h.id AND i.capability_id = c.id AND i.state = 'interest'
  LEFT JOIN person p ON p.id = o.asked_by
  WHERE o.approved_at IS NULL AND o.used_at IS NULL AND o.asked_by <> $2 AND (m.id IS NOT NULL OR i.id IS NOT NULL)
    AND ($1::uuid[] IS NULL OR EXISTS (SELECT FROM cluster_member cm
      WHERE cm.organisation_id = h.organisation_id AND cm.cluster_id = ANY ($1::uuid[])))
  ORDER BY o.asked_at, o.id LIMIT $3`;

const PERSON = `SELECT p.id AS "personId", p.email, p.language FROM person p`;
const MAY_BE_SECOND = `p.id <> $3 AND NOT EXISTS (SELECT FROM declared_interest i
  WHERE i.person_id = p.id AND i.organisation_id IN (
    SELECT h.organisation_id FROM challenge h WHERE h.id = $1
    UNION ALL SELECT c.organisation_id FROM capability c WHERE c.id = $2))`;

@Injectable()
export class ConflictOverrideRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async pairOf(key: PairKey): Promise<Pair | null> {
    const [table, id] = 'matchId' in key ? ['match', key.matchId] : ['introduction', key.introductionId];
    const [row] = await this.db.query<Pair[]>(
      `SELECT t.challenge_id AS "challengeId", t.capability_id AS "capabilityId" FROM ${table} t WHERE t.id = $1`,
      [id],
    );
    return row ?? null;
  }

  async factsOf({ challengeId, capabilityId }: Pair, brokerId: string | null, tx?: Tx): Promise<ConflictFacts | null> {
    const parameters = [challengeId, capabilityId, brokerId];
    const [row] = await managerOf(this.db, tx).query<ConflictFacts[]>(FACTS, parameters);
    return row ?? null;
  }

  listWaiting(clusterIds: readonly string[] | null, personId: string, limit: number): Promise<WaitingOverride[]> {
    return this.db.query(WAITING, [clusterIds, personId, limit]);
  }

  /** Who may be the second person: the other brokers of the challenge, else the platform admins; none with an interest. */
  async listSecondPersons({ challengeId, capabilityId }: Pair, askedBy: string, tx: Tx): Promise<readonly Recipient[]> {
    const db = managerOf(this.db, tx);
    const parameters = [challengeId, capabilityId, askedBy];
    const brokers = await db.query<Recipient[]>(
      `${PERSON} WHERE ${MAY_BE_SECOND} AND EXISTS (SELECT FROM challenge h
         JOIN cluster_member m ON m.organisation_id = h.organisation_id JOIN cluster k ON k.id = m.cluster_id
         JOIN affiliation a ON a.organisation_id = k.manager_organisation_id
         WHERE h.id = $1 AND a.person_id = p.id) ORDER BY p.id`,
      parameters,
    );
    if (brokers.length > 0) return brokers;
    return db.query<Recipient[]>(`${PERSON} WHERE p.is_platform_admin AND ${MAY_BE_SECOND} ORDER BY p.id`, parameters);
  }

  async findPerson(id: string, tx: Tx): Promise<Recipient | null> {
    const [row] = await managerOf(this.db, tx).query<Recipient[]>(`${PERSON} WHERE p.id = $1`, [id]);
    return row ?? null;
  }

  async findOpen({ challengeId, capabilityId }: Pair): Promise<OpenOverride | null> {
    const [row] = await this.db.query<OpenOverride[]>(OPEN, [challengeId, capabilityId]);
    return row ?? null;
  }

  /** Asks, or asks anew: what was agreed to before, and not made use of, no longer counts. */
  async ask({ pair, conflicts, reason, by, at }: NewOverride, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).query(
      `INSERT INTO conflict_override (id, challenge_id, capability_id, conflicts, reason, asked_by, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (challenge_id, capability_id) WHERE used_at IS NULL DO UPDATE SET conflicts = excluded.conflicts,
         reason = excluded.reason, asked_by = excluded.asked_by, asked_at = excluded.asked_at, approved_by = NULL,
         approved_at = NULL`,
      [randomUUID(), pair.challengeId, pair.capabilityId, conflicts, reason, by, at],
    );
  }

  /** False when there is nothing to agree to any more, or it is the person's own wish, or not the one that he saw. */
  async approve(
    pair: Pair,
    seen: Pick<OpenOverride, 'askedAt'>,
    by: { id: string; at: Date },
    tx: Tx,
  ): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<[unknown[], number]>(
      `UPDATE conflict_override SET approved_by = $3, approved_at = $4
       WHERE challenge_id = $1 AND capability_id = $2 AND used_at IS NULL AND approved_at IS NULL AND asked_by <> $3
         AND asked_at = $5`,
      [pair.challengeId, pair.capabilityId, by.id, by.at, seen.askedAt],
    );
    return rows[1] === 1;
  }

  /** Makes use of what somebody else agreed to; false when that does not cover the conflicts. */
  async use({ pair, conflicts, by, at }: Omit<NewOverride, 'reason'>, tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<[unknown[], number]>(
      `UPDATE conflict_override SET used_at = $5 WHERE challenge_id = $1 AND capability_id = $2 AND used_at IS NULL
         AND asked_by = $4 AND approved_by <> asked_by AND conflicts @> $3::text[]`,
      [pair.challengeId, pair.capabilityId, conflicts, by, at],
    );
    return rows[1] === 1;
  }
}
