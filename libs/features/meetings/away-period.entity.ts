import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('away_period')
export class AwayPeriodRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('date', { name: 'from_on' }) fromOn!: string;
  @Column('date', { name: 'to_on' }) toOn!: string;
  @Column('text', { default: '' }) note!: string;
}
