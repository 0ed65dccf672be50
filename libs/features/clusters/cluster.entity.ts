import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Region, Sector } from '#domain/taxonomy';
import type { ClusterDriver, ClusterKind, ClusterStage } from '#domain/vocabulary';

@Entity('cluster')
@Index('cluster_manager_idx', ['managerOrganisationId'])
export class Cluster {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { default: 'cluster' }) kind!: ClusterKind;
  @Column('text', { nullable: true }) stage!: ClusterStage | null;
  @Column('text', { array: true, default: '{}' }) sectors!: Sector[];
  @Column('text', { nullable: true }) city!: string | null;
  @Column('text', { nullable: true }) region!: Region | null;
  @Column('text', { name: 'driven_by', nullable: true }) drivenBy!: ClusterDriver | null;
  @Column('text', { default: '' }) description!: string;
  @Column('text', { nullable: true }) website!: string | null;
  @Column('uuid', { name: 'manager_organisation_id', nullable: true }) managerOrganisationId!: string | null;
  @Column('text', { default: 'own' }) origin!: 'own' | 'reference' | 'demo';
  @Column('text', { name: 'external_id', nullable: true, unique: true }) externalId!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
