import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Side } from '#domain/introductions';
import type { IntroductionState } from '#domain/states';

@Entity('introduction')
export class Introduction {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'match_id', nullable: true }) matchId!: string | null;
  @Column('uuid', { name: 'challenge_id' }) challengeId!: string;
  @Column('uuid', { name: 'capability_id' }) capabilityId!: string;
  @Column('text') state!: IntroductionState;
  @Column('text', { name: 'exit_side', nullable: true }) exitSide!: Side | null;
  @Column('text', { name: 'exit_reason', nullable: true }) exitReason!: string | null;
  @Column('uuid', { name: 'broker_id', nullable: true }) brokerId!: string | null;
  @Column('text', { default: '' }) message!: string;
  @Column('timestamptz', { name: 'respond_by', nullable: true }) respondBy!: Date | null;
  @Column('timestamptz', { name: 'agreed_at', nullable: true }) agreedAt!: Date | null;
  @Column('timestamptz', { name: 'state_since' }) stateSince!: Date;
  @Column('integer', { default: 1 }) version!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
