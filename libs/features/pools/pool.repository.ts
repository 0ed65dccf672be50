import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In } from 'typeorm';
import { quietDays } from '#domain/pools';
import {
  poolMachine,
  poolMemberMachine,
  sourcesOf,
  type PoolAction,
  type PoolMemberAction,
  type PoolState,
} from '#domain/states';
import { managerOf, type Tx } from '#platform/database';
import { PoolMember } from './pool-member.entity.js';
import { Pool } from './pool.entity.js';

export type NewPool = Pick<Pool, 'id' | 'message' | 'proposedBy' | 'proposedAt' | 'stateSince'>;
export type MemberChange = Pick<PoolMember, 'stateSince'> & Partial<Pick<PoolMember, 'opensName' | 'actedBy'>>;
/** Which members of a pool: of these organisations, or with this challenge of their own; all, unless said. */
export interface WhichMembers {
  readonly organisationIds?: readonly string[];
  readonly challengeId?: string;
}

/** A challenge that could be shared. */
export interface SharedChallenge {
  readonly id: string;
  readonly organisationId: string;
  readonly isAnonymous: boolean;
}

@Injectable()
export class PoolRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** The published challenges among these, held until the transaction ends. `today` is an ISO day. */
  holdOpen(challengeIds: readonly string[], today: string, tx: Tx): Promise<SharedChallenge[]> {
    return managerOf(this.db, tx).query(
      `SELECT c.id, c.organisation_id AS "organisationId", v.identity = 'anonymous' AS "isAnonymous"
       FROM challenge c JOIN challenge_version v ON v.id = c.live_version_id
       WHERE c.id = ANY ($1::uuid[]) AND c.state = 'published' AND (v.deadline IS NULL OR v.deadline >= $2::date)
       ORDER BY c.id FOR SHARE OF c`,
      [challengeIds, today],
    );
  }

  /** Whether one of these organisations is in one of these clusters. */
  async isAnyOf(organisationIds: readonly string[], clusterIds: readonly string[], tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<unknown[]>(
      `SELECT 1 FROM cluster_member m WHERE m.organisation_id = ANY ($1::uuid[]) AND m.cluster_id = ANY ($2::uuid[]) LIMIT 1`,
      [organisationIds, clusterIds],
    );
    return rows.length > 0;
  }

  async wasDeclined(challengeId: string, organisationId: string, now: Date, tx: Tx): Promise<boolean> {
    const rows = await managerOf(this.db, tx).query<unknown[]>(
      `SELECT 1 FROM pool_member o JOIN pool_member j ON j.pool_id = o.pool_id AND j.role = 'joiner'
       WHERE o.challenge_id = $1 AND o.role = 'owner' AND o.state = 'declined' AND j.organisation_id = $2
         AND o.state_since > $3::timestamptz - make_interval(days => ${quietDays}) LIMIT 1`,
      [challengeId, organisationId, now],
    );
    return rows.length > 0;
  }

  async insertPool(pool: NewPool, tx: Tx): Promise<void> {
    await managerOf(this.db, tx).insert(Pool, pool);
  }

  /** False when one of them is a member elsewhere already. */
  async insertMembers(members: readonly PoolMember[], tx: Tx): Promise<boolean> {
    const inserted = await managerOf(this.db, tx)
      .createQueryBuilder()
      .insert()
      .into(PoolMember)
      .values([...members])
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length === members.length;
  }

  /** Takes the pool until the transaction ends. */
  lock(id: string, tx: Tx): Promise<Pool | null> {
    return managerOf(this.db, tx).findOne(Pool, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  listMembers(poolId: string, tx: Tx): Promise<PoolMember[]> {
    return managerOf(this.db, tx).find(PoolMember, { where: { poolId }, order: { id: 'ASC' } });
  }

  /** How many members it moved. */
  async moveMembers(
    poolId: string,
    { action, of }: { readonly action: PoolMemberAction; readonly of: WhichMembers },
    change: MemberChange,
    tx: Tx,
  ): Promise<number> {
    const { affected } = await managerOf(this.db, tx).update(
      PoolMember,
      {
        poolId,
        state: In([...sourcesOf(poolMemberMachine, action)]),
        ...(of.organisationIds && { organisationId: In([...of.organisationIds]) }),
        ...(of.challengeId && { challengeId: of.challengeId, role: In(['owner', 'pooled']) }),
      },
      { ...change, state: poolMemberMachine.transitions[action].to },
    );
    return affected ?? 0;
  }

  async move(id: string, action: PoolAction, at: Date, tx: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      Pool,
      { id, state: In([...sourcesOf(poolMachine, action)]) },
      { state: poolMachine.transitions[action].to, stateSince: at },
    );
    return affected === 1;
  }

  /** The pools that this challenge is in, or somebody joined it by. */
  async listOpenOf(challengeId: string): Promise<string[]> {
    const open: readonly PoolState[] = ['proposed', 'formed'];
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT DISTINCT p.id FROM pool p JOIN pool_member m ON m.pool_id = p.id
       WHERE m.challenge_id = $1 AND p.state = ANY ($2) ORDER BY p.id`,
      [challengeId, open],
    );
    return rows.map(({ id }) => id);
  }
}
