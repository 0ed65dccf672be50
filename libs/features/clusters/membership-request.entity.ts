import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MembershipRequestState } from '#domain/states';

/** An organisation asks to join a cluster. At most one request of a pair is pending. */
@Entity('membership_request')
@Index('membership_request_pending_key', { synchronize: false })
@Index('membership_request_organisation_idx', { synchronize: false })
export class MembershipRequest {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'cluster_id' }) clusterId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { default: 'pending' }) state!: MembershipRequestState;
  @Column('text', { default: '' }) message!: string;
  @Column('uuid', { name: 'asked_by', nullable: true }) askedBy!: string | null;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt!: Date;
  /** Why it was declined. */
  @Column('text', { default: '' }) reason!: string;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
}
