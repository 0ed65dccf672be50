import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('availability_exception')
export class AvailabilityException {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('date', { name: 'on_date' }) onDate!: string;
  @Column('time', { name: 'from_time' }) fromTime!: string;
  @Column('time', { name: 'to_time' }) toTime!: string;
  @Column('boolean', { name: 'is_open' }) isOpen!: boolean;
}
