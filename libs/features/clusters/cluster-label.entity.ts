import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { LabelGrade } from '#domain/vocabulary';

/** A quality label that an issuer such as ESCA gave to a cluster. */
@Entity('cluster_label')
@Unique(['clusterId', 'issuer', 'grade'])
export class ClusterLabel {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'cluster_id' }) clusterId!: string;
  @Column('text') issuer!: string;
  @Column('text') grade!: LabelGrade;
  @Column('date', { name: 'awarded_on', nullable: true }) awardedOn!: string | null;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
}
