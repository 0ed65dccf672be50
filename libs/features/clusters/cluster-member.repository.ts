import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { managerOf, type Tx } from '#platform/database';
import { ClusterMember } from './cluster-member.entity.js';

export type MemberRecord = Pick<
  ClusterMember,
  'clusterId' | 'organisationId' | 'standing' | 'confirmedOn' | 'since' | 'contactName' | 'contactEmail'
>;

@Injectable()
export class ClusterMemberRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** All members; clusters have at most a few thousand. */
  listOf(clusterId: string, tx?: Tx): Promise<ClusterMember[]> {
    return managerOf(this.db, tx).findBy(ClusterMember, { clusterId });
  }

  has(key: Pick<ClusterMember, 'clusterId' | 'organisationId'>, tx: Tx): Promise<boolean> {
    return managerOf(this.db, tx).existsBy(ClusterMember, key);
  }

  /** Adds those that are not members yet. Answers how many were added. */
  async add(members: readonly MemberRecord[], tx: Tx): Promise<number> {
    if (members.length === 0) return 0;
    const result = await managerOf(this.db, tx)
      .createQueryBuilder()
      .insert()
      .into(ClusterMember)
      .values([...members])
      .orIgnore()
      .returning('organisation_id')
      .execute();
    return (result.raw as unknown[]).length;
  }

  async replace(members: readonly MemberRecord[], tx: Tx): Promise<void> {
    if (members.length === 0) return;
    await managerOf(this.db, tx).upsert(ClusterMember, [...members], ['clusterId', 'organisationId']);
  }

  /** False when the organisation is not a member. */
  async confirm(
    key: Pick<ClusterMember, 'clusterId' | 'organisationId'>,
    confirmed: Pick<ClusterMember, 'standing' | 'confirmedOn'>,
    tx: Tx,
  ): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(ClusterMember, key, confirmed);
    return affected === 1;
  }

  /** False when the organisation is not a member. */
  async remove(key: Pick<ClusterMember, 'clusterId' | 'organisationId'>, tx: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).delete(ClusterMember, key);
    return affected === 1;
  }
}
