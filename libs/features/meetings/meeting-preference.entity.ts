import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('meeting_preference')
export class MeetingPreference {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('integer', { name: 'notice_minutes' }) noticeMinutes!: number;
  @Column('integer', { name: 'buffer_minutes' }) bufferMinutes!: number;
  @Column('integer', { default: 1 }) version!: number;
}
