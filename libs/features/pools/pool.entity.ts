import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PoolState } from '#domain/states';

/** Organisations that share one need, and how far they have agreed to it. */
@Entity('pool')
@Index('pool_proposed_by_idx', { synchronize: false })
export class Pool {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { default: 'proposed' }) state!: PoolState;
  @Column('text', { default: '' }) message!: string;
  @Column('uuid', { name: 'proposed_by', nullable: true }) proposedBy!: string | null;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @Column('timestamptz', { name: 'state_since' }) stateSince!: Date;
}
