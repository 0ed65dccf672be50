import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { sides, type Side } from '#domain/introductions';
import type { ChallengeState, MatchState } from '#domain/states';
import { CURRENT_REASONS, type StoredReason } from '#features/matches';
import { managerOf, type Tx } from '#platform/database';

/** A challenge and a capability that could be introduced. */
export interface PairFacts {
  readonly matchId: string | null;
  readonly matchState: MatchState | null;
  readonly challengeId: string;
  readonly capabilityId: string;
  readonly isLive: boolean;
  /** A case of the two goes on; at most one does. */
  readonly hasOpenCase: boolean;
  /** The organisation of the capability is in the audience of the challenge. */
  readonly isVisible: boolean;
  /** Nobody outside may learn who is behind the challenge. */
  readonly isAnonymous: boolean;
  readonly challengeTitle: string;
  readonly capabilityTitle: string;
}

/** What both sides of a case may know of it before they agreed. */
export interface CaseTeaser {
  readonly introductionId: string;
  readonly challengeTitle: string;
  readonly challengeTeaser: string;
  readonly challengeSectors: readonly string[];
  readonly challengeRegion: string | null;
  readonly isFirm: boolean;
  readonly challengeState: ChallengeState;
  readonly identity: 'named' | 'anonymous';
  readonly capabilityTitle: string;
  readonly capabilityKind: string;
  readonly capabilityOrganisationId: string;
  readonly capabilityOrganisation: string;
  readonly capabilityRegion: string | null;
  readonly reasons: readonly StoredReason[];
}

/** Stage 2 of the challenge: only for those to whom it is open. */
export interface ChallengeOwner {
  readonly introductionId: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly county: string | null;
  readonly city: string | null;
}

/** Somebody who answers for a side. */
export interface CasePerson {
  readonly introductionId: string;
  readonly personId: string;
  readonly side: Side;
  readonly name: string;
  readonly email: string;
  readonly language: 'ro' | 'en';
  readonly zone: string;
  /** Still of the organisation that the side is of: whoever has left neither hears of the case nor is shown in it. */
  readonly belongs: boolean;
}

/** Somebody else who could be introduced to a challenge. */
export interface NextMatch {
  readonly matchId: string;
  readonly challengeId: string;
  readonly capabilityId: string;
  readonly capability: string;
  readonly organisation: string;
  readonly state: MatchState;
  readonly score: number;
}

const PAIR = `
  c.id AS "challengeId", k.id AS "capabilityId", cv.title AS "challengeTitle", kv.title AS "capabilityTitle",
  cv.identity = 'anonymous' AS "isAnonymous",
  c.state = 'published' AND k.state = 'published' AS "isLive",
  EXISTS (SELECT FROM introduction i WHERE i.challenge_id = c.id AND i.capability_id = k.id
    AND i.state NOT IN ('declined', 'lapsed', 'withdrawn', 'no-fit', 'failed', 'completed')) AS "hasOpenCase",
  cv.audience = 'public' OR (cv.audience = 'clusters' AND EXISTS (SELECT FROM cluster_member cm
    WHERE cm.organisation_id = k.organisation_id AND cm.cluster_id = ANY (cv.audience_cluster_ids))) AS "isVisible"
  FROM challenge c JOIN challenge_version cv ON cv.id = c.live_version_id,
    capability k JOIN capability_version kv ON kv.id = k.live_version_id`;

/**
 * The version of challenge `h` that the sides of case `i` know: the live one, and of a case that ended the one that was
 * live then. What was written since may be meant for others.
 */
export const KNOWN_VERSION = `CASE WHEN i.state IN ('declined', 'lapsed', 'withdrawn', 'no-fit', 'failed') THEN coalesce(
  (SELECT v.id FROM challenge_version v WHERE v.challenge_id = h.id AND v.status IN ('approved', 'superseded')
    AND v.reviewed_at <= i.state_since ORDER BY v.number DESC LIMIT 1), h.live_version_id)
  ELSE h.live_version_id END`;
/** Keeps both from being withdrawn until the transaction ends: the case is then there to be closed with them. */
const HELD = 'FOR SHARE OF c, k';

@Injectable()
export class CaseFactsReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  async pairOfMatch(matchId: string, tx?: Tx): Promise<PairFacts | null> {
    const rows: PairFacts[] = await managerOf(this.db, tx).query(
      `SELECT m.id AS "matchId", m.state AS "matchState", ${PAIR}, match m
       WHERE m.id = $1 AND c.id = m.challenge_id AND k.id = m.capability_id ${tx ? HELD : ''}`,
      [matchId],
    );
    return rows[0] ?? null;
  }

  async pairOf(challengeId: string, capabilityId: string, tx: Tx): Promise<PairFacts | null> {
    const rows: PairFacts[] = await managerOf(this.db, tx).query(
      `SELECT (SELECT m.id FROM match m WHERE m.challenge_id = $1 AND m.capability_id = $2) AS "matchId",
         (SELECT m.state FROM match m WHERE m.challenge_id = $1 AND m.capability_id = $2) AS "matchState", ${PAIR}
       WHERE c.id = $1 AND k.id = $2 ${HELD}`,
      [challengeId, capabilityId],
    );
    return rows[0] ?? null;
  }

  /**
   * Whether a case can go on: its challenge is in one of these states, its capability is published, and somebody is left
   * of each side. Holds both rows, so that neither is withdrawn before the transaction ends.
   */
  async canGoOn(introductionId: string, challengeStates: readonly ChallengeState[], tx: Tx): Promise<boolean> {
    const rows: { isLive: boolean }[] = await managerOf(this.db, tx).query(
      `SELECT c.state = ANY ($2) AND k.state = 'published' AS "isLive"
       FROM introduction i JOIN challenge c ON c.id = i.challenge_id JOIN capability k ON k.id = i.capability_id
       WHERE i.id = $1 FOR SHARE OF c, k`,
      [introductionId, challengeStates],
    );
    if (!rows[0]?.isLive) return false;
    const people = await this.peopleOf([introductionId], tx);
    return sides.every((side) => people.some((person) => person.side === side && person.belongs));
  }

  /** Who can be asked for each side: the named contacts, else the author, else everybody; only who belongs to it still. */
  listContacts(
    pair: Pick<PairFacts, 'challengeId' | 'capabilityId'>,
    tx?: Tx,
  ): Promise<{ personId: string; side: Side }[]> {
    return managerOf(this.db, tx).query(
      `WITH named AS (
         SELECT 'challenge' AS side, unnest(ci.contact_ids) AS person_id, 1 AS choice
         FROM challenge c JOIN challenge_identity ci ON ci.version_id = c.live_version_id WHERE c.id = $1
         UNION ALL SELECT 'challenge', c.author_id, 2 FROM challenge c WHERE c.id = $1
         UNION ALL SELECT 'challenge', a.person_id, 3
         FROM challenge c JOIN affiliation a ON a.organisation_id = c.organisation_id WHERE c.id = $1
         UNION ALL SELECT 'capability', kc.person_id, 1 FROM capability_contact kc WHERE kc.capability_id = $2
         UNION ALL SELECT 'capability', coalesce(k.claimed_by, k.author_id), 2 FROM capability k WHERE k.id = $2
         UNION ALL SELECT 'capability', a.person_id, 3
         FROM capability k JOIN affiliation a ON a.organisation_id = k.organisation_id WHERE k.id = $2
       ), known AS (
         SELECT n.* FROM named n JOIN affiliation a ON a.person_id = n.person_id AND a.organisation_id = CASE n.side
           WHEN 'challenge' THEN (SELECT organisation_id FROM challenge WHERE id = $1)
           ELSE (SELECT organisation_id FROM capability WHERE id = $2) END)
       SELECT DISTINCT n.side, n.person_id AS "personId" FROM known n
       WHERE n.choice = (SELECT min(o.choice) FROM known o WHERE o.side = n.side) ORDER BY n.side, n.person_id`,
      [pair.challengeId, pair.capabilityId],
    );
  }

  teasersOf(introductionIds: readonly string[], tx?: Tx): Promise<CaseTeaser[]> {
    return managerOf(this.db, tx).query(
      `SELECT i.id AS "introductionId", cv.title AS "challengeTitle", cv.teaser AS "challengeTeaser",
         cv.sectors AS "challengeSectors", cv.region AS "challengeRegion", co.kind IN ('sme', 'large-company') AS "isFirm",
         h.state AS "challengeState",
         CASE WHEN 'anonymous' IN (cv.identity, live.identity) THEN 'anonymous' ELSE 'named' END AS identity, kv.title AS "capabilityTitle", kv.kind AS "capabilityKind", ko.id AS "capabilityOrganisationId",
         ko.name AS "capabilityOrganisation", coalesce(kv.region, ko.region) AS "capabilityRegion",
         ${CURRENT_REASONS}
       FROM introduction i
       JOIN challenge h ON h.id = i.challenge_id
       JOIN organisation co ON co.id = h.organisation_id
       JOIN challenge_version live ON live.id = h.live_version_id
       JOIN challenge_version cv ON cv.id = ${KNOWN_VERSION}
       JOIN capability c ON c.id = i.capability_id
       JOIN organisation ko ON ko.id = c.organisation_id
       JOIN capability_version kv ON kv.id = c.live_version_id
       LEFT JOIN match m ON m.id = i.match_id
       WHERE i.id = ANY ($1)`,
      [introductionIds],
    );
  }

  /** Call it only with cases whose challenge's owner is open to the reader. */
  ownersOf(introductionIds: readonly string[], tx?: Tx): Promise<ChallengeOwner[]> {
    return managerOf(this.db, tx).query(
      `SELECT i.id AS "introductionId", o.id AS "organisationId", o.name AS organisation, ci.county, ci.city
       FROM introduction i
       JOIN challenge c ON c.id = i.challenge_id
       JOIN organisation o ON o.id = c.organisation_id
       LEFT JOIN challenge_identity ci ON ci.version_id = c.live_version_id
       WHERE i.id = ANY ($1)`,
      [introductionIds],
    );
  }

  peopleOf(introductionIds: readonly string[], tx?: Tx): Promise<CasePerson[]> {
    return managerOf(this.db, tx).query(
      `SELECT ip.introduction_id AS "introductionId", p.id AS "personId", ip.side, p.name, p.email, p.language, p.zone,
         EXISTS (SELECT FROM affiliation a WHERE a.person_id = p.id
           AND a.organisation_id = CASE ip.side WHEN 'challenge' THEN h.organisation_id ELSE c.organisation_id END) AS belongs
       FROM introduction_person ip JOIN person p ON p.id = ip.person_id
       JOIN introduction i ON i.id = ip.introduction_id
       JOIN challenge h ON h.id = i.challenge_id JOIN capability c ON c.id = i.capability_id
       WHERE ip.introduction_id = ANY ($1) ORDER BY ip.side, p.name, p.id`,
      [introductionIds],
    );
  }

  /** The brokers of a case, as long as they are: they manage a cluster, or are platform admins who stand in. */
  brokersOf(introductionId: string, tx?: Tx): Promise<Omit<CasePerson, 'introductionId' | 'side' | 'belongs'>[]> {
    return managerOf(this.db, tx).query(
      `SELECT p.id AS "personId", p.name, p.email, p.language, p.zone
       FROM introduction i JOIN person p ON p.id IN (i.broker_id, i.second_broker_id)
       WHERE i.id = $1 AND (p.is_platform_admin OR EXISTS (SELECT FROM cluster k
         JOIN affiliation a ON a.organisation_id = k.manager_organisation_id WHERE a.person_id = p.id))
       ORDER BY p.id = i.broker_id DESC`,
      [introductionId],
    );
  }

  /** Who could be a broker of a case: whoever manages a cluster of one of its sides, and platform admins. */
  possibleBrokersOf(introductionId: string, tx?: Tx): Promise<{ personId: string; name: string; cluster: string }[]> {
    return managerOf(this.db, tx).query(
      `SELECT p.id AS "personId", p.name, coalesce(min(k.name), '') AS cluster
       FROM introduction i JOIN challenge h ON h.id = i.challenge_id JOIN capability c ON c.id = i.capability_id
       JOIN cluster_member m ON m.organisation_id IN (h.organisation_id, c.organisation_id)
       JOIN cluster k ON k.id = m.cluster_id
       JOIN affiliation a ON a.organisation_id = k.manager_organisation_id JOIN person p ON p.id = a.person_id
       WHERE i.id = $1 AND NOT EXISTS (SELECT FROM introduction_person ip
         WHERE ip.introduction_id = i.id AND ip.person_id = p.id)
       GROUP BY p.id, p.name ORDER BY p.name, p.id LIMIT 100`,
      [introductionId],
    );
  }

  /** Who could be the broker of a case that has none: those who manage a cluster of the challenge, else platform admins. */
  standInsOf(introductionId: string, tx: Tx): Promise<Omit<CasePerson, 'introductionId' | 'side' | 'belongs'>[]> {
    return managerOf(this.db, tx).query(
      `WITH manager AS (
         SELECT DISTINCT a.person_id FROM introduction i JOIN challenge h ON h.id = i.challenge_id
         JOIN cluster_member m ON m.organisation_id = h.organisation_id JOIN cluster k ON k.id = m.cluster_id
         JOIN affiliation a ON a.organisation_id = k.manager_organisation_id WHERE i.id = $1)
       SELECT p.id AS "personId", p.name, p.email, p.language, p.zone FROM person p
       WHERE p.id IN (SELECT person_id FROM manager)
         OR (p.is_platform_admin AND NOT EXISTS (SELECT FROM manager)) ORDER BY p.id LIMIT 5`,
      [introductionId],
    );
  }

  /** Open matches of the challenge with a published capability that it has no case with, the best first. */
  nextMatches(challengeId: string, limit: number): Promise<NextMatch[]> {
    return this.db.query(
      `SELECT m.id AS "matchId", m.challenge_id AS "challengeId", m.capability_id AS "capabilityId",
         v.title AS capability, o.name AS organisation, m.state, m.score
       FROM match m JOIN capability k ON k.id = m.capability_id AND k.state = 'published'
       JOIN challenge c ON c.id = m.challenge_id AND c.state = 'published'
       JOIN capability_version v ON v.id = k.live_version_id JOIN organisation o ON o.id = k.organisation_id
       WHERE m.challenge_id = $1 AND m.state IN ('suggested', 'shortlisted')
       ORDER BY m.state = 'shortlisted' DESC, m.rank, m.id LIMIT $2`,
      [challengeId, limit],
    );
  }

  async personOf(personId: string, tx?: Tx): Promise<Omit<CasePerson, 'introductionId' | 'side' | 'belongs'> | null> {
    const rows: Omit<CasePerson, 'introductionId' | 'side' | 'belongs'>[] = await managerOf(this.db, tx).query(
      `SELECT p.id AS "personId", p.name, p.email, p.language, p.zone FROM person p WHERE p.id = $1`,
      [personId],
    );
    return rows[0] ?? null;
  }
}
