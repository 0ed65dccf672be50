import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Actor, Role, SubjectKind } from '#domain/access';
import { inAudience } from '#features/challenges';

/** $1 the id of the thing, $2 the person (or null), $3 his organisations, $4 the clusters that he manages. */
const IS_OWN_ORGANISATION = `o.id = ANY($3::uuid[])`;
const IS_BROKER_OF_ORGANISATION = `EXISTS (SELECT 1 FROM cluster_member m WHERE m.organisation_id = o.id AND m.cluster_id = ANY($4::uuid[]))`;
const LIVE_CHALLENGE = `c.state = 'published' AND c.live_version_id IS NOT NULL`;
const IN_AUDIENCE = inAudience({ version: 'v', organisations: '$3', managed: '$4' });
const DISCLOSED = `'agreed', 'met', 'following-up', 'agreement-signed', 'in-delivery', 'completed'`;
const UNDER_WAY = `'interest', 'proposed', ${DISCLOSED}`;
/** A person stands for a side only as long as he belongs to its organisation. */
const answersForCapability = (states: string): string => `EXISTS (
  SELECT 1 FROM introduction i JOIN introduction_person ip ON ip.introduction_id = i.id JOIN capability k ON k.id = i.capability_id
  WHERE i.challenge_id = c.id AND i.state IN (${states}) AND ip.person_id = $2 AND ip.side = 'capability'
    AND k.organisation_id = ANY($3::uuid[]))`;
const answersForSide = (side: 'challenge' | 'capability'): string => `EXISTS (
  SELECT 1 FROM introduction_person ip JOIN ${side} s ON s.id = i.${side}_id
  WHERE ip.introduction_id = i.id AND ip.person_id = $2 AND ip.side = '${side}' AND s.organisation_id = ANY($3::uuid[]))`;
/** Somebody who no longer manages a cluster is no broker any more. */
const IS_BROKER_OF_CASE = `coalesce($2 IN (i.broker_id, i.second_broker_id), false) AND cardinality($4::uuid[]) > 0`;
/** Interest that nobody took on, and what a broker left behind, is for whoever manages a cluster of the challenge. */
const HAS_NO_BROKER = `(i.state = 'interest' OR NOT EXISTS (SELECT 1 FROM cluster k
  JOIN affiliation a ON a.organisation_id = k.manager_organisation_id WHERE a.person_id = i.broker_id))`;

/** Names the type of every parameter, also of those that a query does not use. */
const GIVEN = `WITH given AS (SELECT $1::uuid, $2::uuid, $3::uuid[], $4::uuid[])`;

/** For each kind, one row of booleans named after roles; no row: there is no such thing. */
const QUERIES: Readonly<Record<SubjectKind, string>> = {
  organisation: `
    SELECT true AS audience, ${IS_OWN_ORGANISATION} AS owner, ${IS_BROKER_OF_ORGANISATION} AS broker
    FROM organisation o WHERE o.id = $1 AND ($2::uuid IS NULL OR true)`,
  cluster: `
    SELECT true AS audience, c.id = ANY($4::uuid[]) AS broker,
      EXISTS (SELECT 1 FROM cluster_member m WHERE m.cluster_id = c.id AND m.organisation_id = ANY($3::uuid[])) AS owner
    FROM cluster c WHERE c.id = $1 AND ($2::uuid IS NULL OR true)`,
  challenge: `
    SELECT (${LIVE_CHALLENGE} AND ${IN_AUDIENCE}) OR ${answersForCapability(UNDER_WAY)} AS audience,
      ${IS_OWN_ORGANISATION} AS owner, ${IS_BROKER_OF_ORGANISATION} AS broker,
      ${answersForCapability(DISCLOSED)} AS counterpart
    FROM challenge c JOIN organisation o ON o.id = c.organisation_id
    LEFT JOIN challenge_version v ON v.id = c.live_version_id WHERE c.id = $1`,
  capability: `
    SELECT c.state = 'published' AND c.live_version_id IS NOT NULL AS audience,
      ${IS_OWN_ORGANISATION} AS owner, ${IS_BROKER_OF_ORGANISATION} AS broker
    FROM capability c JOIN organisation o ON o.id = c.organisation_id WHERE c.id = $1`,
  match: `
    SELECT ${IS_OWN_ORGANISATION} AS owner, ${IS_BROKER_OF_ORGANISATION} AS broker
    FROM match m JOIN challenge c ON c.id = m.challenge_id JOIN organisation o ON o.id = c.organisation_id
    WHERE m.id = $1 AND ($2::uuid IS NULL OR true)`,
  pool: `
    SELECT EXISTS (SELECT 1 FROM pool_member m WHERE m.pool_id = p.id AND m.organisation_id = ANY($3::uuid[])) AS owner,
      coalesce(p.proposed_by = $2, false) AND cardinality($4::uuid[]) > 0
        AND EXISTS (SELECT 1 FROM pool_member m WHERE m.pool_id = p.id AND m.role = 'pooled') AS broker
    FROM pool p WHERE p.id = $1`,
  introduction: `
    SELECT ${answersForSide('challenge')} AS demand, ${answersForSide('capability')} AS supply,
      (${IS_BROKER_OF_CASE}) OR (${HAS_NO_BROKER} AND ${IS_BROKER_OF_ORGANISATION}) AS broker
    FROM introduction i JOIN challenge c ON c.id = i.challenge_id JOIN organisation o ON o.id = c.organisation_id
    WHERE i.id = $1 AND $3::uuid[] IS NOT NULL`,
  meeting: `
    SELECT EXISTS (SELECT 1 FROM meeting_person p WHERE p.meeting_id = t.id AND p.person_id = $2)
        AND (i.id IS NULL OR ${answersForSide('challenge')} OR ${answersForSide('capability')}) AS participant,
      ${IS_BROKER_OF_CASE} AS broker
    FROM meeting t LEFT JOIN introduction i ON i.id = t.introduction_id
    WHERE t.id = $1 AND $3::uuid[] IS NOT NULL AND $4::uuid[] IS NOT NULL`,
  event: `
    SELECT e.state IN ('open', 'planned') AS audience, e.cluster_id = ANY($4::uuid[]) AS broker,
      EXISTS (SELECT 1 FROM event_registration r
        WHERE r.event_id = e.id AND r.person_id = $2 AND r.state = 'registered') AS participant
    FROM brokerage_event e WHERE e.id = $1 AND $3::uuid[] IS NOT NULL`,
};

@Injectable()
export class RelationReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** What the actor is to the thing; null: there is no such thing. */
  async find(kind: SubjectKind, id: string, actor: Actor): Promise<readonly Role[] | null> {
    const rows = await this.db.query<Partial<Record<Role, boolean | null>>[]>(`${GIVEN} ${QUERIES[kind]}`, [
      id,
      actor.personId,
      actor.organisationIds,
      actor.managedClusterIds,
    ]);
    const row = rows[0];
    if (!row) return null;
    return (Object.keys(row) as Role[]).filter((role) => row[role] === true);
  }
}
