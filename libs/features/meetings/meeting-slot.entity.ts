import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A time that a meeting offers. `held` books its people until `holdUntil`; `freed` books nobody. */
@Entity('meeting_slot')
export class MeetingSlot {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('text') state!: 'held' | 'confirmed' | 'freed';
  @Column('timestamptz', { name: 'hold_until', nullable: true }) holdUntil!: Date | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  /** Somebody of the meeting, for a time that was not found but suggested. */
  @Column('uuid', { name: 'suggested_by', nullable: true }) suggestedBy!: string | null;
  @Column('timestamptz', { name: 'remind_at', nullable: true }) remindAt!: Date | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
