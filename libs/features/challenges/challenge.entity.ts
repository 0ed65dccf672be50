import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ChallengeState } from '#domain/states';

@Entity('challenge')
@Index('challenge_organisation_idx', { synchronize: false })
@Index('challenge_state_idx', { synchronize: false })
@Index('challenge_external_id_key', { synchronize: false })
@Index('challenge_live_version_idx', { synchronize: false })
@Index('challenge_working_version_idx', { synchronize: false })
export class Challenge {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  @Column('text', { default: 'draft' }) state!: ChallengeState;
  @Column('text', { name: 'state_reason', nullable: true }) stateReason!: string | null;
  @Column('uuid', { name: 'live_version_id', nullable: true }) liveVersionId!: string | null;
  @Column('uuid', { name: 'working_version_id', nullable: true }) workingVersionId!: string | null;
  @Column('text', { default: 'own' }) origin!: 'own' | 'import' | 'demo';
  @Column('text', { name: 'external_id', nullable: true }) externalId!: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
