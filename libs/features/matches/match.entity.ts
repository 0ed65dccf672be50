import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Reason } from '#domain/matching';
import { type MatchState } from '#domain/states';

@Entity('match')
@Unique(['challengeId', 'capabilityId'])
@Index('match_challenge_idx', { synchronize: false })
@Index('match_capability_idx', { synchronize: false })
export class Match {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'challenge_id' }) challengeId!: string;
  @Column('uuid', { name: 'capability_id' }) capabilityId!: string;
  @Column('uuid', { name: 'challenge_version_id' }) challengeVersionId!: string;
  @Column('uuid', { name: 'capability_version_id' }) capabilityVersionId!: string;
  @Column('text', { name: 'model_version' }) modelVersion!: string;
  /** The probability that a broker shortlists it, made of the two that follow. */
  @Column('double precision') score!: number;
  @Column('double precision', { name: 'text_score', nullable: true }) textScore!: number | null;
  @Column('text', { nullable: true }) verdicts!: string | null;
  @Column('text', { name: 'decision_version', nullable: true }) decisionVersion!: string | null;
  @Column('integer') rank!: number;
  @Column('jsonb', { default: [] }) reasons!: Reason[];
  @Column('text', { default: 'suggested' }) state!: MatchState;
  @Column('text', { name: 'state_reason', nullable: true }) stateReason!: string | null;
  @Column('uuid', { name: 'state_by', nullable: true }) stateBy!: string | null;
  @Column('timestamptz', { name: 'state_at', nullable: true }) stateAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}
