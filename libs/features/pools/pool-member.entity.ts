import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PoolRole } from '#domain/pools';
import type { PoolMemberState } from '#domain/states';

@Entity('pool_member')
@Index('pool_member_pool_idx', { synchronize: false })
@Index('pool_member_organisation_idx', { synchronize: false })
@Index('pool_member_challenge_idx', { synchronize: false })
@Index('pool_member_joiner_key', { synchronize: false })
@Index('pool_member_pooled_key', { synchronize: false })
export class PoolMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'pool_id' }) poolId!: string;
  @Column('text') role!: PoolRole;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** Its own challenge; of a joiner the one that it joins. */
  @Column('uuid', { name: 'challenge_id' }) challengeId!: string;
  @Column('text') state!: PoolMemberState;
  /** The other members may know its name once all agreed. */
  @Column('boolean', { name: 'opens_name', default: false }) opensName!: boolean;
  @Column('uuid', { name: 'acted_by', nullable: true }) actedBy!: string | null;
  @Column('timestamptz', { name: 'state_since' }) stateSince!: Date;
}
