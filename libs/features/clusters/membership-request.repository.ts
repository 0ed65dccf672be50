import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager, In } from 'typeorm';
import { membershipRequestMachine, sourcesOf, type MembershipRequestAction } from '#domain/states';
import { managerOf, type Tx } from '#platform/database';
import { MembershipRequest } from './membership-request.entity.js';

export type NewMembershipRequest = Pick<
  MembershipRequest,
  'id' | 'clusterId' | 'organisationId' | 'message' | 'askedBy' | 'askedAt'
>;
/** The request, and whose it must be: the cluster's or the organisation's that stands in the path. */
export type RequestKey = Pick<MembershipRequest, 'id'> &
  Partial<Pick<MembershipRequest, 'clusterId' | 'organisationId'>>;
export type Decision = Pick<MembershipRequest, 'decidedBy' | 'decidedAt'> & Partial<Pick<MembershipRequest, 'reason'>>;

@Injectable()
export class MembershipRequestRepository {
  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** False when the organisation has asked the cluster already and waits for the answer. */
  async insert(request: NewMembershipRequest, tx: Tx): Promise<boolean> {
    const inserted = await managerOf(this.db, tx)
      .createQueryBuilder()
      .insert()
      .into(MembershipRequest)
      .values(request)
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  find(key: RequestKey, tx: Tx): Promise<MembershipRequest | null> {
    return managerOf(this.db, tx).findOneBy(MembershipRequest, key);
  }

  /** Answers false when the request was answered or taken back before. */
  async move(id: string, action: MembershipRequestAction, decision: Decision, tx: Tx): Promise<boolean> {
    const { affected } = await managerOf(this.db, tx).update(
      MembershipRequest,
      { id, state: In([...sourcesOf(membershipRequestMachine, action)]) },
      { ...decision, state: membershipRequestMachine.transitions[action].to },
    );
    return affected === 1;
  }
}
