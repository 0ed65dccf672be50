import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Side } from '#domain/introductions';
import type { DeclineReason } from '#domain/vocabulary';

/** The answer of a side; there is no row as long as it has given none. */
@Entity('introduction_consent')
export class IntroductionConsent {
  @PrimaryColumn('uuid', { name: 'introduction_id' }) introductionId!: string;
  @PrimaryColumn('text') side!: Side;
  @Column('text') decision!: 'accepted' | 'declined';
  @Column('text', { nullable: true }) reason!: DeclineReason | null;
  @Column('text', { default: '' }) note!: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}
