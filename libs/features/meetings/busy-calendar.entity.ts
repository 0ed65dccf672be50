import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A calendar that a person keeps elsewhere; what was read from it stands in `busy_time`. */
@Entity('busy_calendar')
export class BusyCalendar {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  /** The secret address, sealed. */
  @Column('text', { name: 'sealed_url' }) sealedUrl!: string;
  @Column('text') host!: string;
  /** Why the last attempt read nothing; null when it did, or was not made yet. */
  @Column('text', { nullable: true }) trouble!: string | null;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
  @Column('timestamptz', { name: 'next_at' }) nextAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}
