import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('meeting_preference')
export class MeetingPreference {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('integer', { name: 'notice_minutes' }) noticeMinutes!: number;
  @Column('integer', { name: 'buffer_minutes' }) bufferMinutes!: number;
  @Column('integer', { name: 'most_a_day', default: 8 }) mostADay!: number;
  @Column('boolean', { name: 'remind_day_before', default: true }) remindDayBefore!: boolean;
  @Column('boolean', { name: 'remind_hour_before', default: true }) remindHourBefore!: boolean;
  @Column('integer', { default: 1 }) version!: number;
}
