import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { MeetingState } from '#domain/states';

@Entity('meeting')
export class Meeting {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'introduction_id', nullable: true }) introductionId!: string | null;
  @Column('text') title!: string;
  @Column('text', { default: 'open' }) state!: MeetingState;
  @Column('uuid', { name: 'state_by', nullable: true }) stateBy!: string | null;
  @Column('integer', { name: 'duration_minutes' }) durationMinutes!: number;
  @Column('text') zone!: string;
  @Column('text', { default: '' }) place!: string;
  @Column('text', { name: 'video_url', nullable: true }) videoUrl!: string | null;
  @Column('text', { default: '' }) interpreter!: string;
  @Column('text', { default: '' }) accessibility!: string;
  /** What was written to the others with the last move or cancellation. */
  @Column('text', { name: 'state_note', default: '' }) stateNote!: string;
  /** The SEQUENCE of its calendar entry: rises with every change of time, place or state. */
  @Column('integer', { default: 0 }) sequence!: number;
  @Column('integer', { default: 1 }) version!: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
