import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Side } from '#domain/introductions';

/** Somebody who answers for a side of a case. */
@Entity('introduction_person')
export class IntroductionPerson {
  @PrimaryColumn('uuid', { name: 'introduction_id' }) introductionId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') side!: Side;
}
