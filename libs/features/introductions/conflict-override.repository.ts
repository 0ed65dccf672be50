import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Conflict, ConflictFacts, Override } from '#domain/introductions';
import { managerOf, type Tx } from '#platform/database';

/** A wish to propose that was not made use of yet, with the names of its people. */
export interface OpenOverride extends Override {
  readonly matchId: string;
  readonly reason: string;
  readonly askedAt: Date;
  readonly askedByName: string | null;
  readonly approvedByName: string | null;
}

/** A wish that waits for a second person. */
export interface WaitingOverride {
  readonly matchId: string;
  readonly challengeTitle: string;
  readonly capabilityTitle: string;
  readonly askedByName: string | null;
}

export interface NewOverride {
  readonly matchId: string;
  readonly conflicts: readonly Conflict[];
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

const BOTH = (one: string, other: string): string =>
  `(${one}, ${other}) IN ((h.organisation_id, c.organisation_id), (c.organisation_id, h.organisation_id))`;
const SERVES = (side: string): string => `EXISTS (SELECT FROM cluster k
  JOIN affiliation a ON a.organisation_id = k.manager_organisation_id AND a.person_id = $2
  JOIN cluster_member m ON m.cluster_id = k.id AND m.organisation_id = ${side}.organisation_id)`;

const FACTS = `
  SELECT h.organisation_id = c.organisation_id AS "isSameOrganisation",
    EXISTS (SELECT FROM declared_competitor d WHERE ${BOTH('d.organisation_id', 'd.competitor_id')})
      AS "isDeclaredCompetitor",
    EXISTS (SELECT FROM declared_interest i WHERE i.person_id = $2
      AND i.organisation_id IN (h.organisation_id, c.organisation_id)) AS "brokerHasInterest",
    EXISTS (SELECT FROM declared_interest i JOIN affiliation a ON a.person_id = i.person_id
      WHERE h.organisation_id <> c.organisation_id AND ${BOTH('a.organisation_id', 'i.organisation_id')})
      AS "sideHasInterest",
    EXISTS (SELECT FROM affiliation a WHERE a.person_id = $2
      AND a.organisation_id IN (h.organisation_id, c.organisation_id)) AS "brokerIsOfSide",
    ${SERVES('h')} AS "brokerServesDemand", ${SERVES('c')} AS "brokerServesSupply"
  FROM match t JOIN challenge h ON h.id = t.challenge_id JOIN capability c ON c.id = t.capability_id
  WHERE t.id = $1`;

const OPEN = `
  SELECT o.match_id AS "matchId", o.conflicts, o.reason, o.asked_by AS "askedBy", o.asked_at AS "askedAt",
    o.approved_by AS "approvedBy", p.name AS "askedByName", s.name AS "approvedByName"
  FROM conflict_override o LEFT JOIN person p ON p.id = o.asked_by LEFT JOIN person s ON s.id = o.approved_by
  WHERE o.match_id = $1 AND o.used_at IS NULL`;

/** Of the challenges of the clusters ($1; null: of all), asked by somebody else than $2, the oldest first. */
const WAITING = `
  SELECT o.match_id AS "matchId", v.title AS "challengeTitle", k.title AS "capabilityTitle", p.name AS "askedByName"
  FROM conflict_override o
  JOIN match m ON m.id = o.match_id
  JOIN challenge h ON h.id = m.challenge_id AND h.state = 'published'
  JOIN challenge_version v ON v.id = h.live_version_id
  JOIN capability c ON c.id = m.capability_id AND c.state = 'published'
  JOIN capability_version k ON k.id = c.live_version_id
  LEFT JOIN person p ON p.id = o.asked_by
  WHERE o.approved_at IS NULL AND o.used_at IS NULL AND o.asked_by <> $2
    AND ($1::uuid[] IS NULL OR EXISTS (SELECT FROM cluster_member cm
      WHERE cm.organisation_id = h.organisation_id AND cm.cluster_id = ANY ($1::uuid[])))
  ORDER BY o.asked_at, o.id LIMIT $3`;

@Injectable()
export class ConflictOverrideRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async factsOf(matchId: string, brokerId: string, tx?: Tx): Promise<ConflictFacts | null> {
    const [row] = await managerOf(this.db, tx).query<ConflictFacts[]>(FACTS, [matchId, brokerId]);
    return row ?? null;
  }

  listWaiting(clusterIds: readonly string[] | null, personId: string, limit: number): Promise<WaitingOverride[]> {
    return this.db.query(WAITING, [clusterIds, personId, limit]);
  }

  async findOpen(matchId: string): Promise<OpenOverride | null> {
    const [row] = await this.db.query<OpenOverride[]>(OPEN, [matchId]);
    return row ?? null;
  }

  /** Asks, or asks anew: what was agreed to before, and not made use of, no longer counts. */
  async ask({ matchId, conflicts, reason, by, at }: NewOverride): Promise<void> {
    await this.db.query(
      `INSERT INTO conflict_override (id, match_id, conflicts, reason, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (match_id) WHERE used_at IS NULL DO UPDATE SET conflicts = excluded.conflicts, reason = excluded.reason,
         asked_by = excluded.asked_by, asked_at = excluded.asked_at, approved_by = NULL, approved_at = NULL`,
      [randomUUID(), matchId, conflicts, reason, by, at],
    );
  }

  /** False when there is nothing to agree to any more, or it is the person's own wish, or not the one that he saw. */
  async approve(matchId: string, seen: Pick<OpenOverride, 'askedAt'>, by: string, at: Date): Promise<boolean> {
    const rows = await this.db.query<[unknown[], number]>(
      `UPDATE conflict_override SET approved_by = $2, approved_at = $3
       WHERE match_id = $1 AND used_at IS NULL AND approved_at IS NULL AND asked_by <> $2 AND asked_at = $4`,
      [matchId, by, at, seen.askedAt],
    );
    return rows[1] === 1;
  }

  /** Makes use of what somebody else agreed to; false when that does not cover the conflicts. */
  async use({ matchId, conflicts, by, at }: Omit<NewOverride, 'reason'>, tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<[unknown[], number]>(
      `UPDATE conflict_override SET used_at = $4 WHERE match_id = $1 AND used_at IS NULL AND asked_by = $3
         AND approved_by <> asked_by AND conflicts @> $2::text[]`,
      [matchId, conflicts, by, at],
    );
    return rows[1] === 1;
  }
}
