import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('availability_window')
export class AvailabilityWindow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('integer') weekday!: number;
  @Column('time', { name: 'from_time' }) fromTime!: string;
  @Column('time', { name: 'to_time' }) toTime!: string;
}
