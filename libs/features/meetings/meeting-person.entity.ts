import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MeetingSide = 'challenge' | 'capability' | 'broker';

@Entity('meeting_person')
export class MeetingPerson {
  @PrimaryColumn('uuid', { name: 'meeting_id' }) meetingId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text', { nullable: true }) side!: MeetingSide | null;
}
