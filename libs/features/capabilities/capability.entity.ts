import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CapabilityState } from '#domain/states';

@Entity('capability')
@Index('capability_organisation_idx', { synchronize: false })
@Index('capability_state_idx', { synchronize: false })
@Index('capability_external_id_key', { synchronize: false })
@Index('capability_live_version_idx', { synchronize: false })
@Index('capability_working_version_idx', { synchronize: false })
export class Capability {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  @Column('text', { default: 'draft' }) state!: CapabilityState;
  @Column('text', { name: 'state_reason', nullable: true }) stateReason!: string | null;
  @Column('uuid', { name: 'live_version_id', nullable: true }) liveVersionId!: string | null;
  @Column('uuid', { name: 'working_version_id', nullable: true }) workingVersionId!: string | null;
  @Column('text', { default: 'own' }) origin!: 'own' | 'import' | 'demo';
  @Column('text', { name: 'external_id', nullable: true }) externalId!: string | null;
  @Column('uuid', { name: 'claimed_by', nullable: true }) claimedBy!: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
