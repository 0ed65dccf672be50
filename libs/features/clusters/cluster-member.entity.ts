import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MemberStanding } from '#domain/vocabulary';

/** An organisation in a cluster. Days are `YYYY-MM-DD`. */
@Entity('cluster_member')
@Index('cluster_member_organisation_idx', ['organisationId'])
export class ClusterMember {
  @PrimaryColumn('uuid', { name: 'cluster_id' }) clusterId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { default: 'active' }) standing!: MemberStanding;
  @Column('date', { name: 'confirmed_on', nullable: true }) confirmedOn!: string | null;
  @Column('date', { nullable: true }) since!: string | null;
  @Column('text', { name: 'contact_name', nullable: true }) contactName!: string | null;
  @Column('text', { name: 'contact_email', nullable: true }) contactEmail!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
