import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { Actor } from '#domain/access';
import type { PoolRole } from '#domain/pools';
import type { PoolMemberState, PoolState } from '#domain/states';
import { inAudience } from '#features/challenges';

/** A member as one reader may know it: what is closed to that reader is null. */
export interface ShownMember {
  readonly role: PoolRole;
  readonly state: PoolMemberState;
  readonly isMine: boolean;
  readonly opensName: boolean;
  readonly challengeId: string;
  readonly title: string | null;
  readonly sectors: readonly string[];
  readonly region: string | null;
  readonly isFirm: boolean;
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

export interface ShownPool {
  readonly id: string;
  readonly state: PoolState;
  readonly message: string;
  readonly proposedAt: Date;
  readonly stateSince: Date;
  readonly isProposedByMe: boolean;
  readonly members: readonly ShownMember[];
}

/** Who shares the need of a challenge, in numbers. */
export interface SharedNeed {
  readonly challengeId: string;
  /** Of the challenges that stand as one demand; null: this one stands alone. */
  readonly poolId: string | null;
  readonly organisations: number;
  readonly challenges: number;
  readonly isAnonymous: boolean;
  readonly clusterIds: readonly (readonly string[])[];
}

/** Members of formed pools whose challenge is open. */
const LIVE = `
  SELECT m.pool_id, m.role, m.organisation_id, m.challenge_id, m.opens_name
  FROM pool p JOIN pool_member m ON m.pool_id = p.id AND m.state = 'consented'
  JOIN challenge c ON c.id = m.challenge_id AND c.state = 'published'
  WHERE p.state = 'formed'`;

/** The challenges that stand together with each of $1, itself among them. */
const TOGETHER = `
  SELECT a.id AS asked, a.id AS challenge_id FROM unnest($1::uuid[]) AS a (id)
  UNION SELECT l.challenge_id, o.challenge_id FROM live l JOIN live o ON o.pool_id = l.pool_id AND o.role = 'pooled'
    WHERE l.role = 'pooled' AND l.challenge_id = ANY ($1::uuid[])`;

const SHARED = `
  WITH live AS MATERIALIZED (${LIVE}), together AS (${TOGETHER}),
  sharing AS (
    SELECT t.asked, c.organisation_id FROM together t JOIN challenge c ON c.id = t.challenge_id
    UNION SELECT t.asked, l.organisation_id FROM together t JOIN live l ON l.challenge_id = t.challenge_id AND l.role = 'joiner')
  SELECT t.asked AS "challengeId", (SELECT l.pool_id FROM live l WHERE l.challenge_id = t.asked AND l.role = 'pooled') AS "poolId", count(*)::int AS challenges, bool_or(v.identity = 'anonymous') AS "isAnonymous",
    (SELECT count(DISTINCT s.organisation_id)::int FROM sharing s WHERE s.asked = t.asked) AS organisations,
    json_agg(ARRAY(SELECT k.cluster_id::text FROM cluster_member k WHERE k.organisation_id = c.organisation_id ORDER BY 1)) AS "clusterIds"
  FROM together t JOIN challenge c ON c.id = t.challenge_id JOIN challenge_version v ON v.id = c.live_version_id
  GROUP BY t.asked`;

const NAMES = `
  WITH live AS MATERIALIZED (${LIVE}), together AS (${TOGETHER})
  SELECT DISTINCT o.id, o.name FROM together t JOIN live l ON l.challenge_id = t.challenge_id AND l.opens_name
  JOIN organisation o ON o.id = l.organisation_id
  WHERE o.id <> (SELECT c.organisation_id FROM challenge c WHERE c.id = $1[1]) ORDER BY o.name, o.id`;

const IS_MINE = `m.organisation_id = ANY ($1::uuid[])`;
const IS_SEEN = `(${IS_MINE} AND m.role <> 'joiner' OR $3::boolean
  OR c.state = 'published' AND ${inAudience({ version: 'v', organisations: '$1', managed: '$2' })})`;
/** Named to all who see the challenge, or by its own yes once all agreed. */
const IS_NAMED = `(${IS_MINE} OR m.role <> 'joiner' AND v.identity = 'named' AND ${IS_SEEN}
  OR p.state = 'formed' AND m.state = 'consented' AND m.opens_name)`;

const POOL = `
  SELECT p.id, p.state, p.message, p.proposed_at AS "proposedAt", p.state_since AS "stateSince",
    coalesce(p.proposed_by = $4, false) AS "isProposedByMe",
    json_agg(json_build_object('role', m.role, 'state', m.state, 'isMine', ${IS_MINE}, 'opensName', m.opens_name AND ${IS_MINE},
      'challengeId', m.challenge_id,
      'title', CASE WHEN ${IS_SEEN} THEN v.title END,
      'sectors', CASE WHEN m.role <> 'joiner' AND ${IS_SEEN} THEN v.sectors ELSE '{}' END,
      'region', CASE WHEN m.role = 'joiner' THEN o.region WHEN ${IS_SEEN} THEN v.region END,
      'isFirm', o.kind IN ('sme', 'large-company'),
      'organisation', CASE WHEN ${IS_NAMED} THEN json_build_object('id', o.id, 'name', o.name) END
    ) ORDER BY m.role, m.id) AS members
  FROM pool p JOIN pool_member m ON m.pool_id = p.id JOIN organisation o ON o.id = m.organisation_id
  JOIN challenge c ON c.id = m.challenge_id JOIN challenge_version v ON v.id = c.live_version_id`;
const ORDER = `GROUP BY p.id ORDER BY p.state = 'dissolved', p.state_since DESC, p.id LIMIT $5`;

@Injectable()
export class PoolsReadModel {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** What the reader's organisations share, are asked to share, or shared until lately. */
  listOf(actor: Actor, endedSince: Date, limit: number): Promise<ShownPool[]> {
    return this.db.query<ShownPool[]>(
      `${POOL} WHERE (p.state <> 'dissolved' OR p.state_since >= $6)
         AND EXISTS (SELECT FROM pool_member own WHERE own.pool_id = p.id AND own.organisation_id = ANY ($1::uuid[])
           AND (own.state IN ('asked', 'consented') OR p.state = 'dissolved')) ${ORDER}`,
      [...readerOf(actor), limit, endedSince],
    );
  }

  /** What a broker proposed, as far as he may see the challenges. */
  listProposed(actor: Actor, endedSince: Date, limit: number): Promise<ShownPool[]> {
    return this.db.query<ShownPool[]>(
      `${POOL} WHERE p.proposed_by = $4 AND (p.state <> 'dissolved' OR p.state_since >= $6)
         AND EXISTS (SELECT FROM pool_member b WHERE b.pool_id = p.id AND b.role = 'pooled') ${ORDER}`,
      [...readerOf(actor), limit, endedSince],
    );
  }

  /** For each of these published challenges, in numbers. */
  listShared(challengeIds: readonly string[]): Promise<SharedNeed[]> {
    return this.db.query<SharedNeed[]>(SHARED, [challengeIds]);
  }

  /** Who shares the need of a challenge and lets its name be known, but for the challenge's owner. */
  listNames(challengeId: string): Promise<{ id: string; name: string }[]> {
    return this.db.query(NAMES, [[challengeId]]);
  }

  /** Published challenges of these clusters (null: all) that stand in no pool of challenges, newest first. */
  async listUnpooled(clusterIds: readonly string[] | null, today: string, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT c.id FROM challenge c JOIN challenge_version v ON v.id = c.live_version_id
       WHERE c.state = 'published' AND (v.deadline IS NULL OR v.deadline >= $2::date)
         AND ($1::uuid[] IS NULL OR EXISTS (SELECT FROM cluster_member k
           WHERE k.organisation_id = c.organisation_id AND k.cluster_id = ANY ($1::uuid[])))
         AND ${unpooled('c.id')}
       ORDER BY c.published_at DESC, c.id LIMIT $3`,
      [clusterIds, today, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the challenges that stand in no pool of challenges, nor declined to not long ago. */
  async keepUnpooled(challengeIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT a.id FROM unnest($1::uuid[]) AS a (id) WHERE ${unpooled('a.id')}`,
      [challengeIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

function unpooled(challenge: string): string {
  return `NOT EXISTS (SELECT FROM pool_member x WHERE x.challenge_id = ${challenge} AND x.role = 'pooled'
    AND (x.state IN ('asked', 'consented') OR x.state IN ('declined', 'left') AND x.state_since > now() - interval '30 days'))`;
}

function readerOf({ organisationIds, managedClusterIds, isPlatformAdmin, personId }: Actor): unknown[] {
  return [organisationIds, managedClusterIds, isPlatformAdmin, personId];
}
