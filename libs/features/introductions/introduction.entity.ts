import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Side } from '#domain/introductions';
import type { IntroductionState } from '#domain/states';

@Entity('introduction')
@Index('introduction_check_idx', { synchronize: false })
export class Introduction {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'match_id', nullable: true }) matchId!: string | null;
  @Column('uuid', { name: 'challenge_id' }) challengeId!: string;
  @Column('uuid', { name: 'capability_id' }) capabilityId!: string;
  @Column('text') state!: IntroductionState;
  @Column('text', { name: 'exit_side', nullable: true }) exitSide!: Side | null;
  @Column('text', { name: 'exit_reason', nullable: true }) exitReason!: string | null;
  @Column('uuid', { name: 'broker_id', nullable: true }) brokerId!: string | null;
  /** A broker of the other side, where there is one. */
  @Column('uuid', { name: 'second_broker_id', nullable: true }) secondBrokerId!: string | null;
  @Column('text', { default: '' }) message!: string;
  @Column('text', { default: '' }) unclear!: string;
  @Column('text', { default: '' }) about!: string;
  /** When the limit of the state that the case is in is over. */
  @Column('timestamptz', { name: 'respond_by', nullable: true }) respondBy!: Date | null;
  @Column('timestamptz', { name: 'clock_started_at' }) clockStartedAt!: Date;
  /** When time may ask something of the case; null once it has ended. */
  @Column('timestamptz', { name: 'check_at', nullable: true }) checkAt!: Date | null;
  /** How many reminders went out since the clock began. */
  @Column('integer', { default: 0 }) reminded!: number;
  @Column('timestamptz', { name: 'stalled_at', nullable: true }) stalledAt!: Date | null;
  @Column('timestamptz', { name: 'agreed_at', nullable: true }) agreedAt!: Date | null;
  @Column('timestamptz', { name: 'met_at', nullable: true }) metAt!: Date | null;
  @Column('timestamptz', { name: 'state_since' }) stateSince!: Date;
  @Column('integer', { default: 1 }) version!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
