import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Weekday } from '#domain/time';
import type { DigestFrequency } from '#domain/vocabulary';

/** Made when a person first changes something; without a row, `DEFAULTS` hold. */
@Entity('digest_preference')
export class DigestPreference {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text', { default: 'weekly' }) frequency!: DigestFrequency;
  @Column('integer', { default: 1 }) weekday!: Weekday;
  @Column('integer', { default: 8 }) hour!: number;
  @Column('date', { name: 'paused_until', nullable: true }) pausedUntil!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}
