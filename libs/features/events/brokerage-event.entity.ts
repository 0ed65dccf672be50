import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { EventSession } from '#domain/events';
import type { BrokerageEventState } from '#domain/states';

@Entity('brokerage_event')
export class BrokerageEvent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'cluster_id' }) clusterId!: string;
  @Column('text', { default: 'draft' }) state!: BrokerageEventState;
  @Column('text') title!: string;
  @Column('text', { default: '' }) description!: string;
  @Column('text') mode!: 'in-person' | 'online';
  @Column('text', { default: '' }) place!: string;
  @Column('text', { name: 'video_url', nullable: true }) videoUrl!: string | null;
  @Column('text') zone!: string;
  @Column('text', { array: true }) languages!: string[];
  @Column('integer', { name: 'slot_minutes' }) slotMinutes!: number;
  @Column('integer', { name: 'gap_minutes' }) gapMinutes!: number;
  /** How many meetings can be held at one time. */
  @Column('integer') tables!: number;
  @Column('jsonb') sessions!: EventSession[];
  /** From the first to the last slot. */
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('timestamptz', { name: 'register_by' }) registerBy!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
